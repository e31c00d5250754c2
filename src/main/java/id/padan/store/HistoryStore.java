package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.decision.Changes;
import id.padan.decision.Changes.Counts;
import id.padan.decision.Changes.Disappeared;
import id.padan.decision.RowHistory;
import id.padan.decision.RowTrace;
import id.padan.parallel.Workers;
import id.padan.roster.RowLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is kept of runs so that the next one can be compared with them. */
public final class HistoryStore {

    private static final int ROWS_OF_A_BLOCK = 1_000;
    private static final int BLOCKS_AT_A_TIME = 64;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;

    /**
     * The history in a workspace.
     *
     * @param dataSource the workspace's database
     */
    public HistoryStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** What a run's changes have beside their totals. */
    private record Details(
            TreeMap<String, Counts> byOpd, List<Disappeared> disappeared, @Nullable TreeMap<String, Long> rowsBefore) {}

    /**
     * Takes the traces of a run, OPD after OPD.
     *
     * @param run the run's number
     * @param workers share the packing
     * @return takes them; to be called with the rows of one OPD at a time, in the order of the output files, and to be
     *     finished
     */
    public Writer writer(long run, Workers workers) {
        return new Writer(run, workers);
    }

    /** Puts the traces of a run into the store. */
    public final class Writer {

        private final long run;
        private final Workers workers;
        private final List<Block> waiting = new ArrayList<>();
        private int blocks;

        private Writer(long run, Workers workers) {
            this.run = run;
            this.workers = workers;
        }

        /**
         * Adds the rows of an OPD.
         *
         * @param opd the OPD
         * @param rows its rows, in order
         */
        public void add(String opd, List<RowTrace> rows) {
            for (int from = 0; from < rows.size(); from += ROWS_OF_A_BLOCK) {
                List<RowTrace> part = rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_BLOCK));
                waiting.add(new Block(blocks++, opd, part));
            }
            if (waiting.size() >= BLOCKS_AT_A_TIME) {
                finish();
            }
        }

        /** Stores what was added and is not yet stored. */
        public void finish() {
            List<@Nullable Object[]> values = workers.map(
                    waiting, block -> new @Nullable Object[] {run, block.number, block.opd, packed(block.rows)});
            database.batch("INSERT INTO row_trace (run, number, opd, content) VALUES (?, ?, ?, ?)", values);
            waiting.clear();
        }
    }

    private record Block(int number, String opd, List<RowTrace> rows) {}

    /** {@return the OPD that a run had rows of, in order} */
    public List<String> opds(long run) {
        return database.list(
                "SELECT DISTINCT opd FROM row_trace WHERE run = ? ORDER BY opd", row -> row.getString(1), run);
    }

    /** {@return the rows of an OPD in a run, in order} */
    public List<RowTrace> ofOpd(long run, String opd) {
        List<RowTrace> rows = new ArrayList<>();
        database.each(
                "SELECT content FROM row_trace WHERE run = ? AND opd = ? ORDER BY number",
                row -> rows.addAll(unpacked(opd, Database.bytes(row, "content"))),
                run,
                opd);
        return rows;
    }

    /** {@return the rows of a run in the order of the output files, one block in memory at a time} */
    public Iterator<RowTrace> rows(long run) {
        return new Iterator<>() {
            private int block;
            private Iterator<RowTrace> rows = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                if (!rows.hasNext()) {
                    rows = block(run, block++);
                }
                return rows.hasNext();
            }

            @Override
            public RowTrace next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }

    private Iterator<RowTrace> block(long run, int number) {
        return database.first(
                        "SELECT opd, content FROM row_trace WHERE run = ? AND number = ?",
                        row -> unpacked(row.getString("opd"), Database.bytes(row, "content")),
                        run,
                        number)
                .orElse(List.of())
                .iterator();
    }

    /** Notes what changed in a run. */
    public void add(long run, Changes changes) {
        Counts total = changes.total();
        try {
            database.update(
                    "INSERT INTO run_changes (run, previous_day, fresh, still_open, settled, disappeared, details)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    run,
                    changes.previousDay(),
                    total.fresh(),
                    total.stillOpen(),
                    total.settled(),
                    total.disappeared(),
                    JSON.writeValueAsString(new Details(
                            new TreeMap<>(changes.byOpd()),
                            changes.disappeared(),
                            new TreeMap<>(changes.rowsBefore()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return what changed in a run, if that was noted} */
    public Optional<Changes> changes(long run) {
        return database.first(
                "SELECT previous_day, details FROM run_changes WHERE run = ?",
                row -> changes(row.getObject(1, LocalDate.class), row.getString(2)),
                run);
    }

    /** {@return what changed in a run in all OPD together, if that was noted} */
    public Optional<Counts> totals(long run) {
        return database.first(
                "SELECT fresh, still_open, settled, disappeared FROM run_changes WHERE run = ?",
                row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                run);
    }

    /** {@return the day since which a row is open that is open in a run, of all the earliest; empty if none is} */
    public Optional<LocalDate> oldestOpen(long run) {
        LocalDate oldest = null;
        for (Iterator<RowTrace> rows = rows(run); rows.hasNext(); ) {
            LocalDate since = rows.next().history().openSince();
            oldest = since != null && (oldest == null || since.isBefore(oldest)) ? since : oldest;
        }
        return Optional.ofNullable(oldest);
    }

    private static Changes changes(@Nullable LocalDate previousDay, String json) {
        try {
            Details details = JSON.readValue(json, Details.class);
            return new Changes(
                    previousDay,
                    Counts.sum(details.byOpd().values()),
                    details.byOpd(),
                    details.disappeared(),
                    // Earlier builds did not keep it.
                    Objects.requireNonNullElseGet(details.rowsBefore(), TreeMap::new));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }

    /** Rows of one OPD as bytes. Packed, because they are kept for nights, and most of a row is the same in its neighbours. */
    private static byte[] packed(List<RowTrace> rows) {
        ByteWriter out = new ByteWriter();
        rows.forEach(row -> write(row, out));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, deflater)) {
            deflated.write(out.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static List<RowTrace> unpacked(String opd, byte[] block) {
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(block))) {
            ByteReader in = new ByteReader(inflated.readAllBytes());
            List<RowTrace> rows = new ArrayList<>();
            while (in.hasMore()) {
                rows.add(read(opd, in));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state by its name, not by an {@link EnumCode}: the next night another build of the program may read it. */
    private static void write(RowTrace row, ByteWriter out) {
        out.putCount(row.number());
        out.putText(row.key());
        out.putText(row.location().file());
        out.putText(row.location().sheet());
        out.putCount(row.location().row());
        out.putText(row.name());
        out.putText(row.person());
        out.putByte(row.open() ? 1 : 0);
        out.putByte(row.superseded() ? 1 : 0);
        out.putText(row.history().state().name());
        out.putDate(row.history().openSince());
    }

    private static RowTrace read(String opd, ByteReader in) {
        int number = (int) in.takeCount();
        String key = in.takeText();
        RowLocation location = new RowLocation(in.takeText(), in.takeText(), (int) in.takeCount());
        String name = in.takeText();
        String person = in.takeText();
        boolean open = in.takeByte() != 0;
        boolean superseded = in.takeByte() != 0;
        RowHistory history = new RowHistory(RowHistory.State.valueOf(in.takeText()), in.takeDate());
        return new RowTrace(number, key, opd, location, name, person, open, superseded, history);
    }
}
