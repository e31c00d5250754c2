package id.padan.jobfile;

/** What a section of a job file can hold. */
sealed interface Entry permits Section, Key {

    /** {@return the name with those of the sections above it: {@code thresholds.review}} */
    String path();
}
