package id.padan.review;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.roster.RowLocation;
import id.padan.table.Cell;
import id.padan.table.Row;
import id.padan.table.TableFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one file as decisions. */
final class DecisionTable implements TableFiles.Taker {

    /** A note is a sentence or two; a whole letter is cut off here. */
    private static final int LONGEST_NOTE = 1_000;

    private static final int LONGEST_WORD = 40;

    private final String file;
    private final String job;
    private final LastSave saved;
    private final DecisionProblems problems;
    /** What is decided of each ticket, by its text; where it stands twice and differs, nothing is. */
    private final Map<String, Decided> byTicket = new LinkedHashMap<>();

    private final Set<String> otherJobs = new LinkedHashSet<>();
    private String sheet = "";
    /** Comments on cells of the row: a note, wherever somebody hung it. */
    private String hanging = "";

    private @Nullable DecisionColumns columns;
    private List<String> headingTexts = List.of();
    private int headingRow;
    private boolean anyTable;
    /** What each sheet lacks that has part of a table of decisions. */
    private final Map<String, DecisionProblem> halves = new LinkedHashMap<>();

    DecisionTable(String file, String job, LastSave saved) {
        this.file = file;
        this.job = job;
        this.saved = saved;
        this.problems = new DecisionProblems(file);
    }

    private record Decided(Decision decision, String cell, boolean contradicted) {}

    @Override
    public void sheet(String name) {
        sheet = name;
        columns = null;
    }

    @Override
    public void row(Row read, String comments) {
        Row row = JoinedLine.part(read);
        hanging = comments;
        if (columns != null && !DecisionColumns.mayBeHeadings(row)) {
            decision(row, columns);
            return;
        }
        List<String> cells = row.cells().stream().map(Cell::text).toList();
        DecisionColumns headings = DecisionColumns.of(cells);
        if (headings.isComplete()) {
            columns = headings;
            headingTexts = cells;
            headingRow = row.number();
            anyTable = true;
            halves.remove(sheet);
        } else if (columns != null) {
            decision(row, columns);
        } else if (headings.lacksId()) {
            half(Integer.toString(row.number()), Code.ID_COLUMN_MISSING);
        } else if (cells.stream().anyMatch(cell -> !Ticket.parseAll(cell).isEmpty())) {
            half("", Code.DECISION_COLUMN_MISSING);
        }
    }

    private void half(String cell, Code code) {
        halves.putIfAbsent(sheet, new DecisionProblem(file, sheet, cell, code, List.of()));
    }

    /** {@return what the file says, once it is read to its end} */
    DecisionFiles.Incoming incoming() {
        halves.values().forEach(problems::add);
        if (!anyTable && halves.isEmpty()) {
            problems.add("", "", Code.NO_DECISIONS);
        }
        otherJobs.forEach(other -> problems.add("", "", Code.OTHER_JOB, other));
        List<Decision> decisions = byTicket.values().stream()
                .filter(decided -> !decided.contradicted())
                .map(Decided::decision)
                .toList();
        return new DecisionFiles.Incoming(decisions, problems.all());
    }

    private void decision(Row row, DecisionColumns at) {
        // What is merged downwards is meant for every row that it covers.
        Row seen = row.withMerged(headingRow);
        String id = DecisionColumns.text(row, at.id());
        List<Integer> written = at.decisions().stream()
                .filter(column -> !seen.cell(column).isBlank())
                .toList();
        if (hasNothing(row, at, seen, written)) {
            return;
        }
        String idCell = cell(row, at.id());
        if (id.isEmpty()) {
            problems.add(sheet, idCell, Code.ID_MISSING);
            return;
        }
        List<Ticket> tickets = Ticket.parseAll(id);
        if (tickets.isEmpty()) {
            problems.add(sheet, idCell, Code.ID_CHANGED);
        } else if (!tickets.get(0).job().equals(job)) {
            otherJobs.add(tickets.get(0).job());
        } else {
            decision(seen, at, tickets, written);
        }
    }

    /** Whether a row has no word; what of it looks like one is told. */
    private boolean hasNothing(Row row, DecisionColumns at, Row seen, List<Integer> written) {
        if (!written.isEmpty()) {
            return false;
        }
        Optional<Integer> broken = at.decisions().stream()
                .filter(column -> seen.cell(column) instanceof Cell.ErrorValue)
                .findFirst();
        String id = DecisionColumns.text(row, at.id());
        OptionalInt stray = at.columnOfStrayWord(row);
        if (broken.isPresent()) {
            problems.add(sheet, cell(row, broken.get()), Code.NO_VALUE);
        } else if (stray.isPresent()) {
            String word = shown(DecisionColumns.text(row, stray.getAsInt()));
            problems.add(
                    sheet,
                    cell(row, stray.getAsInt()),
                    Code.OTHER_COLUMN,
                    word,
                    headingTexts.get(at.decisions().get(0)));
        } else if (!at.note(row, hanging).isEmpty() && !id.isEmpty()) {
            int column = at.note(row, "").isEmpty()
                    ? at.decisions().get(0)
                    : at.notes().get(0);
            problems.add(sheet, cell(row, column), Code.NOTE_ALONE);
        }
        return true;
    }

    /** @param tickets of the row; of several rows if they are one person of several OPD, who is seen in each of them */
    private void decision(Row row, DecisionColumns at, List<Ticket> tickets, List<Integer> written) {
        Ticket ticket = tickets.get(0);
        OptionalInt another = at.columnOfAnotherRow(row, ticket);
        if (another.isPresent()) {
            problems.add(
                    sheet,
                    cell(row, another.getAsInt()),
                    Code.OTHER_ROW,
                    ticket.name(),
                    place(ticket.location()),
                    Integer.toString(ticket.location().row()));
            return;
        }
        int column = written.get(0);
        String word = DecisionColumns.text(row, column);
        Optional<List<Verdict>> verdicts = meaning(word, tickets);
        if (verdicts.isEmpty()) {
            notUnderstood(word, tickets, cell(row, column));
            return;
        }
        List<Integer> others = new ArrayList<>(written.subList(1, written.size()));
        at.columnOfStrayWord(row).ifPresent(others::add);
        for (int other : others) {
            if (!meaning(DecisionColumns.text(row, other), tickets).equals(verdicts)) {
                problems.add(sheet, cell(row, other), Code.TWO_DECISIONS, cell(row, column));
                return;
            }
        }
        take(row, at, tickets, verdicts.get(), column);
    }

    /** What a word makes of each row that it decides. */
    private static Optional<List<Verdict>> meaning(String word, List<Ticket> tickets) {
        return tickets.size() == 1
                ? VerdictWords.read(word, tickets.get(0)).map(List::of)
                : new Employers(tickets).read(word);
    }

    private static String place(RowLocation location) {
        return location.sheet().isEmpty() ? location.file() : location.file() + ", " + location.sheet();
    }

    private static String cell(Row row, int column) {
        return Row.columnName(column) + row.number();
    }

    private void notUnderstood(String word, List<Ticket> tickets, String cell) {
        if (tickets.size() > 1) {
            problems.add(sheet, cell, Code.OTHER_OPD, shown(word), new Employers(tickets).names());
            return;
        }
        if (VerdictWords.isCandidate(word)) {
            int offered = tickets.get(0).candidates().size();
            problems.add(sheet, cell, Code.NOT_OFFERED, shown(word), Integer.toString(offered));
            return;
        }
        List<String> meant = new ArrayList<>(List.of(shown(word)));
        VerdictWords.nearest(word).ifPresent(meant::add);
        problems.add(sheet, cell, Code.UNKNOWN_WORD, meant.toArray(String[]::new));
    }

    private static String shown(String word) {
        return cut(word, LONGEST_WORD);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    /** Of one person all decisions are taken or none: else they could be rejected everywhere, and stay nowhere. */
    private void take(Row row, DecisionColumns at, List<Ticket> tickets, List<Verdict> verdicts, int column) {
        Employers employers = new Employers(tickets);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i++) {
            String note = employers.note(i, verdicts, headingTexts.get(column), at.note(row, hanging));
            decisions.add(decision(row, at, tickets.get(i), verdicts.get(i), note));
        }
        if (decisions.stream().allMatch(decision -> isPossible(decision, row, column))) {
            decisions.forEach(decision -> keep(decision, cell(row, column)));
        }
    }

    private Decision decision(Row row, DecisionColumns at, Ticket ticket, Verdict verdict, String note) {
        String by = DecisionColumns.text(row, at.by());
        return Decision.of(
                ticket,
                verdict,
                cut(note, LONGEST_NOTE),
                by.isEmpty() ? saved.by() : by,
                saved.at(DecisionColumns.text(row, at.at())),
                file);
    }

    private boolean isPossible(Decision decision, Row row, int column) {
        int offered = decision.ticket().candidates().size();
        if (decision.verdict().candidate() >= offered) {
            String word = shown(DecisionColumns.text(row, column));
            problems.add(sheet, cell(row, column), Code.NOT_OFFERED, word, Integer.toString(offered));
            return false;
        }
        if (decision.lacksNote()) {
            problems.add(sheet, cell(row, column), Code.NOTE_MISSING, reasons(decision));
            return false;
        }
        return true;
    }

    private void keep(Decision decision, String cell) {
        Ticket ticket = decision.ticket();
        Decided before = byTicket.get(ticket.text());
        if (before == null) {
            byTicket.put(ticket.text(), new Decided(decision, where(cell), false));
        } else if (before.decision().verdict() != decision.verdict()) {
            problems.add(sheet, cell, Code.DECIDED_TWICE, before.cell());
            byTicket.put(ticket.text(), new Decided(before.decision(), before.cell(), true));
        } else if (!before.decision().note().contains(decision.note())) {
            Decision both = before.decision().noting(decision.note());
            byTicket.put(ticket.text(), new Decided(both, before.cell(), before.contradicted()));
        }
    }

    /** The person, and why a note is needed. */
    private static String[] reasons(Decision decision) {
        return Stream.concat(
                        decision.person().map(ShownPerson::name).stream(),
                        decision.implausible().stream().map(Enum::name))
                .toArray(String[]::new);
    }

    private String where(String cell) {
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
