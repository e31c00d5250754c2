package id.padan.matching;

import id.padan.person.NikReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of which a submitted one may be a slip, with their frequencies. In a city where one number in a dozen of its
 * kind is issued, a stranger's slip lands on somebody's number far more often than one would think.
 */
final class SlipOrigins {

    private static final long FIRST_DIGIT = 1_000_000_000_000_000L;
    private static final long REGION = 10_000_000_000L;
    private static final int FIRST_REGION = 100_000;
    private static final int DATE_PARTS = 1_000_000;
    private static final int SERIALS = 10_000;

    /**
     * Numbers with one date part. There may be several entries with the same.
     *
     * @param dates what the date part says
     * @param weight the probability that somebody has one of them, given date and gender, and writes the submitted one
     */
    record Origin(NikDates dates, double weight) {}

    private final List<Origin> origins;

    private SlipOrigins(List<Origin> origins) {
        this.origins = origins;
    }

    static SlipOrigins of(NikReading submitted, MatchModel.NikModel model, Frequencies frequencies) {
        if (!(submitted instanceof NikReading.Complete complete)) {
            return new SlipOrigins(List.of());
        }
        Collector collector = new Collector(frequencies);
        long written = complete.nik().number();
        wrongDigits(written, NikWeight.ofOneDigit(model), collector);
        swappedDigits(written, NikWeight.ofSwapped(model), collector);
        lostDigit(written, model.lastDigitsLost(), collector);
        return new SlipOrigins(collector.origins());
    }

    List<Origin> origins() {
        return origins;
    }

    private static void wrongDigits(long written, double slip, Collector collector) {
        for (long place = FIRST_DIGIT; place > 0; place /= 10) {
            long zeroed = written - digit(written, place) * place;
            for (int digit = 0; digit <= 9; digit++) {
                long number = zeroed + digit * place;
                if (number != written) {
                    collector.add(number, slip);
                }
            }
        }
    }

    private static void swappedDigits(long written, double slip, Collector collector) {
        for (long place = FIRST_DIGIT; place > 1; place /= 10) {
            long left = digit(written, place);
            long right = digit(written, place / 10);
            if (left != right) {
                collector.add(written + (right - left) * (place - place / 10), slip);
            }
        }
    }

    private static void lostDigit(long written, double slip, Collector collector) {
        if (digit(written, 1) == 0) {
            for (int digit = 1; digit <= 9; digit++) {
                collector.add(written + digit, slip);
            }
        }
    }

    private static long digit(long number, long place) {
        return number / place % 10;
    }

    /** Adds up neighbours with the same date part. There are 160 numbers for every row, so no text is made of any. */
    private static final class Collector {

        private final Frequencies frequencies;
        private final List<Origin> origins = new ArrayList<>();

        // Of the last number: most have two of their three parts from the one before.
        private int region;
        private double ofRegion;
        private int serial;
        private double ofSerial;
        private int datePart = -1;
        private @Nullable NikDates dates;
        private double weight;

        Collector(Frequencies frequencies) {
            this.frequencies = frequencies;
        }

        /** Counts a number in, if it can be a NIK. */
        void add(long number, double slip) {
            int itsRegion = (int) (number / REGION);
            int itsSerial = (int) (number % SERIALS);
            if (itsRegion < FIRST_REGION || itsSerial == 0) {
                return;
            }
            int itsDatePart = (int) (number / SERIALS % DATE_PARTS);
            if (datePart != itsDatePart) {
                end();
                datePart = itsDatePart;
                dates = NikDates.of(itsDatePart);
            }
            if (dates != null) {
                weight += slip * ofRegion(itsRegion) * ofSerial(itsSerial);
            }
        }

        private void end() {
            if (dates != null) {
                origins.add(new Origin(dates, weight));
            }
            weight = 0;
        }

        private double ofRegion(int itsRegion) {
            if (region != itsRegion) {
                region = itsRegion;
                ofRegion = frequencies.region(itsRegion);
            }
            return ofRegion;
        }

        private double ofSerial(int itsSerial) {
            if (serial != itsSerial) {
                serial = itsSerial;
                ofSerial = frequencies.serial(itsSerial);
            }
            return ofSerial;
        }

        List<Origin> origins() {
            end();
            return origins;
        }
    }
}
