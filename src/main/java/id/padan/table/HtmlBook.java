package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** A web page: the rows of all its tables, one below the other, as one sheet without a name. */
final class HtmlBook implements Book, Sheet {

    /** A workbook has no more columns; a page that claims more is no table. */
    private static final int MOST_COLUMNS = 16_384;

    /** What stands near the end of every page that is not cut off; behind it no row of a further table begins. */
    private static final Pattern END =
            Pattern.compile("</(table|body|html)(?!.*<tr\\b)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** So much of the end is looked at. */
    private static final int LONGEST_END = 4096;

    private final StreamParser parser;

    /** Cells that reach down into the next rows: how many more rows, by column. */
    private final Map<Integer, Integer> reachingDown = new TreeMap<>();

    private final MergedCells merged = new MergedCells();
    private final boolean isWhole;
    private int last;
    private boolean opened;

    HtmlBook(Path file, TextEncoding encoding, byte[] end) throws IOException {
        isWhole = END.matcher(new String(end, encoding.charset())).find();
        parser = new StreamParser(Parser.htmlParser()).parse(encoding.reader(Files.newInputStream(file)), "");
    }

    /** @param pages the text of one or several pages */
    HtmlBook(String pages) {
        isWhole = END.matcher(pages.substring(Math.max(0, pages.length() - LONGEST_END)))
                .find();
        parser = new StreamParser(Parser.htmlParser()).parse(new StringReader(pages), "");
    }

    @Override
    public @Nullable Sheet nextSheet() {
        boolean first = !opened;
        opened = true;
        return first ? this : null;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public @Nullable Row next() throws IOException {
        Element row = parser.selectNext("tr");
        while (row != null && row.selectFirst("table") != null) {
            // A table that only lays out the page: its inner rows were read already.
            row = parser.selectNext("tr");
        }
        if (row == null) {
            if (!isWhole) {
                throw new UnreadableException(Reason.FILE_DAMAGED);
            }
            return null;
        }
        last++;
        Row read = merged.row(last, cells(row));
        row.remove();
        return read;
    }

    private List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        for (Element element : row.select("> td, > th")) {
            fillReachingDown(cells);
            int width = span(element, "colspan");
            int height = span(element, "rowspan");
            merged.add(last, last + height - 1, cells.size());
            cells.add(cell(element));
            for (int i = 0; i < width && cells.size() < MOST_COLUMNS; i++) {
                if (height > 1) {
                    reachingDown.put(cells.size() - 1, height - 1);
                }
                if (i + 1 < width) {
                    cells.add(Cell.Blank.CELL);
                }
            }
        }
        fillReachingDown(cells);
        return cells;
    }

    private void fillReachingDown(List<Cell> cells) {
        Integer rows = reachingDown.get(cells.size());
        while (rows != null) {
            reachingDown.compute(cells.size(), (column, left) -> left == null || left <= 1 ? null : left - 1);
            cells.add(Cell.Blank.CELL);
            rows = reachingDown.get(cells.size());
        }
    }

    /** Excel writes the value of a number beside the form that it shows. */
    private static Cell cell(Element element) {
        String number = element.attr("x:num");
        if (!number.isEmpty()) {
            try {
                return new Cell.Numeric(Double.parseDouble(number));
            } catch (NumberFormatException noNumber) {
                return Cell.ofText(element.text());
            }
        }
        return Cell.ofText(element.text());
    }

    private static int span(Element element, String attribute) {
        String span = element.attr(attribute);
        return span.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(span) : 1;
    }

    @Override
    public void close() {
        parser.close();
    }
}
