package id.padan.registry;

/** Why an extract cannot be used. Stable: scripts read these. */
public enum RegistryProblemCode {
    /** There is no file at all. */
    NO_FILES,
    /** The file does not exist. */
    FILE_MISSING,
    /** The file cannot be read: no permission, a broken disk, a broken archive. */
    FILE_UNREADABLE,
    /** The file is empty, or has headings and nobody below them. */
    FILE_EMPTY,
    /** The file is no table: a picture, a PDF, an old kind of workbook. */
    NOT_A_TABLE,
    /** The first lines hold people where headings should be. */
    NO_HEADINGS,
    /** A column that is needed, or that the job file names, is not there. */
    COLUMN_MISSING,
    /** The column of a field that the job file adds is not there. */
    FIELD_MISSING,
    /** Two columns have the heading of a column that is needed. */
    COLUMN_TWICE,
    /** A quotation mark opens a text that does not end: the records after it would be swallowed. */
    QUOTE_NOT_CLOSED,
    /** Two files are the same byte for byte: everybody in them would be there twice. */
    SAME_CONTENT
}
