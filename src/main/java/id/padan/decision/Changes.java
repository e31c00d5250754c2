package id.padan.decision;

import id.padan.roster.RowLocation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the run before.
 *
 * @param previousDay the day of the run before; null if this is the first, in which every open row is new
 * @param total of all OPD
 * @param byOpd by OPD; those of the run before that are gone included
 * @param disappeared rows of the run before that are nowhere in this one, by OPD, file, sheet and row
 * @param rowsBefore how many rows each OPD had in the run before; empty if this is the first
 */
public record Changes(
        @Nullable LocalDate previousDay,
        Counts total,
        SortedMap<String, Counts> byOpd,
        List<Disappeared> disappeared,
        SortedMap<String, Long> rowsBefore) {

    /** Nothing compared yet. */
    public static final Changes NONE =
            new Changes(null, Counts.NONE, Collections.emptySortedMap(), List.of(), Collections.emptySortedMap());

    /** Keeps lists and maps unmodifiable. */
    public Changes {
        byOpd = Collections.unmodifiableSortedMap(new TreeMap<>(byOpd));
        disappeared = List.copyOf(disappeared);
        rowsBefore = Collections.unmodifiableSortedMap(new TreeMap<>(rowsBefore));
    }

    /**
     * Rows counted.
     *
     * @param fresh open for the first time
     * @param stillOpen open before, and still
     * @param settled open before, and no more: reconciled, decided or gone
     * @param disappeared gone, open or not
     */
    public record Counts(long fresh, long stillOpen, long settled, long disappeared) {

        /** No row at all. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /** {@return how many rows are open now} */
        public long open() {
            return fresh + stillOpen;
        }

        /**
         * {@return all counts together}
         *
         * @param all the counts
         */
        public static Counts sum(Collection<Counts> all) {
            return all.stream().reduce(NONE, Counts::plus);
        }

        private Counts plus(Counts other) {
            return new Counts(
                    fresh + other.fresh,
                    stillOpen + other.stillOpen,
                    settled + other.settled,
                    disappeared + other.disappeared);
        }
    }

    /**
     * A row that is gone.
     *
     * @param opd its OPD
     * @param location where it stood
     * @param name the name as submitted
     * @param wasOpen whether it was open
     */
    public record Disappeared(String opd, RowLocation location, String name, boolean wasOpen) {}
}
