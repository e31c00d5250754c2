package id.padan.person;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day behind a date: behind a text, or behind the point of a day as spreadsheets count them.
 *
 * @param day the text before it, trimmed
 * @param seconds since midnight
 * @param isUtc whether it says that it is the time of Greenwich
 */
record TimeOfDay(String day, int seconds, boolean isUtc) {

    static final int SECONDS_OF_DAY = 24 * 60 * 60;

    static final int SECONDS_OF_HOUR = 60 * 60;

    /** Programs that reckon with the clocks of 1900 are some seconds off. */
    static final int SECONDS_OFF = 60;

    /** The days of 1900 count from here, because spreadsheets believe in a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int DAYS_UNTIL_1904 = 1462;

    /** In March 1908: a smaller number is a day, a month, a year or an age, and nobody born before then works any more. */
    private static final int FIRST_SERIAL = 3_000;

    private static final int BEYOND_LAST_SERIAL = 100_000;

    private static final Pattern TIME = Pattern.compile(
            "(?:[T\\s]+|(?<=\\d{4})T?)(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))?|(\\d{1,2})\\.(\\d{2})\\.(\\d{2}))"
                    + "(?:[.,]\\d+)?\\s*(AM|PM|WIB|WITA|WIT|Z|UTC|GMT|(?:GMT|UTC)?[+-]\\d{2}(?::?\\d{2})?)?(?:\\s*\\([^)]*\\))?$");

    /** As Java writes a moment, behind the weekday: MAY 12 00:00:00 WITA 1990. */
    private static final Pattern TIME_BEFORE_YEAR =
            Pattern.compile("^(\\p{L}{3} \\d{1,2})( \\d{2}:\\d{2}:\\d{2} )(\\p{L}{1,5}) (\\d{4})$");

    private static final Pattern UTC = Pattern.compile("Z|UTC|GMT|(?:GMT|UTC)?[+-]00(:?00)?");

    /** {@return the time at the end of a date in capitals, or null if there is none} */
    static @Nullable TimeOfDay behind(String text) {
        if (!mayHoldTime(text)) {
            return null;
        }
        String written = TIME_BEFORE_YEAR.matcher(text).replaceFirst("$1 $4$2$3");
        Matcher time = TIME.matcher(written);
        if (!time.find()) {
            return null;
        }
        boolean withDots = time.group(4) != null;
        int hour = number(time.group(withDots ? 4 : 1));
        int minute = number(time.group(withDots ? 5 : 2));
        int second = number(time.group(withDots ? 6 : 3));
        String zone = time.group(7);
        int seconds = hour24(hour, zone) * SECONDS_OF_HOUR + minute * 60 + second;
        boolean isUtc = zone != null && UTC.matcher(zone).matches();
        return new TimeOfDay(written.substring(0, time.start()).strip(), seconds, isUtc);
    }

    /** {@return whether it is midnight or later on a clock so many hours ahead, or will be in some seconds} */
    boolean isNextDay(int hoursAhead) {
        return seconds + hoursAhead * SECONDS_OF_HOUR + SECONDS_OFF >= SECONDS_OF_DAY;
    }

    /**
     * {@return the day that a number stands for as spreadsheets count them, or null if it is none}
     *
     * @param serial the number; programs that count in seconds leave some short of midnight, which are the next day
     * @param from1904 whether days count from 1904 instead of 1900
     * @param hoursAhead by how many hours the clock is behind that wrote it
     */
    static @Nullable LocalDate dayOf(double serial, boolean from1904, int hoursAhead) {
        double toMidnight = (hoursAhead * SECONDS_OF_HOUR + SECONDS_OFF) / (double) SECONDS_OF_DAY;
        double days = serial + (from1904 ? DAYS_UNTIL_1904 : 0) + toMidnight;
        return days >= FIRST_SERIAL && days < BEYOND_LAST_SERIAL ? DAY_ZERO.plusDays((long) days) : null;
    }

    /** Looking for the marks inside a time is much cheaper than looking for a time, and most dates have none. */
    private static boolean mayHoldTime(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('.') != text.lastIndexOf('.');
    }

    private static int hour24(int hour, @Nullable String half) {
        if ("AM".equals(half)) {
            return hour % 12;
        }
        return "PM".equals(half) ? hour % 12 + 12 : hour;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
