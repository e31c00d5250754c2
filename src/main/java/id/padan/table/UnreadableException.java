package id.padan.table;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as tables, with the reason that people are told. */
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read. Stable: scripts read these. */
    public enum Reason {
        /** Somebody changed the file while it was read. */
        FILE_CHANGED,
        /** The file has no content. */
        FILE_EMPTY,
        /** The file is neither a table nor a workbook: an image, a letter, a zip archive. */
        FILE_NO_TABLE_KIND,
        /** The file only leads to a table that is somewhere else: a shortcut, or a spreadsheet of Google's. */
        FILE_SHORTCUT,
        /** The file is JSON, in which programs hand data to each other. */
        FILE_JSON,
        /** The file is a copy of a database, as SQL. */
        FILE_SQL,
        /** The file is cut off or damaged. */
        FILE_DAMAGED,
        /** The workbook was written by Excel 95 or older. */
        FILE_TOO_OLD,
        /** The workbook is protected, and no password was given. */
        PASSWORD_MISSING,
        /** The workbook is protected, and the password given is not its own. */
        PASSWORD_WRONG,
        /** The workbook is protected in a way that Padan cannot open, even with the password. */
        PASSWORD_UNSUPPORTED,
        /** The operating system refuses to read the file. */
        FILE_UNREADABLE,
        /** A quotation mark opens a cell and nothing closes it: the rows after it cannot be told apart. */
        QUOTE_UNCLOSED,
        /** It is a report of Padan's own, not what an office handed in. */
        OWN_REPORT,
        /** It was given back to an OPD, and the column is gone that says which rows these are. */
        RETURN_WITHOUT_KEYS
    }

    private final Reason reason;
    private final String cell;

    /**
     * A file that cannot be read.
     *
     * @param reason why not
     */
    public UnreadableException(Reason reason) {
        this(reason, "", null);
    }

    UnreadableException(Reason reason, String cell, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.cell = cell;
    }

    /** {@return what to say when a workbook does not open with the password, or without one} */
    static UnreadableException ofPassword(Optional<String> password) {
        return new UnreadableException(password.isPresent() ? Reason.PASSWORD_WRONG : Reason.PASSWORD_MISSING);
    }

    /** {@return why not} */
    public Reason reason() {
        return reason;
    }

    /** {@return the row or cell where it broke; empty if there is none to name} */
    public String cell() {
        return cell;
    }
}
