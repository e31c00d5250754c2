package id.padan.decision;

/** What an officer says of a row in review. */
public enum Verdict {
    /** The row is the first candidate. */
    ACCEPT,
    /** The row is the second candidate. */
    CANDIDATE_2,
    /** The row is the third candidate. */
    CANDIDATE_3,
    /** The row is none of them, or is not to be kept. */
    REJECT,
    /** Not yet: the row is shown again. */
    POSTPONE;

    /** {@return which candidate is meant, from 0; -1 if none} */
    public int candidate() {
        return switch (this) {
            case ACCEPT -> 0;
            case CANDIDATE_2 -> 1;
            case CANDIDATE_3 -> 2;
            case REJECT, POSTPONE -> -1;
        };
    }
}
