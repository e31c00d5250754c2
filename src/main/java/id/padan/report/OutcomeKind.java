package id.padan.report;

import id.padan.reconcile.Outcome;

/** The three outcomes by name, in the order of reports. */
public enum OutcomeKind {
    /** One registry person for certain. */
    RECONCILED("reconciled", OutputFile.RECONCILED),
    /** An officer must decide. */
    REVIEW("review", OutputFile.REVIEW),
    /** Matches nobody, or is not to be kept. */
    REJECTED("rejected", OutputFile.REJECTED);

    private final String key;
    private final OutputFile file;

    OutcomeKind(String key, OutputFile file) {
        this.key = key;
        this.file = file;
    }

    /** {@return the word in the outcome column and in summaries} */
    public String key() {
        return key;
    }

    /** {@return the file that such rows go to} */
    public OutputFile file() {
        return file;
    }

    static OutcomeKind of(Outcome outcome) {
        if (outcome instanceof Outcome.Reconciled) {
            return RECONCILED;
        }
        return outcome instanceof Outcome.Review ? REVIEW : REJECTED;
    }
}
