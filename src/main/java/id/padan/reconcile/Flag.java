package id.padan.reconcile;

/** What is worth knowing of a row wherever it ends up. The codes are public; rows list them in this order. */
public enum Flag {
    /** A criterion of the round hangs on a day that offices and the rule count differently. */
    BORDERLINE,
    /** Another row most probably is the same registry person, and at least one of the two is still to be decided. */
    POSSIBLE_DUPLICATE,
    /** Another row, of another person, has the identical name. */
    SAME_NAME,
    /** The birth date inside the NIK is not the row's. */
    NIK_BIRTH_DATE,
    /** The gender inside the NIK is not the row's. */
    NIK_GENDER,
    /** The region inside the NIK never existed. */
    NIK_REGION,
    /** A value of the registry replaces the submitted one. */
    CORRECTED,
    /** An officer decided. */
    DECIDED
}
