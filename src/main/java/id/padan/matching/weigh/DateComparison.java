package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.MatchModel;
import java.time.LocalDate;

/** How two birth dates stand to each other. */
final class DateComparison {

    private static final int CENTURY = 100;
    private static final int FEW_YEARS = 5;

    private DateComparison() {}

    static ComparisonLevel level(LocalDate submitted, LocalDate registered) {
        return level(submitted, registered.getYear(), registered.getMonthValue(), registered.getDayOfMonth());
    }

    /** The same for a registered date that exists, given by its parts. */
    static ComparisonLevel level(LocalDate submitted, int registeredYear, int registeredMonth, int registeredDay) {
        boolean year = submitted.getYear() == registeredYear;
        boolean month = submitted.getMonthValue() == registeredMonth;
        boolean day = submitted.getDayOfMonth() == registeredDay;
        if (!year) {
            boolean slip = month && day && isYearSlip(submitted.getYear(), registeredYear);
            return slip ? ComparisonLevel.YEAR : ComparisonLevel.DIFFERENT;
        }
        if (month && day) {
            return ComparisonLevel.EQUAL;
        }
        if (submitted.getMonthValue() == registeredDay && submitted.getDayOfMonth() == registeredMonth) {
            return ComparisonLevel.DAY_MONTH_SWAPPED;
        }
        if (MatchModel.DateModel.isPlaceholder(submitted)) {
            return ComparisonLevel.PLACEHOLDER;
        }
        if (month) {
            return ComparisonLevel.DAY;
        }
        return day ? ComparisonLevel.MONTH : ComparisonLevel.DIFFERENT;
    }

    /** A few years off, one digit wrong, two digits swapped, or the wrong century. */
    private static boolean isYearSlip(int submitted, int registered) {
        return Math.abs(submitted - registered) <= FEW_YEARS
                || submitted % CENTURY == registered % CENTURY
                || isOneSlip(submitted, registered);
    }

    private static boolean isOneSlip(int submitted, int registered) {
        boolean fourDigits = Math.min(submitted, registered) > 999 && Math.max(submitted, registered) < 10_000;
        return fourDigits
                ? EditDistance.isOneTypo(submitted, registered)
                : EditDistance.between(Integer.toString(submitted), Integer.toString(registered), 1) == 1;
    }
}
