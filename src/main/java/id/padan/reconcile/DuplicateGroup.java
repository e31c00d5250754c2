package id.padan.reconcile;

import java.util.List;

/**
 * Rows that are the same in something.
 *
 * @param kind in what
 * @param members the rows, in the order of the output files; at least two
 */
public record DuplicateGroup(DuplicateKind kind, List<Member> members) {

    /** Keeps the members unmodifiable. */
    public DuplicateGroup {
        members = List.copyOf(members);
    }

    /**
     * One row of a group.
     *
     * @param row the row
     * @param kept false if the row is rejected because of this group, or is still in review and only may be its person
     */
    public record Member(RowOutcome row, boolean kept) {

        /** {@return whether an officer has yet to decide if the row is the group's person} */
        public boolean isInDoubt() {
            return !kept && row.outcome() instanceof Outcome.Review;
        }
    }
}
