package id.padan.run.steps;

import id.padan.decision.NamedPeople;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.CandidatePairs;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.parallel.Cluster;
import id.padan.parallel.Workers;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.registry.columns.RegistryPart;
import id.padan.registry.snapshot.Snapshot;
import id.padan.store.CandidateStore;
import id.padan.store.FoundCandidates;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code scan_registry}: the registry once through the index of the rosters, and everybody also through that of the
 * lists. They have an index each, because what a row is held against, and how rare a name counts, hangs on all rows of an
 * index: so a list changes nothing of what becomes of the rosters. A part of the snapshot is a partition:
 * it is scanned by one thread, leaves its candidates and counts in one transaction, and is what a resumed run repeats.
 *
 * <p>As the listener of the whole step it makes the indexes before the first range, and lets them go after the last one: they
 * are large, and the steps that follow need the room.
 */
public final class ScanRegistry implements Tasklet, Partitioner, StepExecutionListener {

    public static final String NAME = "scan_registry";

    private static final String PART = "part";

    private static final int ROWS_OF_A_PAGE = 1_000;
    private static final int PAGES_AHEAD_OF_A_THREAD = 4;

    private final Snapshot registry;
    private final RowStore rows;
    private final List<String> lists;
    private final CandidateStore candidates;
    private final NamedPeople named;
    private final Normaliser normaliser;
    private final Workers workers;
    private final Supplier<byte[]> job;
    private final LongConsumer progress;
    private final BooleanSupplier stopped;
    private final AtomicLong scanned = new AtomicLong();
    private volatile @Nullable IndexedRows rosterRows;
    private volatile @Nullable IndexedRows listRows;
    private volatile @Nullable ScanElsewhere elsewhere;

    /**
     * The step.
     *
     * @param registry what is scanned
     * @param rows for whom candidates are sought
     * @param lists the names of the job's lists, in reading order
     * @param candidates takes them
     * @param named whom officers said that rows are: they are found whatever the rows say
     * @param normaliser puts people in normal form
     * @param workers make the index, or have a cluster that scans
     * @param job as it travels there
     * @param progress is told how many records are scanned, by several threads
     * @param stopped whether the end of the run is asked for
     */
    public ScanRegistry(
            Snapshot registry,
            RowStore rows,
            List<String> lists,
            CandidateStore candidates,
            NamedPeople named,
            Normaliser normaliser,
            Workers workers,
            Supplier<byte[]> job,
            LongConsumer progress,
            BooleanSupplier stopped) {
        this.registry = registry;
        this.rows = rows;
        this.lists = lists;
        this.candidates = candidates;
        this.named = named;
        this.normaliser = normaliser;
        this.workers = workers;
        this.job = job;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** The rows in an index, which knows them by their place; the store knows them by number. */
    record IndexedRows(RosterIndex index, IntList numbers) {}

    /** What was found in a part of the registry, and counted there. */
    record Scanned(long people, RegistryCounts counts, @Nullable RegistryCounts listCounts, FoundCandidates found) {

        /** {@return what is found by the indexes} */
        static Scanned of(RegistryPart part, IndexedRows rosterRows, @Nullable IndexedRows listRows) {
            FoundCandidates found = new FoundCandidates();
            Pass rosters = new Pass(rosterRows, found);
            @Nullable Pass lists = listRows == null ? null : new Pass(listRows, found);
            rosters.pass(part);
            if (lists != null) {
                lists.pass(part);
            }
            return new Scanned(part.people(), rosters.scan.counts(), lists == null ? null : lists.scan.counts(), found);
        }
    }

    /** A pass of a range by one of the indexes. */
    private static final class Pass {

        private final RegistryScan scan;
        private final CandidatePairs.Sink sink;

        Pass(IndexedRows rows, FoundCandidates found) {
            scan = rows.index().newScan();
            // One for all records: a lambda is an object, and most records need none.
            CandidatePairs.Taker taker =
                    (place, closeness) -> found.add(rows.numbers().getInt(place), closeness);
            sink = (part, person, places) -> {
                found.take(part.written(person));
                places.forEach(taker);
            };
        }

        void pass(RegistryPart part) {
            scan.pass(part, sink);
        }
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        registry.parts().forEach(part -> partitions.put(PART + part, new ExecutionContext()));
        return partitions;
    }

    @Override
    public void beforeStep(StepExecution step) {
        List<RowStore> ofRosters = List.of(rows.ofRosters());
        List<RowStore> ofLists = lists.stream().map(rows::ofList).toList();
        Cluster cluster = workers.cluster();
        if (cluster != null) {
            Set<Integer> left = new TreeSet<>(registry.parts());
            left.removeAll(candidates.ranges());
            byte[] common = ScanElsewhere.common(job.get(), ofRosters, ofLists, named);
            elsewhere = new ScanElsewhere(cluster, common, registry, left);
        } else {
            rosterRows = index(ofRosters);
            listRows = ofLists.isEmpty() ? null : index(ofLists);
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        rosterRows = null;
        listRows = null;
        elsewhere = null;
        return null;
    }

    /** Pages are put in normal form by the workers while the next ones are read: no scan can begin before this ends. */
    private IndexedRows index(List<RowStore> parts) {
        IntList numbers = new IntArrayList();
        List<Person> people = new ArrayList<>();
        Map<Integer, Set<Nik>> namedForRows = new HashMap<>();
        Deque<Workers.Task<List<Person>>> begun = new ArrayDeque<>();
        parts.forEach(part -> part.forEachPage(ROWS_OF_A_PAGE, page -> {
            for (NumberedRow row : page) {
                Set<Nik> niks = named.of(row.row());
                if (!niks.isEmpty()) {
                    namedForRows.put(numbers.size(), niks);
                }
                numbers.add(row.number());
            }
            begun.add(workers.begin(() -> people(page)));
            if (begun.size() > PAGES_AHEAD_OF_A_THREAD * workers.threads()) {
                people.addAll(begun.remove().result());
            }
        }));
        begun.forEach(page -> people.addAll(page.result()));
        return new IndexedRows(RosterIndex.of(people, namedForRows, normaliser, workers), numbers);
    }

    private List<Person> people(List<NumberedRow> page) {
        return page.stream().map(row -> row.row().person(normaliser)).toList();
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws JobInterruptedException {
        int number = part(chunk.getStepContext().getStepName());
        ScanElsewhere others = elsewhere;
        Scanned scanned = others != null
                ? others.of(number)
                : Scanned.of(
                        registry.part(number),
                        Objects.requireNonNull(rosterRows, "the index is made before the step"),
                        listRows);
        candidates.add(
                number,
                new CandidateStore.Range(
                        scanned.people,
                        registry.broken(number),
                        registry.lost(number),
                        scanned.counts,
                        scanned.listCounts),
                scanned.found);
        contribution.incrementReadCount();
        progress.accept(this.scanned.addAndGet(scanned.people));
        if (stopped.getAsBoolean()) {
            throw new JobInterruptedException("stopped");
        }
        return RepeatStatus.FINISHED;
    }

    /** From its name: Batch stores the context of a partition after its name, and a kill between the two loses it. */
    private static int part(String step) {
        return Integer.parseInt(step.substring(step.lastIndexOf(PART) + PART.length()));
    }
}
