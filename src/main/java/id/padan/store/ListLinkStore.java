package id.padan.store;

import id.padan.person.Normaliser;
import id.padan.round.LinkReason;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListLinks;
import id.padan.round.ListStatus;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowBytes.Place;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How the people of a run stand with the job's lists. */
public final class ListLinkStore {

    /** In place of a row's number: there is no row. */
    public static final int NO_ROW = -1;

    private static final int LINES_OF_A_BLOCK = 500;
    private static final int NONE = 0;
    private static final int SOME = 1;

    private static final EnumCode<ListStatus> STATUSES = new EnumCode<>(ListStatus.class);
    private static final EnumCode<LinkReason> REASONS = new EnumCode<>(LinkReason.class);

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
    public ListLinkStore(DataSource dataSource, long run, Normaliser normaliser) {
        this.database = new Database(dataSource);
        this.run = run;
        this.normaliser = normaliser;
    }

    /**
     * Adds what was found for a list. Once a run and list.
     *
     * @param list its name
     * @param links what was found
     */
    public void add(String list, ListLinks links) {
        List<@Nullable Object[]> values = new ArrayList<>();
        List<ListLine> lines = links.lines();
        for (int from = 0; from < lines.size(); from += LINES_OF_A_BLOCK) {
            List<ListLine> block = lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_BLOCK));
            ByteWriter out = new ByteWriter();
            block.forEach(line -> write(line, out));
            values.add(new @Nullable Object[] {run, list, values.size(), block.size(), out.bytes()});
        }
        database.batch(
                "INSERT INTO list_line_block (run, list, number, line_count, content) VALUES (?, ?, ?, ?, ?)", values);
        ByteWriter statuses = new ByteWriter();
        links.statuses().int2ObjectEntrySet().stream()
                .sorted((a, b) -> Integer.compare(a.getIntKey(), b.getIntKey()))
                .forEach(entry -> {
                    statuses.putInt(entry.getIntKey());
                    STATUSES.write(entry.getValue(), statuses);
                });
        database.update("INSERT INTO list_status (run, list, content) VALUES (?, ?, ?)", run, list, statuses.bytes());
    }

    /** {@return how many lines all lists have} */
    public long count() {
        return database.number("SELECT COALESCE(SUM(line_count), 0) FROM list_line_block WHERE run = ?", run);
    }

    /**
     * {@return the lines of a list, in {@link ListLine#ORDER}; their rows have no cells}
     *
     * @param list its name
     */
    public List<ListLine> lines(String list) {
        return lines(list, row -> true);
    }

    /**
     * {@return those lines of a list that are about certain rows}
     *
     * @param list its name
     * @param rows accepts the number of a row; {@link #NO_ROW} stands for those whom only the list has
     */
    public List<ListLine> lines(String list, IntPredicate rows) {
        List<ListLine> lines = new ArrayList<>();
        database.each(
                "SELECT content FROM list_line_block WHERE run = ? AND list = ? ORDER BY number",
                row -> read(new ByteReader(Database.bytes(row, "content")), rows, lines),
                run,
                list);
        return lines;
    }

    /**
     * {@return how the people of rows stand with a list, by the numbers of the rows; superseded ones are not in it}
     *
     * @param list its name
     */
    public Int2ObjectMap<ListStatus> statuses(String list) {
        Int2ObjectMap<ListStatus> statuses = new Int2ObjectOpenHashMap<>();
        database.each(
                "SELECT content FROM list_status WHERE run = ? AND list = ?",
                row -> {
                    ByteReader in = new ByteReader(Database.bytes(row, "content"));
                    while (in.hasMore()) {
                        statuses.put(in.takeInt(), STATUSES.read(in));
                    }
                },
                run,
                list);
        return statuses;
    }

    private static void write(ListLine line, ByteWriter out) {
        Member row = line.row();
        out.putInt(row == null ? NO_ROW : row.number());
        int rest = out.beginPart();
        STATUSES.write(line.status(), out);
        write(row, out);
        write(line.entry(), out);
        out.putByte(line.found() ? SOME : NONE);
        out.putDouble(line.probability());
        REASONS.writeSet(line.reasons(), out);
        out.endPart(rest);
    }

    private static void write(@Nullable Member member, ByteWriter out) {
        out.putByte(member == null ? NONE : SOME);
        if (member != null) {
            Place place = Place.of(member.decided().row());
            out.putInt(member.number());
            out.putText(place.opd());
            out.putText(place.file());
            out.putText(place.sheet());
            OutcomeBytes.write(member.decided(), out);
        }
    }

    private void read(ByteReader in, IntPredicate rows, List<ListLine> lines) {
        while (in.hasMore()) {
            int number = in.takeInt();
            int end = in.takeEndOfPart();
            if (rows.test(number)) {
                lines.add(readLine(in));
            }
            in.moveTo(end);
        }
    }

    private ListLine readLine(ByteReader in) {
        ListStatus status = STATUSES.read(in);
        @Nullable Member row = readMember(in);
        @Nullable Member entry = readMember(in);
        boolean found = in.takeByte() == SOME;
        double probability = in.takeDouble();
        return new ListLine(status, row, entry, found, probability, REASONS.readSet(in));
    }

    private @Nullable Member readMember(ByteReader in) {
        if (in.takeByte() == NONE) {
            return null;
        }
        int number = in.takeInt();
        Place place = new Place(in.takeText(), in.takeText(), in.takeText());
        return new Member(number, OutcomeBytes.readRow(in, place, Part.WITHOUT_CELLS, true, normaliser));
    }
}
