package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.NikReading;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the submitted birth date says for a candidate, given the number. If the number is somebody's, a stranger who has it
 * by mistake often has that person's birth date too (rows get copied and shifted): the date is then no second proof.
 */
final class DateWeight {

    private static final int WAYS_OF_YEAR = 12;
    private static final int WAYS_OF_DAY = 30;
    private static final int WAYS_OF_MONTH = 11;
    private static final int WAYS_OF_PLACEHOLDER = 2;

    private final MatchModel model;
    private final TermFrequencies frequencies;
    private final NikReading number;
    private final @Nullable LocalDate ownersDate;

    /**
     * @param number the submitted number
     * @param ownersDate the birth date of the person who has exactly that number, or null
     */
    DateWeight(MatchModel model, TermFrequencies frequencies, NikReading number, @Nullable LocalDate ownersDate) {
        this.model = model;
        this.frequencies = frequencies;
        this.number = number;
        this.ownersDate = ownersDate;
    }

    /**
     * The weight of the dates of a candidate.
     *
     * @param level how the submitted number stands to the candidate's
     * @param nik what it says
     */
    double bits(LocalDate date, LocalDate registered, ComparisonLevel level, NikWeight.Weighed nik) {
        double chance = frequencies.birthDate(date);
        double candidate = probability(date, registered);
        if (ownersDate != null) {
            double owner = probability(date, ownersDate);
            double strangers = mixed(chance, copied(chance, owner), nik.strangersMistake());
            return Evidence.bits(mixed(candidate, copied(candidate, owner), nik.candidatesMistake()) / strangers);
        }
        double alike = registered.equals(date) ? 0 : candidate * chance;
        double ratio = candidate / mixed(chance + alike, copied(chance, candidate), nik.strangersMistake());
        boolean numberIsAnothers = level == ComparisonLevel.DIFFERENT || level == ComparisonLevel.BIRTH_PART_ONLY;
        if (ratio < 1 && numberIsAnothers && numberHas(date)) {
            return Evidence.bits(withOther() + (1 - withOther()) * ratio);
        }
        return Evidence.bits(ratio);
    }

    /** The probability of the date of somebody who copied the number: the owner's date came along, or did not. */
    private double copied(double own, double owners) {
        return mixed(own, owners, withOther());
    }

    private static double mixed(double one, double other, double shareOfOther) {
        return (1 - shareOfOther) * one + shareOfOther * other;
    }

    private double withOther() {
        return model.nik().withOtherBirthDate();
    }

    private boolean numberHas(LocalDate date) {
        return number instanceof NikReading.Complete complete && complete.nik().agreesWith(date);
    }

    /** The probability that the registered date is written as this one. */
    private double probability(LocalDate date, LocalDate registered) {
        double slip = slip(model.birthDate(), date, registered);
        return slip > 0 ? slip : model.birthDate().different() * frequencies.birthDate(date);
    }

    /** The probability that a birth date is written as a certain other one by a slip, or right; 0 if it is no slip. */
    static double slip(MatchModel.DateModel dates, LocalDate written, LocalDate right) {
        return slip(dates, DateComparison.level(written, right));
    }

    /** The same, given how the written date stands to the right one. */
    static double slip(MatchModel.DateModel dates, ComparisonLevel level) {
        return switch (level) {
            case EQUAL -> dates.equal();
            case DAY_MONTH_SWAPPED -> dates.swapped();
            case YEAR -> dates.year() / WAYS_OF_YEAR;
            case DAY -> dates.day() / WAYS_OF_DAY;
            case MONTH -> dates.month() / WAYS_OF_MONTH;
            case PLACEHOLDER -> dates.placeholder() / WAYS_OF_PLACEHOLDER;
            default -> 0;
        };
    }
}
