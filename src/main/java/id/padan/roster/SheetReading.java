package id.padan.roster;

import id.padan.table.JoinedCells;
import id.padan.table.Row;
import id.padan.table.Sheet;
import id.padan.table.TwiceEncoded;
import id.padan.table.UnreadableException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one sheet: looks at its first rows to find the table, then takes row after row. */
final class SheetReading {

    /** Rows that are looked at before the first one is understood: headings and enough content below them. */
    private static final int SAMPLE_ROWS = 130;

    /** A very wide sheet is judged by fewer rows. */
    private static final int SAMPLE_CELLS = 200_000;

    private static final int SAMPLE_ROWS_OF_FURTHER_TABLES = 30;

    /** Padan's own headings stand in one of the first rows. */
    private static final int ROWS_OF_HEADINGS = 20;

    private final RosterFile file;
    private final Sheet raw;
    private final RosterSettings settings;
    private final Consumer<RosterProblem> problems;
    private final TableFinder finder;
    private final MissedPeople missed;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private final Deque<SubmittedRow> read = new ArrayDeque<>();
    private final List<SheetReport> finished = new ArrayList<>();
    private List<TableReading> tables = List.of();
    private final HeadingDictionary headings;
    private Optional<JoinedCells> joined = Optional.empty();
    private Optional<String> letterhead = Optional.empty();
    private boolean encodedTwice;
    private boolean started;
    private int last;
    private int skipped;
    private int hidden;
    private int firstHidden;

    SheetReading(
            RosterFile file,
            Sheet raw,
            RosterSettings settings,
            HeadingDictionary headings,
            Consumer<RosterProblem> problems) {
        this.file = file;
        this.raw = raw;
        this.settings = settings;
        this.problems = problems;
        this.headings = headings;
        this.finder = new TableFinder(headings, settings);
        this.missed = new MissedPeople(headings, raw.from1904());
    }

    /** {@return the next person, or null at the end of the sheet} */
    @Nullable
    SubmittedRow next() throws IOException {
        if (!started) {
            start();
        }
        while (read.isEmpty()) {
            Row row = take();
            if (row == null) {
                end();
                return null;
            }
            last = row.number();
            if (!startsTable(row)) {
                read(row);
            }
        }
        return read.poll();
    }

    /** Each of the tables beside each other may have a person in the row. */
    private void read(Row row) {
        for (TableReading table : tables) {
            SubmittedRow person = table.read(row);
            if (person != null) {
                read.add(person);
            }
        }
        if (!read.isEmpty() && raw.hides(row.number())) {
            hidden++;
            firstHidden = firstHidden == 0 ? row.number() : firstHidden;
        }
        tellBreak(row);
        missed.add(row, read.size());
        skipped += tables.isEmpty() ? 1 : 0;
    }

    private void tellBreak(Row row) {
        switch (raw.breakOf(row.number())) {
            case NONE -> {}
            case LINES_JOINED -> tell(RosterProblemCode.ROW_JOINED, row);
            case CELLS_JOINED -> tell(RosterProblemCode.CELLS_JOINED, row);
            case BROKEN -> {
                if (!read.isEmpty()) {
                    tell(RosterProblemCode.ROW_BROKEN, row);
                }
            }
        }
    }

    private void tell(RosterProblemCode code, Row row) {
        tell(code, Integer.toString(row.number()), "");
    }

    private void tell(RosterProblemCode code, String cell, String value) {
        problems.accept(new RosterProblem(code, raw.name(), cell, value));
    }

    private void end() {
        missed.problem(raw.name()).ifPresent(problems);
        if (hidden > 0) {
            tell(RosterProblemCode.ROWS_HIDDEN, Integer.toString(firstHidden), Integer.toString(hidden));
        }
        if (!tables.isEmpty()) {
            tellOfText();
        }
    }

    private void tellOfText() {
        if (raw.endsInsideRow()) {
            tell(RosterProblemCode.LAST_ROW_CUT, Integer.toString(last), "");
        }
        if (raw.hadNulBytes()) {
            tell(RosterProblemCode.NUL_BYTES, "", "");
        }
        if (!raw.oddLines().isEmpty()) {
            tell(RosterProblemCode.TWO_CHARSETS, "", raw.oddLines());
        }
    }

    /** {@return what was understood so far, table by table} */
    List<SheetReport> reports() {
        List<SheetReport> all = new ArrayList<>(finished);
        tables.forEach(table -> all.add(table.report()));
        if (all.isEmpty()) {
            all.add(new SheetReport(raw.name(), 0, List.of(), 0, skipped));
        }
        return all;
    }

    private void start() throws IOException {
        started = true;
        look(SAMPLE_ROWS);
        partJoined();
        List<Row> sample = List.copyOf(waiting);
        if (file.list() == null && sample.stream().limit(ROWS_OF_HEADINGS).anyMatch(ReturnedColumns::areOfReport)) {
            throw new UnreadableException(UnreadableException.Reason.OWN_REPORT);
        }
        List<Table> found = finder.find(sample, raw.from1904());
        if (!found.isEmpty()) {
            use(found);
        } else if (!sample.isEmpty()) {
            boolean bySpaces = JoinedCells.areBySpaces(sample, headings::isKnown);
            RosterProblemCode why = bySpaces ? RosterProblemCode.COLUMNS_BY_SPACES : RosterProblemCode.NO_TABLE;
            tell(why, "", "");
        }
    }

    private void partJoined() {
        joined = JoinedCells.of(List.copyOf(waiting), headings::isKnown);
        joined.ifPresent(cells -> {
            List<Row> parted = waiting.stream().map(cells::part).toList();
            waiting.clear();
            waiting.addAll(parted);
            tell(RosterProblemCode.ROWS_IN_ONE_CELL, "", cells.separator());
        });
    }

    /** Below one table another may begin, with its columns in another order. */
    private boolean startsTable(Row row) throws IOException {
        if (tables.isEmpty() || !finder.mayStartTable(row)) {
            return false;
        }
        waiting.addFirst(row);
        look(SAMPLE_ROWS_OF_FURTHER_TABLES);
        List<Table> found = finder.findAtStart(List.copyOf(waiting), raw.from1904());
        if (found.isEmpty()
                || found.stream()
                        .map(table -> table.columns().byField())
                        .toList()
                        .equals(places())) {
            waiting.removeFirst();
            return false;
        }
        tables.forEach(table -> finished.add(table.report()));
        use(found);
        return true;
    }

    private List<Map<RosterField, Integer>> places() {
        return tables.stream().map(table -> table.table().columns().byField()).toList();
    }

    /** Fetches rows until so many wait. */
    private void look(int wanted) throws IOException {
        int cells = 0;
        while (waiting.size() < wanted && cells < SAMPLE_CELLS) {
            Row row = nextWritten();
            if (row == null) {
                break;
            }
            waiting.add(row);
            cells += row.width();
        }
    }

    /** From now on rows are read by these tables; what stood above them is looked at all the same. */
    private void use(List<Table> found) throws UnreadableException {
        for (Table table : found) {
            if (file.list() == null && ReturnedColumns.lacksKeys(table)) {
                throw new UnreadableException(UnreadableException.Reason.RETURN_WITHOUT_KEYS);
            }
        }
        if (finished.isEmpty()) {
            letterhead =
                    Letterhead.opd(List.copyOf(waiting).subList(0, found.get(0).firstBodyIndex()));
        }
        for (int i = 0; i < found.get(0).firstBodyIndex(); i++) {
            missed.add(waiting.removeFirst(), 0);
        }
        tables = found.stream().map(this::reading).toList();
        missed.begin(found);
        found.stream()
                .flatMap(table -> table.problems().stream())
                .forEach(problem -> tell(problem.code(), problem.cell(), problem.value()));
    }

    private TableReading reading(Table table) {
        String name = table.range().sheetName(raw.name(), table.headings().size());
        List<Row> body = waiting.stream().map(table.range()::of).toList();
        DateColumns dates = new DateColumns(table.columns(), body, raw.from1904());
        dates.report(table, raw.name(), problems);
        return new TableReading(name, table, new RowReader(file.name(), name, raw, opd(table), table, dates, problems));
    }

    /** The OPD of rows that do not name theirs; the file's name where the source says nothing. Lists have none. */
    private String opd(Table table) {
        if (file.list() != null && settings.kind() != RosterSettings.Kind.SERVICE) {
            return "";
        }
        String byFile = file.ofFile();
        String chosen =
                switch (settings.opd()) {
                    case FILE -> Letterhead.mayName(byFile) ? byFile : letterhead.orElse(byFile);
                    case FOLDER -> file.ofFolder();
                    case SHEET -> raw.name();
                };
        boolean told = settings.opd() == OpdSource.FILE && !chosen.equals(byFile);
        if (told && file.list() == null && table.columns().of(RosterField.OPD).isEmpty()) {
            tell(RosterProblemCode.OPD_BY_LETTERHEAD, "", chosen);
        }
        return chosen.isBlank() ? byFile : chosen;
    }

    private @Nullable Row take() throws IOException {
        Row row = waiting.isEmpty() ? nextWritten() : waiting.poll();
        if (row == null || tables.size() != 1 || !tables.get(0).table().overTwoRows()) {
            return row;
        }
        look(1);
        Optional<Row> both = Optional.ofNullable(waiting.peek())
                .flatMap(below -> tables.get(0).joined(row, below));
        both.ifPresent(joined -> waiting.removeFirst());
        return both.orElse(row);
    }

    private @Nullable Row nextWritten() throws IOException {
        Row row = raw.next();
        while (row != null && row.isBlank()) {
            row = raw.next();
        }
        return row == null ? null : mended(row);
    }

    private Row mended(Row row) {
        Optional<Row> mended = TwiceEncoded.undone(row);
        if (mended.isPresent() && !encodedTwice) {
            encodedTwice = true;
            tell(RosterProblemCode.TEXT_ENCODED_TWICE, row);
        }
        Row once = mended.orElse(row);
        return joined.map(cells -> cells.part(once)).orElse(once);
    }
}
