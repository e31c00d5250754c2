package id.padan.store;

import id.padan.matching.RegistryCounts;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the scan of the registry found: the candidates of each row, and the counts of each range. */
public final class CandidateStore {

    private final Database database;
    private final long run;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public CandidateStore(DataSource dataSource, long run) {
        this.database = new Database(dataSource);
        this.run = run;
    }

    /**
     * A registry person who may be a row.
     *
     * @param row the row's number
     * @param person the person
     */
    public record Found(int row, RegistryPerson person) {}

    /**
     * What was counted in one range of the extract.
     *
     * @param records how many records it has
     * @param broken how many of them could not be read
     * @param counts the frequencies of names and places in it
     */
    public record Range(long records, long broken, RegistryCounts counts) {}

    /** Adds all that the scan of a range found, in one go. */
    public void add(int rangeNumber, Range range, List<Found> candidates) {
        List<@Nullable Object[]> values = new ArrayList<>(candidates.size());
        for (Found found : candidates) {
            @Nullable Object[] person = PersonColumns.values(found.person());
            @Nullable Object[] value = new @Nullable Object[person.length + 2];
            value[0] = run;
            value[1] = found.row();
            System.arraycopy(person, 0, value, 2, person.length);
            values.add(value);
        }
        database.batch(
                "INSERT INTO candidate (run, row_number, " + PersonColumns.REGISTRY_PERSON
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
        database.update(
                "INSERT INTO registry_range (run, number, records, broken, counts) VALUES (?, ?, ?, ?, ?)",
                run,
                rangeNumber,
                range.records(),
                range.broken(),
                range.counts().toBytes());
    }

    /** {@return what was counted in each range, in the order of the ranges} */
    public List<Range> ranges() {
        return database.list(
                "SELECT records, broken, counts FROM registry_range WHERE run = ? ORDER BY number",
                row -> new Range(
                        row.getLong("records"), row.getLong("broken"), RegistryCounts.ofBytes(row.getBytes("counts"))),
                run);
    }

    /** {@return how many candidates there are of all rows together} */
    public long count() {
        return database.list("SELECT COUNT(*) FROM candidate WHERE run = ?", row -> row.getLong(1), run)
                .get(0);
    }

    /**
     * {@return the candidates of each row that has any}
     *
     * @param from the lowest row number wanted
     * @param to the highest row number wanted
     * @param normaliser puts the people in normal form
     */
    public Int2ObjectMap<List<RegistryPerson>> ofRows(int from, int to, Normaliser normaliser) {
        Int2ObjectMap<List<RegistryPerson>> candidates = new Int2ObjectOpenHashMap<>();
        database.each(
                "SELECT row_number, " + PersonColumns.REGISTRY_PERSON
                        + " FROM candidate WHERE run = ? AND row_number BETWEEN ? AND ?",
                row -> candidates
                        .computeIfAbsent(row.getInt("row_number"), number -> new ArrayList<>())
                        .add(PersonColumns.registryPerson(row, normaliser)),
                run,
                from,
                to);
        return candidates;
    }
}
