package id.padan.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as spreadsheets count them. */
final class SerialDay {

    /** The days of 1900 count from here, because spreadsheets believe in a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int DAYS_UNTIL_1904 = 1462;

    /** In March 1908: a smaller number is a day, a month, a year or an age, and nobody born before then works any more. */
    private static final int FIRST = 3_000;

    private static final int BEYOND_LAST = 100_000;

    private SerialDay() {}

    /**
     * {@return the day that a number stands for, or null if it is none}
     *
     * @param value the number; programs that count in seconds leave some short of midnight, which are the next day
     * @param from1904 whether days count from 1904 instead of 1900
     * @param hoursAhead by how many hours the clock is behind that wrote it
     */
    static @Nullable LocalDate of(double value, boolean from1904, int hoursAhead) {
        double days = value + (from1904 ? DAYS_UNTIL_1904 : 0) + TimeOfDay.daysFromMidnight(hoursAhead);
        return days >= FIRST && days < BEYOND_LAST ? DAY_ZERO.plusDays((long) days) : null;
    }
}
