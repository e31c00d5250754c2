package id.padan.store;

import java.sql.SQLException;

/** The embedded database failed: the disk is full, or its file is damaged. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(SQLException cause) {
        super(firstLine(cause), cause);
    }

    /** The lines below it hold the statement, which helps nobody who reads this. */
    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
