package id.padan.registry;

import id.padan.person.FieldText;
import id.padan.table.JoinedCells;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the columns that are needed, and nothing else, into the record that a reader is at. */
final class RecordFields {

    private final RecordView view;
    private final SplitRecords records;
    private final char separator;
    private final int neededWidth;
    private final @Nullable FieldText[] fieldOfColumn;
    private final @Nullable FieldText[] addedOfColumn;
    /** How many cells of the record have a text. */
    private int written;

    /**
     * @param view the record
     * @param columns what its columns hold
     * @param separator what stands between them
     * @param tally counts the records
     */
    RecordFields(RecordView view, Columns columns, char separator, RecordTally tally) {
        this.view = view;
        this.separator = separator;
        this.neededWidth = columns.neededWidth();
        this.records = new SplitRecords(view, columns, tally);
        this.fieldOfColumn = new FieldText[columns.width()];
        this.addedOfColumn = new FieldText[columns.width()];
        for (int i = 0; i < columns.fields().size(); i++) {
            if (columns.fields().get(i) >= 0) {
                addedOfColumn[columns.fields().get(i)] = view.added(i);
            }
        }
        columns.places().forEach((field, column) -> fieldOfColumn[column] = view.field(field));
    }

    /** Begins a record. */
    void begin() {
        view.clear();
        written = 0;
    }

    /** Takes in the text of a column, counted from 0. */
    void put(int column, char[] buffer, int offset, int length) {
        written += length > 0 ? 1 : 0;
        FieldText field = of(fieldOfColumn, column);
        if (field != null) {
            field.put(buffer, offset, length);
        }
        FieldText added = of(addedOfColumn, column);
        if (added != null) {
            added.put(buffer, offset, length);
        }
    }

    /** The same from bytes, which have to stay until the next record begins. */
    void put(int column, byte[] buffer, int offset, int length, Charset charset) {
        written += length > 0 ? 1 : 0;
        FieldText field = of(fieldOfColumn, column);
        if (field != null) {
            field.put(buffer, offset, length, charset);
        }
        FieldText added = of(addedOfColumn, column);
        if (added != null) {
            added.put(buffer, offset, length, charset);
        }
    }

    private static @Nullable FieldText of(@Nullable FieldText[] ofColumn, int column) {
        return column < ofColumn.length ? ofColumn[column] : null;
    }

    /**
     * Ends a record; {@return it, or one before it, or null if nothing is written in it, or none can be used yet}
     *
     * @param width how many columns it has
     * @param cells all of its cells, trimmed; asked for only if it is broken
     */
    @Nullable
    RecordView end(int width, Supplier<List<String>> cells) {
        if (written == 1 && neededWidth > 1) {
            List<String> parted = parted(cells.get());
            if (parted.size() >= neededWidth) {
                put(parted);
                return records.take(parted.size(), () -> parted);
            }
        }
        return written > 0 ? records.take(width, cells) : null;
    }

    /** The cells of a line that as a whole stands between quotation marks. */
    private List<String> parted(List<String> cells) {
        return JoinedCells.isOneForAll(cells, separator) ? HeadingLine.cells(cells.get(0), separator) : List.of();
    }

    private void put(List<String> cells) {
        view.clear();
        for (int column = 0; column < cells.size(); column++) {
            char[] text = cells.get(column).toCharArray();
            put(column, text, 0, text.length);
        }
    }

    /** {@return the next of the records that ended before and had to wait, or null} To be asked before another begins. */
    @Nullable
    RecordView waiting() {
        return records.next();
    }

    /** {@return the same when no other will begin} */
    @Nullable
    RecordView last() {
        return records.last();
    }
}
