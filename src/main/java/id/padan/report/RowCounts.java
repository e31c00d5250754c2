package id.padan.report;

import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;

/**
 * How many rows ended where.
 *
 * @param reconciled rows that are one registry person for certain
 * @param review rows that an officer must decide
 * @param rejected rows that match nobody or are not to be kept
 * @param superseded rows that a corrected one takes the place of: they count nowhere else
 * @param corrected rows in which a registry value replaces the submitted one
 */
public record RowCounts(long reconciled, long review, long rejected, long superseded, long corrected) {

    /** No row. */
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    /** {@return how many rows were read and count: each is in exactly one of the first three} */
    public long read() {
        return reconciled + review + rejected;
    }

    RowCounts plus(Outcome outcome) {
        Outcome.Kind kind = outcome.kind();
        return new RowCounts(
                reconciled + (kind == Outcome.Kind.RECONCILED ? 1 : 0),
                review + (kind == Outcome.Kind.REVIEW ? 1 : 0),
                rejected + (kind == Outcome.Kind.REJECTED ? 1 : 0),
                superseded + (kind == Outcome.Kind.SUPERSEDED ? 1 : 0),
                corrected + (outcome.flags().contains(Flag.CORRECTED) ? 1 : 0));
    }
}
