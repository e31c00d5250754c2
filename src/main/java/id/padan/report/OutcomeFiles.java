package id.padan.report;

import id.padan.decision.RunByOpd;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.reconcile.RowOutcome.DoubleNik;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code reconciled.csv}, {@code review.csv} and {@code rejected.csv}: each row that counts to exactly one of them,
 * and counts on the way. Keeps no row.
 */
public final class OutcomeFiles implements AutoCloseable {

    /** The order of rows in every output: OPD, file, sheet, row; texts by their UTF-16 code units, as Java compares them. */
    public static final Comparator<SubmittedRow> ROW_ORDER = Comparator.comparing(SubmittedRow::opd)
            .thenComparing(row -> row.location().file())
            .thenComparing(row -> row.location().sheet())
            .thenComparingInt(row -> row.location().row());

    /** The same of rows with their outcomes. */
    public static final Comparator<RowOutcome> ORDER = Comparator.comparing(RowOutcome::row, ROW_ORDER);

    private final Map<Outcome.Kind, CsvOutput> files = new EnumMap<>(Outcome.Kind.class);
    private final SortedMap<String, RowCounts> byOpd = new TreeMap<>();
    private final SortedMap<Reason, Long> reasons = new TreeMap<>();
    private final SortedMap<Flag, Long> flags = new TreeMap<>();
    private final LongSet doubleNiks = new LongOpenHashSet();
    private final List<DoubleNiks.Example> doubleNikExamples = new ArrayList<>();
    private RowCounts rows = RowCounts.NONE;
    private @Nullable RowOutcome last;

    /**
     * The rows of a run, counted.
     *
     * @param rows all of them
     * @param byOpd by OPD, in their order
     * @param reasons how many rows give each reason; a row may give several
     * @param flags how many rows bear each flag
     */
    public record Counts(
            RowCounts rows,
            SortedMap<String, RowCounts> byOpd,
            SortedMap<Reason, Long> reasons,
            SortedMap<Flag, Long> flags) {

        /** Keeps the maps unmodifiable. */
        public Counts {
            byOpd = Collections.unmodifiableSortedMap(new TreeMap<>(byOpd));
            reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
            flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
        }

        /** {@return the rows by OPD, as runs are compared by them} */
        public SortedMap<String, RunByOpd.Rows> compared() {
            SortedMap<String, RunByOpd.Rows> compared = new TreeMap<>();
            byOpd.forEach((opd, counts) ->
                    compared.put(opd, new RunByOpd.Rows(counts.reconciled(), counts.review(), counts.rejected())));
            return compared;
        }
    }

    /**
     * NIKs that several records of the registry have, among those of the people whom rows are or may be.
     *
     * @param count how many different ones
     * @param examples the first of them, at most 20
     */
    public record DoubleNiks(int count, List<Example> examples) {

        private static final int MOST_EXAMPLES = 20;

        /** Keeps the examples unmodifiable. */
        public DoubleNiks {
            examples = List.copyOf(examples);
        }

        /**
         * One of the NIKs, and the first row where it was met, by which it can be found.
         *
         * @param doubled the NIK, and how many records have it
         * @param row the row
         */
        public record Example(DoubleNik doubled, RowLocation row) {}
    }

    /**
     * Begins the three files.
     *
     * @param folder where they go
     * @throws IOException if one cannot be written
     */
    public OutcomeFiles(OutputFolder folder) throws IOException {
        for (Outcome.Kind kind : Outcome.Kind.COUNTED) {
            files.put(kind, new CsvOutput(folder.file(OutputFile.of(kind).fileName()), RowCells.COLUMNS));
        }
    }

    /**
     * Writes a row.
     *
     * @param row the row; in {@link #ORDER}
     * @throws IllegalArgumentException if it stands before the one written last
     * @throws IOException if its file cannot be written
     */
    public void write(RowOutcome row) throws IOException {
        if (last != null && ORDER.compare(last, row) > 0) {
            throw new IllegalArgumentException("rows out of order: " + row.row().location());
        }
        last = row;
        Outcome outcome = row.outcome();
        if (outcome.counts()) {
            output(outcome.kind()).write(RowCells.of(row));
        }
        rows = rows.plus(outcome);
        byOpd.put(
                row.row().opd(),
                byOpd.getOrDefault(row.row().opd(), RowCounts.NONE).plus(outcome));
        outcome.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        outcome.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        countDoubleNik(row);
    }

    private void countDoubleNik(RowOutcome row) {
        DoubleNik doubled = row.doubleNik();
        if (doubled != null
                && doubleNiks.add(doubled.nik().number())
                && doubleNikExamples.size() < DoubleNiks.MOST_EXAMPLES) {
            doubleNikExamples.add(new DoubleNiks.Example(doubled, row.row().location()));
        }
    }

    /** {@return how many rows were written so far; unlike {@link #counts()} it costs nothing} */
    public long written() {
        return rows.read();
    }

    /** {@return the rows written so far, counted} */
    public Counts counts() {
        return new Counts(rows, byOpd, reasons, flags);
    }

    /** {@return the NIKs that rows written so far share with several records of the registry} */
    public DoubleNiks doubleNiks() {
        return new DoubleNiks(doubleNiks.size(), doubleNikExamples);
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

    private CsvOutput output(Outcome.Kind kind) {
        CsvOutput file = files.get(kind);
        if (file == null) {
            throw new IllegalStateException(kind + " has no file");
        }
        return file;
    }
}
