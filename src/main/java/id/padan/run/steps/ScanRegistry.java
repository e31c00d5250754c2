package id.padan.run.steps;

import id.padan.decision.NamedPeople;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.CandidatePairs;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.parallel.Cluster;
import id.padan.parallel.ThisProcess;
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
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
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
 * it is scanned by one thread, leaves its candidates and counts in one transaction, and is what a resumed run repeats. Where memory
 * has no room for all rows, that is done in several passes, each by an index of some of them.
 *
 * <p>It makes the indexes before the first part, and as the listener of the whole step lets them go after the last one: they are
 * large, and the steps that follow need the room.
 */
public final class ScanRegistry implements Tasklet, Partitioner, StepExecutionListener {

    public static final String NAME = "scan_registry";

    /** Half of the memory of a process is for the rows in their index: the rest is for what it reads, and finds. */
    private static final int SHARE_OF_MEMORY = 2;

    /** What a row takes in the index, and besides while that is made, as measured: docs/scale.md has the figures. */
    private static final long BYTES_OF_A_ROW = 2_500;

    /** So many rows are read at a time. */
    static final int ROWS_OF_A_PAGE = 1_000;

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
    private final @Nullable Integer wantedPasses;
    private volatile ScanParts.@Nullable Passes passes;
    private volatile @Nullable Scanner scanner;

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
     * @param passes in how many passes, each with a part of the rows; null: in as many as memory asks for
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
            @Nullable Integer passes,
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
        this.wantedPasses = passes;
        this.job = job;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** The rows in an index, which knows them by their place; the store knows them by number. */
    record IndexedRows(RosterIndex index, IntList numbers) {

        private CandidatePairs.Sink sink(FoundCandidates found) {
            // One for all records: a lambda is an object, and most records need none.
            CandidatePairs.Taker taker = (place, closeness) -> found.add(numbers.getInt(place), closeness);
            return (part, person, places) -> {
                found.take(part.written(person));
                places.forEach(taker);
            };
        }
    }

    /** Scans a part of the registry by the rows of a pass. */
    private interface Scanner {
        Scanned of(int pass, int part);
    }

    /** Who of a part of the registry was held against any row so far, by their places in it. */
    record Asked(BitSet byRosters, BitSet byLists) {

        static Asked nobody() {
            return new Asked(new BitSet(), new BitSet());
        }
    }

    /** What was found in a part of the registry, and counted there: the people once, in the first pass. */
    record Scanned(long people, RegistryCounts counts, @Nullable RegistryCounts listCounts, FoundCandidates found) {

        /** {@return what is found by the indexes; adds who is held against their rows} */
        static Scanned of(
                RegistryPart part,
                boolean isFirst,
                Asked asked,
                IndexedRows rosterRows,
                @Nullable IndexedRows listRows) {
            FoundCandidates found = new FoundCandidates();
            RegistryScan rosters = rosterRows.index().newScan(isFirst);
            rosters.pass(part, asked.byRosters(), rosterRows.sink(found));
            @Nullable RegistryCounts listCounts = null;
            if (listRows != null) {
                RegistryScan lists = listRows.index().newScan(isFirst);
                lists.pass(part, asked.byLists(), listRows.sink(found));
                listCounts = lists.counts();
            }
            return new Scanned(isFirst ? part.people() : 0, rosters.counts(), listCounts, found);
        }
    }

    /**
     * {@return what names the parts of the step}
     *
     * @param repository keeps them
     */
    public StepExecutionSplitter parts(JobRepository repository) {
        return new ScanParts(repository, NAME, this, this::passes);
    }

    private int passes() {
        if (wantedPasses != null) {
            return wantedPasses;
        }
        Cluster cluster = workers.cluster();
        long memory = cluster == null ? Runtime.getRuntime().maxMemory() : cluster.memory();
        return (int) (1 + rows.count() * BYTES_OF_A_ROW / (memory / SHARE_OF_MEMORY));
    }

    /** Begins: once it is known how many passes there are. */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        ScanParts.Passes all = new ScanParts.Passes(List.copyOf(registry.parts()), gridSize);
        List<RowStore> ofRosters = List.of(rows.ofRosters());
        List<RowStore> ofLists = lists.stream().map(rows::ofList).toList();
        Cluster cluster = workers.cluster();
        if (cluster != null || gridSize > 1) {
            byte[] common = ScanElsewhere.common(job.get(), all.passes(), ofRosters, ofLists, named);
            scanner = new ScanElsewhere(
                    cluster == null ? new ThisProcess() : cluster, common, registry, all, candidates)::of;
        } else {
            IndexedRows rosterRows = index(ofRosters);
            @Nullable IndexedRows listRows = ofLists.isEmpty() ? null : index(ofLists);
            scanner = (pass, part) -> Scanned.of(registry.part(part), true, Asked.nobody(), rosterRows, listRows);
        }
        passes = all;
        return all.partitions();
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        scanner = null;
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
        int number = ScanParts.number(chunk.getStepContext().getStepName());
        ScanParts.Passes all = Objects.requireNonNull(passes, "the step is parted before");
        int part = all.part(number);
        boolean isFirst = all.pass(number) == 0;
        Scanned scanned = Objects.requireNonNull(scanner, "it is made before").of(all.pass(number), part);
        candidates.add(
                number,
                new CandidateStore.Range(
                        scanned.people,
                        isFirst ? registry.broken(part) : 0,
                        isFirst ? registry.lost(part) : 0,
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
}
