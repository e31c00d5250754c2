package id.padan.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run in the history of a workspace.
 *
 * @param number the run's number in this workspace, from 1
 * @param job the job's name
 * @param runId the run's name in outputs
 * @param fingerprint of the program, the job file and the inputs: equal fingerprints, equal outcomes
 * @param program the build of the program that made it
 * @param output the folder that gets the files
 * @param status how it ended, or that it has not
 * @param day the day that it is the run of
 * @param startedAt when it was first started
 * @param finishedAt when it ended; null while it has not
 * @param counts of its rows; null until it has finished
 */
public record RunRecord(
        long number,
        String job,
        String runId,
        String fingerprint,
        String program,
        String output,
        Status status,
        LocalDate day,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Counts counts) {

    /** How a run stands. */
    public enum Status {
        /** At work; or cut off, if nothing holds the workspace. */
        RUNNING,
        /** Done. */
        COMPLETED,
        /** Done, but a limit of the job was exceeded. */
        LIMIT_EXCEEDED,
        /** Broken off by an error; can be resumed. */
        FAILED,
        /** Broken off by a person; can be resumed. */
        INTERRUPTED,
        /** Broken off, and since then its inputs changed or a fresh run was asked for. */
        ABANDONED;

        /** {@return whether the run can be resumed} */
        public boolean isUnfinished() {
            return this == RUNNING || this == FAILED || this == INTERRUPTED;
        }
    }

    /**
     * Rows of a finished run.
     *
     * @param read in all
     * @param reconciled of them
     * @param review of them
     * @param rejected of them
     */
    public record Counts(long read, long reconciled, long review, long rejected) {}
}
