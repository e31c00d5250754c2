package id.padan.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells that should hold a date. The day stands before the month, always. What can be read in more than one way
 * is read otherwise only if the date inside the person's NIK says so; what is no date in the calendar stays unread. Safe
 * for use by several threads.
 */
public final class DateReader {

    /** Older years are slips of the hand; people of history are matched too. */
    private static final int FIRST_YEAR = 1500;

    private static final int LAST_YEAR = 2099;

    /** Nobody born in 1915 is on a roster any more, nobody born after 2015 is on one yet. */
    private static final int LAST_BIRTH_YEAR_OF_THIS_CENTURY = 15;

    /** Appointments began well after 1950 for anybody who still works. */
    private static final int LAST_SERVICE_YEAR_OF_THIS_CENTURY = 49;

    /** The digits of a NIK up to the end of its date. */
    private static final int NIK_DATE_END = 12;

    /** A spreadsheet's day that came by way of a text. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}[.,]\\d+");

    private static final Pattern SLASHES = Pattern.compile("\\d+\\s*/\\s*\\d+\\s*/\\s*\\d+");

    /** Shorter names of months differ too little from each other for a typo to be told from another month. */
    private static final int SHORTEST_MONTH_WITH_TYPO = 4;

    private final Dictionary.Meanings<Integer> months;
    private final Set<String> weekdays;
    private final int pivot;
    private final LocalDate lastSerialDay;
    private final int hoursAhead;

    private DateReader(int pivot, LocalDate lastSerialDay) {
        Dictionary words = Dictionary.of("dates.properties");
        Map<String, Integer> names = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : words.words("month." + month)) {
                names.put(name, month);
            }
        }
        this.months = new Dictionary.Meanings<>(names, SHORTEST_MONTH_WITH_TYPO, 1);
        this.weekdays = words.words("weekdays");
        this.pivot = pivot;
        this.lastSerialDay = lastSerialDay;
        this.hoursAhead = 0;
    }

    private DateReader(DateReader other, int hoursAhead) {
        this.months = other.months;
        this.weekdays = other.weekdays;
        this.pivot = other.pivot;
        this.lastSerialDay = other.lastSerialDay;
        this.hoursAhead = hoursAhead;
    }

    /** {@return a reader of birth dates: a two-digit year is 1916 to 2015} */
    public static DateReader ofBirths() {
        return new DateReader(LAST_BIRTH_YEAR_OF_THIS_CENTURY, LocalDate.of(LAST_YEAR, 12, 31));
    }

    /** {@return a reader of the dates of a working life: a two-digit year is 1950 to 2049} */
    public static DateReader ofService() {
        return new DateReader(LAST_SERVICE_YEAR_OF_THIS_CENTURY, LocalDate.of(LAST_YEAR, 12, 31));
    }

    /**
     * {@return the same reader for a column whose clock is behind: 17:00 of the day before is midnight in Jakarta}
     *
     * @param hours by how many hours, 0 to 23: see {@link ColumnTimes}
     */
    public DateReader ahead(int hours) {
        return hours == hoursAhead ? this : new DateReader(this, hours);
    }

    /**
     * {@return what a text cell holds}
     *
     * @param cell the cell's text
     * @param nik the person's NIK, which settles what the text leaves open
     */
    public DateReading read(String cell, NikReading nik) {
        String written = cell.strip();
        if (WrittenText.saysNothing(written)) {
            return DateReading.MISSING;
        }
        return new DateReading(mayBeDate(written) ? settle(readings(written), nik) : null, written);
    }

    /**
     * {@return whether a text can hold a date at all: none is written without a digit} Outside of ASCII there are digits of
     * many kinds, and signs that stand for a number and a word.
     */
    static boolean mayBeDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (WrittenText.isDigit(c) || c > WrittenText.LAST_ASCII) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return what a number cell holds: a day as spreadsheets count them, or digits typed without separators}
     *
     * @param value the cell's value; seconds before midnight are the next day
     * @param from1904 whether the workbook counts its days from 1904
     * @param nik the person's NIK, which settles what the number leaves open
     */
    public DateReading read(double value, boolean from1904, NikReading nik) {
        if (value >= 1_000_000 && value < 100_000_000 && value == Math.rint(value)) {
            String digits = String.format(Locale.ROOT, "%08d", (long) value);
            return new DateReading(settle(compact(digits), nik), digits);
        }
        LocalDate date = ofSerial(value, from1904);
        return date == null
                ? new DateReading(null, WrittenText.ofNumber(value))
                : new DateReading(date, date.toString());
    }

    private @Nullable LocalDate ofSerial(double value, boolean from1904) {
        LocalDate day = TimeOfDay.dayOf(value, from1904, hoursAhead);
        return day == null || day.isAfter(lastSerialDay) ? null : day;
    }

    /** The first is what the text says; the others are what it may say if the NIK agrees. */
    private List<@Nullable LocalDate> readings(String written) {
        String text = withoutWeekday(WrittenText.capitals(written));
        TimeOfDay time = TimeOfDay.behind(text);
        List<@Nullable LocalDate> days = days(time == null ? text.strip() : time.day());
        if (time == null || !time.isNextDay(hoursAhead)) {
            return days;
        }
        List<@Nullable LocalDate> next = new ArrayList<>();
        days.forEach(day -> next.add(day == null ? null : day.plusDays(1)));
        return next;
    }

    private List<@Nullable LocalDate> days(String day) {
        List<String> parts = WrittenText.parts(day);
        if (parts.size() == 1 && WrittenText.isNumber(parts.get(0))) {
            return compact(parts.get(0));
        }
        if (parts.size() != 3) {
            return parts.size() == 2 && SERIAL.matcher(day).matches()
                    ? Collections.singletonList(ofSerial(Double.parseDouble(day.replace(',', '.')), false))
                    : List.of();
        }
        return areNumbers(parts)
                ? numbers(parts, day.indexOf('/') > 0 && SLASHES.matcher(day).matches())
                : withMonthName(parts);
    }

    private static boolean areNumbers(List<String> parts) {
        for (String part : parts) {
            if (!WrittenText.isNumber(part)) {
                return false;
            }
        }
        return true;
    }

    private String withoutWeekday(String text) {
        if (text.isEmpty() || WrittenText.isDigit(text.charAt(0))) {
            return text;
        }
        String[] words = text.split("[\\s,]+", 2);
        return words.length == 2 && weekdays.contains(words[0]) ? words[1] : text;
    }

    /** The number of a month, 1 to 12, or 0 if the word is none, or could be two. */
    private int month(String word) {
        Integer month = months.of(word);
        return month == null ? 0 : month;
    }

    private List<@Nullable LocalDate> withMonthName(List<String> parts) {
        List<@Nullable LocalDate> readings = new ArrayList<>();
        int month = month(parts.get(1));
        if (month > 0) {
            readings.add(
                    parts.get(0).length() == 4
                            ? date(parts.get(2), month, parts.get(0))
                            : date(parts.get(0), month, parts.get(2)));
        } else {
            readings.add(date(parts.get(1), month(parts.get(0)), parts.get(2)));
        }
        return readings;
    }

    private List<@Nullable LocalDate> numbers(List<String> parts, boolean slashes) {
        String first = parts.get(0);
        String last = parts.get(2);
        int middle = number(parts.get(1));
        List<@Nullable LocalDate> readings = new ArrayList<>();
        if (first.length() == 4) {
            readings.add(date(last, middle, first));
            return readings;
        }
        readings.add(date(first, middle, last));
        if (slashes) {
            readings.add(date(parts.get(1), number(first), last));
        }
        if (last.length() == 2 && first.length() == 2) {
            readings.add(date(last, middle, first));
        }
        return readings;
    }

    private List<@Nullable LocalDate> compact(String digits) {
        List<@Nullable LocalDate> readings = new ArrayList<>();
        switch (digits.length()) {
            case 5 -> readings.add(ofSerial(number(digits), false));
            case 6 -> {
                readings.add(date(digits.substring(0, 2), number(digits.substring(2, 4)), digits.substring(4)));
                readings.add(date(digits.substring(4), number(digits.substring(2, 4)), digits.substring(0, 2)));
            }
            case 8 -> {
                LocalDate dayFirst = date(digits.substring(0, 2), number(digits.substring(2, 4)), digits.substring(4));
                LocalDate yearFirst = date(digits.substring(6), number(digits.substring(4, 6)), digits.substring(0, 4));
                readings.add(dayFirst == null ? yearFirst : dayFirst);
                readings.add(yearFirst);
            }
            default -> {}
        }
        return readings;
    }

    private static @Nullable LocalDate settle(List<@Nullable LocalDate> readings, NikReading nik) {
        if (readings.isEmpty()) {
            return null;
        }
        LocalDate first = readings.get(0);
        Nik inside = ofCertainDate(nik);
        if (inside == null || (first != null && inside.agreesWith(first))) {
            return first;
        }
        for (LocalDate reading : readings) {
            if (reading != null && inside.agreesWith(reading)) {
                return reading;
            }
        }
        return first;
    }

    /** A NIK with the date that this one has inside; null if those digits are not certain. */
    private static @Nullable Nik ofCertainDate(NikReading nik) {
        if (nik instanceof NikReading.Complete complete) {
            return complete.nik();
        }
        return nik instanceof NikReading.Damaged damaged && damaged.sureDigits().length() >= NIK_DATE_END
                ? new Nik(damaged.sureDigits().substring(0, NIK_DATE_END) + "0001")
                : null;
    }

    private @Nullable LocalDate date(String day, int month, String year) {
        if (!WrittenText.isNumber(year)) {
            return null;
        }
        int years = year.length() == 4 ? number(year) : year.length() == 2 ? century(number(year)) : 0;
        int dayOfMonth = day.length() > 2 ? 0 : number(day);
        // Asked before, because an exception costs more than all the rest, and dates with slashes are tried both ways.
        if (dayOfMonth < 1
                || month < 1
                || month > 12
                || dayOfMonth > YearMonth.of(years, month).lengthOfMonth()) {
            return null;
        }
        return inRange(LocalDate.of(years, month, dayOfMonth));
    }

    private int century(int yearOfCentury) {
        return yearOfCentury <= pivot ? 2000 + yearOfCentury : 1900 + yearOfCentury;
    }

    private static @Nullable LocalDate inRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : null;
    }

    private static int number(String digits) {
        return WrittenText.isNumber(digits) && digits.length() <= 8 ? Integer.parseInt(digits) : 0;
    }
}
