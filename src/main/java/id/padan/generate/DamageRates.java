package id.padan.generate;

import id.padan.generate.Damage.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * How often each kind of damage is done, as shares of all rows. What they are against each other stands in
 * {@code damage.csv} with its source: "trial" is the estimate by EM of the trial model in the design.
 */
final class DamageRates {
    /** The usual share of damaged rows. */
    static final double STANDARD_SHARE = 0.33;

    private static final int BISECTIONS = 40;
    /** At more than this multiple of the rates, those of a field come to more than one. */
    private static final double LARGEST_SCALE = 5;

    private final Map<Damage, Double> rates;

    private DamageRates(Map<Damage, Double> rates) {
        this.rates = rates;
    }

    /**
     * {@return the rates at which so many rows are damaged}
     *
     * @param share of rows that are to be damaged in some way, about; 0 to 0.8
     */
    static DamageRates ofShare(double share) {
        Map<Damage, Double> rates = new EnumMap<>(Damage.class);
        for (CSVRecord row : Tables.read("damage.csv")) {
            rates.put(Damage.valueOf(row.get("kind")), Double.parseDouble(row.get("share")));
        }
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
        double scale = low;
        rates.replaceAll((kind, rate) -> rate * scale);
        return new DamageRates(rates);
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
            if (field != Field.ROW) {
                damaged = damageOf(field, damaged, around);
            }
        }
        return damaged;
    }

    private Submission damageOf(Field field, Submission row, Circumstances around) {
        double drawn = around.random().fraction();
        List<Damage> kinds = Damage.of(field);
        for (Damage kind : kinds) {
            drawn -= of(kind);
            if (drawn < 0) {
                return kind.applyTo(row, around);
            }
        }
        return row;
    }
}
