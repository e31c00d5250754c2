package id.padan.matching;

import java.time.LocalDate;

/** How two birth dates stand to each other. */
final class DateComparison {

    private static final int CENTURY = 100;
    private static final int FEW_YEARS = 5;

    private DateComparison() {}

    static ComparisonLevel level(LocalDate submitted, LocalDate registered) {
        if (submitted.equals(registered)) {
            return ComparisonLevel.EQUAL;
        }
        boolean year = submitted.getYear() == registered.getYear();
        boolean month = submitted.getMonthValue() == registered.getMonthValue();
        boolean day = submitted.getDayOfMonth() == registered.getDayOfMonth();
        if (year && submitted.equals(RowKeys.swapped(registered))) {
            return ComparisonLevel.DAY_MONTH_SWAPPED;
        }
        if (year && isPlaceholder(submitted)) {
            return ComparisonLevel.PLACEHOLDER;
        }
        if (month && day && isYearSlip(submitted.getYear(), registered.getYear())) {
            return ComparisonLevel.YEAR;
        }
        if (year && month) {
            return ComparisonLevel.DAY;
        }
        return year && day ? ComparisonLevel.MONTH : ComparisonLevel.DIFFERENT;
    }

    /** What is written where nobody knows the day: the first or the last of the year. */
    static boolean isPlaceholder(LocalDate date) {
        return date.getDayOfYear() == 1 || (date.getMonthValue() == 12 && date.getDayOfMonth() == 31);
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
                ? DigitSlips.areOneApart(submitted, registered)
                : EditDistance.between(Integer.toString(submitted), Integer.toString(registered), 1) == 1;
    }
}
