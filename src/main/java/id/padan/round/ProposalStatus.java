package id.padan.round;

/**
 * How the person stands whom an objection, a proposal or a correction means, as of the run. The codes are public. Of somebody with
 * several rows the first of these counts that holds for one of them.
 */
public enum ProposalStatus {
    /** In the announcement of this run. */
    ANNOUNCED(false),
    /** Reconciled, in a job that names no criteria and so announces nobody. */
    RECONCILED(false),
    /** Reconciled; whether the criteria are met cannot be told. */
    ELIGIBILITY_UNKNOWN(true),
    /** On a roster; an officer must decide the row. */
    IN_REVIEW(true),
    /** Reconciled; a criterion is failed for certain. */
    NOT_ELIGIBLE(false),
    /** On a roster; the row is rejected. */
    REJECTED(false),
    /** In the registry, on no roster: an OPD has to submit the person. */
    ON_NO_ROSTER(true),
    /** Neither on a roster nor in the registry. */
    NOT_IN_REGISTRY(false),
    /** It is not certain who is meant: an officer must say. */
    UNCERTAIN(true),
    /** Nobody is named, or two people at once. */
    NOBODY(true);

    private final boolean open;

    ProposalStatus(boolean open) {
        this.open = open;
    }

    /** {@return whether somebody still has to do something: an officer, or an OPD} */
    public boolean isOpen() {
        return open;
    }
}
