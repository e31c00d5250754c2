package id.padan.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the rows of each OPD stood at the end of a run.
 *
 * @param day the day of the run
 * @param byOpd its rows by OPD
 */
public record RunByOpd(LocalDate day, SortedMap<String, Rows> byOpd) {

    /** So many runs are shown beside each other, the one at hand included. */
    public static final int MOST = 14;

    /** Keeps the map unmodifiable. */
    public RunByOpd {
        byOpd = Collections.unmodifiableSortedMap(new TreeMap<>(byOpd));
    }

    /**
     * Rows counted.
     *
     * @param reconciled of them
     * @param review of them
     * @param rejected of them
     */
    public record Rows(long reconciled, long review, long rejected) {

        /** None. */
        public static final Rows NONE = new Rows(0, 0, 0);

        /**
         * {@return both together}
         *
         * @param other more rows
         */
        public Rows plus(Rows other) {
            return new Rows(reconciled + other.reconciled, review + other.review, rejected + other.rejected);
        }
    }

    /** {@return the rows of all OPD} */
    public Rows total() {
        return byOpd.values().stream().reduce(Rows.NONE, Rows::plus);
    }
}
