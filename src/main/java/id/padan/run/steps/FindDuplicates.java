package id.padan.run.steps;

import id.padan.decision.Ledger;
import id.padan.decision.ReturnedSheets;
import id.padan.decision.Settlement;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Duplicates;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reconciler;
import id.padan.reconcile.RosterVersions;
import id.padan.reconcile.RowOutcome;
import id.padan.report.DuplicatesFile;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import id.padan.store.DuplicateStore;
import id.padan.store.LaterProblems.FileProblem;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import id.padan.store.StandingStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final boolean areExpected;
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
     * @param areExpected whether several rows of one person are no fault
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
            boolean areExpected,
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
        this.areExpected = areExpected;
        this.reconciler = reconciler;
        this.workers = workers;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        NumberedRows numbered = read();
        List<RowOutcome> rows = numbered.rows();
        Settlement settlement = Settlement.of(rows, ledger, !areExpected, workers);
        List<RowOutcome> settled = settlement.applied(rows);
        Duplicates duplicates =
                areExpected ? Duplicates.none() : Duplicates.among(settled, normaliser, reconciler.get(), workers);
        SortedMap<Integer, Outcome> changed = new TreeMap<>(settlement.changed());
        changed.putAll(duplicates.changed());
        changed.forEach(
                (place, outcome) -> settled.set(place, settled.get(place).with(outcome)));
        outcomes.replace(numbered.outcomes(changed));
        progress.accept(rows.size());
        duplicateGroups.add(groups(duplicates.groups(), settled));
        standings.add(numbered.standings(settlement));
        submitted.laterProblems().add(refused(settlement, rows));
        submitted.laterProblems().add(inTwoVersions(settled, duplicates));
        openRows.keep(settled, numbered.numbers(), settlement, workers);
        return RepeatStatus.FINISHED;
    }

    /** Corrections that take nobody's place: whoever sent them believes otherwise. */
    private List<FileProblem> refused(Settlement settlement, List<RowOutcome> rows) {
        Map<String, FileProblem> withoutRoster = withoutRoster(rows);
        List<FileProblem> problems = new ArrayList<>(withoutRoster.values());
        settlement.refused().entrySet().stream()
                // Where the whole roster is missing, that of each row is no news.
                .filter(refused -> refused.getValue() != RosterProblemCode.RETURN_KEY_OUTDATED
                        || !withoutRoster.containsKey(
                                rows.get(refused.getKey()).row().opd()))
                .map(refused -> {
                    RowLocation place = rows.get(refused.getKey()).row().location();
                    String line = Integer.toString(place.row());
                    return new FileProblem(
                            place.file(), new RosterProblem(refused.getValue(), place.sheet(), line, ""));
                })
                .forEach(problems::add);
        return problems;
    }

    private static List<FileProblem> inTwoVersions(List<RowOutcome> rows, Duplicates duplicates) {
        return RosterVersions.among(rows, duplicates.groups()).stream()
                .map(version -> new FileProblem(
                        version.file(),
                        RosterProblem.masked(RosterProblemCode.ROSTER_IN_TWO_VERSIONS, "", "", version.text())))
                .toList();
    }

    /** The OPD of which there is nothing but rows that they sent back: returns never count as the roster. */
    private Map<String, FileProblem> withoutRoster(List<RowOutcome> rows) {
        ReturnedSheets returned = new ReturnedSheets(submitted.reports());
        Map<String, FileProblem> problems = new TreeMap<>();
        Set<String> withRoster = new HashSet<>();
        for (RowOutcome row : rows) {
            String opd = row.row().opd();
            RowLocation place = row.row().location();
            if (!returned.hold(place)) {
                withRoster.add(opd);
            } else {
                problems.putIfAbsent(
                        opd,
                        new FileProblem(
                                place.file(),
                                new RosterProblem(RosterProblemCode.RETURN_WITHOUT_ROSTER, place.sheet(), "", opd)));
            }
        }
        problems.keySet().removeAll(withRoster);
        return problems;
    }

    private NumberedRows read() {
        // Only what an officer decided is held against candidates.
        NumberedRows read = ledger.decisions().isEmpty()
                ? NumberedRows.withoutCandidates(outcomes, workers)
                : NumberedRows.withCandidates(outcomes, workers);
        if (read.rows().size() != submitted.count()) {
            throw new IllegalStateException("rows without an outcome: run again with --fresh");
        }
        return read;
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
