package id.padan.matching.scan;

import id.padan.registry.columns.RegistryPart;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** The candidate pairs of the record at hand: the rows that it may be, in ascending order, each with how close it is. */
public final class CandidatePairs {

    private final IntArrayList rows = new IntArrayList();
    private final List<Closeness> closeness = new ArrayList<>();

    CandidatePairs() {}

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

    /** Takes the candidates that a scan finds. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Somebody of the registry, and rows that may be the same person; each pair is offered once. Of rows for which the
         * {@linkplain Closeness#SAME same} person is known by then, {@linkplain Closeness#OTHER others} are not offered any
         * more; whoever collects the pairs drops those offered before.
         *
         * @param part the part that is passed by
         * @param person the number of the person in it
         * @param rows one row at least; good until the next person
         */
        void candidate(RegistryPart part, int person, CandidatePairs rows);
    }

    /**
     * How a record of the registry stands to a row that it may be, so far as a scan can tell.
     *
     * <p>Four rows of five are found with number, birth date and name as the registry has them, and of all who are offered for
     * them that one alone is worth weighing: whoever has another number and another date or name is thousands of times less
     * likely to have been meant. Source: 10,000 rows of the benchmark, {@code docs/performance.md}.
     */
    public enum Closeness {
        /** NIK, birth date and name key are the row's, and the person is active in the registry: the row is settled. */
        SAME,
        /**
         * The NIK is the row's, or birth date and name are, or all three but the person is dead or has moved away; or the
         * person is named for the row. Always weighed.
         */
        RIVAL,
        /** Worth weighing only where no record is the same. */
        OTHER;

        /**
         * {@return whether a record is worth weighing}
         *
         * @param settled whether one that is the same was found for the row
         */
        public boolean isWorthWeighing(boolean settled) {
            return !settled || this != OTHER;
        }
    }
}
