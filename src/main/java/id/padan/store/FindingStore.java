package id.padan.store;

import id.padan.filedamage.FileDamage;
import id.padan.filedamage.Finding;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.filedamage.RepairedRow;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was found out about files as a whole, and what their rows say once it is undone. */
public final class FindingStore {

    private final Database database;
    private final long run;
    private final String list;

    /**
     * A view of the rosters of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public FindingStore(DataSource dataSource, long run) {
        this(new Database(dataSource), run, RowNumbers.ROSTERS);
    }

    private FindingStore(Database database, long run, String list) {
        this.database = database;
        this.run = run;
        this.list = list;
    }

    /**
     * {@return what was found out about the files of a list}
     *
     * @param name its name
     */
    public FindingStore ofList(String name) {
        return new FindingStore(database, run, name);
    }

    /** Adds all findings, in reading order. Once a run and view. */
    public void add(List<FileFinding> findings) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (FileFinding located : findings) {
            Finding finding = located.finding();
            values.add(new @Nullable Object[] {
                run,
                list,
                values.size(),
                located.file(),
                located.sheet(),
                finding.damage().kind().name(),
                finding.damage().step(),
                finding.firstLine(),
                finding.lastLine(),
                finding.rows(),
                finding.supporting(),
                finding.contradicting(),
                finding.repaired(),
                finding.bits()
            });
        }
        database.batch(
                "INSERT INTO file_finding (run, list, number, finding_file, finding_sheet, damage, step, first_line, last_line,"
                        + " row_count, supporting, contradicting, repaired, bits)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    /** Adds rows that say something else than what is written. */
    public void addRepaired(List<RepairedRow> rows) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (RepairedRow row : rows) {
            values.add(new @Nullable Object[] {run, row.number(), toBytes(row)});
        }
        database.batch("INSERT INTO row_repair (run, number, content) VALUES (?, ?, ?)", values);
    }

    /** {@return all findings, in reading order} */
    public List<FileFinding> findings() {
        return database.list(
                "SELECT * FROM file_finding WHERE run = ? AND list = ? ORDER BY number",
                row -> new FileFinding(row.getString("finding_file"), row.getString("finding_sheet"), finding(row)),
                run,
                list);
    }

    /** {@return how many rows of the whole run say something else than what is written} */
    public long count() {
        return database.number("SELECT COUNT(*) FROM row_repair WHERE run = ?", run);
    }

    /**
     * {@return what rows of the whole run say once the damage is undone, by number; those that are read as written are not in it}
     *
     * @param from the lowest row number wanted
     * @param to the highest row number wanted
     */
    public Int2ObjectMap<RepairedRow> ofRows(int from, int to) {
        Int2ObjectMap<RepairedRow> rows = new Int2ObjectOpenHashMap<>();
        database.each(
                "SELECT number, content FROM row_repair WHERE run = ? AND number BETWEEN ? AND ?",
                row -> rows.put(row.getInt("number"), repaired(row.getInt("number"), row.getBytes("content"))),
                run,
                from,
                to);
        return rows;
    }

    /** {@return what a row says once the damage is undone, as bytes, to travel} */
    public static byte[] toBytes(RepairedRow row) {
        ByteWriter content = new ByteWriter();
        RowBytes.write(row, content);
        return content.bytes();
    }

    /**
     * {@return what a row says once the damage is undone}
     *
     * @param number the row's number
     * @param bytes as {@link #toBytes} gives them
     */
    public static RepairedRow repaired(int number, byte[] bytes) {
        return RowBytes.readRepaired(number, new ByteReader(bytes));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                new FileDamage(FileDamage.Kind.valueOf(row.getString("damage")), row.getInt("step")),
                row.getInt("first_line"),
                row.getInt("last_line"),
                row.getInt("row_count"),
                row.getInt("supporting"),
                row.getInt("contradicting"),
                row.getInt("repaired"),
                row.getDouble("bits"));
    }
}
