package id.padan.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a place of birth from the date of birth in one cell: "Makassar, 12-05-1990". Safe for use by several threads. */
public final class PlaceAndDateReader {

    private static final Pattern START_OF_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]");
    private static final Pattern END_OF_WORD = Pattern.compile("(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern AT_END = Pattern.compile("[\\s,./;:_|\\\\-]+$");
    private static final Pattern AT_START = Pattern.compile("^[\\s,./;:_|\\\\-]+");

    private final DateReader dates;

    /**
     * Uses a reader of dates.
     *
     * @param dates reads the date
     */
    public PlaceAndDateReader(DateReader dates) {
        this.dates = dates;
    }

    /**
     * Place and date.
     *
     * @param place as written, trimmed; empty if none
     * @param date the date; its text without the place
     */
    public record PlaceAndDate(String place, DateReading date) {}

    /**
     * {@return the two parts; if no date can be read, what stands from the first digit on is the date as written}
     *
     * @param cell the cell's text
     * @param nik the person's NIK, which settles what the date leaves open
     */
    public PlaceAndDate read(String cell, NikReading nik) {
        Matcher start = START_OF_WORD.matcher(cell);
        while (start.find()) {
            DateReading date = dates.read(cell.substring(start.start()), nik);
            if (date.date() != null) {
                return new PlaceAndDate(before(cell, start.start()), date);
            }
        }
        return dateFirst(cell, nik);
    }

    private PlaceAndDate dateFirst(String cell, NikReading nik) {
        PlaceAndDate found = null;
        Matcher end = END_OF_WORD.matcher(cell);
        while (end.find()) {
            DateReading date = dates.read(cell.substring(0, end.start()), nik);
            if (date.date() != null) {
                found = new PlaceAndDate(
                        AT_START.matcher(cell.substring(end.start()))
                                .replaceFirst("")
                                .strip(),
                        date);
            }
        }
        return found == null ? unreadable(cell) : found;
    }

    private static PlaceAndDate unreadable(String cell) {
        Matcher digit = DIGIT.matcher(cell);
        if (!digit.find()) {
            return new PlaceAndDate(before(cell, cell.length()), DateReading.MISSING);
        }
        return new PlaceAndDate(
                before(cell, digit.start()),
                new DateReading(null, cell.substring(digit.start()).strip()));
    }

    private static String before(String cell, int end) {
        return AT_END.matcher(cell.substring(0, end)).replaceFirst("").strip();
    }
}
