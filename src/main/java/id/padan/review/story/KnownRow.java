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
}
