package id.padan.criteria;

/** How a person stands to a list of the job. A list that the job does not have has no standing at all. */
public enum ListStanding {
    /** One of its entries is this person. */
    IN,
    /** None of its entries is this person. */
    NOT_IN,
    /** An officer must say whether one is. */
    UNCERTAIN
}
