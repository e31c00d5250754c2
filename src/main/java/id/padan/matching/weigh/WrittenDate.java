package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.DateParts;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as it is submitted: a day, or, where only parts of it are sure, every day that it may be. The probabilities of
 * the parts are the sums of those of the days, so no part needs figures of its own.
 *
 * @param days the days that it may be; one if all of it is sure
 * @param chance the probability that a stranger has one of them
 */
record WrittenDate(List<LocalDate> days, double chance) {

    /**
     * The dates of other years are not counted in the scan. Assumed: nobody's year is commoner than if all were born within
     * fifty years. In a registry they are within a hundred, and the part weighs too little rather than too much.
     */
    private static final double DAYS_OF_BIRTH = 50 * 365.25;

    /** {@return the date of a row, or null if nothing of it is sure} */
    static @Nullable WrittenDate of(Person submitted, TermFrequencies frequencies) {
        LocalDate date = submitted.birthDate();
        if (date != null) {
            return of(date, frequencies);
        }
        DateParts parts = submitted.birthDateParts();
        return parts == null ? null : of(parts.days(), frequencies);
    }

    static WrittenDate of(LocalDate date, TermFrequencies frequencies) {
        return new WrittenDate(List.of(date), frequencies.birthDate(date));
    }

    private static WrittenDate of(List<LocalDate> days, TermFrequencies frequencies) {
        double counted = days.stream().mapToDouble(frequencies::birthDate).sum();
        return new WrittenDate(days, Math.max(counted, days.size() / DAYS_OF_BIRTH));
    }

    /** {@return whether all of it is sure} */
    boolean isWhole() {
        return days.size() == 1;
    }

    /** {@return whether it is a day, or may be} */
    boolean mayBe(LocalDate day) {
        return isWhole() ? days.get(0).equals(day) : days.contains(day);
    }

    /** {@return how it stands to the registry's} */
    ComparisonLevel level(LocalDate registered) {
        if (isWhole()) {
            return ComparisonLevel.ofDates(days.get(0), registered);
        }
        return mayBe(registered) ? ComparisonLevel.DATE_IN_PART : ComparisonLevel.DIFFERENT;
    }

    /** {@return the probability that a right date is written as this one} */
    double probability(MatchModel.DateModel dates, LocalDate right) {
        double typos = 0;
        for (LocalDate day : days) {
            typos += DateWeight.typo(dates, day, right);
        }
        return typos > 0 && isWhole() ? typos : typos + ofNoTypo(dates);
    }

    /** {@return the probability that it is written in the place of a right date that it is no typo of} */
    double ofNoTypo(MatchModel.DateModel dates) {
        return dates.different() * chance;
    }

    /** {@return whether the registry has a day of the same year that stands for an unknown one, and the row has another} */
    boolean isKnownBetterThan(LocalDate registered) {
        return level(registered) == ComparisonLevel.PLACEHOLDER && !MatchModel.DateModel.isPlaceholder(days.get(0));
    }
}
