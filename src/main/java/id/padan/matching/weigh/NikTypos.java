package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.DateWeight.NikDate;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of which a submitted one may be a typo, with their frequencies. In a city where one number in a dozen of its
 * kind is issued, a stranger's typo lands on somebody's number far more often than one would think.
 *
 * <p>There are 160 numbers for every row: so no text is made of any, and of each only what differs from the submitted one.
 */
final class NikTypos {

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

    private NikTypos(Nik submitted, TermFrequencies frequencies) {
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
        NikTypos typos = new NikTypos(complete.nik(), frequencies);
        typos.addWrongDigits(NikWeight.ofOneDigit(model));
        typos.addSwappedDigits(NikWeight.ofSwapped(model));
        typos.addLostDigit(model.lastDigitsLost());
        typos.endDatePart();
        return typos.origins;
    }

    private void addWrongDigits(double typo) {
        for (int place = 0; place <= LAST_PLACE; place++) {
            for (int digit = 0; digit <= 9; digit++) {
                addWithDigit(place, digit, typo);
            }
        }
    }

    private void addSwappedDigits(double typo) {
        for (int place = 0; place < LAST_PLACE; place++) {
            int more = written[place + 1] - written[place];
            if (more != 0) {
                change(place, more);
                change(place + 1, -more);
                add(typo);
                change(place, -more);
                change(place + 1, more);
            }
        }
    }

    private void addLostDigit(double typo) {
        if (written[LAST_PLACE] == 0) {
            for (int digit = 1; digit <= 9; digit++) {
                addWithDigit(LAST_PLACE, digit, typo);
            }
        }
    }

    private void addWithDigit(int place, int digit, double typo) {
        int more = digit - written[place];
        if (more != 0) {
            change(place, more);
            add(typo);
            change(place, -more);
        }
    }

    /** Makes a digit more by so much, or less. */
    private void change(int place, int more) {
        parts[place / DIGITS_OF_PART] += more * WORTH[place];
    }

    /** Counts the number that is looked at in, if it can be a NIK. */
    private void add(double typo) {
        if (parts[REGION] < FIRST_REGION || parts[SERIAL] == 0) {
            return;
        }
        if (datePart != parts[DATE]) {
            endDatePart();
            datePart = parts[DATE];
            date = NikDate.of(datePart);
        }
        if (date != null) {
            weight += typo * ofRegion() * ofSerial();
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

    /**
     * What number and birth date would say at least if the number were the candidate's own. To know it exactly, every number of
     * which that number may be a typo has to be made; this takes a few multiplications, and it nearly always settles that the
     * numbers as they are say less.
     */
    static final class RightNumberBound {

        /** So much may rounding make the exact figure less. */
        private static final double ROUNDING = 1e-6;

        private static final double OTHER_DIGITS = 9;

        private final MatchModel.NikModel model;
        private final MatchModel.DateModel dates;
        private final TermFrequencies frequencies;
        private final LocalDate written;
        private final double copied;

        /** @param written the submitted birth date */
        RightNumberBound(MatchModel model, TermFrequencies frequencies, LocalDate written) {
            this.model = model.nik();
            this.dates = model.birthDate();
            this.frequencies = frequencies;
            this.written = written;
            this.copied = this.model.other() / frequencies.people() * this.model.equal();
        }

        /** The least sum of both fields' bits for a candidate with a number and a birth date. */
        double bits(NikReading.Complete number, LocalDate right) {
            double typos = mostTypos(number.nik());
            double typo = DateWeight.typo(dates, written, right);
            double probability = typo > 0 ? typo : dates.different() * frequencies.birthDate(written);
            double asWritten = ratio(typos, frequencies.birthDate(written), probability);
            // A wrong date never makes both together count more than the right one would.
            double asRight = ratio(typos, frequencies.birthDate(right), dates.equal());
            return Evidence.bits(Math.min(asWritten, asRight)) - ROUNDING;
        }

        /**
         * A stranger has made a typo, and the date by chance; or copied the number, and the date perhaps with it.
         *
         * @param typos the probability that a stranger's number became this one by a typo
         * @param chance the share of the date
         * @param probability of the date as written, of the candidate
         */
        private double ratio(double typos, double chance, double probability) {
            double withOther = model.withOtherBirthDate();
            double ofCopied = (1 - withOther) * chance + withOther * probability;
            return (model.equal() + copied) * probability / (typos * chance + copied * ofCopied);
        }

        /** Every typo that there is, of the commonest region and serial. */
        private double mostTypos(Nik number) {
            double lost = number.digits().endsWith("0") ? OTHER_DIGITS * model.lastDigitsLost() : 0;
            return (model.oneDigit() + model.twoSwapped() + lost) * frequencies.commonestNumber();
        }
    }
}
