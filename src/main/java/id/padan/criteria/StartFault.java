package id.padan.criteria;

/** What is odd about a start date: it is told, so that somebody looks, and never mended. */
public enum StartFault {
    /** It is no date. */
    UNREADABLE,
    /** It lies after the reference date. */
    AFTER_REFERENCE_DATE,
    /** The person was a child. */
    BEFORE_LEAST_AGE,
    /** The row's own end lies before the start, or before the reference date. */
    ENDED_EARLY
}
