package id.padan.store;

import id.padan.criteria.Eligibility;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.store.ByteReader.RecentTexts;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowBytes.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a run's rows, with the rows themselves. Rows of one OPD, file and sheet stand together in blocks, and
 * blocks in the order of the output files: so whoever wants the rows in that order sorts some blocks, not all rows.
 */
public final class OutcomeStore {

    private static final int OUTCOMES_OF_A_BLOCK = 1_000;
    private static final int BLOCKS_AT_A_TIME = 32;

    private final Database database;
    private final long run;
    private final Normaliser normaliser;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     * @param normaliser puts people read back in normal form
     */
    public OutcomeStore(DataSource dataSource, long run, Normaliser normaliser) {
        this.database = new Database(dataSource);
        this.run = run;
        this.normaliser = normaliser;
    }

    /** A row with what became of it, on its way into the store: as bytes, so that several threads can share that work. */
    public static final class Entry {

        private final int number;
        private final Place place;
        private final byte[] content;

        /**
         * The entry of a row.
         *
         * @param number the row's number
         * @param row the row, with its cells
         */
        public Entry(int number, RowOutcome row) {
            this.number = number;
            this.place = Place.of(row.row());
            this.content = bytes(number, row);
        }

        private static byte[] bytes(int number, RowOutcome row) {
            ByteWriter out = new ByteWriter();
            out.putInt(number);
            OutcomeBytes.write(row, out);
            return out.bytes();
        }
    }

    /**
     * The outcome of a row.
     *
     * @param row the row's number
     * @param outcome its outcome
     */
    public record NumberedOutcome(int row, Outcome outcome) {}

    /** Adds rows that follow upon those that are there. */
    public void add(List<? extends Entry> entries) {
        Map<Place, List<Entry>> places = new LinkedHashMap<>();
        for (Entry entry : entries) {
            places.computeIfAbsent(entry.place, place -> new ArrayList<>()).add(entry);
        }
        List<@Nullable Object[]> values = new ArrayList<>();
        places.forEach((place, block) -> {
            ByteWriter content = new ByteWriter();
            block.forEach(entry -> content.putAll(entry.content));
            values.add(new @Nullable Object[] {
                run,
                block.get(0).number,
                block.get(block.size() - 1).number,
                block.size(),
                place.opd(),
                place.file(),
                place.sheet(),
                content.bytes()
            });
        });
        database.batch(
                "INSERT INTO outcome_block (run, first_row, last_row, row_count, opd, file, sheet, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    /**
     * Puts outcomes in the place of those that their rows have; what they rested on stays. Once a run.
     *
     * @param outcomes the new outcomes, in the order of the output files
     */
    public void replace(List<NumberedOutcome> outcomes) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (int from = 0; from < outcomes.size(); from += OUTCOMES_OF_A_BLOCK) {
            ByteWriter content = new ByteWriter();
            for (NumberedOutcome numbered :
                    outcomes.subList(from, Math.min(outcomes.size(), from + OUTCOMES_OF_A_BLOCK))) {
                content.putInt(numbered.row());
                OutcomeBytes.write(numbered.outcome(), content);
            }
            values.add(new @Nullable Object[] {run, values.size(), content.bytes()});
        }
        database.batch("INSERT INTO replaced_outcomes (run, number, content) VALUES (?, ?, ?)", values);
    }

    /** {@return how many outcomes there are} */
    public long count() {
        return database.number("SELECT COALESCE(SUM(row_count), 0) FROM outcome_block WHERE run = ?", run);
    }

    /** {@return the number of the first row that has no outcome yet, if they are added in order} */
    public int nextRow() {
        return (int) database.number("SELECT COALESCE(MAX(last_row) + 1, 0) FROM outcome_block WHERE run = ?", run);
    }

    /**
     * Hands over every row with its number and outcome, in the order of the output files: opd, file, sheet, row.
     *
     * @param workers share the reading; only the thread that calls hands over
     * @param consumer takes the rows
     */
    public void forEach(Workers workers, BiConsumer<Integer, RowOutcome> consumer) {
        someBlocksAtATime(true, workers, consumer);
    }

    /** The same without the candidates of each row. */
    public void forEachOutcome(Workers workers, BiConsumer<Integer, RowOutcome> consumer) {
        someBlocksAtATime(false, workers, consumer);
    }

    /** The same with candidates, and the cells of each row as they were submitted; one block in memory at a time. */
    public void forEachWithCells(BiConsumer<Integer, RowOutcome> consumer) {
        Settled settled = new Settled();
        eachBlock(ByteReader::new, block -> {
            while (block.content.hasMore()) {
                settled.hand(row(block, Part.WHOLE, true), consumer);
            }
        });
    }

    /** Several blocks at a time, each decoded whole by one of the workers: for callers that keep the rows. */
    private void someBlocksAtATime(boolean withCandidates, Workers workers, BiConsumer<Integer, RowOutcome> consumer) {
        Settled settled = new Settled();
        RecentTexts recent = new RecentTexts();
        List<Block> blocks = new ArrayList<>();
        Runnable hand = () -> {
            workers.map(blocks, block -> rows(block, withCandidates))
                    .forEach(rows -> rows.forEach(row -> settled.hand(row, consumer)));
            blocks.clear();
        };
        eachBlock(content -> new ByteReader(content, recent), block -> {
            blocks.add(block);
            if (blocks.size() == BLOCKS_AT_A_TIME) {
                hand.run();
            }
        });
        hand.run();
    }

    private record Block(Place place, ByteReader content) {}

    private record NumberedRow(int number, RowOutcome row) {}

    private void eachBlock(Function<byte[], ByteReader> reader, Consumer<Block> consumer) {
        database.each(
                "SELECT opd, file, sheet, content FROM outcome_block WHERE run = ? ORDER BY opd, file, sheet, first_row",
                row -> consumer.accept(new Block(
                        new Place(row.getString("opd"), row.getString("file"), row.getString("sheet")),
                        reader.apply(Database.bytes(row, "content")))),
                run);
    }

    private List<NumberedRow> rows(Block block, boolean withCandidates) {
        List<NumberedRow> rows = new ArrayList<>();
        while (block.content.hasMore()) {
            rows.add(row(block, Part.WITHOUT_CELLS, withCandidates));
        }
        return rows;
    }

    private NumberedRow row(Block block, Part part, boolean withCandidates) {
        int number = block.content.takeInt();
        return new NumberedRow(
                number, OutcomeBytes.readRow(block.content, block.place, part, withCandidates, normaliser));
    }

    /** Rows with all that became of them after they were decided. */
    private final class Settled {

        private final Replacements replaced = new Replacements();
        private final EligibilityStore.Cursor judged = new EligibilityStore.Cursor(database, run);

        void hand(NumberedRow numbered, BiConsumer<Integer, RowOutcome> consumer) {
            RowOutcome row = replaced.settled(numbered);
            Eligibility eligibility = judged.of(numbered.number);
            consumer.accept(numbered.number, eligibility == null ? row : row.with(eligibility));
        }
    }

    /** The outcomes that took the place of others, one block in memory at a time; for rows in the order of the output files. */
    private final class Replacements {

        private static final int NO_ROW = -1;

        private @Nullable ByteReader block = new ByteReader(new byte[0]);
        private int blocks;
        private int next;

        Replacements() {
            advance();
        }

        /** A row with the outcome that took the place of its own, if there is one. */
        RowOutcome settled(NumberedRow numbered) {
            ByteReader in = block;
            RowOutcome row = numbered.row;
            if (numbered.number == next && in != null) {
                row = row.with(OutcomeBytes.readOutcome(in, normaliser));
                advance();
            }
            return row;
        }

        private void advance() {
            while (block != null && !block.hasMore()) {
                block = database.first(
                                "SELECT content FROM replaced_outcomes WHERE run = ? AND number = ?",
                                row -> new ByteReader(Database.bytes(row, "content")),
                                run,
                                blocks++)
                        .orElse(null);
            }
            next = block == null ? NO_ROW : block.takeInt();
        }
    }
}
