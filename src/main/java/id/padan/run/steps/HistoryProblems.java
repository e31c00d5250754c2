package id.padan.run.steps;

import id.padan.reconcile.RowOutcome;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.service.Period;
import id.padan.service.PeriodRemark;
import id.padan.service.ServiceHistory;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is odd about the periods of a history, each with the file and the cell where somebody must look. */
final class HistoryProblems {

    private final CellNames cells;
    private final Map<String, List<Located>> byFile = new HashMap<>();

    private record Located(int row, RosterProblem problem) {}

    private HistoryProblems(List<FileReport> files) {
        this.cells = new CellNames(files);
    }

    /**
     * {@return the files of a history with everything that is odd about their periods}
     *
     * @param files what was understood of them
     * @param lines how people stand with the history
     * @param histories the service of the people
     */
    static List<FileReport> told(List<FileReport> files, List<ListLine> lines, Histories histories) {
        HistoryProblems problems = new HistoryProblems(files);
        IntSet seen = new IntOpenHashSet();
        for (ListLine line : lines) {
            Member row = line.row();
            Member entry = line.entry();
            switch (line.status()) {
                case NOT_IN_ROSTERS -> problems.addOwner(RosterProblemCode.PERIOD_OF_NOBODY, entry);
                case UNCERTAIN -> problems.addOwner(RosterProblemCode.PERIOD_OWNER_UNCERTAIN, entry);
                case LINKED, TWICE_IN_LIST -> {
                    if (row != null && seen.add(row.number())) {
                        problems.addOf(row, histories);
                    }
                }
                case NOT_IN_LIST -> {}
            }
        }
        return files.stream().map(problems::with).toList();
    }

    private void addOwner(RosterProblemCode code, @Nullable Member entry) {
        if (entry != null) {
            SubmittedRow row = entry.decided().row();
            add(code, row.location(), row.name(), RosterField.NIK, RosterField.NAME);
        }
    }

    private void addOf(Member member, Histories histories) {
        RowOutcome row = member.decided();
        ServiceHistory history = histories.of(member.number(), row);
        if (history == null) {
            return;
        }
        history.remarks().forEach(this::add);
        String other = history.otherStart();
        if (!other.isEmpty()) {
            RowLocation place = row.row().location();
            String where = place.sheet().isEmpty() ? place.file() : place.file() + " [" + place.sheet() + "]";
            history.first()
                    .ifPresent(first -> add(
                            RosterProblemCode.START_OTHER_IN_HISTORY,
                            first.place(),
                            first.cell(RosterField.START_DATE) + " / " + where + ":" + place.row() + " " + other,
                            RosterField.START_DATE));
        }
    }

    private void add(PeriodRemark remark) {
        Period period = remark.period();
        RosterField field =
                switch (remark.kind()) {
                    case END_UNREADABLE, END_BEFORE_START, ENDED_EARLY -> RosterField.END_DATE;
                    case START_MISSING,
                            START_UNREADABLE,
                            START_TOO_EARLY,
                            START_TOO_LATE,
                            BEGAN_AFTER_REFERENCE,
                            GAP,
                            OVERLAP,
                            TWO_OPD -> RosterField.START_DATE;
                };
        Period other = remark.other();
        String value = other == null
                ? field == RosterField.END_DATE ? period.endCell() : period.cell(field)
                : Stream.of(other, period).map(HistoryProblems::text).collect(Collectors.joining(" / "));
        add(code(remark.kind()), period.place(), value, field, RosterField.START_DATE);
    }

    /** "Dinas Kesehatan 2019-01-01 - 2019-12-31" */
    private static String text(Period period) {
        String days = period.cell(RosterField.START_DATE) + " - " + period.cell(RosterField.END_DATE);
        return (period.cell(RosterField.OPD) + " " + days).strip();
    }

    private void add(RosterProblemCode code, RowLocation place, String value, RosterField... fields) {
        byFile.computeIfAbsent(place.file(), file -> new ArrayList<>())
                .add(new Located(
                        place.row(), new RosterProblem(code, place.sheet(), cells.cell(place, fields), value)));
    }

    private FileReport with(FileReport file) {
        List<RosterProblem> ordered = byFile.getOrDefault(file.file(), List.of()).stream()
                .sorted(Comparator.comparing((Located each) -> each.problem().sheet())
                        .thenComparingInt(Located::row)
                        .thenComparing(each -> each.problem().code()))
                .map(Located::problem)
                .filter(problem -> !isOfMissingColumn(problem, file))
                .distinct()
                .toList();
        return new FileReport(
                        file.file(),
                        file.sha256(),
                        file.readable(),
                        file.sheets(),
                        file.problems().stream()
                                .filter(HistoryProblems::isAFaultHere)
                                .toList())
                .with(ordered);
    }

    /** Where no column has the start, that is told once, and not of each line. */
    private static boolean isOfMissingColumn(RosterProblem problem, FileReport file) {
        return problem.code() == RosterProblemCode.PERIOD_START_MISSING
                && file.problems().stream()
                        .anyMatch(other -> other.code() == RosterProblemCode.PERIOD_COLUMN_MISSING
                                && other.sheet().equals(problem.sheet()));
    }

    /** A history names people by NIK, or by name and birth date. */
    private static boolean isAFaultHere(RosterProblem problem) {
        return problem.code() != RosterProblemCode.NIK_MISSING;
    }

    private static RosterProblemCode code(PeriodRemark.Kind kind) {
        return switch (kind) {
            case START_MISSING -> RosterProblemCode.PERIOD_START_MISSING;
            case START_UNREADABLE -> RosterProblemCode.START_UNREADABLE;
            case START_TOO_EARLY -> RosterProblemCode.START_TOO_EARLY;
            case START_TOO_LATE, BEGAN_AFTER_REFERENCE -> RosterProblemCode.START_AFTER_REFERENCE;
            case END_UNREADABLE -> RosterProblemCode.PERIOD_END_UNREADABLE;
            case END_BEFORE_START -> RosterProblemCode.PERIOD_END_BEFORE_START;
            case ENDED_EARLY -> RosterProblemCode.PERIOD_ENDED_EARLY;
            case GAP -> RosterProblemCode.PERIOD_GAP;
            case OVERLAP -> RosterProblemCode.PERIOD_OVERLAP;
            case TWO_OPD -> RosterProblemCode.PERIOD_IN_TWO_OPD;
        };
    }
}
