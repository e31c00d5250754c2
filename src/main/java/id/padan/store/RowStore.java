package id.padan.store;

import id.padan.person.DateReading;
import id.padan.roster.FileReport;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The submitted rows of a run, and the reports of the files they came from. */
public final class RowStore {

    private static final String COLUMNS =
            "number, file_number, file, sheet, line, opd, nik_kind, nik_digits, nik_written,"
                    + " name, birth_place, birth_date, date_written, gender, further, fields, replaces_row";

    static final String WRITTEN = COLUMNS + ", cells";

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
     * A row on its way into the store.
     *
     * @param number its number within the run, from 0 in reading order
     * @param file the number of its file within the run, from 0
     * @param row the row
     */
    public record NumberedRow(int number, int file, SubmittedRow row) {}

    /** Adds rows. */
    public void add(List<NumberedRow> rows) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (NumberedRow numbered : rows) {
            SubmittedRow row = numbered.row();
            values.add(new @Nullable Object[] {
                run,
                numbered.number(),
                numbered.file(),
                row.location().file(),
                row.location().sheet(),
                row.location().row(),
                row.opd(),
                PersonColumns.kind(row.nik()),
                PersonColumns.digits(row.nik()),
                row.nik().text(),
                row.name(),
                row.birthPlace(),
                row.birthDate().date(),
                row.birthDate().written(),
                PersonColumns.gender(row.gender()),
                Json.of(row.further()),
                Json.ofTexts(row.fields()),
                row.replaces(),
                Json.ofTexts(row.cells())
            });
        }
        database.batch(
                "INSERT INTO submitted_row (run, " + WRITTEN
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    /** Takes out the rows of a file that turned out to be unreadable. */
    public void removeRowsOf(int file) {
        database.update("DELETE FROM submitted_row WHERE run = ? AND file_number = ?", run, file);
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
        return database.list("SELECT COUNT(*) FROM submitted_row WHERE run = ?", row -> row.getLong(1), run)
                .get(0);
    }

    /** Hands over every row with its number, in reading order. */
    public void forEach(BiConsumer<Integer, SubmittedRow> consumer) {
        database.each(
                "SELECT " + COLUMNS + " FROM submitted_row WHERE run = ? ORDER BY number",
                row -> consumer.accept(row.getInt("number"), read(row)),
                run);
    }

    /**
     * {@return the next rows in reading order}
     *
     * @param from the lowest number wanted
     * @param limit how many at the most
     */
    public List<NumberedRow> next(int from, int limit) {
        return next(COLUMNS, RowStore::read, from, limit);
    }

    /**
     * {@return the same with what all cells hold}
     *
     * @param from the lowest number wanted
     * @param limit how many at the most
     */
    public List<NumberedRow> nextWithCells(int from, int limit) {
        return next(WRITTEN, RowStore::readWithCells, from, limit);
    }

    private List<NumberedRow> next(String columns, Database.RowMapper<SubmittedRow> mapper, int from, int limit) {
        return database.list(
                // Ordered by the run too, which is one: else H2 reads and sorts all rows that follow, for every page.
                "SELECT " + columns + " FROM submitted_row WHERE run = ? AND number >= ? ORDER BY run, number LIMIT ?",
                row -> new NumberedRow(row.getInt("number"), row.getInt("file_number"), mapper.map(row)),
                run,
                from,
                limit);
    }

    static SubmittedRow read(ResultSet row) throws SQLException {
        return new SubmittedRow(
                new RowLocation(row.getString("file"), row.getString("sheet"), row.getInt("line")),
                row.getString("opd"),
                PersonColumns.nik(row, ""),
                row.getString("name"),
                row.getString("birth_place"),
                new DateReading(row.getObject("birth_date", LocalDate.class), row.getString("date_written")),
                PersonColumns.gender(row.getString("gender")),
                Json.further(row.getString("further")),
                Json.texts(row.getString("fields")),
                row.getString("replaces_row"));
    }

    /** With what all cells hold, which is asked for only where few rows are held at a time. */
    static SubmittedRow readWithCells(ResultSet row) throws SQLException {
        String cells = row.getString("cells");
        return read(row).withCells(cells == null ? List.of() : Json.texts(cells));
    }
}
