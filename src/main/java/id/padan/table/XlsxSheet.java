package id.padan.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an {@link XlsxBook}, read as a stream. Formulas are read from the value that Excel left with them, and
 * numbers are never formatted. The format: ECMA-376, part 1, 18.3.
 */
final class XlsxSheet implements Sheet {

    private static final int MOST_COLUMNS = 16_384;
    private static final int LETTERS = 26;
    private static final int BLOCK = 1 << 16;

    /** A list of merged cells that is longer is not read to its end. */
    private static final int LONGEST_LIST = 1 << 24;

    private static final byte[] MERGED_CELLS = "mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MERGED_CELL =
            Pattern.compile("mergeCell\\s[^>]*?ref\\s*=\\s*[\"']([A-Za-z]{1,3})([0-9]{1,7}):[A-Za-z]{1,3}([0-9]{1,7})");

    private final XlsxBook book;
    private final PackagePart part;
    private final String name;
    private final boolean hidden;
    private final StringBuilder text = new StringBuilder();
    private final BitSet hiddenRows = new BitSet();
    private MergedCells merged = new MergedCells();
    private @Nullable XlsxXml xml;
    private @Nullable Map<Integer, String> comments;
    private int firstColumn;
    private int number;

    XlsxSheet(XlsxBook book, PackagePart part, String name, boolean hidden) {
        this.book = book;
        this.part = part;
        this.name = name;
        this.hidden = hidden;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public boolean from1904() {
        return book.from1904();
    }

    @Override
    public boolean hides(int row) {
        return hiddenRows.get(row);
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (xml == null) {
            merged = merged(part);
            xml = book.open(part);
        }
        // To the very end: a sheet that breaks off behind its last row is damaged too.
        while (xml.next()) {
            if (xml.starts("row")) {
                return row(xml);
            }
            if (xml.starts("dimension")) {
                firstColumn = firstColumn(xml.attribute("ref"));
            }
        }
        return null;
    }

    @Override
    public String comments() throws IOException {
        if (comments == null) {
            comments = book.comments(part);
        }
        return comments.getOrDefault(number, "");
    }

    private Row row(XlsxXml in) throws IOException {
        String written = in.attribute("r");
        number = written == null ? number + 1 : Integer.parseInt(written.strip());
        if (XlsxXml.isTrue(in.attribute("hidden"))) {
            hiddenRows.set(number);
        }
        List<Cell> cells = new ArrayList<>();
        int column = firstColumn;
        while (in.next() && !in.ends("row")) {
            if (in.starts("c")) {
                String reference = in.attribute("r");
                column = reference == null ? column : column(reference);
                put(cells, column, cell(in));
                column++;
            }
        }
        return merged.row(number, cells);
    }

    /** Which cells are merged stands behind the rows and is needed with them: the part is looked through once before. */
    private static MergedCells merged(PackagePart part) throws IOException {
        MergedCells merged = new MergedCells();
        try (InputStream in = part.getInputStream()) {
            Matcher area = MERGED_CELL.matcher(afterMark(in));
            while (area.find()) {
                merged.add(Integer.parseInt(area.group(2)), Integer.parseInt(area.group(3)), column(area.group(1)));
            }
        }
        return merged;
    }

    /** The text behind the list's name; empty if there is no list. No letter of the name is its first one again. */
    private static String afterMark(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        int found = 0;
        for (int length = in.read(block); length > 0; length = in.read(block)) {
            for (int i = 0; i < length; i++) {
                found = block[i] == MERGED_CELLS[found] ? found + 1 : block[i] == MERGED_CELLS[0] ? 1 : 0;
                if (found == MERGED_CELLS.length) {
                    return new String(block, i + 1, length - i - 1, StandardCharsets.ISO_8859_1)
                            + new String(in.readNBytes(LONGEST_LIST), StandardCharsets.ISO_8859_1);
                }
            }
        }
        return "";
    }

    private static void put(List<Cell> cells, int column, Cell cell) throws IOException {
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new IOException("there is no column " + column);
        }
        while (cells.size() <= column) {
            cells.add(Cell.Blank.CELL);
        }
        cells.set(column, cell);
    }

    /** The first column that is used, where cells do not say which is theirs. */
    private static int firstColumn(@Nullable String area) {
        int column = area == null ? -1 : column(area);
        return Math.max(0, column);
    }

    /** The column of a cell like AB12, from 0; -1 for anything that begins otherwise. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter >= LETTERS) {
                break;
            }
            column = column * LETTERS + letter + 1;
        }
        return column - 1;
    }

    private Cell cell(XlsxXml in) throws IOException {
        String type = in.attribute("t");
        String style = in.attribute("s");
        boolean written = false;
        boolean formula = false;
        boolean inText = false;
        boolean inPieces = false;
        text.setLength(0);
        while (in.next() && !in.ends("c")) {
            if (in.starts()) {
                inText = in.name().equals("v") || in.name().equals("t");
                inPieces |= in.name().equals("is");
                formula |= in.name().equals("f");
                if (!inPieces) {
                    // What stands before the value, such as its formula, is not part of it.
                    text.setLength(0);
                }
            } else if (in.ends()) {
                written |= inText;
                inText = false;
            } else if (inText) {
                in.addTextTo(text);
            }
        }
        if (formula && (!written || (type == null && text.toString().isBlank()))) {
            return Cell.ErrorValue.NOT_CALCULATED;
        }
        return written ? cell(type == null ? "n" : type, style, text.toString()) : Cell.Blank.CELL;
    }

    private Cell cell(String type, @Nullable String style, String value) throws IOException {
        return switch (type) {
            case "n" -> value.isBlank() ? Cell.Blank.CELL : number(Double.parseDouble(value.strip()), style);
            case "s" -> value.isEmpty() ? Cell.Blank.CELL : book.strings().at(value);
            case "str", "inlineStr" -> Cell.ofText(XlsxStrings.unescaped(value));
            case "b" -> Cell.ofText(XlsxXml.isTrue(value) ? "TRUE" : "FALSE");
            case "e" -> new Cell.ErrorValue(value.strip());
            case "d" -> iso(value.strip());
            default -> throw new IOException("there is no type " + type);
        };
    }

    /** The strict form of the format, and programs that do not count in days, have dates, and times of a day, as such. */
    private Cell iso(String value) {
        boolean isTimeOfDay = value.indexOf(':') > 0 && value.indexOf('-') < 0;
        return isTimeOfDay
                ? new Cell.Numeric(DateUtil.convertTime(value.replaceFirst("[.,].*", "")))
                : Cell.ofIsoDate(value, book.from1904());
    }

    private Cell number(double value, @Nullable String style) {
        return DateUtil.isValidExcelDate(value) && book.styles().isDate(style)
                ? Cell.Date.ofSerial(value, book.from1904())
                : new Cell.Numeric(value);
    }
}
