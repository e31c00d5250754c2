package id.padan.report;

import id.padan.reconcile.DuplicateGroup;

/**
 * How much is the same.
 *
 * @param groups number of groups
 * @param rows number of rows in them
 */
public record DuplicateCounts(long groups, long rows) {

    /** Nothing is. */
    public static final DuplicateCounts NONE = new DuplicateCounts(0, 0);

    DuplicateCounts plus(DuplicateGroup group) {
        return new DuplicateCounts(groups + 1, rows + group.members().size());
    }
}
