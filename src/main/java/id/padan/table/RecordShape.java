package id.padan.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the whole records of a text file have in their columns, as far as it can be told without knowing what they mean: in which
 * there are numbers (of people, days, telephones), in which no digits, and in which no letters.
 */
final class RecordShape {

    private static final int FEWEST_HEADINGS = 2;
    private static final int FEWEST_RECORDS = 2;

    /** A day has six digits or more, the number of a house or a postcode fewer. */
    private static final int DIGITS_OF_A_NUMBER = 6;

    /** As many has the number of a person, and nothing else in the rest of a record. */
    private static final int DIGITS_OF_A_PERSON = 12;

    /** The end of a cell that is none: a character's name without its semicolon. */
    private static final Pattern ENTITY = Pattern.compile("&(amp;)*(amp|quot|apos|nbsp|lt|gt|#\\d{2,5})$");

    /** So many records, as a share, say what a column holds. */
    private static final double NEARLY_ALL = 0.9;

    private final int width;
    private final int headings;
    /** Whether more records are whole than have any other number of cells. */
    private final boolean isUsual;

    private final BitSet numbers = new BitSet();
    private final BitSet words = new BitSet();
    private final BitSet letterless = new BitSet();
    /** What stands in each column. */
    private final List<Set<String>> seen = new ArrayList<>();

    /**
     * @param records the first records of the file
     * @param isHeading whether a cell is a known heading
     * @param parted what the cells of a record are if it may be one in which all others stand
     */
    RecordShape(List<List<String>> records, Predicate<String> isHeading, UnaryOperator<List<String>> parted) {
        headings = headings(records, isHeading);
        List<List<String>> below =
                records.subList(headings, records.size()).stream().map(parted).toList();
        int wanted = headings == 0 ? 0 : records.get(headings - 1).size();
        List<List<String>> whole =
                below.stream().filter(cells -> cells.size() == wanted).toList();
        width = whole.size() >= FEWEST_RECORDS ? wanted : 0;
        isUsual = below.stream()
                .filter(cells -> cells.size() > 1)
                .collect(Collectors.groupingBy(List::size, Collectors.counting()))
                .values()
                .stream()
                .allMatch(count -> count <= whole.size());
        for (int column = 0; column < width; column++) {
            int at = column;
            numbers.set(column, share(whole, cells -> isNumber(cells.get(at))) >= NEARLY_ALL);
            seen.add(whole.stream().map(cells -> cells.get(at)).collect(Collectors.toSet()));
            words.set(column, share(whole, cells -> CellText.digits(cells.get(at)) == 0) >= NEARLY_ALL);
            letterless.set(column, share(whole, cells -> !hasLetter(cells.get(at))) >= NEARLY_ALL);
        }
    }

    /** The number of the record with the headings, or 0. */
    private static int headings(List<List<String>> records, Predicate<String> isHeading) {
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).stream().filter(isHeading).count() >= FEWEST_HEADINGS) {
                return i + 1;
            }
        }
        return 0;
    }

    private static double share(List<List<String>> records, Predicate<List<String>> question) {
        return records.stream().filter(question).count() / (double) records.size();
    }

    private static boolean isNumber(String cell) {
        return CellText.digits(cell) >= DIGITS_OF_A_NUMBER;
    }

    private static boolean hasLetter(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }

    /**
     * {@return whether a record has as many cells as the headings, but for empty ones at its end; those above them, and all where
     * no record has, count as whole}
     *
     * @param number of the record, from 1
     */
    boolean isWhole(int number, List<String> cells) {
        return width == 0
                || number <= headings
                || (cells.size() >= width
                        && cells.subList(width, cells.size()).stream().allMatch(String::isBlank));
    }

    int width() {
        return width;
    }

    /** {@return whether a record is one of these: numbers where there are numbers, and nowhere else} */
    boolean fits(List<String> cells) {
        return cells.size() == width
                && !contradicts(cells)
                && numbers.stream().anyMatch(column -> isNumber(cells.get(column)));
    }

    /** {@return whether something stands in a wrong column, or is missing that nearly all others have} */
    boolean isBroken(List<String> cells) {
        return isUsual && (contradicts(cells) || numbers.length() > cells.size());
    }

    private boolean contradicts(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            boolean isNoNumber = numbers.get(column) && !cell.isEmpty() && !isNumber(cell);
            boolean isNoWord = words.get(column) && isNumber(cell);
            if (isNoNumber || isNoWord || (letterless.get(column) && hasLetter(cell))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether cells begin a record of their own: a person's number stands where it does in a record}
     *
     * @param cells what may be the rest of another record
     */
    boolean begins(List<String> cells) {
        return numbers.stream()
                .anyMatch(column -> column < cells.size() && CellText.digits(cells.get(column)) >= DIGITS_OF_A_PERSON);
    }

    /**
     * {@return the record that has cells too many with those as one that were one, or null if nobody can tell which} Of several
     * places the one counts where most of the cells that are left stand in that column elsewhere too: more than do as it stands, with
     * something behind that has no column.
     *
     * @param cells the cells
     * @param separator what stood between them
     */
    @Nullable
    List<String> withoutSeparator(List<String> cells, String separator) {
        List<String> whole = withEntities(cells, separator);
        if (fits(whole)) {
            return whole;
        }
        List<String> best = null;
        List<String> asItStands = cells.subList(0, width);
        long most = fits(asItStands) ? known(asItStands) : -1;
        for (int column = 0; column < width; column++) {
            int end = column + cells.size() - width + 1;
            List<String> one = new ArrayList<>(cells.subList(0, column));
            one.add(String.join(separator, cells.subList(column, end)));
            one.addAll(cells.subList(end, cells.size()));
            long known = fits(one) ? known(one) : -1;
            best = known > most ? one : known == most ? null : best;
            most = Math.max(most, known);
        }
        return best;
    }

    /** Characters as web pages name them have a semicolon at their end, which stands between cells too. */
    private static List<String> withEntities(List<String> cells, String separator) {
        List<String> whole = new ArrayList<>();
        boolean isGoingOn = false;
        for (String cell : cells) {
            int last = whole.size() - 1;
            String all = isGoingOn ? whole.remove(last) + separator + cell : cell;
            whole.add(all);
            isGoingOn = separator.equals(";") && ENTITY.matcher(all).find();
        }
        return whole;
    }

    private long known(List<String> cells) {
        return IntStream.range(0, width)
                .filter(column -> seen.get(column).contains(cells.get(column)))
                .count();
    }

    /** {@return cells with others behind them, the first of which belongs to the last cell before} */
    static List<String> joined(List<String> cells, String between, List<String> rest) {
        List<String> all = new ArrayList<>(cells);
        int last = all.size() - 1;
        all.set(last, (all.get(last) + between + rest.get(0)).strip());
        all.addAll(rest.subList(1, rest.size()));
        return all;
    }
}
