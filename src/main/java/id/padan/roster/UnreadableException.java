package id.padan.roster;

import java.io.IOException;

/** A file that cannot be read, with the reason as people are told it. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final RosterProblemCode code;

    /** The row or cell where it broke; empty if there is none to name. */
    private final String cell;

    UnreadableException(RosterProblemCode code) {
        this(code, "");
    }

    UnreadableException(RosterProblemCode code, String cell) {
        super(code.name());
        this.code = code;
        this.cell = cell;
    }

    RosterProblemCode code() {
        return code;
    }

    String cell() {
        return cell;
    }
}
