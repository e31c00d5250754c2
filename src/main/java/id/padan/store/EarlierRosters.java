package id.padan.store;

import id.padan.roster.FileReport;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowStore.NumberedRow;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rosters that earlier runs read, as long as their rows are kept: until the next run has come to its end. */
public final class EarlierRosters {

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
        return database
                .list(
                        // With a block: a workspace whose rows an older version of the program kept has none.
                        "SELECT f.run, f.file, MIN(b.first_row) AS first_row, f.report FROM roster_file f"
                                + " JOIN row_block b ON b.run = f.run AND b.file_number = f.file"
                                + " WHERE f.source = ? AND f.run <> ?"
                                + " GROUP BY f.run, f.file, f.report ORDER BY f.run DESC LIMIT 1",
                        row -> new Roster(
                                row.getLong("run"),
                                row.getInt("file"),
                                row.getInt("first_row"),
                                Json.report(row.getString("report"))),
                        source,
                        run)
                .stream()
                .findFirst();
    }

    /**
     * {@return some of the next rows of a roster, whole, in reading order; none if there are none}
     *
     * @param roster the roster
     * @param from the number of the first one wanted; their numbers have no gaps
     */
    public List<SubmittedRow> next(Roster roster, int from) {
        return database
                .list(
                        "SELECT " + RowBlock.COLUMNS + " FROM row_block"
                                + " WHERE run = ? AND first_row >= ? AND file_number = ? ORDER BY run, first_row LIMIT 1",
                        RowBlock::read,
                        roster.run(),
                        from,
                        roster.file())
                .stream()
                .flatMap(block -> block.rows(Part.WHOLE).stream())
                .map(NumberedRow::row)
                .toList();
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
