package id.padan.matching;

import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of which a submitted one may be a slip, with their frequencies. In a city where one number in a dozen of its
 * kind is issued, a stranger's slip lands on somebody's number far more often than one would think.
 */
final class SlipOrigins {

    private static final int DATE_PART = 6;
    private static final int SERIAL = 12;

    /**
     * Numbers with one date part.
     *
     * @param born the dates that it may mean
     * @param gender the gender that it says
     * @param weight the probability that somebody has one of them, given date and gender, and writes the submitted one
     */
    record Origin(List<LocalDate> born, @Nullable Gender gender, double weight) {

        Origin plus(double more) {
            return new Origin(born, gender, weight + more);
        }
    }

    private final List<Origin> origins;

    private SlipOrigins(List<Origin> origins) {
        this.origins = origins;
    }

    static SlipOrigins of(NikReading submitted, MatchModel.NikModel model, Frequencies frequencies) {
        if (!(submitted instanceof NikReading.Complete complete)) {
            return new SlipOrigins(List.of());
        }
        TreeMap<String, Origin> byDatePart = new TreeMap<>();
        Collector collector = (digits, slip) -> {
            Nik nik = new Nik(digits);
            if (nik.isWellFormed()) {
                double weight = slip * frequencies.region(nik) * frequencies.serial(nik);
                String datePart = digits.substring(DATE_PART, SERIAL);
                Origin known = byDatePart.get(datePart);
                byDatePart.put(
                        datePart,
                        known == null ? new Origin(NikDates.of(nik), nik.gender(), weight) : known.plus(weight));
            }
        };
        String written = complete.nik().digits();
        wrongDigits(written, NikWeight.ofOneDigit(model), collector);
        swappedDigits(written, NikWeight.ofSwapped(model), collector);
        lostDigit(written, model.lastDigitsLost(), collector);
        return new SlipOrigins(List.copyOf(byDatePart.values()));
    }

    List<Origin> origins() {
        return origins;
    }

    private static void wrongDigits(String written, double slip, Collector collector) {
        for (int i = 0; i < written.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != written.charAt(i)) {
                    collector.collect(written.substring(0, i) + digit + written.substring(i + 1), slip);
                }
            }
        }
    }

    private static void swappedDigits(String written, double slip, Collector collector) {
        for (int i = 0; i + 1 < written.length(); i++) {
            if (written.charAt(i) != written.charAt(i + 1)) {
                String swapped =
                        written.substring(0, i) + written.charAt(i + 1) + written.charAt(i) + written.substring(i + 2);
                collector.collect(swapped, slip);
            }
        }
    }

    private static void lostDigit(String written, double slip, Collector collector) {
        if (written.endsWith("0")) {
            for (char digit = '1'; digit <= '9'; digit++) {
                collector.collect(written.substring(0, written.length() - 1) + digit, slip);
            }
        }
    }

    @FunctionalInterface
    private interface Collector {
        void collect(String digits, double slip);
    }
}
