package id.padan.roster;

import org.jspecify.annotations.Nullable;

/** A table file cannot be read to its end. */
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RosterProblemCode code;
    private final String cell;

    TableException(RosterProblemCode code, String cell, @Nullable Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.cell = cell;
    }

    /** {@return why not} */
    public RosterProblemCode code() {
        return code;
    }

    /** {@return the row or cell where it broke; empty if there is none to name} */
    public String cell() {
        return cell;
    }
}
