package id.padan.roster;

import java.io.IOException;
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

    private final RosterFile file;
    private final RawSheet raw;
    private final RosterSettings settings;
    private final RowWords words;
    private final Consumer<RosterProblem> problems;
    private final TableFinder finder;
    private final Deque<RawRow> waiting = new ArrayDeque<>();
    private @Nullable Table table;
    private @Nullable RowSorter sorter;
    private @Nullable RowReader reader;
    private boolean started;
    private int rows;
    private int skipped;

    SheetReading(
            RosterFile file,
            RawSheet raw,
            RosterSettings settings,
            HeadingDictionary headings,
            RowWords words,
            Consumer<RosterProblem> problems) {
        this.file = file;
        this.raw = raw;
        this.settings = settings;
        this.words = words;
        this.problems = problems;
        this.finder = new TableFinder(headings, settings);
    }

    /** {@return the next person, or null at the end of the sheet} */
    @Nullable
    SubmittedRow next() throws IOException {
        if (!started) {
            start();
        }
        for (RawRow row = take(); row != null; row = take()) {
            if (sorter == null || reader == null) {
                skipped++;
                continue;
            }
            RowKind kind = sorter.kind(row);
            if (kind == RowKind.PERSON) {
                rows++;
                return reader.read(row);
            }
            skipped++;
        }
        return null;
    }

    /** {@return what was understood so far} */
    SheetReport report() {
        return table == null
                ? new SheetReport(raw.name(), 0, List.of(), 0, skipped)
                : new SheetReport(
                        raw.name(), table.headingRow(), table.columns().meanings(), rows, skipped);
    }

    private void start() throws IOException {
        started = true;
        List<RawRow> sample = new ArrayList<>();
        int cells = 0;
        while (sample.size() < SAMPLE_ROWS && cells < SAMPLE_CELLS) {
            RawRow row = nextWritten();
            if (row == null) {
                break;
            }
            sample.add(row);
            cells += row.width();
        }
        Optional<Table> found = finder.find(sample, raw.from1904());
        found.ifPresent(this::use);
        if (found.isEmpty() && !sample.isEmpty()) {
            problems.accept(new RosterProblem(RosterProblemCode.NO_TABLE, raw.name(), "", ""));
        }
        waiting.addAll(sample.subList(found.map(Table::firstBodyIndex).orElse(0), sample.size()));
    }

    private void use(Table found) {
        table = found;
        sorter = new RowSorter(words, found);
        reader = new RowReader(file.name(), raw, opd(), found.columns(), problems);
        for (Table.HeadingProblem problem : found.problems()) {
            problems.accept(new RosterProblem(problem.code(), raw.name(), problem.cell(), problem.value()));
        }
    }

    private String opd() {
        return OpdNames.of(file, raw.name(), settings.opd());
    }

    private @Nullable RawRow take() throws IOException {
        return waiting.isEmpty() ? nextWritten() : waiting.poll();
    }

    private @Nullable RawRow nextWritten() throws IOException {
        RawRow row = raw.next();
        while (row != null && row.isBlank()) {
            row = raw.next();
        }
        return row;
    }
}
