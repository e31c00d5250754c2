package id.padan.table;

import id.padan.table.Sheet.Break;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file, those mended that a line break or a separator inside a cell, without quotation marks around it, has
 * broken: where they have as many cells as the headings then, and look like all other records.
 */
final class SplitRecords {

    /** An address has no more lines. */
    private static final int MOST_PARTS = 6;

    private final Iterator<CSVRecord> records;
    private final RecordShape shape;
    private final Deque<CSVRecord> ahead = new ArrayDeque<>();
    private final Map<Integer, Break> breaks = new HashMap<>();
    private final char separator;
    private int number;

    /**
     * @param shape what whole records look like
     * @param separator what stands between cells
     */
    SplitRecords(Iterator<CSVRecord> records, RecordShape shape, char separator) {
        this.records = records;
        this.shape = shape;
        this.separator = separator;
    }

    /** {@return the cells of the next record, or null at the end} */
    @Nullable
    List<String> next() {
        if (ahead.isEmpty() && !records.hasNext()) {
            return null;
        }
        CSVRecord first = ahead.isEmpty() ? records.next() : ahead.poll();
        number = Math.toIntExact(first.getRecordNumber());
        List<String> cells = parted(first.toList());
        if (shape.isWhole(number, cells)) {
            return cells;
        }
        boolean isShort = cells.size() < shape.width();
        List<String> whole = isShort
                ? whole(cells)
                : shape.withoutSeparator(cells, separator == ',' ? ", " : String.valueOf(separator));
        if (whole != null) {
            breaks.put(number, isShort ? Break.LINES_JOINED : Break.CELLS_JOINED);
        } else if (isShort && shape.isBroken(cells)) {
            breaks.put(number, Break.BROKEN);
        }
        return whole == null ? cells : whole;
    }

    /** The cells of a record that as a whole stands between quotation marks, as no other one does. */
    private List<String> parted(List<String> cells) {
        List<String> parted = CsvDialect.parted(cells, separator);
        return parted.size() == shape.width() ? parted : cells;
    }

    /** The cells with those of the next records, if they are one; else null. */
    private @Nullable List<String> whole(List<String> first) {
        List<String> cells = first;
        fetch(MOST_PARTS);
        int parts = 0;
        for (CSVRecord next : ahead) {
            List<String> part = next.toList();
            int width = cells.size() + part.size() - 1;
            if (part.size() >= shape.width() || width > shape.width() || shape.begins(part)) {
                return null;
            }
            cells = RecordShape.joined(cells, " ", part);
            parts++;
            if (width == shape.width()) {
                return shape.fits(cells) ? without(parts, cells) : null;
            }
        }
        return null;
    }

    private void fetch(int wanted) {
        while (ahead.size() < wanted && records.hasNext()) {
            ahead.add(records.next());
        }
    }

    private List<String> without(int parts, List<String> cells) {
        for (int i = 0; i < parts; i++) {
            ahead.remove();
        }
        return cells;
    }

    /** {@return the number of the record that was read last, from 1; of one in parts that of the first} */
    int number() {
        return number;
    }

    /** {@return what befell a record that was read} */
    Break breakOf(int record) {
        return breaks.getOrDefault(record, Break.NONE);
    }
}
