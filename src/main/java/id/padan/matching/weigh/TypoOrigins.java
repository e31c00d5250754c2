package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of which a submitted one may be a slip, with their frequencies. In a city where one number in a dozen of its
 * kind is issued, a stranger's slip lands on somebody's number far more often than one would think.
 *
 * <p>There are 160 numbers for every row: so no text is made of any, and of each only what differs from the submitted one.
 */
final class TypoOrigins {

    private static final int FIRST_REGION = 100_000;
    private static final int LAST_PLACE = Nik.LENGTH - 1;

    /** Places from 0 on stand in region, date part or serial: what a digit is worth there. */
    private static final int[] WORTH = {
        100_000, 10_000, 1_000, 100, 10, 1, 100_000, 10_000, 1_000, 100, 10, 1, 1_000, 100, 10, 1
    };

    private static final int DIGITS_OF_PART = 6;
    private static final int REGION = 0;
    private static final int DATE = 1;
    private static final int SERIAL = 2;

    /**
     * Numbers with one date part. There may be several entries with the same.
     *
     * @param date what the date part says
     * @param weight the probability that somebody has one of them, given date and gender, and writes the submitted one
     */
    record Origin(NikDate date, double weight) {}

    private final TermFrequencies frequencies;
    private final List<Origin> origins = new ArrayList<>();
    /** The submitted number, digit by digit. */
    private final int[] written = new int[Nik.LENGTH];
    /** Region, date part and serial of the number that is looked at. */
    private final int[] parts = new int[SERIAL + 1];

    // Of the number before: neighbours have two of their three parts in common.
    private int region;
    private double ofRegion;
    private int serial;
    private double ofSerial;
    private int datePart = -1;
    private @Nullable NikDate date;
    /** Of neighbours with the same date part, so far. */
    private double weight;

    private TypoOrigins(Nik submitted, TermFrequencies frequencies) {
        this.frequencies = frequencies;
        String digits = submitted.digits();
        for (int place = 0; place <= LAST_PLACE; place++) {
            written[place] = digits.charAt(place) - '0';
            change(place, written[place]);
        }
    }

    static List<Origin> of(NikReading submitted, MatchModel.NikModel model, TermFrequencies frequencies) {
        if (!(submitted instanceof NikReading.Complete complete)) {
            return List.of();
        }
        TypoOrigins slips = new TypoOrigins(complete.nik(), frequencies);
        slips.addWrongDigits(NikWeight.ofOneDigit(model));
        slips.addSwappedDigits(NikWeight.ofSwapped(model));
        slips.addLostDigit(model.lastDigitsLost());
        slips.endDatePart();
        return slips.origins;
    }

    private void addWrongDigits(double slip) {
        for (int place = 0; place <= LAST_PLACE; place++) {
            for (int digit = 0; digit <= 9; digit++) {
                addWithDigit(place, digit, slip);
            }
        }
    }

    private void addSwappedDigits(double slip) {
        for (int place = 0; place < LAST_PLACE; place++) {
            int more = written[place + 1] - written[place];
            if (more != 0) {
                change(place, more);
                change(place + 1, -more);
                add(slip);
                change(place, -more);
                change(place + 1, more);
            }
        }
    }

    private void addLostDigit(double slip) {
        if (written[LAST_PLACE] == 0) {
            for (int digit = 1; digit <= 9; digit++) {
                addWithDigit(LAST_PLACE, digit, slip);
            }
        }
    }

    private void addWithDigit(int place, int digit, double slip) {
        int more = digit - written[place];
        if (more != 0) {
            change(place, more);
            add(slip);
            change(place, -more);
        }
    }

    /** Makes a digit more by so much, or less. */
    private void change(int place, int more) {
        parts[place / DIGITS_OF_PART] += more * WORTH[place];
    }

    /** Counts the number that is looked at in, if it can be a NIK. */
    private void add(double slip) {
        if (parts[REGION] < FIRST_REGION || parts[SERIAL] == 0) {
            return;
        }
        if (datePart != parts[DATE]) {
            endDatePart();
            datePart = parts[DATE];
            date = NikDate.of(datePart);
        }
        if (date != null) {
            weight += slip * ofRegion() * ofSerial();
        }
    }

    private void endDatePart() {
        if (date != null) {
            origins.add(new Origin(date, weight));
        }
        weight = 0;
    }

    private double ofRegion() {
        if (region != parts[REGION]) {
            region = parts[REGION];
            ofRegion = frequencies.region(region);
        }
        return ofRegion;
    }

    private double ofSerial() {
        if (serial != parts[SERIAL]) {
            serial = parts[SERIAL];
            ofSerial = frequencies.serial(serial);
        }
        return ofSerial;
    }
}
