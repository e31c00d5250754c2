package id.padan.review;

import id.padan.table.Cell;
import id.padan.table.JoinedCells;
import id.padan.table.Row;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The file of the page, opened where another sign stands between cells and saved again: each of its lines has become one cell,
 * or several where that sign stands within.
 */
final class JoinedLine {

    /** What a spreadsheet then takes for the end of a cell. */
    private static final String SEPARATOR = ";";

    private static final String HEADINGS = "id,decision,";

    /** LibreOffice leaves the marks around the ticket as they are; Excel takes the line's first cell out of them. */
    private static final Pattern WITHOUT_MARKS = Pattern.compile("(\\{.*\"check\":\"[0-9a-f]+\"}),(.*)");

    private JoinedLine() {}

    /** {@return the row as it was before; itself if it is no such line} */
    static Row part(Row row) {
        String line = row.cells().stream().map(Cell::text).collect(Collectors.joining(SEPARATOR));
        Matcher bare = WITHOUT_MARKS.matcher(line);
        if (bare.matches()) {
            line = '"' + bare.group(1).replace("\"", "\"\"") + "\"," + bare.group(2);
        }
        boolean joined =
                line.startsWith("\"{\"\"") || line.toLowerCase(Locale.ROOT).startsWith(HEADINGS);
        return joined ? new Row(row.number(), JoinedCells.part(line, ',')) : row;
    }
}
