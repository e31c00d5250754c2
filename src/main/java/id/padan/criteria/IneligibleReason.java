package id.padan.criteria;

/**
 * Why somebody is not eligible, or cannot be said to be. The codes are public; rows list them in this order, the certain ones
 * first.
 */
public enum IneligibleReason {
    /** Younger than the limit on the reference date. */
    TOO_YOUNG(true),
    /** Older than the limit on the reference date. */
    TOO_OLD(true),
    /** Began after the last day that counts. */
    SERVICE_TOO_SHORT(true),
    /** Paid from a source that does not count. */
    FUNDING_EXCLUDED(true),
    /** Holds a post that is left out. */
    POSITION_EXCLUDED(true),
    /** Appointed by somebody below the lowest level that counts. */
    APPOINTED_TOO_LOW(true),
    /** Works there no more. */
    NOT_ACTIVE(true),
    /** Is not on a list that one must be on. */
    NOT_IN_LIST(true),
    /** Is on a list that one must not be on. */
    IN_EXCLUDED_LIST(true),
    /** An officer must say first which entry of a list is this person's. */
    LIST_UNKNOWN(false),
    /** No birth date. */
    BIRTH_DATE_UNKNOWN(false),
    /** No start date, or one that cannot be true. */
    SERVICE_UNKNOWN(false),
    /** No source of pay, or one that the rule does not name. */
    FUNDING_UNKNOWN(false),
    /** No post, or one of which the rule does not say clearly whether it is left out. */
    POSITION_UNKNOWN(false),
    /** Nobody knows who signed the decree, or at which level. */
    APPOINTMENT_UNKNOWN(false),
    /** Nobody says whether the person still works there. */
    ACTIVITY_UNKNOWN(false);

    private final boolean certain;

    IneligibleReason(boolean certain) {
        this.certain = certain;
    }

    /** {@return whether a criterion is failed for certain; if not, one cannot be told} */
    public boolean isCertain() {
        return certain;
    }
}
