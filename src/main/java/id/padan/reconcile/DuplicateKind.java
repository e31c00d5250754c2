package id.padan.reconcile;

/** In what the rows of a group are the same. The codes are public; a report lists the groups in this order. */
public enum DuplicateKind {
    /** One person, several rows of one OPD; a row in review is that person most probably. */
    SAME_PERSON_IN_OPD,
    /** One person, rows of several OPD; a row in review is that person most probably. */
    SAME_PERSON_ACROSS_OPD,
    /** One NIK written in the rows of several people. */
    SAME_NIK,
    /** An identical name, several people. */
    SAME_NAME;

    /** {@return whether the rows are those of one person} */
    public boolean isOfOnePerson() {
        return switch (this) {
            case SAME_PERSON_IN_OPD, SAME_PERSON_ACROSS_OPD -> true;
            case SAME_NIK, SAME_NAME -> false;
        };
    }
}
