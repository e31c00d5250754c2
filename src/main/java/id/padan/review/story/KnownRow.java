package id.padan.review.story;

import id.padan.decision.RowHistory;
import id.padan.decision.RowKey;
import id.padan.decision.Standing;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.RowOutcome;
import java.util.List;

/**
 * A row with all that its run knows of it.
 *
 * @param row the row, what became of it, and why
 * @param key what it is known by in the ledger
 * @param superseded whether a row that its OPD sent back corrected takes its place
 * @param standing how the run saw it stand with what officers decided
 * @param history how it stands from night to night
 * @param duplicates the groups of duplicates that it is in
 */
public record KnownRow(
        RowOutcome row,
        RowKey key,
        boolean superseded,
        Standing standing,
        RowHistory history,
        List<DuplicateGroup> duplicates) {

    /** Keeps the groups unmodifiable. */
    public KnownRow {
        duplicates = List.copyOf(duplicates);
    }

    /**
     * {@return the other rows of a group}
     *
     * @param group one of the groups that the row is in
     */
    List<DuplicateGroup.Member> others(DuplicateGroup group) {
        return group.members().stream()
                .filter(member ->
                        !member.row().row().location().equals(row.row().location()))
                .toList();
    }

    /** {@return the other rows that are, or most probably are, the same person; each once} */
    List<RowOutcome> samePerson() {
        return duplicates.stream()
                .filter(group -> group.kind().isOfOnePerson())
                .flatMap(group -> others(group).stream())
                .map(DuplicateGroup.Member::row)
                .distinct()
                .toList();
    }
}
