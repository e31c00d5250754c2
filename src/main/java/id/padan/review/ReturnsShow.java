package id.padan.review;

import java.util.Locale;

/** What the OPD is told of the registry in the returns. */
public enum ReturnsShow {
    /** Which field disagrees, and how. */
    HINT,
    /** The value that the registry has, too. */
    VALUE;

    /** {@return the name in a job file} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
