package id.padan.roster;

/** What a row below the headings is. */
enum RowKind {
    /** A person. */
    PERSON,
    /** Nothing can be seen in it. */
    BLANK,
    /** The numbers of the columns, or a person's number without a person. */
    NUMBERS,
    /** The headings again, on a further page. */
    HEADINGS,
    /** A sum. */
    SUM,
    /** The name of the unit whose people follow. */
    SECTION,
    /** Place, date, post and name of those who sign. */
    SIGNATURE
}
