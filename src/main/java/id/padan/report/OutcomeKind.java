package id.padan.report;

import id.padan.reconcile.Outcome;

/** The three outcomes by name, in the order of reports. */
enum OutcomeKind {
    RECONCILED("reconciled", OutputFile.RECONCILED),
    REVIEW("review", OutputFile.REVIEW),
    REJECTED("rejected", OutputFile.REJECTED);

    private final String key;
    private final OutputFile file;

    OutcomeKind(String key, OutputFile file) {
        this.key = key;
        this.file = file;
    }

    /** {@return the word in the outcome column and in summaries} */
    String key() {
        return key;
    }

    /** {@return the file that such rows go to} */
    OutputFile file() {
        return file;
    }

    static OutcomeKind of(Outcome outcome) {
        if (outcome instanceof Outcome.Reconciled) {
            return RECONCILED;
        }
        return outcome instanceof Outcome.Review ? REVIEW : REJECTED;
    }
}
