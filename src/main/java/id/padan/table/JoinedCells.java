package id.padan.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rows of which all cells stand in column A, with separators between them: a text file that was pasted into a workbook. */
public final class JoinedCells {

    /** So many headings in one text are a row of headings. */
    private static final int FEWEST_HEADINGS = 2;

    private static final int WORDS_OF_A_HEADING = 4;

    /** No table has more columns; what follows stays one word. */
    private static final int LONGEST_ROW = 100;

    private static final int LONGEST_LINE = 2_000;

    /** What a cell is written with. */
    private static final Pattern INSIDE = Pattern.compile("[\\p{L}\\p{N}\\s.'\"()/_-]|(.)(?=.*\\1)");

    private final char separator;

    private JoinedCells(char separator) {
        this.separator = separator;
    }

    /**
     * {@return how to part the rows, if they have to be}
     *
     * @param rows the first rows of a sheet
     * @param isHeading whether a cell is a known heading
     */
    public static Optional<JoinedCells> of(List<Row> rows, Predicate<String> isHeading) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.width() > 1)) {
            return Optional.empty();
        }
        long most = FEWEST_HEADINGS - 1;
        Optional<JoinedCells> best = Optional.empty();
        for (Row row : rows) {
            String text = row.cell(0).text();
            for (char separator : marks(text)) {
                long headings = CsvDialect.cells(text, separator).stream()
                        .filter(isHeading)
                        .count();
                if (headings > most) {
                    most = headings;
                    best = Optional.of(new JoinedCells(separator));
                }
            }
        }
        return best;
    }

    /**
     * {@return whether a record is one cell, in which all others stand: its line was put between quotation marks}
     *
     * @param cells its cells
     * @param separator what stands between cells
     */
    public static boolean isOneForAll(List<String> cells, char separator) {
        return !cells.isEmpty()
                && cells.get(0).indexOf(separator) >= 0
                && cells.stream().skip(1).allMatch(String::isBlank);
    }

    /**
     * {@return whether a row of headings is one cell, with nothing but spaces between them}
     *
     * @param rows the first rows of a sheet
     * @param isHeading whether a cell is a known heading
     */
    public static boolean areBySpaces(List<Row> rows, Predicate<String> isHeading) {
        return rows.stream()
                .filter(row -> row.width() == 1)
                .map(row -> List.of(row.cell(0).text().split(" ", LONGEST_ROW)))
                .anyMatch(words -> areHeadings(words, isHeading));
    }

    /** Whether nearly all words are known headings, of one word or several. */
    private static boolean areHeadings(List<String> words, Predicate<String> isHeading) {
        int headings = 0;
        int others = 0;
        for (int from = 0; from < words.size(); ) {
            int to = Math.min(words.size(), from + WORDS_OF_A_HEADING);
            while (to > from && !isHeading.test(String.join(" ", words.subList(from, to)))) {
                to--;
            }
            headings += to > from ? 1 : 0;
            others += to > from ? 0 : 1;
            from = Math.max(to, from + 1);
        }
        return headings >= FEWEST_HEADINGS && headings > 2 * others;
    }

    /** The signs of a text that can stand between cells: nothing that stands inside of one. */
    private static char[] marks(String text) {
        return text.length() > LONGEST_LINE
                ? new char[0]
                : INSIDE.matcher(text).replaceAll("").toCharArray();
    }

    /** {@return what stands between the cells} */
    public String separator() {
        return String.valueOf(separator);
    }

    /** {@return the row with a cell for each that its text holds} */
    public Row part(Row row) {
        return new Row(row.number(), part(row.cell(0).text(), separator));
    }

    /**
     * {@return the cells of a line of text}
     *
     * @param line the line
     * @param separator what stands between them
     */
    public static List<Cell> part(String line, char separator) {
        return CsvDialect.cells(line, separator).stream().map(Cell::ofText).toList();
    }
}
