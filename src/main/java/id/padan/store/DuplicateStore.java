package id.padan.store;

import id.padan.person.Normaliser;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /** Hands over the groups in their order. */
    public void forEach(Normaliser normaliser, Consumer<DuplicateGroup> consumer) {
        Gathering gathering = new Gathering(consumer);
        database.each(
                "SELECT * FROM duplicate d"
                        + " JOIN submitted_row s ON s.run = d.run AND s.number = d.duplicate_row"
                        + " JOIN outcome o ON o.run = d.run AND o.row_number = d.duplicate_row"
                        + " LEFT JOIN repaired_row r ON r.run = d.run AND r.repaired_number = d.duplicate_row"
                        + " WHERE d.run = ? ORDER BY group_number, position",
                row -> gathering.add(
                        row.getInt("group_number"),
                        DuplicateKind.valueOf(row.getString("duplicate_kind")),
                        new DuplicateGroup.Member(OutcomeStore.decidedRow(row, normaliser), row.getBoolean("kept"))),
                run);
        gathering.finish();
    }

    /** Puts the members that come in a row together again. */
    private static final class Gathering {

        private final Consumer<DuplicateGroup> consumer;
        private final List<DuplicateGroup.Member> members = new ArrayList<>();
        private int group = -1;
        private @Nullable DuplicateKind kind;

        Gathering(Consumer<DuplicateGroup> consumer) {
            this.consumer = consumer;
        }

        void add(int number, DuplicateKind ofKind, DuplicateGroup.Member member) {
            if (number != group) {
                finish();
                group = number;
                kind = ofKind;
            }
            members.add(member);
        }

        void finish() {
            if (kind != null && !members.isEmpty()) {
                consumer.accept(new DuplicateGroup(kind, members));
                members.clear();
            }
        }
    }
}
