package id.padan.reconcile;

import id.padan.matching.Match;
import id.padan.matching.ScoredCandidate;
import java.util.List;

/**
 * An outcome and what it rests on.
 *
 * @param outcome the outcome
 * @param candidates the likeliest registry people with the evidence, at most {@link #MAX_CANDIDATES}; empty for a row that
 *     is reconciled as it stands, because nobody asks why
 */
public record Decision(Outcome outcome, List<ScoredCandidate> candidates) {

    /** As many as an officer is shown. */
    public static final int MAX_CANDIDATES = 3;

    static Decision of(Outcome outcome, Match match) {
        boolean asItStands =
                outcome instanceof Outcome.Reconciled && outcome.differences().isEmpty();
        return new Decision(
                outcome,
                asItStands || outcome.person() == null
                        ? List.of()
                        : match.candidates().stream().limit(MAX_CANDIDATES).toList());
    }
}
