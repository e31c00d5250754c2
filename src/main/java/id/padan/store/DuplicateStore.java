package id.padan.store;

import id.padan.reconcile.DuplicateKind;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The groups of duplicates of a run. */
public final class DuplicateStore {

    private final Database database;
    private final long run;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public DuplicateStore(DataSource dataSource, long run) {
        this.database = new Database(dataSource);
        this.run = run;
    }

    /**
     * A group, its rows by number.
     *
     * @param kind in what its rows are the same
     * @param members its rows, in the order of the output files
     */
    public record NumberedGroup(DuplicateKind kind, List<NumberedMember> members) {}

    /**
     * A row of a group.
     *
     * @param row the row's number
     * @param kept false if the row is rejected because of the group
     */
    public record NumberedMember(int row, boolean kept) {}

    /** Adds all groups of the run, in their order. */
    public void add(List<NumberedGroup> groups) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            NumberedGroup group = groups.get(g);
            for (int m = 0; m < group.members().size(); m++) {
                NumberedMember member = group.members().get(m);
                values.add(new @Nullable Object[] {run, g, m, group.kind().name(), member.row(), member.kept()});
            }
        }
        database.batch(
                "INSERT INTO duplicate (run, group_number, position, duplicate_kind, duplicate_row, kept)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                values);
    }

    /** {@return how many rows the groups have together} */
    public long count() {
        return database.list("SELECT COUNT(*) FROM duplicate WHERE run = ?", row -> row.getLong(1), run)
                .get(0);
    }

    /** {@return the groups in their order} */
    public List<NumberedGroup> groups() {
        List<NumberedGroup> groups = new ArrayList<>();
        database.each(
                "SELECT group_number, duplicate_kind, duplicate_row, kept FROM duplicate WHERE run = ?"
                        + " ORDER BY run, group_number, position",
                row -> {
                    if (row.getInt(1) == groups.size()) {
                        groups.add(new NumberedGroup(DuplicateKind.valueOf(row.getString(2)), new ArrayList<>()));
                    }
                    groups.get(groups.size() - 1).members().add(new NumberedMember(row.getInt(3), row.getBoolean(4)));
                },
                run);
        return groups;
    }
}
