package id.padan.review;

import id.padan.decision.RowHistory;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.reconcile.RowOutcome;

/**
 * A row as the reports for people show it.
 *
 * @param row the row, what became of it, and why
 * @param ticket goes out with it and comes back with a decision
 * @param standing how it stands with what was decided before
 * @param history how it stands from night to night
 */
public record ReportRow(RowOutcome row, Ticket ticket, Standing standing, RowHistory history) {}
