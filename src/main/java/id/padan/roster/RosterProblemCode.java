package id.padan.roster;

/** What can be wrong with a roster. Stable: scripts read these. */
public enum RosterProblemCode {
    /** The file cannot be read at all, or breaks off. */
    FILE_UNREADABLE,
    /** No table with a name or NIK column was found. */
    NO_TABLE,
    /** Digits of the NIK were lost because it stood in a number cell. */
    NIK_DAMAGED_BY_EXCEL,
    /** The NIK has too few or too many digits, or letters. */
    NIK_MALFORMED,
    /** The date cannot be read. */
    DATE_UNREADABLE,
    /** The gender cannot be read. */
    GENDER_UNREADABLE
}
