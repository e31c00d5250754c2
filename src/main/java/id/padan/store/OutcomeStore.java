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
 * The outcomes of a run's rows, with the rows themselves. They are added all in one order; who reads them works with a view,
 * {@link #ofRosters} or {@link #ofList}. Rows of one OPD, file and sheet stand together in blocks, and
 * blocks in the order of the output files: so whoever wants the rows in that order sorts some blocks, not all rows.
 */
public final class OutcomeStore {

    private static final int OUTCOMES_OF_A_BLOCK = 1_000;
    private static final int BLOCKS_AT_A_TIME = 32;

    private final Database database;
    private final long run;
    private final Normaliser normaliser;
    private final RowNumbers numbers;

    /**
     * All outcomes of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     * @param normaliser puts people read back in normal form
     */
    public OutcomeStore(DataSource dataSource, long run, Normaliser normaliser) {
        this(new Database(dataSource), run, normaliser, RowNumbers.all(new Database(dataSource), run));
    }

    private OutcomeStore(Database database, long run, Normaliser normaliser, RowNumbers numbers) {
        this.database = database;
        this.run = run;
        this.normaliser = normaliser;
        this.numbers = numbers;
    }

    /** {@return the outcomes of the rows that offices submitted; once all files are read} */
    public OutcomeStore ofRosters() {
        return new OutcomeStore(database, run, normaliser, numbers.of(RowNumbers.ROSTERS));
    }

    /**
     * {@return the outcomes of the rows of a list; once all files are read}
     *
     * @param list its name
     */
    public OutcomeStore ofList(String list) {
        return new OutcomeStore(database, run, normaliser, numbers.of(list));
    }

    /** A row with what became of it, on its way into the store: as bytes, so that several threads can share that work. */
    public static final class Entry {

        private final int number;
        private final InFile place;
        private final byte[] content;

        /**
         * The entry of a row.
         *
         * @param number the row's number
         * @param file the number of its file: a roster and a file of a list can have one name
         * @param row the row, with its cells
         */
        public Entry(int number, int file, RowOutcome row) {
            this.number = number;
            this.place = new InFile(file, Place.of(row.row()));
            this.content = bytes(number, row);
        }

        private Entry(ByteReader in) {
            number = in.takeInt();
            place = new InFile(in.takeInt(), new Place(in.takeText(), in.takeText(), in.takeText()));
            content = in.takePart();
        }

        /** {@return entries as bytes, to travel} */
        public static byte[] toBytes(List<Entry> entries) {
            ByteWriter out = new ByteWriter();
            for (Entry entry : entries) {
                out.putInt(entry.number);
                out.putInt(entry.place.file());
                out.putText(entry.place.place().opd());
                out.putText(entry.place.place().file());
                out.putText(entry.place.place().sheet());
                out.putPart(entry.content);
            }
            return out.bytes();
        }

        /** {@return the entries that {@link #toBytes} wrote} */
        public static List<Entry> ofBytes(byte[] bytes) {
            List<Entry> entries = new ArrayList<>();
            for (ByteReader in = new ByteReader(bytes); in.hasMore(); ) {
                entries.add(new Entry(in));
            }
            return entries;
        }

        private static byte[] bytes(int number, RowOutcome row) {
            ByteWriter out = new ByteWriter();
            out.putInt(number);
            OutcomeBytes.write(row, out);
            return out.bytes();
        }
    }

    private record InFile(int file, Place place) {}

    /**
     * The outcome of a row.
     *
     * @param row the row's number
     * @param outcome its outcome
     */
    public record NumberedOutcome(int row, Outcome outcome) {}

    /** Adds rows that follow upon those that are there. */
    public void add(List<? extends Entry> entries) {
        Map<InFile, List<Entry>> places = new LinkedHashMap<>();
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
                place.place().opd(),
                place.place().file(),
                place.place().sheet(),
                content.bytes()
            });
        });
        database.batch(
                "INSERT INTO outcome_block (run, first_row, last_row, row_count, opd, file, sheet, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    /**
     * Puts outcomes in the place of those that their rows have; what they rested on stays. Once a run and view.
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
            values.add(new @Nullable Object[] {run, numbers.list(), values.size(), content.bytes()});
        }
        database.batch("INSERT INTO replaced_outcomes (run, list, number, content) VALUES (?, ?, ?, ?)", values);
    }

    /** {@return how many outcomes there are} */
    public long count() {
        return database.number(
                "SELECT COALESCE(SUM(row_count), 0) FROM outcome_block WHERE run = ? AND first_row >= ? AND first_row < ?",
                run,
                numbers.first(),
                numbers.end());
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
                "SELECT opd, file, sheet, content FROM outcome_block WHERE run = ? AND first_row >= ? AND first_row < ?"
                        + " ORDER BY opd, file, sheet, first_row",
                row -> consumer.accept(new Block(
                        new Place(row.getString("opd"), row.getString("file"), row.getString("sheet")),
                        reader.apply(Database.bytes(row, "content")))),
                run,
                numbers.first(),
                numbers.end());
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

    /** Rows with all that became of them after they were decided: the outcome that took the place of their own, and the criteria. */
    private final class Settled {

        private final RowCursor replaced = new RowCursor(number -> database.first(
                "SELECT content FROM replaced_outcomes WHERE run = ? AND list = ? AND number = ?",
                row -> new ByteReader(Database.bytes(row, "content")),
                run,
                numbers.list(),
                number));
        private final RowCursor judged = EligibilityStore.cursor(database, run);

        void hand(NumberedRow numbered, BiConsumer<Integer, RowOutcome> consumer) {
            RowOutcome row = numbered.row;
            Outcome outcome = replaced.take(numbered.number, in -> OutcomeBytes.readOutcome(in, normaliser));
            if (outcome != null) {
                row = row.with(outcome);
            }
            Eligibility eligibility = judged.take(numbered.number, EligibilityStore::read);
            consumer.accept(numbered.number, eligibility == null ? row : row.with(eligibility));
        }
    }
}
