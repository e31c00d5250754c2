package id.padan.review.workbook;

/** How the cells of a column look. */
enum Look {
    /** Text as it comes, wrapped where it is long. */
    TEXT,
    /** What the OPD submitted. */
    SUBMITTED,
    /** What the registry has, on a ground of its own. */
    REGISTERED,
    /** A short word in the middle. */
    CENTRED,
    /** A whole number. */
    NUMBER,
    /** A share, with one decimal. */
    SHARE,
    /** A day. */
    DAY,
    /** To be filled in. */
    INPUT,
    /** To be corrected. */
    WRONG,
    /** May be changed, but need not be. */
    INPUT_PLAIN,
    /** For the way back, not for the eye. */
    HIDDEN
}
