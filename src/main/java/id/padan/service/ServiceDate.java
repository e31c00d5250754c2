package id.padan.service;

import id.padan.person.DateReader;
import id.padan.person.NikReading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of a working life, such as that from which an appointment counts (TMT), as far as it is written: offices also write a
 * month or a year alone, which is often enough to tell.
 *
 * @param first the first day that it can be
 * @param last the last day that it can be
 */
public record ServiceDate(LocalDate first, LocalDate last) {

    private static final DateReader DATES = DateReader.ofService();
    private static final NikReading NO_NIK = new NikReading.Missing();

    private static final Pattern YEAR = Pattern.compile("(19[5-9]|20\\d)\\d");
    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("(?<month>\\p{L}+\\.?|\\d{1,2})[\\s/.,-]+(?<year>\\d{4})");

    /** As spreadsheets show a month: Jan-19. A number before the year would be another one, of a day or a month. */
    private static final Pattern MONTH_AND_SHORT_YEAR =
            Pattern.compile("(?<month>\\p{L}{3,}\\.?)[\\s/.,'\u2019-]+(?<year>\\d{2})");

    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(?<year>\\d{4})[/.-](?<month>\\d{1,2})");

    /**
     * {@return what a cell says, of a time from one day to another its first, or null if it is no date, or holds several times}
     *
     * @param cell the text of the cell
     */
    public static @Nullable ServiceDate read(String cell) {
        WrittenPeriod written = WrittenPeriod.of(cell);
        return written.isOne() ? written.start() : null;
    }

    /**
     * {@return the last day of the work that a row tells of, or null if it goes on or none can be read}
     *
     * @param start the cell of its start, where both days may stand
     * @param end the cell of its end; empty if there is none
     */
    public static @Nullable ServiceDate readEnd(String start, String end) {
        String own = WrittenPeriod.end(end);
        String written = own.isEmpty() ? WrittenPeriod.of(start).end() : own;
        return WrittenPeriod.isNow(written) ? null : read(written);
    }

    /** {@return what a text says that holds a date and nothing else, or null} */
    static @Nullable ServiceDate one(String text) {
        ServiceDate day = day(text);
        if (day != null) {
            return day;
        }
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return new ServiceDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return month(text);
    }

    private static @Nullable ServiceDate day(String text) {
        LocalDate day = DATES.read(text, NO_NIK).date();
        return day == null ? null : new ServiceDate(day, day);
    }

    private static @Nullable ServiceDate month(String text) {
        return Stream.of(MONTH_AND_YEAR, MONTH_AND_SHORT_YEAR, YEAR_AND_MONTH)
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .map(parts -> day("1 " + parts.group("month") + " " + parts.group("year")))
                .filter(Objects::nonNull)
                .map(found ->
                        new ServiceDate(found.first, YearMonth.from(found.first).atEndOfMonth()))
                .findFirst()
                .orElse(null);
    }

    /** {@return the day, or null if only its month or its year is written} */
    public @Nullable LocalDate day() {
        return first.equals(last) ? first : null;
    }

    /** {@return as much as is written, in ISO form: 2020-12-31, 2020-12 or 2020} */
    public String text() {
        if (first.equals(last)) {
            return first.toString();
        }
        return first.getMonth() == last.getMonth()
                ? YearMonth.from(first).toString()
                : Integer.toString(first.getYear());
    }

    /**
     * {@return whether it can be one of some days}
     *
     * @param from the first of them
     * @param to the last of them
     */
    public boolean canBeWithin(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }
}
