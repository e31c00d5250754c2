package id.padan.run.steps;

import id.padan.decision.Changes;
import id.padan.decision.HandedIn;
import id.padan.decision.HandedIn.Lost;
import id.padan.decision.HandedIn.SentBack;
import id.padan.decision.HandedIn.Superseded;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what came of the rows that were sent back, while the rows are written, and says who lost rows. */
final class HandedInCount {

    private static final Set<RosterProblemCode> NOT_TAKEN = Set.of(
            RosterProblemCode.RETURN_KEY_MISSING,
            RosterProblemCode.RETURN_KEY_DAMAGED,
            RosterProblemCode.RETURN_KEY_OF_OTHER_ROW,
            RosterProblemCode.RETURN_KEY_OUTDATED);

    private final List<FileReport> rosters;
    private final Changes changes;
    private final double share;
    private final Set<RowLocation> notTaken = new HashSet<>();
    private final List<Row> sentBack = new ArrayList<>();
    private final List<Superseded> superseded = new ArrayList<>();

    /**
     * Nothing so far.
     *
     * @param rosters what was understood of the rosters
     * @param changes what changed since the run before
     * @param share of its rows that an OPD may lose
     */
    HandedInCount(List<FileReport> rosters, Changes changes, double share) {
        this.rosters = rosters;
        this.changes = changes;
        this.share = share;
        for (FileReport file : rosters) {
            file.problems().stream()
                    .filter(problem -> NOT_TAKEN.contains(problem.code()))
                    .forEach(problem -> notTaken.add(place(file, problem)));
        }
    }

    /** A cell's address ends with the number of its row. */
    private static RowLocation place(FileReport file, RosterProblem problem) {
        return new RowLocation(
                file.file(), problem.sheet(), Integer.parseInt(problem.cell().replaceAll("\\D", "")));
    }

    /** A row that was sent back. */
    private record Row(String opd, RowLocation place, boolean open) {}

    /** Counts a row. */
    void add(RowOutcome row) {
        if (row.outcome() instanceof Outcome.Superseded outcome) {
            superseded.add(new Superseded(row.row().opd(), row.row().location(), outcome.by()));
        } else if (row.row().replaces() != null || notTaken.contains(row.row().location())) {
            sentBack.add(new Row(row.row().opd(), row.row().location(), OpenRows.isOpen(row.outcome())));
        }
    }

    /** {@return what was counted} */
    HandedIn handedIn() {
        Set<RowLocation> taken = new HashSet<>();
        superseded.forEach(row -> taken.add(row.by()));
        SortedMap<String, SentBack> byOpd = new TreeMap<>();
        for (Row row : sentBack) {
            boolean counts = taken.contains(row.place);
            byOpd.merge(
                    row.opd,
                    new SentBack(counts && !row.open ? 1 : 0, counts && row.open ? 1 : 0, counts ? 0 : 1),
                    SentBack::plus);
        }
        return new HandedIn(byOpd, superseded, lost());
    }

    private List<Lost> lost() {
        SortedMap<String, Lost> lost = new TreeMap<>();
        Map<String, Long> arriving = arriving();
        changes.rowsBefore().forEach((opd, rows) -> {
            Changes.Counts counts = changes.byOpd().getOrDefault(opd, Changes.Counts.NONE);
            lost.put(opd, new Lost(opd, rows, counts.disappeared() - arriving.getOrDefault(opd, 0L), ""));
        });
        for (FileReport file : rosters) {
            file.problems().stream()
                    .filter(problem -> problem.code() == RosterProblemCode.RETURN_WITHOUT_ROSTER)
                    .forEach(problem -> lost.merge(
                            problem.value(),
                            new Lost(problem.value(), 0, 0, file.file()),
                            (one, other) -> new Lost(one.opd(), one.before(), one.gone(), other.returned())));
        }
        return lost.values().stream().filter(each -> each.exceeds(share)).toList();
    }

    /** Of each OPD the rows that only are not there because their file has not arrived wholly: the next run has them. */
    private Map<String, Long> arriving() {
        Set<String> files = rosters.stream()
                .filter(file -> {
                    RosterProblem passedOver = file.passedOver();
                    return passedOver != null && passedOver.code() == RosterProblemCode.FILE_STILL_ARRIVING;
                })
                .map(FileReport::file)
                .collect(Collectors.toUnmodifiableSet());
        return changes.disappeared().stream()
                .filter(row -> files.contains(row.location().file()))
                .collect(Collectors.groupingBy(Changes.Disappeared::opd, Collectors.counting()));
    }
}
