package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.roster.FileReport;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a run, and the reports of the files they came from: those that offices submitted, and those of the job's lists.
 * What concerns the one only works with a view: {@link #ofRosters}, {@link #ofList}.
 */
public final class RowStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final long run;
    private final RowNumbers numbers;

    /**
     * All rows of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public RowStore(DataSource dataSource, long run) {
        this(new Database(dataSource), run, RowNumbers.all(new Database(dataSource), run));
    }

    private RowStore(Database database, long run, RowNumbers numbers) {
        this.database = database;
        this.run = run;
        this.numbers = numbers;
    }

    /** {@return the rows that offices submitted, with their files; once all files are read} */
    public RowStore ofRosters() {
        return new RowStore(database, run, numbers.of(RowNumbers.ROSTERS));
    }

    /**
     * {@return the rows of a list, with its files; once all files are read}
     *
     * @param list its name
     */
    public RowStore ofList(String list) {
        return new RowStore(database, run, numbers.of(list));
    }

    /**
     * A row with what it is known by in the store.
     *
     * @param number its number within the run, from 0 in reading order
     * @param file the number of its file within the run, from 0
     * @param row the row
     */
    public record NumberedRow(int number, int file, SubmittedRow row) {}

    /** Adds rows, in reading order. */
    public void add(List<NumberedRow> rows) {
        database.batch(
                "INSERT INTO row_block (run, " + RowBlock.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
                RowBlock.of(rows).stream().map(block -> block.columns(run)).toList());
    }

    /** Takes out the rows of a file that turned out to be unreadable. */
    public void removeRowsOf(int file) {
        database.update("DELETE FROM row_block WHERE run = ? AND file_number = ?", run, file);
    }

    /**
     * A file that was read to its end.
     *
     * @param number its number within the run; lists come after rosters
     * @param list the list that it is a file of; null for a roster
     * @param firstRow the number that its first row has, or would have
     */
    public record ReadFile(int number, @Nullable String list, int firstRow) {}

    /**
     * Adds the report of a file that was read to its end.
     *
     * @param file the file
     * @param report the report
     * @param source checksum of all that its rows depend on, by which a later run finds them ({@link EarlierRosters})
     */
    public void add(ReadFile file, FileReport report, String source) {
        database.update(
                "INSERT INTO roster_file (run, file, list, first_row, report, source) VALUES (?, ?, ?, ?, ?, ?)",
                run,
                file.number(),
                file.list() == null ? RowNumbers.ROSTERS : file.list(),
                file.firstRow(),
                text(report),
                report.readable() ? source : null);
    }

    /** {@return the reports of all files, in reading order} */
    public List<FileReport> reports() {
        return database.list(
                "SELECT report FROM roster_file WHERE run = ? AND (? OR list = ?) ORDER BY file",
                row -> report(row.getString(1)),
                run,
                numbers.all(),
                numbers.list());
    }

    /** {@return what turned out to be wrong with rows after their files were read} */
    public LaterProblems laterProblems() {
        return new LaterProblems(database, run);
    }

    /** {@return how many rows there are} */
    public long count() {
        return database.number(
                "SELECT COALESCE(SUM(row_count), 0) FROM row_block WHERE run = ? AND first_row >= ? AND first_row < ?",
                run,
                numbers.first(),
                numbers.end());
    }

    /**
     * {@return the next rows in reading order: where they stand, and what tells the person; none only if there are none}
     *
     * @param from the lowest number wanted
     * @param limit how many at the most
     */
    public List<NumberedRow> next(int from, int limit) {
        return next(from, limit, Part.PERSON);
    }

    /**
     * Hands over all rows in reading order, a page at a time, as {@link #next} gives them.
     *
     * @param limit how many rows a page has at the most
     * @param taker takes a page, which has at least one row
     */
    public void forEachPage(int limit, Consumer<List<NumberedRow>> taker) {
        for (List<NumberedRow> page = next(0, limit); !page.isEmpty(); ) {
            taker.accept(page);
            page = next(page.get(page.size() - 1).number() + 1, limit);
        }
    }

    /**
     * {@return the same rows with all that was submitted}
     *
     * @param from the lowest number wanted
     * @param limit how many at the most
     */
    public List<NumberedRow> nextWhole(int from, int limit) {
        return next(from, limit, Part.WHOLE);
    }

    private List<NumberedRow> next(int wanted, int limit, Part part) {
        int from = Math.max(wanted, numbers.first());
        int end = numbers.end();
        List<NumberedRow> rows = within(from, Math.min(end, (long) from + limit), part);
        if (!rows.isEmpty()) {
            return rows;
        }
        return database.first(
                        "SELECT first_row FROM row_block WHERE run = ? AND first_row > ? AND first_row < ?"
                                + " ORDER BY run, first_row LIMIT 1",
                        row -> row.getInt(1),
                        run,
                        from,
                        end)
                .map(beyond -> within(beyond, Math.min(end, (long) beyond + limit), part))
                .orElse(List.of());
    }

    private List<NumberedRow> within(int from, long to, Part part) {
        List<NumberedRow> rows = new ArrayList<>();
        database.each(
                // Ordered by the run too, which is one: else H2 reads and sorts all blocks that follow, for every page.
                "SELECT " + RowBlock.COLUMNS + " FROM row_block WHERE run = ? AND first_row >= ? AND first_row < ?"
                        + " ORDER BY run, first_row",
                block -> rows.addAll(RowBlock.read(block).rows(from, to, part)),
                run,
                RowBlock.firstThatHolds(from),
                to);
        return rows;
    }

    /** The rosters that earlier runs read, as long as their rows are kept: until the next run has come to its end. */
    public static final class EarlierRosters {

        private final Database database;
        private final long run;

        /**
         * A view of all runs but one.
         *
         * @param dataSource the workspace's database
         * @param run the number of the run that goes on now
         */
        public EarlierRosters(DataSource dataSource, long run) {
            this.database = new Database(dataSource);
            this.run = run;
        }

        /**
         * A roster that an earlier run read.
         *
         * @param run the number of that run
         * @param file the number of the roster within it
         * @param firstRow the number of its first row
         * @param report what was understood of it
         */
        public record Roster(long run, int file, int firstRow, FileReport report) {}

        /**
         * {@return the roster that was read from the same source, by the latest of the runs that did}
         *
         * @param source checksum of all that its rows depend on, as {@link RowStore#add(int, FileReport, String)} was given it
         */
        public Optional<Roster> find(String source) {
            return database.first(
                    // With a block: of a file without rows there is nothing to take over.
                    "SELECT f.run, f.file, MIN(b.first_row) AS first_row, f.report FROM roster_file f"
                            + " JOIN row_block b ON b.run = f.run AND b.file_number = f.file"
                            + " WHERE f.source = ? AND f.run <> ?"
                            + " GROUP BY f.run, f.file, f.report ORDER BY f.run DESC LIMIT 1",
                    row -> new Roster(
                            row.getLong("run"),
                            row.getInt("file"),
                            row.getInt("first_row"),
                            report(row.getString("report"))),
                    source,
                    run);
        }

        /**
         * {@return some of the next rows of a roster, whole, in reading order; none if there are none}
         *
         * @param roster the roster
         * @param from the number of the first one wanted; their numbers have no gaps
         */
        public List<SubmittedRow> next(Roster roster, int from) {
            return database.first(
                            "SELECT " + RowBlock.COLUMNS + " FROM row_block"
                                    + " WHERE run = ? AND first_row >= ? AND file_number = ? ORDER BY run, first_row LIMIT 1",
                            RowBlock::read,
                            roster.run(),
                            from,
                            roster.file())
                    .map(block -> block.rows(Part.WHOLE).stream()
                            .map(NumberedRow::row)
                            .toList())
                    .orElse(List.of());
        }

        /**
         * Forgets those of a job.
         *
         * @param job its name
         */
        public void drop(String job) {
            database.deleteOfOtherRuns(job, run, List.of("row_block", "roster_file"));
        }
    }

    /** {@return a report as text, to be kept or to travel} */
    public static String text(FileReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the report that {@link #text} wrote} */
    public static FileReport report(String json) {
        try {
            return JSON.readValue(json, FileReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }
}
