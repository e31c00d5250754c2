package id.padan.store;

import id.padan.roster.FileReport;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The submitted rows of a run, and the reports of the files they came from. */
public final class RowStore {

    private final Database database;
    private final long run;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public RowStore(DataSource dataSource, long run) {
        this.database = new Database(dataSource);
        this.run = run;
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
     * Adds the report of a file that was read to its end.
     *
     * @param file the number of the file within the run
     * @param report the report
     * @param source checksum of all that its rows depend on, by which a later run finds them ({@link EarlierRosters})
     */
    public void add(int file, FileReport report, String source) {
        database.update(
                "INSERT INTO roster_file (run, file, report, source) VALUES (?, ?, ?, ?)",
                run,
                file,
                Json.of(report),
                report.readable() ? source : null);
    }

    /** {@return the reports of all files, in reading order} */
    public List<FileReport> reports() {
        return database.list(
                "SELECT report FROM roster_file WHERE run = ? ORDER BY file",
                row -> Json.report(row.getString(1)),
                run);
    }

    /** {@return how many rows there are} */
    public long count() {
        return database.list(
                        "SELECT COALESCE(SUM(row_count), 0) FROM row_block WHERE run = ?", row -> row.getLong(1), run)
                .get(0);
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

    private List<NumberedRow> next(int from, int limit, Part part) {
        List<NumberedRow> rows = within(from, (long) from + limit, part);
        if (!rows.isEmpty()) {
            return rows;
        }
        @Nullable
        Integer beyond = database.list(
                        "SELECT MIN(first_row) FROM row_block WHERE run = ? AND first_row > ?",
                        row -> row.getObject(1, Integer.class),
                        run,
                        from)
                .get(0);
        return beyond == null ? List.of() : within(beyond, (long) beyond + limit, part);
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
}
