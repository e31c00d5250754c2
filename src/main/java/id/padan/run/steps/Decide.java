package id.padan.run.steps;

import id.padan.decision.NamedPeople;
import id.padan.filedamage.Repair;
import id.padan.filedamage.RepairedRow;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Reconciler;
import id.padan.reconcile.RowOutcome;
import id.padan.reconcile.RowOutcome.DoubleNik;
import id.padan.store.CandidateStore;
import id.padan.store.CandidateStore.Candidates;
import id.padan.store.FindingStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * The step {@code decide}: weighs each row's candidates and decides what becomes of it. The reader and the writer use the
 * database, on the thread of the step; the decider uses none, and Batch asks it on the workers and keeps the order.
 * Resumes at the next row.
 */
public final class Decide {

    public static final String NAME = "decide";

    /** Rows that are decided in one go: to hand over each alone takes time, and on too many others would wait. */
    public static final int ROWS_TOGETHER = 50;

    private Decide() {}

    /**
     * A row with what is known of it before it is decided.
     *
     * @param row the row
     * @param repaired what it says once the damage of its file is undone, or null if it is read as written
     * @param ofSources the candidates of the rows from which repaired values come
     * @param named whom officers said that the row is
     */
    record Undecided(NumberedRow row, @Nullable RepairedRow repaired, List<RegistryPerson> ofSources, Set<Nik> named) {}

    /**
     * Some rows that follow one another.
     *
     * @param rows one at least
     * @param found the registry people that they may be, as they are stored
     */
    record Page(List<Undecided> rows, List<List<byte[]>> found) {

        int first() {
            return rows.get(0).row().number();
        }

        int last() {
            return rows.get(rows.size() - 1).row().number();
        }

        Candidates candidates() {
            return Candidates.of(found, first(), last());
        }
    }

    /** Decides what becomes of rows. */
    public sealed interface Decider permits Here, DecideElsewhere {

        /** {@return whether these are as many pages as are begun together} */
        boolean isEnough(List<Page> pages);

        /** {@return some rows each that are decided by whoever asks for them, or are awaited then, in order} */
        List<Supplier<List<OutcomeStore.Entry>>> begin(List<Page> pages);
    }

    /** Reads rows with their candidates, page by page. */
    public static final class Reader implements ItemStreamReader<Supplier<List<OutcomeStore.Entry>>> {

        private final RowStore rows;
        private final CandidateStore candidates;
        private final FindingStore findings;
        private final OutcomeStore outcomes;
        private final NamedPeople named;
        private final int pageSize;
        private final Decider decider;
        private final CandidateStore.Pages sources;
        private final Queue<Supplier<List<OutcomeStore.Entry>>> begun = new ArrayDeque<>();
        private int nextRow;

        /**
         * A reader.
         *
         * @param rows the submitted rows
         * @param candidates the registry people that they may be
         * @param findings what rows say once the damage of their files is undone
         * @param outcomes what is decided already
         * @param named whom officers said that rows are
         * @param normaliser puts people in normal form
         * @param pageSize how many rows to read in one go
         * @param decider decides them
         */
        public Reader(
                RowStore rows,
                CandidateStore candidates,
                FindingStore findings,
                OutcomeStore outcomes,
                NamedPeople named,
                Normaliser normaliser,
                int pageSize,
                Decider decider) {
            this.rows = rows;
            this.candidates = candidates;
            this.findings = findings;
            this.outcomes = outcomes;
            this.named = named;
            this.pageSize = pageSize;
            this.decider = decider;
            this.sources = candidates.pages(normaliser);
        }

        @Override
        public void open(ExecutionContext context) {
            // What is there tells it best: a note beside it could be of another moment.
            nextRow = outcomes.nextRow();
        }

        @Override
        public @Nullable Supplier<List<OutcomeStore.Entry>> read() {
            if (begun.isEmpty()) {
                List<Page> pages = new ArrayList<>();
                for (Page page = readPage(); page != null; page = decider.isEnough(pages) ? null : readPage()) {
                    pages.add(page);
                }
                if (!pages.isEmpty()) {
                    begun.addAll(decider.begin(pages));
                }
            }
            return begun.poll();
        }

        private @Nullable Page readPage() {
            List<NumberedRow> read = rows.nextWhole(nextRow, pageSize);
            if (read.isEmpty()) {
                return null;
            }
            int first = read.get(0).number();
            int last = read.get(read.size() - 1).number();
            Int2ObjectMap<RepairedRow> repaired = findings.ofRows(first, last);
            List<Undecided> all = new ArrayList<>(read.size());
            for (NumberedRow row : read) {
                RepairedRow reading = repaired.get(row.number());
                all.add(new Undecided(row, reading, ofSources(reading), named.of(row.row())));
            }
            nextRow = last + 1;
            return new Page(all, candidates.blocks(first, last));
        }

        /** A value from another row has its candidates there. */
        private List<RegistryPerson> ofSources(@Nullable RepairedRow reading) {
            if (reading == null) {
                return List.of();
            }
            List<RegistryPerson> people = new ArrayList<>();
            for (int source : reading.sourceNumbers()) {
                people.addAll(sources.of(source));
            }
            return people;
        }
    }

    /**
     * Decides in this process, on the thread that asks.
     *
     * @param reconciler knows the frequencies of the whole registry, so it can be made only when the scan is done; given the
     *     number of the row's file
     * @param normaliser puts people in normal form
     */
    public record Here(IntFunction<Reconciler> reconciler, Normaliser normaliser) implements Decider {

        @Override
        public boolean isEnough(List<Page> pages) {
            return true;
        }

        @Override
        public List<Supplier<List<OutcomeStore.Entry>>> begin(List<Page> pages) {
            List<Supplier<List<OutcomeStore.Entry>>> blocks = new ArrayList<>();
            for (Page page : pages) {
                Candidates found = page.candidates();
                List<Undecided> all = page.rows();
                for (int from = 0; from < all.size(); from += ROWS_TOGETHER) {
                    List<Undecided> some = all.subList(from, Math.min(all.size(), from + ROWS_TOGETHER));
                    blocks.add(() -> decide(some, found));
                }
            }
            return blocks;
        }

        /** {@return what becomes of these rows} */
        List<OutcomeStore.Entry> decide(List<Undecided> some, Candidates candidates) {
            List<OutcomeStore.Entry> decided = new ArrayList<>(some.size());
            for (Undecided row : some) {
                Reconciler decider = reconciler.apply(row.row().file());
                decided.add(
                        new OutcomeStore.Entry(row.row().number(), row.row().file(), decide(row, candidates, decider)));
            }
            return decided;
        }

        private RowOutcome decide(Undecided undecided, Candidates found, Reconciler decider) {
            NumberedRow row = undecided.row();
            Person written = row.row().person(normaliser);
            RepairedRow repaired = undecided.repaired();
            Person read = repaired == null ? written : repaired.person(written, normaliser.names());
            List<RegistryPerson> own = found.of(row.number(), normaliser);
            List<RegistryPerson> candidates = new ArrayList<>(own);
            candidates.addAll(undecided.ofSources());
            RowOutcome reconciled = decider.reconcile(row.row(), written, read, candidates, undecided.named());
            // Of its own ones only: those of another row are partly the same entries once more.
            DoubleNik doubleNik = DoubleNik.of(reconciled.outcome().person(), own);
            List<Repair> repairs = repaired == null ? List.of() : repaired.repairs();
            return reconciled.with(repairs, doubleNik);
        }
    }

    /** Stores the outcomes. */
    public static final class Writer implements ItemWriter<List<OutcomeStore.Entry>> {

        private final OutcomeStore outcomes;
        private final LongConsumer progress;
        private long written;

        /**
         * A writer.
         *
         * @param outcomes takes them
         * @param progress is told how many rows are decided
         */
        public Writer(OutcomeStore outcomes, LongConsumer progress) {
            this.outcomes = outcomes;
            this.progress = progress;
        }

        @Override
        public void write(Chunk<? extends List<OutcomeStore.Entry>> chunk) {
            List<OutcomeStore.Entry> entries = new ArrayList<>();
            chunk.getItems().forEach(entries::addAll);
            outcomes.add(entries);
            written += entries.size();
            progress.accept(written);
        }
    }
}
