package id.padan.review;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import id.padan.decision.Ticket;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private @Nullable Columns columns;
    private int rowsOfSheet;
    private boolean anyTable;
    private @Nullable DecisionProblem half;

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
    public void row(int number, List<String> cells) {
        rowsOfSheet++;
        if (columns != null) {
            decision(number, cells, columns);
            return;
        }
        if (rowsOfSheet > ROWS_BEFORE_HEADINGS) {
            return;
        }
        Columns headings = Columns.of(cells);
        if (headings.isComplete()) {
            columns = headings;
            anyTable = true;
        } else if (headings.decision() >= 0 && half == null) {
            half = new DecisionProblem(file, sheet, Integer.toString(number), Code.ID_COLUMN_MISSING, List.of());
        } else if (cells.stream().anyMatch(cell -> Ticket.parse(cell).isPresent()) && half == null) {
            half = new DecisionProblem(file, sheet, "", Code.DECISION_COLUMN_MISSING, List.of());
        }
    }

    /** {@return what the file says, once it is read to its end} */
    DecisionFiles.Incoming incoming() {
        if (!anyTable) {
            problems.add(half == null ? new DecisionProblem(file, "", "", Code.NO_DECISIONS, List.of()) : half);
        }
        otherJobs.forEach(other -> problems.add("", "", Code.OTHER_JOB, other));
        List<Decision> decisions = byTicket.values().stream()
                .filter(decided -> !decided.contradicted())
                .map(Decided::decision)
                .toList();
        return new DecisionFiles.Incoming(decisions, problems.all());
    }

    private void decision(int number, List<String> cells, Columns at) {
        String word = Columns.text(cells, at.decision());
        String id = Columns.text(cells, at.id());
        if (word.isEmpty() || Columns.of(cells).isComplete()) {
            return;
        }
        String idCell = Row.columnName(at.id()) + number;
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
            verdict(word, ticket.get(), Row.columnName(at.decision()) + number)
                    .ifPresent(verdict -> take(number, cells, at, ticket.get(), verdict));
        }
    }

    private Optional<Verdict> verdict(String word, Ticket ticket, String cell) {
        String shown = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) + "…" : word;
        Optional<Verdict> verdict = VerdictWords.read(word);
        if (verdict.isEmpty()) {
            problems.add(sheet, cell, Code.UNKNOWN_WORD, shown, VerdictWords.nearest(word));
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

    private void take(int number, List<String> cells, Columns at, Ticket ticket, Verdict verdict) {
        String note = Columns.text(cells, at.note());
        String by = Columns.text(cells, at.by());
        Decision decision = Decision.of(
                ticket,
                verdict,
                note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note,
                by.isEmpty() ? saved.by() : by,
                time(Columns.text(cells, at.at())),
                file);
        String cell = Row.columnName(at.decision()) + number;
        Decided before = byTicket.get(ticket.text());
        if (before == null) {
            byTicket.put(ticket.text(), new Decided(decision, where(cell), false));
        } else if (before.decision().verdict() != verdict) {
            problems.add(sheet, cell, Code.DECIDED_TWICE, before.cell());
            byTicket.put(ticket.text(), new Decided(before.decision(), before.cell(), true));
        }
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

    /**
     * Where a table has what an officer decided; columns from 0, -1 for one that is not there.
     *
     * @param id the ticket
     * @param decision the word
     * @param note the note
     * @param by who decided
     * @param at when
     */
    private record Columns(int id, int decision, int note, int by, int at) {

        private static final Set<String> ID = Set.of("ID");
        private static final Set<String> DECISION = Set.of("KEPUTUSAN", "DECISION");
        private static final Set<String> NOTE = Set.of("CATATAN", "NOTE");
        private static final Set<String> BY = Set.of("DECIDED_BY");
        private static final Set<String> AT = Set.of("DECIDED_AT");

        /** {@return the columns that a row has headings for} */
        static Columns of(List<String> headings) {
            return new Columns(
                    find(headings, ID),
                    find(headings, DECISION),
                    find(headings, NOTE),
                    find(headings, BY),
                    find(headings, AT));
        }

        /** {@return whether these are headings of a table of decisions} */
        boolean isComplete() {
            return id >= 0 && decision >= 0;
        }

        /** {@return the text of a cell; empty where the row or the table has none} */
        static String text(List<String> cells, int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        private static int find(List<String> headings, Set<String> names) {
            for (int column = 0; column < headings.size(); column++) {
                if (names.contains(headings.get(column).toUpperCase(Locale.ROOT))) {
                    return column;
                }
            }
            return -1;
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
