package id.padan.job;

import id.padan.filedamage.Repair;
import id.padan.filedamage.RepairedRow;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DecidedRow;
import id.padan.reconcile.Decider;
import id.padan.reconcile.Decision;
import id.padan.reconcile.DoubleNik;
import id.padan.store.CandidateStore.Candidates;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.core.task.AsyncTaskExecutor;

/** The step {@code decide}: weighs each row's candidates and decides what becomes of it. Resumes at the next row. */
final class Decide {

    static final String NAME = "decide";

    private Decide() {}

    /**
     * A row with the registry people that it may be.
     *
     * @param row the row
     * @param repaired what it says once the damage of its file is undone, or null if it is read as written
     * @param candidates where its candidates are
     * @param ofSources the candidates of the rows from which repaired values come
     */
    record Item(
            NumberedRow row, @Nullable RepairedRow repaired, Candidates candidates, List<RegistryPerson> ofSources) {}

    /** Reads rows with their candidates, a page at a time, and the next page while one is decided. */
    static final class Reader implements ItemStreamReader<Item> {

        private final RunScope scope;
        private final int pageSize;
        private final AsyncTaskExecutor workers;
        private final CandidatePages sources;
        private Iterator<Item> page = Collections.emptyIterator();
        private @Nullable Future<List<Item>> nextPage;
        private long read;

        Reader(RunScope scope, int pageSize, AsyncTaskExecutor workers) {
            this.scope = scope;
            this.pageSize = pageSize;
            this.workers = workers;
            this.sources = new CandidatePages(scope.stores().candidates(), scope.normaliser());
        }

        @Override
        public void open(ExecutionContext context) {
            // What is there tells it best: a note beside it could be of another moment.
            int next = scope.stores().outcomes().nextRow();
            nextPage = workers.submit(() -> load(next));
        }

        @Override
        public @Nullable Item read() throws ExecutionException, InterruptedException {
            if (!page.hasNext() && nextPage != null) {
                turn(nextPage.get());
            }
            if (!page.hasNext()) {
                return null;
            }
            scope.listener().progress(NAME, ++read);
            return page.next();
        }

        private void turn(List<Item> items) {
            page = items.iterator();
            nextPage = null;
            if (!items.isEmpty()) {
                int next = items.get(items.size() - 1).row().number() + 1;
                nextPage = workers.submit(() -> load(next));
            }
        }

        private List<Item> load(int from) {
            List<NumberedRow> rows = scope.stores().rows().nextWhole(from, pageSize);
            if (rows.isEmpty()) {
                return List.of();
            }
            int last = rows.get(rows.size() - 1).number();
            Candidates candidates = scope.stores().candidates().ofRows(from, last);
            Int2ObjectMap<RepairedRow> repaired = scope.stores().findings().ofRows(from, last);
            List<Item> items = new ArrayList<>(rows.size());
            for (NumberedRow row : rows) {
                RepairedRow reading = repaired.get(row.number());
                items.add(new Item(row, reading, candidates, ofSources(reading)));
            }
            return items;
        }

        /** Waits for a page that is still being read: the database may be closed next. */
        @Override
        public void close() {
            Future<List<Item>> reading = nextPage;
            nextPage = null;
            if (reading != null) {
                try {
                    reading.get();
                } catch (ExecutionException e) {
                    // Nobody wants it any more, and how the step ended is told elsewhere.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** A value from another row has its candidates there. */
        private List<RegistryPerson> ofSources(@Nullable RepairedRow reading) {
            List<RegistryPerson> candidates = new ArrayList<>();
            if (reading != null) {
                for (int source : reading.sourceNumbers()) {
                    candidates.addAll(sources.of(source));
                }
            }
            return candidates;
        }
    }

    /**
     * Decides, several rows at a time. The decider knows the frequencies of the whole registry, so it can be made only when
     * the scan is done.
     */
    record Processor(RunScope scope, Supplier<Decider> decider) implements ItemProcessor<Item, OutcomeStore.Entry> {

        @Override
        public OutcomeStore.Entry process(Item item) {
            NumberedRow row = item.row();
            Person written = ScanRegistry.person(row.row(), scope.normaliser());
            RepairedRow repaired = item.repaired();
            Person read = repaired == null ? written : FindFileDamage.person(row.row(), repaired, scope);
            List<RegistryPerson> own = item.candidates().of(row.number(), scope.normaliser());
            List<RegistryPerson> candidates = new ArrayList<>(own);
            candidates.addAll(item.ofSources());
            Decision decision = decider.get().decide(row.row(), written, read, candidates);
            // Of its own ones only: those of another row are partly the same entries once more.
            DoubleNik doubleNik = DoubleNik.of(decision.outcome().person(), own);
            List<Repair> repairs = repaired == null ? List.of() : repaired.repairs();
            return new OutcomeStore.Entry(
                    row.number(),
                    new DecidedRow(row.row(), decision.outcome(), decision.candidates(), repairs, doubleNik));
        }
    }

    /** Stores the outcomes. */
    record Writer(OutcomeStore store) implements ItemWriter<OutcomeStore.Entry> {

        @Override
        public void write(Chunk<? extends OutcomeStore.Entry> chunk) {
            store.add(chunk.getItems());
        }
    }
}
