package id.padan.job;

import id.padan.reconcile.DecidedRow;
import id.padan.reconcile.Duplicates;
import id.padan.store.DuplicateStore.NumberedGroup;
import id.padan.store.DuplicateStore.NumberedMember;
import id.padan.store.OutcomeStore.NumberedOutcome;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code find_duplicates}: holds the rows against each other. One transaction, because what becomes of a row can
 * depend on every other.
 */
record FindDuplicates(RunScope scope) implements Tasklet {

    static final String NAME = "find_duplicates";

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        List<DecidedRow> rows = new ArrayList<>();
        IntList numbers = new IntArrayList();
        scope.stores().outcomes().forEach((number, row) -> {
            numbers.add(number.intValue());
            rows.add(row);
        });
        Duplicates duplicates = Duplicates.among(rows, scope.normaliser());
        List<NumberedOutcome> changed = new ArrayList<>();
        duplicates
                .changed()
                .forEach((place, outcome) -> changed.add(new NumberedOutcome(numbers.getInt(place), outcome)));
        scope.stores().outcomes().replace(changed);
        scope.listener().progress(NAME, rows.size());
        scope.stores().duplicates().add(numbered(duplicates.groups(), numbers));
        return RepeatStatus.FINISHED;
    }

    private static List<NumberedGroup> numbered(List<Duplicates.Group> groups, IntList numbers) {
        return groups.stream()
                .map(group -> new NumberedGroup(
                        group.kind(),
                        group.members().stream()
                                .map(member -> new NumberedMember(numbers.getInt(member.place()), member.kept()))
                                .toList()))
                .toList();
    }
}
