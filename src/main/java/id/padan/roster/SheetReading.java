package id.padan.roster;

import id.padan.table.Row;
import id.padan.table.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

    private final RosterFile file;
    private final Sheet raw;
    private final RosterSettings settings;
    private final Consumer<RosterProblem> problems;
    private final TableFinder finder;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private final List<SheetReport> finished = new ArrayList<>();
    private @Nullable Table table;
    private @Nullable RowSorter sorter;
    private @Nullable RowReader reader;
    private boolean started;
    private int last;
    private int rows;
    private int skipped;

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
        this.finder = new TableFinder(headings, settings);
    }

    /** {@return the next person, or null at the end of the sheet} */
    @Nullable
    SubmittedRow next() throws IOException {
        if (!started) {
            start();
        }
        for (Row row = take(); row != null; row = take()) {
            last = row.number();
            if (sorter == null || reader == null) {
                skipped++;
            } else if (!startsTable(row)) {
                if (sorter.kind(row) == RowSorter.Kind.PERSON) {
                    rows++;
                    return reader.read(row);
                }
                skipped++;
            }
        }
        if (table != null && raw.endsInsideRow()) {
            problems.accept(new RosterProblem(RosterProblemCode.LAST_ROW_CUT, raw.name(), Integer.toString(last), ""));
        }
        if (table != null && raw.hadNulBytes()) {
            problems.accept(new RosterProblem(RosterProblemCode.NUL_BYTES, raw.name(), "", ""));
        }
        return null;
    }

    /** {@return what was understood so far, table by table} */
    List<SheetReport> reports() {
        List<SheetReport> all = new ArrayList<>(finished);
        all.add(new SheetReport(
                raw.name(),
                table == null ? 0 : table.headingRow(),
                table == null ? List.of() : table.columns().meanings(),
                rows,
                skipped,
                table == null ? List.of() : headings(table)));
        return all;
    }

    private static List<SheetReport.ColumnHeading> headings(Table table) {
        return table.headings().stream()
                .map(heading -> new SheetReport.ColumnHeading(heading.over(), heading.text()))
                .toList();
    }

    private void start() throws IOException {
        started = true;
        look(SAMPLE_ROWS);
        List<Row> sample = List.copyOf(waiting);
        Optional<Table> found = finder.find(sample, raw.from1904());
        if (found.isPresent()) {
            use(found.get());
            dropHeadings(found.get());
        } else if (!sample.isEmpty()) {
            problems.accept(new RosterProblem(RosterProblemCode.NO_TABLE, raw.name(), "", ""));
        }
    }

    /** Below one table another may begin, with its columns in another order. */
    private boolean startsTable(Row row) throws IOException {
        if (table == null || !finder.mayStartTable(row)) {
            return false;
        }
        waiting.addFirst(row);
        look(SAMPLE_ROWS_OF_FURTHER_TABLES);
        Optional<Table> found = finder.findAtStart(List.copyOf(waiting), raw.from1904());
        if (found.isEmpty()
                || found.get().columns().byField().equals(table.columns().byField())) {
            waiting.removeFirst();
            return false;
        }
        finished.addAll(reports().subList(finished.size(), finished.size() + 1));
        rows = 0;
        skipped = 0;
        use(found.get());
        dropHeadings(found.get());
        return true;
    }

    private void dropHeadings(Table found) {
        for (int i = 0; i < found.firstBodyIndex(); i++) {
            waiting.removeFirst();
        }
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

    private void use(Table found) {
        table = found;
        sorter = new RowSorter(found);
        List<Row> body = List.copyOf(waiting).subList(found.firstBodyIndex(), waiting.size());
        DateColumns dates = new DateColumns(found.columns(), body, raw.from1904());
        dates.report(found, raw.name(), problems);
        reader = new RowReader(file.name(), raw, opd(), found, dates, problems);
        for (Table.HeadingProblem problem : found.problems()) {
            problems.accept(new RosterProblem(problem.code(), raw.name(), problem.cell(), problem.value()));
        }
    }

    /** The OPD of rows that do not name theirs; the file's name where the source says nothing. */
    private String opd() {
        Path path = file.path();
        String name = lastPart(path);
        String byFile = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String chosen =
                switch (settings.opd()) {
                    case FILE -> byFile;
                    case FOLDER -> lastPart(path.toAbsolutePath().getParent());
                    case SHEET -> raw.name();
                };
        return chosen.isBlank() ? byFile : chosen;
    }

    private static String lastPart(@Nullable Path path) {
        Path name = path == null ? null : path.getFileName();
        return name == null ? "" : name.toString();
    }

    private @Nullable Row take() throws IOException {
        return waiting.isEmpty() ? nextWritten() : waiting.poll();
    }

    private @Nullable Row nextWritten() throws IOException {
        Row row = raw.next();
        while (row != null && row.isBlank()) {
            row = raw.next();
        }
        return row;
    }
}
