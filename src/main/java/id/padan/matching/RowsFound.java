package id.padan.matching;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** The rows that the record at hand may be, in ascending order, each with how it stands to the record. */
public final class RowsFound {

    private final IntArrayList rows = new IntArrayList();
    private final List<Closeness> closeness = new ArrayList<>();

    RowsFound() {}

    void clear() {
        rows.clear();
        closeness.clear();
    }

    void add(int row, Closeness how) {
        rows.add(row);
        closeness.add(how);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Takes one row at a time. */
    @FunctionalInterface
    public interface Taker {

        /**
         * A row.
         *
         * @param row the row's number in the index
         * @param closeness how the record stands to the row
         */
        void take(int row, Closeness closeness);
    }

    /**
     * Hands over each row.
     *
     * @param taker takes them
     */
    public void forEach(Taker taker) {
        for (int i = 0; i < rows.size(); i++) {
            taker.take(rows.getInt(i), closeness.get(i));
        }
    }
}
