package id.padan.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is sure of a birth date that cannot be as it is written: of {@code 31-02-1990} the year, of {@code 17-14-1990} year
 * and day, of {@code 00-05-1990} year and month, of {@code 1990} the year.
 *
 * @param year the year, 1900 to 2099
 * @param month the month, 1 to 12, or {@link #UNKNOWN}
 * @param day the day of the month, 1 to 31, or {@link #UNKNOWN}
 */
public record DateParts(int year, int month, int day) {

    /** In place of a month or a day of which nothing is known. */
    public static final int UNKNOWN = 0;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int YEAR_DIGITS = 4;
    private static final int COMPACT_DIGITS = 8;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** Every month has such a day: with a month that can be read it would have been a date. */
    private static final int DAYS_OF_EVERY_MONTH = 28;

    private static final int NO_NUMBER = -1;

    /** Far below the number of any day, and above that of no date. */
    private static final int FIRST_NUMBER = RegistryRecord.NO_DATE + 1;

    private static final int END_OF_NUMBERS = FIRST_NUMBER + (LAST_YEAR + 1) * (MONTHS + 1) * (DAYS + 1);

    /**
     * {@return what is sure of a text that is no date, or null if nothing is}
     *
     * @param written a text that {@link DateReader} cannot read
     */
    public static @Nullable DateParts of(String written) {
        String capitals = WrittenText.capitals(written.strip());
        TimeOfDay time = TimeOfDay.behind(capitals);
        List<String> parts = WrittenText.parts(time == null ? capitals : time.day());
        return switch (parts.size()) {
            case 1 -> ofOne(parts.get(0));
            case 2 -> ofTwo(parts.get(0), parts.get(1));
            case 3 -> ofThree(parts.get(0), parts.get(1), parts.get(2));
            default -> null;
        };
    }

    private static @Nullable DateParts ofOne(String text) {
        if (text.length() == YEAR_DIGITS) {
            return ofYear(text, UNKNOWN, UNKNOWN);
        }
        if (text.length() != COMPACT_DIGITS || !WrittenText.isNumber(text)) {
            return null;
        }
        DateParts yearLast = ofThree(text.substring(0, 2), text.substring(2, 4), text.substring(4));
        return yearLast != null ? yearLast : ofThree(text.substring(0, 4), text.substring(4, 6), text.substring(6));
    }

    /** A month and a year; the month may be a word, which says nothing here. */
    private static @Nullable DateParts ofTwo(String first, String second) {
        boolean yearFirst = first.length() == YEAR_DIGITS && WrittenText.isNumber(first);
        int month = number(yearFirst ? second : first);
        return ofYear(yearFirst ? first : second, isWithin(month, MONTHS) ? month : UNKNOWN, UNKNOWN);
    }

    private static @Nullable DateParts ofThree(String first, String middle, String last) {
        boolean yearFirst = first.length() == YEAR_DIGITS && WrittenText.isNumber(first);
        int day = number(yearFirst ? last : first);
        int month = number(middle);
        String year = yearFirst ? first : last;
        if (month == NO_NUMBER) {
            return ofYear(year, UNKNOWN, isWithin(day, DAYS_OF_EVERY_MONTH) ? day : UNKNOWN);
        }
        if (isWithin(month, MONTHS)) {
            // A day that only this month does not have may be right, and the month wrong.
            return ofYear(year, isWithin(day, DAYS) ? UNKNOWN : month, UNKNOWN);
        }
        boolean mayBeSwapped = isWithin(day, MONTHS) && isWithin(month, DAYS);
        return ofYear(year, UNKNOWN, isWithin(day, DAYS) && !mayBeSwapped ? day : UNKNOWN);
    }

    private static @Nullable DateParts ofYear(String text, int month, int day) {
        int year = text.length() == YEAR_DIGITS ? number(text) : NO_NUMBER;
        return year >= FIRST_YEAR && year <= LAST_YEAR ? new DateParts(year, month, day) : null;
    }

    private static boolean isWithin(int number, int last) {
        return number >= 1 && number <= last;
    }

    private static int number(String text) {
        return WrittenText.isNumber(text) && text.length() <= YEAR_DIGITS ? Integer.parseInt(text) : NO_NUMBER;
    }

    /** {@return what stands for it where dates are numbers: days since 1970-01-01, or less than any day} */
    int number() {
        return FIRST_NUMBER + (year * (MONTHS + 1) + month) * (DAYS + 1) + day;
    }

    /**
     * {@return the parts that a number stands for, or null if it stands for a day, or for no date}
     *
     * @param number as {@link WrittenPerson#birthDay} has it
     */
    public static @Nullable DateParts ofNumber(int number) {
        if (number < FIRST_NUMBER || number >= END_OF_NUMBERS) {
            return null;
        }
        int parts = number - FIRST_NUMBER;
        int months = parts / (DAYS + 1);
        return new DateParts(months / (MONTHS + 1), months % (MONTHS + 1), parts % (DAYS + 1));
    }

    /**
     * {@return whether a number stands for a day, and neither for parts of a date nor for none}
     *
     * @param number as {@link WrittenPerson#birthDay} has it
     */
    public static boolean isDay(int number) {
        return number >= END_OF_NUMBERS;
    }

    /** {@return every day that it may be, in order; at least one} */
    public List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (int each = 1; each <= MONTHS; each++) {
            YearMonth inYear = YearMonth.of(year, each);
            for (int of = 1; of <= inYear.lengthOfMonth(); of++) {
                if ((month == UNKNOWN || month == each) && (day == UNKNOWN || day == of)) {
                    days.add(inYear.atDay(of));
                }
            }
        }
        return days;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%s-%s", year, text(month), text(day));
    }

    private static String text(int part) {
        return part == UNKNOWN ? "??" : String.format(Locale.ROOT, "%02d", part);
    }
}
