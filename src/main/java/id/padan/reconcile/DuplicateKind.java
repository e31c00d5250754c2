package id.padan.reconcile;

/** In what the rows of a group are the same. The codes are public; a report lists the groups in this order. */
public enum DuplicateKind {
    /** One person, several rows of one OPD. */
    SAME_PERSON_IN_OPD,
    /** One person, rows of several OPD. */
    SAME_PERSON_ACROSS_OPD,
    /** One NIK written in the rows of several people. */
    SAME_NIK,
    /** An identical name, several people. */
    SAME_NAME
}
