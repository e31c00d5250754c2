package id.padan.reconcile;

import id.padan.roster.SubmittedRow;

/**
 * A row and what becomes of it.
 *
 * @param row the row as submitted
 * @param outcome its outcome
 */
public record DecidedRow(SubmittedRow row, Outcome outcome) {}
