package id.padan.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a place of birth from the date of birth in one cell: "Makassar, 12-05-1990". Safe for use by several threads. */
public final class PlaceAndDateReader {

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern AT_END = Pattern.compile("(?:[\\s,./;:_|(\\\\-]|(?<=[\\s,.])(?i:tgl|tanggal)\\b)+$");
    private static final Pattern AT_START = Pattern.compile("^[\\s,./;:_|\\\\-]+");

    /** Numbers of one date: what stands between them is no space, which parts a house's number from a date too. */
    private static final Pattern NUMBER_AT_END = Pattern.compile("\\p{N}[./-]+$");

    private static final Pattern NUMBER_AT_START = Pattern.compile("[./-]+\\p{N}");

    /** Fewer letters before a digit are slips for digits: O1, I2. */
    private static final int SHORTEST_PLACE = 3;

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
        if (!DateReader.mayBeDate(cell)) {
            return unreadable(cell);
        }
        for (int start = WrittenText.startOfWord(cell, 0); start < cell.length(); start = nextStart(cell, start)) {
            DateReading date = dates.read(cell.substring(start), nik);
            if (date.date() != null && !isTornOff(cell, start)) {
                return new PlaceAndDate(before(cell, start), date);
            }
        }
        return dateFirst(cell, nik);
    }

    private PlaceAndDate dateFirst(String cell, NikReading nik) {
        PlaceAndDate found = null;
        for (int start = WrittenText.startOfWord(cell, 0); start < cell.length(); start = nextWord(cell, start)) {
            int end = WrittenText.endOfWord(cell, start);
            DateReading date = dates.read(cell.substring(0, end), nik);
            if (date.date() != null
                    && !NUMBER_AT_START.matcher(cell).region(end, cell.length()).lookingAt()) {
                String place = AT_START.matcher(cell.substring(end)).replaceFirst("");
                found = new PlaceAndDate(place.strip(), date);
            }
        }
        return found == null ? unreadable(cell) : found;
    }

    /** Where the next word or number begins, also a number that nothing parts from a place before it. */
    private static int nextStart(String cell, int start) {
        int end = WrittenText.endOfWord(cell, start);
        for (int at = start + SHORTEST_PLACE; at < end; at++) {
            if (WrittenText.isDigit(cell.charAt(at)) && Character.isLetter(cell.charAt(at - 1))) {
                return at;
            }
        }
        return WrittenText.startOfWord(cell, end);
    }

    /** Whether a number alone would be read that other numbers precede: 19900 of 12-05-19900, which is no day number. */
    private static boolean isTornOff(String cell, int start) {
        Matcher before = NUMBER_AT_END.matcher(cell).region(0, start);
        return before.find() && WrittenText.isNumber(cell.substring(start).strip());
    }

    private static int nextWord(String cell, int start) {
        return WrittenText.startOfWord(cell, WrittenText.endOfWord(cell, start));
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
