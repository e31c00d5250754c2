package id.padan.generate;

import id.padan.generate.Damage.Circumstances;
import id.padan.generate.Damage.Field;
import id.padan.generate.GeneratorSettings.DamageSettings;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * How often each kind of damage is done, as shares of all rows. Their proportions stand in {@code damage.csv}
 * with their source: "trial" is the estimate by EM of the trial model in the design. Its two sets are
 * scaled apart: the usual kinds, and surprises, which no model of matching expects.
 */
final class DamageRates {
    private static final int BISECTIONS = 40;
    /** At more than this multiple of the rates, those of a field come to more than one. */
    private static final double LARGEST_SCALE = 5;

    private final Map<Damage, Double> rates;

    private DamageRates(Map<Damage, Double> rates) {
        this.rates = rates;
    }

    /**
     * {@return the rates that are asked for}
     *
     * @param settings what is asked for
     * @param random decides on varied rates
     */
    static DamageRates of(DamageSettings settings, RandomStream random) {
        Map<Damage, Double> rates = set("usual");
        if (settings.varied()) {
            RandomStream varying = random.fork("rates");
            rates.replaceAll((kind, rate) -> rate * (0.5 + 1.5 * varying.fraction()));
        }
        double scale = scale(rates, settings.share());
        rates.replaceAll((kind, rate) -> rate * scale);

        Map<Damage, Double> surprises = set("surprise");
        double sum =
                surprises.values().stream().mapToDouble(Double::doubleValue).sum();
        surprises.forEach((kind, weight) -> rates.put(kind, weight / sum * settings.surprises()));

        settings.rates().forEach((code, rate) -> rates.put(Damage.valueOf(code), rate));
        return new DamageRates(rates);
    }

    private static Map<Damage, Double> set(String name) {
        Map<Damage, Double> rates = new EnumMap<>(Damage.class);
        for (CSVRecord row : Tables.read("damage.csv")) {
            if (row.get("set").equals(name)) {
                rates.put(Damage.valueOf(row.get("kind")), Double.parseDouble(row.get("share")));
            }
        }
        return rates;
    }

    /** {@return what the rates have to be multiplied by for a share of rows to be damaged} */
    private static double scale(Map<Damage, Double> rates, double share) {
        double low = 0;
        double high = LARGEST_SCALE;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (damagedShare(rates, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@return the share of rows with any damage when each field is damaged independently of the others} */
    private static double damagedShare(Map<Damage, Double> rates, double scale) {
        double whole = 1;
        for (Field field : Field.values()) {
            double sum = 0;
            for (Damage kind : Damage.of(field)) {
                sum += rates.getOrDefault(kind, 0.0);
            }
            whole *= 1 - Math.min(1, scale * sum);
        }
        return 1 - whole;
    }

    double of(Damage kind) {
        return rates.getOrDefault(kind, 0.0);
    }

    /** {@return the share of rows in which something is done to a field; 0 to 1 unless rates were set outright} */
    double total(Field field) {
        return Damage.of(field).stream().mapToDouble(this::of).sum();
    }

    /**
     * {@return how many rows get a kind of damage}
     *
     * @param kind one that is done to a row as a whole
     * @param rows of how many; at least one is chosen wherever the rate is not zero
     */
    int count(Damage kind, int rows) {
        double rate = of(kind);
        return rate == 0 ? 0 : (int) Math.max(1, Math.round(rate * rows));
    }

    /** {@return the row with the mistakes that chance lets happen: at most one of each field} */
    Submission damage(Submission row, Circumstances around) {
        Submission damaged = row;
        for (Field field : Field.values()) {
            if (field != Field.ROW && field != Field.FILE) {
                damaged = damageOf(field, damaged, around);
            }
        }
        return damaged;
    }

    private Submission damageOf(Field field, Submission row, Circumstances around) {
        if (total(field) == 0) {
            return row;
        }
        double drawn = around.random().fraction();
        for (Damage kind : Damage.of(field)) {
            drawn -= of(kind);
            if (drawn < 0) {
                return kind.applyTo(row, around);
            }
        }
        return row;
    }
}
