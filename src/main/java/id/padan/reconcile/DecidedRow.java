package id.padan.reconcile;

import id.padan.matching.ScoredCandidate;
import id.padan.roster.SubmittedRow;
import java.util.List;

/**
 * A row and what becomes of it.
 *
 * @param row the row as submitted
 * @param outcome its outcome
 * @param candidates the registry people it may be, the likeliest first, with the evidence; see {@link Decision}
 */
public record DecidedRow(SubmittedRow row, Outcome outcome, List<ScoredCandidate> candidates) {

    /** Keeps the candidates unmodifiable. */
    public DecidedRow {
        candidates = List.copyOf(candidates);
    }

    /**
     * A row whose outcome needs no explanation.
     *
     * @param row the row as submitted
     * @param outcome its outcome
     */
    public DecidedRow(SubmittedRow row, Outcome outcome) {
        this(row, outcome, List.of());
    }
}
