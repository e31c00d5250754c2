package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.parallel.Workers;
import id.padan.registry.RegistryProblem;
import id.padan.registry.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The snapshot of a job's registry, apart from any run.
 *
 * @param job the job
 * @param workspace the folder of its workspace, which need not be there
 * @param clock tells when snapshots are taken
 */
public record RegistryRefresh(JobFile job, Path workspace, Clock clock) {

    /**
     * What came of it.
     *
     * @param isNew whether a snapshot was taken
     * @param takenAt when the snapshot that serves from now on was taken
     * @param asOf as of when it is: before that, if its files were written long before
     * @param people how many people are in it
     * @param bytes its size
     * @param warnings what has to be known of it
     */
    public record Result(
            boolean isNew, Instant takenAt, Instant asOf, long people, long bytes, List<RegistryProblem> warnings) {

        /** Keeps the list unmodifiable. */
        public Result {
            warnings = List.copyOf(warnings);
        }

        private static Result of(Snapshot snapshot, boolean isNew) {
            return new Result(
                    isNew,
                    snapshot.takenAt(),
                    snapshot.asOf(),
                    snapshot.people(),
                    snapshot.bytes(),
                    snapshot.warnings());
        }

        /** {@return whether the registry was refused, and an earlier snapshot serves in its place, or is too old} */
        public boolean isRefused() {
            return RegistryProblem.areOfRefused(warnings) || RegistryProblem.areTooOld(warnings);
        }
    }

    /** {@return the last good snapshot, as it is; empty if there is none} */
    public Optional<Result> last() {
        return RegistryIntake.store(job, workspace).last().map(snapshot -> Result.of(snapshot, false));
    }

    /** {@return when the last good snapshot was taken; empty if there is none} Cheaper than {@link #last}. */
    public Optional<Instant> lastTakenAt() {
        return RegistryIntake.store(job, workspace).lastTakenAt();
    }

    /**
     * Takes a snapshot, unless there is one of the extract as it is now.
     *
     * @param accept whether it is taken though it would be refused
     * @param listener hears of progress
     * @param stop ends it soon; what was read need not be read again
     * @return what came of it
     * @throws JobException if the registry cannot be used, or is refused and nothing can serve in its place; or if its hours are
     *     over, before it was read or while it was
     */
    public Result refresh(boolean accept, RunListener listener, StopSignal stop) throws JobException {
        ZonedDateTime now = job.inZone(clock.instant());
        Optional<Instant> before = lastTakenAt();
        try (Workers workers = new Workers(job.threads())) {
            Snapshot snapshot = RegistryIntake.again(job, workspace, workers, now)
                    .snapshot(accept, now.toLocalDate(), workers, listener, stop, clock);
            return Result.of(snapshot, !before.equals(Optional.of(snapshot.takenAt())));
        }
    }

    /** Refuses what would read the registry outside of its hours. */
    static void mustBeOpen(JobFile job, ZonedDateTime now) throws JobException {
        if (!job.registry().hours().isOpen(now)) {
            throw RunProblems.hoursClosed(job, now);
        }
    }
}
