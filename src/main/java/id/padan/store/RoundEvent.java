package id.padan.store;

import java.time.Instant;

/** What happened to the round of a job as a whole; never changed afterwards. */
public sealed interface RoundEvent {

    /** {@return the job's name} */
    String job();

    /** {@return when it happened} */
    Instant at();

    /** {@return who did it, as the computer knows them} */
    String by();

    /**
     * The round was closed: its last run stands, and no other takes its place.
     *
     * @param job the job's name
     * @param at when
     * @param by who did it
     * @param runId the run that stands
     * @param manifest the whole path of its manifest
     * @param sha256 the checksum of the manifest, in lower case hex: by it an edited one is recognised
     * @param open how many rows nobody had decided, at least 0
     */
    record Closed(String job, Instant at, String by, String runId, String manifest, String sha256, long open)
            implements RoundEvent {}

    /**
     * The round was opened again.
     *
     * @param job the job's name
     * @param at when
     * @param by who did it
     * @param reason why, in that person's words
     */
    record Reopened(String job, Instant at, String by, String reason) implements RoundEvent {}
}
