package id.padan.round;

/** How a person stands with a list. The codes are public. */
public enum ListStatus {
    /** On a roster and once in the list. */
    LINKED,
    /** On a roster, not in the list. */
    NOT_IN_LIST,
    /** In the list, on no roster. */
    NOT_IN_ROSTERS,
    /** Probably one person: an officer must say. */
    UNCERTAIN,
    /** On a roster and several times in the list: a line for each entry. */
    TWICE_IN_LIST
}
