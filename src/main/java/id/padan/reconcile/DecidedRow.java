package id.padan.reconcile;

import id.padan.filedamage.Repair;
import id.padan.matching.ScoredCandidate;
import id.padan.roster.SubmittedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row and what becomes of it.
 *
 * @param row the row as submitted
 * @param outcome its outcome
 * @param candidates the registry people it may be, the likeliest first, with the evidence; see {@link Decision}
 * @param repairs what was read otherwise than it is written, because the whole file is damaged; mostly empty
 * @param doubleNik the likeliest person's NIK, if several entries of the registry have it
 */
public record DecidedRow(
        SubmittedRow row,
        Outcome outcome,
        List<ScoredCandidate> candidates,
        List<Repair> repairs,
        @Nullable DoubleNik doubleNik) {

    /** Keeps the lists unmodifiable. */
    public DecidedRow {
        candidates = List.copyOf(candidates);
        repairs = List.copyOf(repairs);
    }

    /**
     * A row that was read as it is written.
     *
     * @param row the row as submitted
     * @param outcome its outcome
     * @param candidates the registry people it may be
     */
    public DecidedRow(SubmittedRow row, Outcome outcome, List<ScoredCandidate> candidates) {
        this(row, outcome, candidates, List.of(), null);
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

    /**
     * {@return the row with another outcome; what it rests on stays}
     *
     * @param other the outcome
     */
    public DecidedRow with(Outcome other) {
        return new DecidedRow(row, other, candidates, repairs, doubleNik);
    }

    /**
     * {@return what became of the row, with another form of the row}
     *
     * @param other the same row
     */
    public DecidedRow with(SubmittedRow other) {
        return new DecidedRow(other, outcome, candidates, repairs, doubleNik);
    }
}
