package id.padan.run.steps;

import id.padan.decision.Settlement;
import id.padan.parallel.Workers;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Duplicates;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.report.DuplicatesFile;
import id.padan.run.RunScope;
import id.padan.store.OutcomeStore;
import id.padan.store.OutcomeStore.NumberedOutcome;
import id.padan.store.StandingStore.NumberedStanding;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code find_duplicates}: settles the rows that officers decided, holds all rows against each other, and compares
 * them with those of the run before. One transaction, because what becomes of a row can depend on every other.
 */
public record FindDuplicates(RunScope scope) implements Tasklet {

    public static final String NAME = "find_duplicates";

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        try (Workers workers = new Workers(scope.threads())) {
            findDuplicates(workers);
        }
        return RepeatStatus.FINISHED;
    }

    private void findDuplicates(Workers workers) {
        List<RowOutcome> rows = new ArrayList<>();
        IntList numbers = new IntArrayList();
        OutcomeStore outcomes = scope.stores().outcomes();
        BiConsumer<Integer, RowOutcome> keep = (number, row) -> {
            numbers.add(number.intValue());
            rows.add(row);
        };
        // Only what an officer decided is held against candidates; most of what a row takes in memory they are.
        if (scope.intake().ledger().decisions().isEmpty()) {
            outcomes.forEachOutcome(workers, keep);
        } else {
            outcomes.forEach(workers, keep);
        }
        if (rows.size() != scope.stores().rows().count()) {
            throw new IllegalStateException("rows without an outcome: run again with --fresh");
        }
        Settlement settlement = Settlement.of(rows, scope.intake().ledger(), workers);
        List<RowOutcome> settled = settlement.applied(rows);
        Duplicates duplicates = Duplicates.among(settled, scope.normaliser(), settlement.superseded(), workers);
        SortedMap<Integer, Outcome> changed = new TreeMap<>(settlement.changed());
        changed.putAll(duplicates.changed());
        changed.forEach(
                (place, outcome) -> settled.set(place, settled.get(place).with(outcome)));
        outcomes.replace(outcomes(changed, numbers));
        scope.listener().progress(NAME, rows.size());
        scope.stores().duplicates().add(groups(duplicates.groups(), settled));
        scope.stores().standings().add(standings(settlement, numbers));
        new OpenRows(scope).keep(settled, numbers, settlement, workers);
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
