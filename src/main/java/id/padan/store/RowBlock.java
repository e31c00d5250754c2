package id.padan.store;

import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowBytes.Place;
import id.padan.store.RowStore.NumberedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring rows of one file as bytes. Their numbers have no gaps, and no block goes beyond a multiple of 500: so it is
 * known of each row where its block begins at the earliest.
 */
public final class RowBlock {

    /** Its columns in the database, but for the run. */
    static final String COLUMNS = "first_row, row_count, file_number, file, content";

    private static final int MOST_ROWS = 500;

    private final int firstRow;
    private final int rows;
    private final int fileNumber;
    private final String file;

    /** The places of its rows, then each row behind its length. */
    private final byte[] content;

    private RowBlock(int firstRow, int rows, int fileNumber, String file, byte[] content) {
        this.firstRow = firstRow;
        this.rows = rows;
        this.fileNumber = fileNumber;
        this.file = file;
        this.content = content;
    }

    /**
     * {@return the block}
     *
     * @param bytes as {@link #toBytes} gives them
     */
    public static RowBlock ofBytes(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        return new RowBlock(in.takeInt(), in.takeInt(), in.takeInt(), in.takeText(), in.takeRest());
    }

    /** {@return how many rows it has} */
    public int size() {
        return rows;
    }

    /** {@return the block as bytes, to travel} */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter();
        out.putInt(firstRow);
        out.putInt(rows);
        out.putInt(fileNumber);
        out.putText(file);
        out.putAll(content);
        return out.bytes();
    }

    static RowBlock read(ResultSet columns) throws SQLException {
        return new RowBlock(
                columns.getInt("first_row"),
                columns.getInt("row_count"),
                columns.getInt("file_number"),
                columns.getString("file"),
                Database.bytes(columns, "content"));
    }

    /** {@return the run, and what its {@link #COLUMNS} hold} */
    @Nullable
    Object[] columns(long run) {
        return new @Nullable Object[] {run, firstRow, rows, fileNumber, file, content};
    }

    /** {@return the lowest number that a block with a certain row can begin with} */
    static int firstThatHolds(int number) {
        return number - number % MOST_ROWS;
    }

    /**
     * {@return rows as blocks, in their order}
     *
     * @param rows the rows, with what of them is known
     */
    public static List<RowBlock> of(List<NumberedRow> rows) {
        List<RowBlock> blocks = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !isOneBlock(rows.get(to - 1), rows.get(to))) {
                blocks.add(block(rows.subList(from, to)));
                from = to;
            }
        }
        return blocks;
    }

    private static boolean isOneBlock(NumberedRow row, NumberedRow next) {
        return next.file() == row.file()
                && next.number() == row.number() + 1
                && firstThatHolds(next.number()) == firstThatHolds(row.number());
    }

    private static RowBlock block(List<NumberedRow> rows) {
        Map<Place, Integer> places = new LinkedHashMap<>();
        ByteWriter content = new ByteWriter();
        for (NumberedRow numbered : rows) {
            SubmittedRow row = numbered.row();
            int length = content.beginPart();
            content.putCount(places.computeIfAbsent(Place.of(row), unknown -> places.size()));
            RowBytes.write(row, content);
            content.endPart(length);
        }
        ByteWriter out = new ByteWriter();
        out.putCount(places.size());
        for (Place place : places.keySet()) {
            out.putText(place.opd());
            out.putText(place.sheet());
        }
        out.putAll(content.bytes());
        NumberedRow first = rows.get(0);
        return new RowBlock(
                first.number(),
                rows.size(),
                first.file(),
                first.row().location().file(),
                out.bytes());
    }

    /** {@return those of its rows that have certain numbers} */
    List<NumberedRow> rows(int from, long to, Part part) {
        ByteReader in = new ByteReader(content);
        List<Place> places = places(in);
        List<NumberedRow> wanted = new ArrayList<>(rows);
        for (int number = firstRow; number < firstRow + rows && number < to; number++) {
            int end = in.takeEndOfPart();
            if (number >= from) {
                Place place = places.get((int) in.takeCount());
                wanted.add(new NumberedRow(number, fileNumber, RowBytes.read(in, place, part)));
            }
            in.moveTo(end);
        }
        return wanted;
    }

    /** {@return all of its rows, with all that was put into it} */
    public List<NumberedRow> rows() {
        return rows(Part.WHOLE);
    }

    /** {@return all of its rows} */
    List<NumberedRow> rows(Part part) {
        return rows(firstRow, Long.MAX_VALUE, part);
    }

    private List<Place> places(ByteReader in) {
        int count = (int) in.takeCount();
        List<Place> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(new Place(in.takeText(), file, in.takeText()));
        }
        return places;
    }
}
