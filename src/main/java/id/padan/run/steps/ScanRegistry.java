package id.padan.run.steps;

import id.padan.matching.scan.CandidatePairs;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.parallel.Workers;
import id.padan.person.Person;
import id.padan.person.RegistryRecord;
import id.padan.registry.RegistryReader;
import id.padan.run.RunScope;
import id.padan.store.CandidateStore;
import id.padan.store.FoundCandidates;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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
 * The step {@code scan_registry}: the extract once through the index of the rosters. A range of the extract is a partition:
 * it is scanned by one thread, leaves its candidates and counts in one transaction, and is what a resumed run repeats.
 */
public final class ScanRegistry implements Tasklet {

    public static final String NAME = "scan_registry";

    private static final String RANGE = "range";

    /** Records between two looks at the stop signal: some milliseconds of work. */
    private static final int RECORDS_BETWEEN_LOOKS = 4_096;

    private static final int ROWS_OF_A_PAGE = 1_000;

    private final RunScope scope;
    private final AtomicLong scanned = new AtomicLong();
    private @Nullable IndexedRows indexed;

    public ScanRegistry(RunScope scope) {
        this.scope = scope;
    }

    /** The rows in an index, which knows them by their place; the store knows them by number. */
    private record IndexedRows(RosterIndex index, IntList numbers) {}

    public Partitioner partitioner() {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (int range = 0; range < scope.extract().ranges().size(); range++) {
                partitions.put(RANGE + range, new ExecutionContext());
            }
            return partitions;
        };
    }

    /** The index is large, and the steps that follow need the room. */
    public StepExecutionListener forgetsIndexAfterStep() {
        return new StepExecutionListener() {
            @Override
            public @Nullable ExitStatus afterStep(StepExecution step) {
                forgetIndex();
                return null;
            }
        };
    }

    private synchronized void forgetIndex() {
        indexed = null;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
            throws IOException, JobInterruptedException {
        int range = range(chunk.getStepContext().getStepName());
        IndexedRows rows = indexedRows();
        RegistryScan scan = rows.index().newScan();
        FoundCandidates found = new FoundCandidates();
        try (RegistryReader reader =
                scope.extract().open(scope.extract().ranges().get(range), scope.normaliser())) {
            scan(reader, scan, rows, found);
            CandidateStore.Range counted =
                    new CandidateStore.Range(reader.records(), reader.brokenRecords(), scan.counts());
            scope.stores().candidates().add(range, counted, found);
            contribution.incrementReadCount();
        }
        return RepeatStatus.FINISHED;
    }

    /** From its name: Batch stores the context of a partition after its name, and a kill between the two loses it. */
    private static int range(String step) {
        return Integer.parseInt(step.substring(step.lastIndexOf(RANGE) + RANGE.length()));
    }

    private void scan(RegistryReader reader, RegistryScan scan, IndexedRows rows, FoundCandidates found)
            throws IOException, JobInterruptedException {
        int sinceLook = 0;
        // One for all records: a lambda is an object, and most records need none.
        CandidatePairs.Taker taker =
                (place, closeness) -> found.add(rows.numbers().getInt(place), closeness);
        CandidatePairs.Sink sink = (record, places) -> {
            found.take(record.written());
            places.forEach(taker);
        };
        for (RegistryRecord entry = reader.next(); entry != null; entry = reader.next()) {
            scan.offer(entry, sink);
            if (++sinceLook == RECORDS_BETWEEN_LOOKS) {
                look(sinceLook);
                sinceLook = 0;
            }
        }
        look(sinceLook);
    }

    private void look(int records) throws JobInterruptedException {
        scope.listener().progress(NAME, scanned.addAndGet(records));
        if (scope.stop().isRaised()) {
            throw new JobInterruptedException("stopped");
        }
    }

    private synchronized IndexedRows indexedRows() {
        if (indexed == null) {
            indexed = index();
        }
        return indexed;
    }

    /** Pages are put in normal form on all cores while the next ones are read: no scan can begin before this ends. */
    private IndexedRows index() {
        try (Workers workers = new Workers(scope.threads())) {
            return index(workers);
        }
    }

    private IndexedRows index(Workers workers) {
        IntList numbers = new IntArrayList();
        List<CompletableFuture<List<Person>>> pages = new ArrayList<>();
        scope.stores().rows().forEachPage(ROWS_OF_A_PAGE, page -> {
            page.forEach(row -> numbers.add(row.number()));
            pages.add(CompletableFuture.supplyAsync(() -> people(page), workers.executor()));
        });
        List<Person> people =
                pages.stream().flatMap(page -> page.join().stream()).toList();
        return new IndexedRows(RosterIndex.of(people, scope.normaliser().names(), workers), numbers);
    }

    private List<Person> people(List<NumberedRow> rows) {
        return rows.stream().map(row -> row.row().person(scope.normaliser())).toList();
    }
}
