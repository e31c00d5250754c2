package id.padan.store;

import id.padan.roster.FileReport;
import id.padan.roster.SubmittedRow;
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
                        "SELECT run, file, report, (SELECT MIN(number) FROM submitted_row s"
                                + " WHERE s.run = f.run AND s.file_number = f.file) AS first_row"
                                + " FROM roster_file f WHERE source = ? AND run <> ? ORDER BY run DESC LIMIT 1",
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
     * {@return the next rows of a roster, in reading order, with their cells; their numbers have no gaps}
     *
     * @param roster the roster
     * @param from the lowest number wanted
     * @param limit how many at the most
     */
    public List<SubmittedRow> next(Roster roster, int from, int limit) {
        return database.list(
                "SELECT " + RowStore.WRITTEN + " FROM submitted_row"
                        + " WHERE run = ? AND number >= ? AND number < ? AND file_number = ? ORDER BY run, number",
                RowStore::readWithCells,
                roster.run(),
                from,
                from + limit,
                roster.file());
    }

    /**
     * Forgets those of a job.
     *
     * @param job its name
     */
    public void drop(String job) {
        for (String table : List.of("submitted_row", "roster_file")) {
            database.update(
                    "DELETE FROM " + table + " WHERE run IN (SELECT number FROM run WHERE job = ? AND number <> ?)",
                    job,
                    run);
        }
    }
}
