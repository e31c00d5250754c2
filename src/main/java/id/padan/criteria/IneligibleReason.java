package id.padan.criteria;

import id.padan.criteria.Criterion.Kind;

/**
 * Why somebody is not eligible, or cannot be said to be. The codes are public; rows list them in this order, the certain ones
 * first.
 */
public enum IneligibleReason {
    /** Younger than the limit on the reference date. */
    TOO_YOUNG(Kind.AGE, true),
    /** Older than the limit on the reference date. */
    TOO_OLD(Kind.AGE, true),
    /** Began after the last day that counts. */
    SERVICE_TOO_SHORT(Kind.SERVICE, true),
    /** Paid from a source that does not count. */
    FUNDING_EXCLUDED(Kind.FUNDING, true),
    /** Holds a post that is left out. */
    POSITION_EXCLUDED(Kind.POST, true),
    /** Appointed by somebody below the lowest level that counts. */
    APPOINTED_TOO_LOW(Kind.APPOINTMENT, true),
    /** Works there no more. */
    NOT_ACTIVE(Kind.ACTIVE, true),
    /** Is not on a list that one must be on. */
    NOT_IN_LIST(Kind.ON_LIST, true),
    /** Is on a list that one must not be on. */
    IN_EXCLUDED_LIST(Kind.NOT_ON_LIST, true),
    /** An officer must say first which entry of a list is this person's. */
    LIST_UNKNOWN(Kind.ON_LIST, false),
    /** No birth date. */
    BIRTH_DATE_UNKNOWN(Kind.AGE, false),
    /** No start date, or one that cannot be true. */
    SERVICE_UNKNOWN(Kind.SERVICE, false),
    /** No source of pay, or one that the rule does not name. */
    FUNDING_UNKNOWN(Kind.FUNDING, false),
    /** No post, or one of which the rule does not say clearly whether it is left out. */
    POSITION_UNKNOWN(Kind.POST, false),
    /** Nobody knows who signed the decree, or at which level. */
    APPOINTMENT_UNKNOWN(Kind.APPOINTMENT, false),
    /** Nobody says whether the person still works there. */
    ACTIVITY_UNKNOWN(Kind.ACTIVE, false);

    private final Kind kind;
    private final boolean certain;

    IneligibleReason(Kind kind, boolean certain) {
        this.kind = kind;
        this.certain = certain;
    }

    /** {@return the kind of the criterion that is not met} A list is also asked for exemptions. */
    public Kind kind() {
        return kind;
    }

    /** {@return whether a criterion is failed for certain; if not, one cannot be told} */
    public boolean isCertain() {
        return certain;
    }
}
