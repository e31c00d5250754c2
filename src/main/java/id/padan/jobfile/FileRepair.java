package id.padan.jobfile;

import java.util.Locale;

/** What to do with files that are damaged as a whole. */
public enum FileRepair {
    /** Match with the damage undone, and report it. */
    YES,
    /** Only report it. */
    REPORT;

    /** {@return the name in a job file} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
