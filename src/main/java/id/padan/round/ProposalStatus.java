package id.padan.round;

/**
 * How the person stands whom an objection, a proposal or a correction means, as of the run. The codes are public. Of somebody with
 * several rows the first of these counts that holds for one of them.
 */
public enum ProposalStatus {
    /** In the announcement of this run. */
    ANNOUNCED,
    /** Reconciled, in a job that names no criteria and so announces nobody. */
    RECONCILED,
    /** Reconciled; whether the criteria are met cannot be told. */
    ELIGIBILITY_UNKNOWN,
    /** On a roster; an officer must decide the row. */
    IN_REVIEW,
    /** Reconciled; a criterion is failed for certain. */
    NOT_ELIGIBLE,
    /** On a roster; the row is rejected. */
    REJECTED,
    /** In the registry, on no roster: an OPD has to submit the person. */
    ON_NO_ROSTER,
    /** Neither on a roster nor in the registry. */
    NOT_IN_REGISTRY,
    /** It is not certain who is meant: an officer must say. */
    UNCERTAIN,
    /** Nobody is named, or two people at once. */
    NOBODY
}
