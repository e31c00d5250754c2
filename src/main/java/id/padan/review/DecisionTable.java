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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
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

    /** The headings stand in one of the first rows, or not at all. */
    private static final int ROWS_BEFORE_HEADINGS = 20;

    /** A note is a sentence or two; a whole letter is cut off here. */
    private static final int LONGEST_NOTE = 1_000;

    private static final int LONGEST_WORD = 40;

    private final String file;
    private final String job;
    private final LastSave saved;
    private final Problems problems;
    /** What is decided of each ticket, by its text; where it stands twice and differs, nothing is. */
    private final Map<String, Decided> byTicket = new LinkedHashMap<>();

    private final Set<String> otherJobs = new LinkedHashSet<>();
    private String sheet = "";
    private @Nullable DecisionColumns columns;
    private int headingRow;
    private int rowsOfSheet;
    private boolean anyTable;
    /** What each sheet lacks that has part of a table of decisions. */
    private final Map<String, DecisionProblem> halves = new LinkedHashMap<>();

    DecisionTable(String file, String job, LastSave saved) {
        this.file = file;
        this.job = job;
        this.saved = saved;
        this.problems = new Problems(file);
    }

    private record Decided(Decision decision, String cell, boolean contradicted) {}

    @Override
    public void sheet(String name) {
        sheet = name;
        columns = null;
        rowsOfSheet = 0;
    }

    @Override
    public void row(Row read) {
        rowsOfSheet++;
        Row row = JoinedLine.part(read);
        if (columns != null) {
            decision(row, columns);
        } else if (rowsOfSheet <= ROWS_BEFORE_HEADINGS) {
            headings(row);
        }
    }

    private void headings(Row row) {
        List<String> cells = texts(row);
        DecisionColumns headings = DecisionColumns.of(cells);
        if (headings.isComplete()) {
            columns = headings;
            headingRow = row.number();
            anyTable = true;
            halves.remove(sheet);
        } else if (!headings.decisions().isEmpty()) {
            half(Integer.toString(row.number()), Code.ID_COLUMN_MISSING);
        } else if (cells.stream().anyMatch(cell -> Ticket.parse(cell).isPresent())) {
            half("", Code.DECISION_COLUMN_MISSING);
        }
    }

    private void half(String cell, Code code) {
        halves.putIfAbsent(sheet, new DecisionProblem(file, sheet, cell, code, List.of()));
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
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
        if (DecisionColumns.of(texts(row)).isComplete() || hasNothing(row, at, seen, written)) {
            return;
        }
        String idCell = cell(row, at.id());
        if (id.isEmpty()) {
            problems.add(sheet, idCell, Code.ID_MISSING);
            return;
        }
        Optional<Ticket> ticket = Ticket.parse(id);
        if (ticket.isEmpty()) {
            problems.add(sheet, idCell, Code.ID_CHANGED);
        } else if (!ticket.get().job().equals(job)) {
            otherJobs.add(ticket.get().job());
        } else {
            decision(seen, at, ticket.get(), written);
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
        broken.ifPresent(column -> problems.add(sheet, cell(row, column), Code.NO_VALUE));
        if (broken.isEmpty()
                && !at.note(row).isEmpty()
                && !DecisionColumns.text(row, at.id()).isEmpty()) {
            problems.add(sheet, cell(row, at.notes().get(0)), Code.NOTE_ALONE);
        }
        return true;
    }

    private void decision(Row row, DecisionColumns at, Ticket ticket, List<Integer> written) {
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
        Optional<Verdict> verdict = verdict(DecisionColumns.text(row, column), ticket, cell(row, column));
        for (int other : written.subList(1, written.size())) {
            if (verdict.isPresent()
                    && !VerdictWords.read(DecisionColumns.text(row, other)).equals(verdict)) {
                problems.add(sheet, cell(row, other), Code.TWO_DECISIONS, cell(row, column));
                return;
            }
        }
        verdict.ifPresent(said -> take(row, at, ticket, said, cell(row, column)));
    }

    private static String place(RowLocation location) {
        return location.sheet().isEmpty() ? location.file() : location.file() + ", " + location.sheet();
    }

    private static String cell(Row row, int column) {
        return Row.columnName(column) + row.number();
    }

    private Optional<Verdict> verdict(String word, Ticket ticket, String cell) {
        String shown = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) + "…" : word;
        Optional<Verdict> verdict = VerdictWords.read(word);
        if (verdict.isEmpty()) {
            List<String> meant =
                    VerdictWords.nearest(word).map(near -> List.of(shown, near)).orElse(List.of(shown));
            problems.add(sheet, cell, Code.UNKNOWN_WORD, meant.toArray(String[]::new));
        } else if (verdict.get().candidate() >= ticket.candidates().size()) {
            problems.add(
                    sheet,
                    cell,
                    Code.NOT_OFFERED,
                    shown,
                    Integer.toString(ticket.candidates().size()));
            return Optional.empty();
        }
        return verdict;
    }

    private void take(Row row, DecisionColumns at, Ticket ticket, Verdict verdict, String cell) {
        String note = at.note(row);
        String by = DecisionColumns.text(row, at.by());
        Decision decision = Decision.of(
                ticket,
                verdict,
                note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note,
                by.isEmpty() ? saved.by() : by,
                time(DecisionColumns.text(row, at.at())),
                file);
        if (decision.lacksNote()) {
            problems.add(sheet, cell, Code.NOTE_MISSING, reasons(decision));
            return;
        }
        Decided before = byTicket.get(ticket.text());
        if (before == null) {
            byTicket.put(ticket.text(), new Decided(decision, where(cell), false));
        } else if (before.decision().verdict() != verdict) {
            problems.add(sheet, cell, Code.DECIDED_TWICE, before.cell());
            byTicket.put(ticket.text(), new Decided(before.decision(), before.cell(), true));
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

    /** A spreadsheet that saves the page's file writes times its own way; then the file's own time has to do. */
    private Instant time(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException none) {
            return saved.at();
        }
    }

    /** Gathers the problems of one file; of one kind only so many as a person reads. */
    private static final class Problems {

        private static final int OF_A_KIND = 20;

        private final String file;
        private final List<DecisionProblem> problems = new ArrayList<>();
        private final Map<Code, Integer> counts = new EnumMap<>(Code.class);

        Problems(String file) {
            this.file = file;
        }

        void add(String sheet, String cell, Code code, String... arguments) {
            add(new DecisionProblem(file, sheet, cell, code, List.of(arguments)));
        }

        void add(DecisionProblem problem) {
            if (counts.merge(problem.code(), 1, Integer::sum) <= OF_A_KIND) {
                problems.add(problem);
            }
        }

        List<DecisionProblem> all() {
            List<DecisionProblem> all = new ArrayList<>(problems);
            counts.forEach((code, count) -> {
                if (count > OF_A_KIND) {
                    all.add(new DecisionProblem(
                            file, "", "", Code.MORE, List.of(Integer.toString(count - OF_A_KIND), code.name())));
                }
            });
            return all;
        }
    }
}
