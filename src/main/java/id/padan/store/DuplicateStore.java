package id.padan.store;

import id.padan.person.Normaliser;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateGroup.Member;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowBytes.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The groups of duplicates of a run, each with its rows, so that a report of duplicates need not read all rows of the run. The
 * candidates and repairs of the rows are not kept with them.
 */
public final class DuplicateStore {

    private static final int GROUPS_OF_A_BLOCK = 1_000;
    private static final EnumCode<DuplicateKind> KINDS = new EnumCode<>(DuplicateKind.class);

    private final Database database;
    private final long run;
    private final Normaliser normaliser;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     * @param normaliser puts people read back in normal form
     */
    public DuplicateStore(DataSource dataSource, long run, Normaliser normaliser) {
        this.database = new Database(dataSource);
        this.run = run;
        this.normaliser = normaliser;
    }

    /** Adds all groups of the run, in their order. Once a run. */
    public void add(List<DuplicateGroup> groups) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += GROUPS_OF_A_BLOCK) {
            List<DuplicateGroup> block = groups.subList(from, Math.min(groups.size(), from + GROUPS_OF_A_BLOCK));
            int rows = block.stream().mapToInt(group -> group.members().size()).sum();
            values.add(new @Nullable Object[] {run, values.size(), rows, bytes(block)});
        }
        database.batch("INSERT INTO duplicate_block (run, number, row_count, content) VALUES (?, ?, ?, ?)", values);
    }

    /** {@return how many rows the groups have together} */
    public long count() {
        return database.number("SELECT COALESCE(SUM(row_count), 0) FROM duplicate_block WHERE run = ?", run);
    }

    /** {@return the groups in their order; their rows have neither cells nor candidates} */
    public List<DuplicateGroup> groups() {
        List<DuplicateGroup> groups = new ArrayList<>();
        forEach(groups::add);
        return groups;
    }

    /**
     * The same, one block in memory at a time.
     *
     * @param consumer takes the groups
     */
    public void forEach(Consumer<DuplicateGroup> consumer) {
        database.each(
                "SELECT content FROM duplicate_block WHERE run = ? ORDER BY number",
                row -> read(new ByteReader(Database.bytes(row, "content")), consumer),
                run);
    }

    private static byte[] bytes(List<DuplicateGroup> groups) {
        ByteWriter out = new ByteWriter();
        for (DuplicateGroup group : groups) {
            KINDS.write(group.kind(), out);
            out.putCount(group.members().size());
            for (Member member : group.members()) {
                Place place = Place.of(member.row().row());
                out.putText(place.opd());
                out.putText(place.file());
                out.putText(place.sheet());
                RowBytes.write(member.row().row(), out);
                OutcomeBytes.write(member.row().outcome(), out);
                out.putByte(member.kept() ? 1 : 0);
            }
        }
        return out.bytes();
    }

    private void read(ByteReader in, Consumer<DuplicateGroup> groups) {
        while (in.hasMore()) {
            DuplicateKind kind = KINDS.read(in);
            List<Member> members = new ArrayList<>();
            for (long left = in.takeCount(); left > 0; left--) {
                Place place = new Place(in.takeText(), in.takeText(), in.takeText());
                SubmittedRow row = RowBytes.read(in, place, Part.WITHOUT_CELLS);
                Outcome outcome = OutcomeBytes.readOutcome(in, normaliser);
                members.add(new Member(new RowOutcome(row, outcome), in.takeByte() != 0));
            }
            groups.accept(new DuplicateGroup(kind, members));
        }
    }
}
