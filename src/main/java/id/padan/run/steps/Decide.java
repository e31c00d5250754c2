package id.padan.run.steps;

import id.padan.filedamage.Repair;
import id.padan.filedamage.RepairedRow;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Reconciler;
import id.padan.reconcile.RowOutcome;
import id.padan.reconcile.RowOutcome.DoubleNik;
import id.padan.run.RunScope;
import id.padan.store.CandidateStore.Candidates;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * The step {@code decide}: weighs each row's candidates and decides what becomes of it. One thread alone reads from the
 * database and writes to it; the workers decide, ahead of it, so that they have work while a transaction ends. Resumes at the
 * next row.
 */
public final class Decide {

    public static final String NAME = "decide";

    /** Rows that a worker decides in one go: to hand over each alone takes time, and on too many others would wait. */
    public static final int ROWS_TOGETHER = 50;

    private Decide() {}

    /**
     * A row with the registry people that it may be.
     *
     * @param row the row
     * @param repaired what it says once the damage of its file is undone, or null if it is read as written
     * @param candidates where its candidates are
     * @param ofSources the candidates of the rows from which repaired values come
     */
    private record Item(
            NumberedRow row, @Nullable RepairedRow repaired, Candidates candidates, List<RegistryPerson> ofSources) {}

    /** Hands over decided rows, in their order. What lies before the workers is one page at the least, two at the most. */
    public static final class Reader implements ItemStreamReader<List<OutcomeStore.Entry>> {

        private final RunScope scope;
        private final Supplier<Reconciler> reconciler;
        private final int pageSize;
        private final AsyncTaskExecutor workers;
        private final CandidatePages sources;
        private final Queue<Future<List<OutcomeStore.Entry>>> ahead = new ArrayDeque<>();
        private int nextRow;
        private boolean ended;
        private long read;

        /** @param reconciler knows the frequencies of the whole registry, so it can be made only when the scan is done */
        public Reader(RunScope scope, Supplier<Reconciler> reconciler, int pageSize, AsyncTaskExecutor workers) {
            this.scope = scope;
            this.reconciler = reconciler;
            this.pageSize = pageSize;
            this.workers = workers;
            this.sources = new CandidatePages(scope.stores().candidates(), scope.normaliser());
        }

        @Override
        public void open(ExecutionContext context) {
            // What is there tells it best: a note beside it could be of another moment.
            nextRow = scope.stores().outcomes().nextRow();
        }

        @Override
        public @Nullable List<OutcomeStore.Entry> read() throws Exception {
            while (!ended && ahead.size() <= pageSize / ROWS_TOGETHER) {
                beginPage();
            }
            Future<List<OutcomeStore.Entry>> next = ahead.poll();
            if (next == null) {
                return null;
            }
            List<OutcomeStore.Entry> decided = result(next);
            read += decided.size();
            scope.listener().progress(NAME, read);
            return decided;
        }

        private void beginPage() {
            List<Item> items = load();
            Deciding deciding = new Deciding(scope, reconciler.get());
            for (int from = 0; from < items.size(); from += ROWS_TOGETHER) {
                List<Item> together = items.subList(from, Math.min(items.size(), from + ROWS_TOGETHER));
                ahead.add(workers.submit(() -> deciding.decide(together)));
            }
        }

        private List<Item> load() {
            List<NumberedRow> rows = scope.stores().rows().nextWhole(nextRow, pageSize);
            if (rows.isEmpty()) {
                ended = true;
                return List.of();
            }
            int first = rows.get(0).number();
            int last = rows.get(rows.size() - 1).number();
            Candidates candidates = scope.stores().candidates().ofRows(first, last);
            Int2ObjectMap<RepairedRow> repaired = scope.stores().findings().ofRows(first, last);
            List<Item> items = new ArrayList<>(rows.size());
            for (NumberedRow row : rows) {
                RepairedRow reading = repaired.get(row.number());
                items.add(new Item(row, reading, candidates, ofSources(reading)));
            }
            nextRow = last + 1;
            return items;
        }

        /** A value from another row has its candidates there. */
        private List<RegistryPerson> ofSources(@Nullable RepairedRow reading) {
            if (reading == null) {
                return List.of();
            }
            List<RegistryPerson> candidates = new ArrayList<>();
            for (int source : reading.sourceNumbers()) {
                candidates.addAll(sources.of(source));
            }
            return candidates;
        }

        private static <T> T result(Future<T> future) throws Exception {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }

        /** What is not begun is not wanted any more; what is begun needs nothing that is closed. */
        @Override
        public void close() {
            ahead.forEach(rows -> rows.cancel(false));
            ahead.clear();
        }
    }

    /** What a worker does. */
    private record Deciding(RunScope scope, Reconciler reconciler) {

        List<OutcomeStore.Entry> decide(List<Item> items) {
            List<OutcomeStore.Entry> decided = new ArrayList<>(items.size());
            for (Item item : items) {
                decided.add(new OutcomeStore.Entry(item.row().number(), decide(item)));
            }
            return decided;
        }

        private RowOutcome decide(Item item) {
            NumberedRow row = item.row();
            Person written = row.row().person(scope.normaliser());
            RepairedRow repaired = item.repaired();
            Person read = repaired == null
                    ? written
                    : repaired.person(written, scope.normaliser().names());
            List<RegistryPerson> own = item.candidates().of(row.number(), scope.normaliser());
            List<RegistryPerson> candidates = new ArrayList<>(own);
            candidates.addAll(item.ofSources());
            RowOutcome reconciled = reconciler.reconcile(row.row(), written, read, candidates);
            // Of its own ones only: those of another row are partly the same entries once more.
            DoubleNik doubleNik = DoubleNik.of(reconciled.outcome().person(), own);
            List<Repair> repairs = repaired == null ? List.of() : repaired.repairs();
            return reconciled.with(repairs, doubleNik);
        }
    }

    /** Stores the outcomes. */
    public record Writer(OutcomeStore store) implements ItemWriter<List<OutcomeStore.Entry>> {

        @Override
        public void write(Chunk<? extends List<OutcomeStore.Entry>> chunk) {
            List<OutcomeStore.Entry> entries = new ArrayList<>();
            chunk.getItems().forEach(entries::addAll);
            store.add(entries);
        }
    }
}
