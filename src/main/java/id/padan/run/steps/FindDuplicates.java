package id.padan.run.steps;

import id.padan.decision.Ledger;
import id.padan.decision.Settlement;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Duplicates;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reconciler;
import id.padan.reconcile.RowOutcome;
import id.padan.report.DuplicatesFile;
import id.padan.store.DuplicateStore;
import id.padan.store.OutcomeStore;
import id.padan.store.OutcomeStore.NumberedOutcome;
import id.padan.store.RowStore;
import id.padan.store.StandingStore;
import id.padan.store.StandingStore.NumberedStanding;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code find_duplicates}: settles the rows that officers decided, holds all rows against each other, and compares
 * them with those of the run before. One transaction, because what becomes of a row can depend on every other.
 */
public final class FindDuplicates implements Tasklet {

    public static final String NAME = "find_duplicates";

    private final RowStore submitted;
    private final OutcomeStore outcomes;
    private final DuplicateStore duplicateGroups;
    private final StandingStore standings;
    private final Ledger ledger;
    private final OpenRows openRows;
    private final Normaliser normaliser;
    private final Supplier<Reconciler> reconciler;
    private final Workers workers;
    private final LongConsumer progress;

    /**
     * The step.
     *
     * @param submitted the submitted rows
     * @param outcomes what became of them so far; takes what changes
     * @param duplicateGroups takes the groups that are found
     * @param standings takes how rows stand with what officers decided
     * @param ledger what officers decided
     * @param openRows compares the rows with those of the run before
     * @param normaliser puts people in normal form
     * @param reconciler knows the frequencies of the whole registry, so it can be made only when the scan is done
     * @param workers share the work
     * @param progress is told how many rows are done
     */
    public FindDuplicates(
            RowStore submitted,
            OutcomeStore outcomes,
            DuplicateStore duplicateGroups,
            StandingStore standings,
            Ledger ledger,
            OpenRows openRows,
            Normaliser normaliser,
            Supplier<Reconciler> reconciler,
            Workers workers,
            LongConsumer progress) {
        this.submitted = submitted;
        this.outcomes = outcomes;
        this.duplicateGroups = duplicateGroups;
        this.standings = standings;
        this.ledger = ledger;
        this.openRows = openRows;
        this.normaliser = normaliser;
        this.reconciler = reconciler;
        this.workers = workers;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        IntList numbers = new IntArrayList();
        List<RowOutcome> rows = read(numbers);
        Settlement settlement = Settlement.of(rows, ledger, workers);
        List<RowOutcome> settled = settlement.applied(rows);
        Duplicates duplicates =
                Duplicates.among(settled, normaliser, reconciler.get(), settlement.superseded(), workers);
        SortedMap<Integer, Outcome> changed = new TreeMap<>(settlement.changed());
        changed.putAll(duplicates.changed());
        changed.forEach(
                (place, outcome) -> settled.set(place, settled.get(place).with(outcome)));
        outcomes.replace(outcomes(changed, numbers));
        progress.accept(rows.size());
        duplicateGroups.add(groups(duplicates.groups(), settled));
        standings.add(standings(settlement, numbers));
        openRows.keep(settled, numbers, settlement, workers);
        return RepeatStatus.FINISHED;
    }

    private List<RowOutcome> read(IntList numbers) {
        List<RowOutcome> rows = new ArrayList<>();
        BiConsumer<Integer, RowOutcome> keep = (number, row) -> {
            numbers.add(number.intValue());
            rows.add(row);
        };
        // Only what an officer decided is held against candidates; most of what a row takes in memory they are.
        if (ledger.decisions().isEmpty()) {
            outcomes.forEachOutcome(workers, keep);
        } else {
            outcomes.forEach(workers, keep);
        }
        if (rows.size() != submitted.count()) {
            throw new IllegalStateException("rows without an outcome: run again with --fresh");
        }
        return rows;
    }

    private static List<NumberedOutcome> outcomes(SortedMap<Integer, Outcome> changed, IntList numbers) {
        return changed.entrySet().stream()
                .map(entry -> new NumberedOutcome(numbers.getInt(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<NumberedStanding> standings(Settlement settlement, IntList numbers) {
        return settlement.standings().entrySet().stream()
                .map(entry -> new NumberedStanding(numbers.getInt(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<DuplicateGroup> groups(List<Duplicates.Group> groups, List<RowOutcome> rows) {
        return DuplicatesFile.ordered(groups.stream()
                .map(group -> new DuplicateGroup(
                        group.kind(),
                        group.members().stream()
                                .map(member -> new DuplicateGroup.Member(rows.get(member.place()), member.kept()))
                                .toList()))
                .toList());
    }
}
