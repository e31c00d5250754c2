package id.padan.report;

import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code reconciled.csv}, {@code review.csv} and {@code rejected.csv}: each row to exactly one of them, and counts
 * on the way. Keeps no row.
 */
public final class OutcomeFiles implements AutoCloseable {

    private final Map<OutcomeKind, CsvOutput> files = new EnumMap<>(OutcomeKind.class);
    private final SortedMap<String, RowCounts> byOpd = new TreeMap<>();
    private final SortedMap<Reason, Long> reasons = new TreeMap<>();
    private final SortedMap<Flag, Long> flags = new TreeMap<>();
    private RowCounts rows = RowCounts.NONE;
    private @Nullable RowOutcome last;

    /**
     * Begins the three files.
     *
     * @param folder where they go
     * @throws IOException if one cannot be written
     */
    public OutcomeFiles(OutputFolder folder) throws IOException {
        for (OutcomeKind kind : OutcomeKind.values()) {
            files.put(kind, new CsvOutput(folder.file(kind.file().fileName()), RowCells.COLUMNS));
        }
    }

    /**
     * Writes a row.
     *
     * @param row the row; in the order of {@link RowOrder}
     * @throws IllegalArgumentException if it stands before the one written last
     * @throws IOException if its file cannot be written
     */
    public void write(RowOutcome row) throws IOException {
        if (last != null && RowOrder.OF_DECIDED_ROWS.compare(last, row) > 0) {
            throw new IllegalArgumentException("rows out of order: " + row.row().location());
        }
        last = row;
        Outcome outcome = row.outcome();
        output(OutcomeKind.of(outcome)).write(RowCells.of(row));
        rows = rows.plus(outcome);
        byOpd.put(
                row.row().opd(),
                byOpd.getOrDefault(row.row().opd(), RowCounts.NONE).plus(outcome));
        outcome.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        outcome.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
    }

    /** {@return how many rows were written so far; unlike {@link #counts()} it costs nothing} */
    public long written() {
        return rows.read();
    }

    /** {@return the rows written so far, counted} */
    public OutcomeCounts counts() {
        return new OutcomeCounts(rows, byOpd, reasons, flags);
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (CsvOutput file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private CsvOutput output(OutcomeKind kind) {
        CsvOutput file = files.get(kind);
        if (file == null) {
            throw new IllegalStateException(kind + " has no file");
        }
        return file;
    }
}
