package id.padan.report;

import id.padan.reconcile.Flag;
import id.padan.reconcile.Reason;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of a run, counted.
 *
 * @param rows all of them
 * @param byOpd by OPD, in their order
 * @param reasons how many rows give each reason; a row may give several
 * @param flags how many rows bear each flag
 */
public record OutcomeCounts(
        RowCounts rows,
        SortedMap<String, RowCounts> byOpd,
        SortedMap<Reason, Long> reasons,
        SortedMap<Flag, Long> flags) {

    /** Keeps the maps unmodifiable. */
    public OutcomeCounts {
        byOpd = Collections.unmodifiableSortedMap(new TreeMap<>(byOpd));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
    }
}
