package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.time.LocalDate;

/**
 * What number and birth date would say at least if the number were the candidate's own. To know it exactly, every number of
 * which that number may be a slip has to be made; this takes a few multiplications, and it nearly always settles that the
 * numbers as they are say less.
 */
final class RightNumberBound {

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
        double slips = mostSlips(number.nik());
        double slip = DateWeight.slip(dates, written, right);
        double probability = slip > 0 ? slip : dates.different() * frequencies.birthDate(written);
        double asWritten = ratio(slips, frequencies.birthDate(written), probability);
        // A wrong date never makes both together count more than the right one would.
        double asRight = ratio(slips, frequencies.birthDate(right), dates.equal());
        return Evidence.bits(Math.min(asWritten, asRight)) - ROUNDING;
    }

    /**
     * A stranger has made a slip, and the date by chance; or copied the number, and the date perhaps with it.
     *
     * @param slips the probability that a stranger's number became this one by a slip
     * @param chance the share of the date
     * @param probability of the date as written, of the candidate
     */
    private double ratio(double slips, double chance, double probability) {
        double withOther = model.withOtherBirthDate();
        double ofCopied = (1 - withOther) * chance + withOther * probability;
        return (model.equal() + copied) * probability / (slips * chance + copied * ofCopied);
    }

    /** Every slip that there is, of the commonest region and serial. */
    private double mostSlips(Nik number) {
        double lost = number.digits().endsWith("0") ? OTHER_DIGITS * model.lastDigitsLost() : 0;
        return (model.oneDigit() + model.twoSwapped() + lost) * frequencies.commonestNumber();
    }
}
