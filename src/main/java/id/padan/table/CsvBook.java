package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** A text file with separators: one sheet without a name. */
final class CsvBook implements Book, Sheet {

    /** So many separators in one line of one cell, as a share of the table's own: those are rows, not a cell. */
    private static final double SWALLOWED_SHARE = 0.75;

    private final CsvDialect.NulFilter text;
    private final CSVParser parser;
    private final SplitRecords records;
    private final char separator;
    private final String oddLines;
    private final boolean endsWithLine;
    private int widest;
    private int lastWidth;
    private int last;
    private boolean opened;

    CsvBook(Path file, CsvDialect dialect, byte[] end) throws IOException {
        endsWithLine = new String(end, dialect.encoding().charset()).endsWith("\n")
                || new String(end, dialect.encoding().charset()).endsWith("\r");
        oddLines = dialect.encoding().oddLines();
        separator = dialect.separator();
        text = dialect.open(file);
        parser = dialect.format().parse(text);
        records = new SplitRecords(parser.iterator(), dialect.shape(), separator);
    }

    @Override
    public @Nullable Sheet nextSheet() {
        boolean first = !opened;
        opened = true;
        return first ? this : null;
    }

    @Override
    public boolean endsInsideRow() {
        return !endsWithLine && lastWidth < widest;
    }

    @Override
    public boolean hadNulBytes() {
        return text.foundAny();
    }

    @Override
    public String oddLines() {
        return oddLines;
    }

    @Override
    public boolean separated() {
        return true;
    }

    @Override
    public Break breakOf(int row) {
        return records.breakOf(row);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            List<String> values = records.next();
            last = records.number();
            return values == null ? null : row(values);
        } catch (UncheckedIOException | IllegalStateException unclosed) {
            throw new UnreadableException(Reason.QUOTE_UNCLOSED, Long.toString(parser.getRecordNumber() + 1), unclosed);
        }
    }

    private Row row(List<String> values) throws UnreadableException {
        List<Cell> cells = new ArrayList<>(values.size());
        for (String value : values) {
            if (value.indexOf('\n') >= 0 && hasSwallowedRows(value)) {
                throw new UnreadableException(Reason.QUOTE_UNCLOSED, Integer.toString(last), null);
            }
            cells.add(Cell.ofText(value));
        }
        if (last == 1
                && CsvDialect.SEPARATOR_LINE.matcher(String.join("", values)).matches()) {
            return new Row(last, List.of());
        }
        widest = Math.max(widest, cells.size());
        lastWidth = cells.size();
        return new Row(last, cells);
    }

    /** A quotation mark too many makes one cell of everything up to the next one. */
    private boolean hasSwallowedRows(String value) {
        long needed = Math.max(2, Math.round((widest - 1) * SWALLOWED_SHARE));
        return value.lines()
                .skip(1)
                .anyMatch(line -> line.chars().filter(c -> c == separator).count() >= needed);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
