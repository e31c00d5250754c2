package id.padan.review;

import id.padan.decision.RowHistory;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.reconcile.RowOutcome;
import java.util.List;

/**
 * A row as the reports for people show it.
 *
 * @param row the row, what became of it, and why
 * @param ticket goes out with it and comes back with a decision
 * @param standing how it stands with what was decided before
 * @param history how it stands from night to night
 * @param samePerson the other rows that are, or most probably are, the same person, in the order of the output files; they have
 *     neither cells nor candidates
 */
public record ReportRow(
        RowOutcome row, Ticket ticket, Standing standing, RowHistory history, List<RowOutcome> samePerson) {

    /** Keeps the list unmodifiable. */
    public ReportRow {
        samePerson = List.copyOf(samePerson);
    }

    /**
     * A row of a person who has no other.
     *
     * @param row the row
     * @param ticket its ticket
     * @param standing how it stands with what was decided before
     * @param history how it stands from night to night
     */
    public ReportRow(RowOutcome row, Ticket ticket, Standing standing, RowHistory history) {
        this(row, ticket, standing, history, List.of());
    }
}
