package id.padan.cli;

/** How a command ends, for scripts. Public and fixed. */
public enum ExitCode {
    /** Done, and the job's limits hold. */
    DONE(0),
    /** Done, but a limit of {@code fail_when} is exceeded. */
    LIMIT_EXCEEDED(1),
    /** Of {@code check}: every file could be read, and something in one should be mended. */
    PROBLEMS_FOUND(1),
    /** The command line or the job file is wrong. */
    USAGE(2),
    /** An input that the run cannot do without is missing or unreadable; nothing was written. */
    INPUT_MISSING(3),
    /** The run broke off; run again to resume. */
    BROKE_OFF(4),
    /** Stopped from outside. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** {@return the number that the process ends with} */
    public int code() {
        return code;
    }
}
