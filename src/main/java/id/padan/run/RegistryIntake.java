package id.padan.run;

import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFile.OnRefusal;
import id.padan.parallel.Workers;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryChecksums;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.registry.RegistryProblemException;
import id.padan.registry.snapshot.FileState;
import id.padan.registry.snapshot.Snapshot;
import id.padan.registry.snapshot.SnapshotStore;
import id.padan.registry.snapshot.SnapshotStore.Rules;
import id.padan.store.KnownFiles.KnownFile;
import id.padan.store.ProcessLock;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The registry of a job on its way into a run: the last snapshot, if the files of the extract look as they did when it was taken;
 * else a new one, unless that is refused.
 */
final class RegistryIntake {

    /** The step that takes a snapshot. */
    static final String STEP = "take_snapshot";

    private static final long BETWEEN_TRIES_MILLIS = 100;

    private final JobFile job;
    private final SnapshotStore store;
    private final List<FileState> before;
    private final @Nullable Snapshot current;
    private final @Nullable RegistryExtract extract;
    private final List<RegistryProblem> told;

    private RegistryIntake(
            JobFile job,
            SnapshotStore store,
            List<FileState> before,
            @Nullable Snapshot current,
            @Nullable RegistryExtract extract,
            List<RegistryProblem> told) {
        this.job = job;
        this.store = store;
        this.before = before;
        this.current = current;
        this.extract = extract;
        this.told = told;
    }

    /**
     * {@return the registry, looked at: nothing is written so far}
     *
     * @param job the job
     * @param workspace the folder of its workspace, which need not be there
     * @param meant the files that the job means
     * @param rangeBytes the least size of a range of the extract
     * @param workers read files at the same time
     * @throws JobException if the extract cannot be used
     */
    static RegistryIntake look(JobFile job, Path workspace, InputFiles meant, long rangeBytes, Workers workers)
            throws JobException {
        List<RegistryFile> files = meant.registry().stream()
                .map(file -> new RegistryFile(file.path(), file.name()))
                .toList();
        SnapshotStore store = store(job, workspace);
        if (store.isLocked()) {
            throw RunProblems.lockedSnapshot(job, store.folder());
        }
        // Before they are read: a file that is written to meanwhile must not be taken for what was read of it.
        List<FileState> before = new ArrayList<>();
        files.forEach(file -> FileState.of(file.path()).ifPresent(before::add));
        List<RegistryProblem> told = new ArrayList<>();
        Optional<Snapshot> current = store.current(before);
        if (current.isPresent() && current.get().isWhole(workers)) {
            return new RegistryIntake(job, store, before, current.get(), null, told);
        }
        if (current.isPresent()) {
            told.add(new RegistryProblem(Code.SNAPSHOT_DAMAGED, store.folder().toString()));
        }
        try {
            RegistryExtract extract = RegistryExtract.survey(
                    files, RegistryChecksums.begin(files, workers), job.registrySettings(), rangeBytes);
            return new RegistryIntake(job, store, before, null, extract, told);
        } catch (RegistryProblemException e) {
            throw RunProblems.registry(job, e);
        }
    }

    /** {@return where the snapshots of a job's registry lie} */
    static SnapshotStore store(JobFile job, Path workspace) {
        Path folder = Objects.requireNonNull(job.path().getParent(), "a file is in a folder");
        List<String> patterns = job.registry().files().stream()
                .map(pattern -> whole(folder, pattern.text()))
                .toList();
        return SnapshotStore.in(job.snapshots(workspace), patterns, job.registrySettings())
                .encryptedWith(job.access().protection().snapshot());
    }

    private static String whole(Path folder, String pattern) {
        try {
            return folder.resolve(pattern).normalize().toString();
        } catch (InvalidPathException e) {
            // On Windows no path has an asterisk.
            return folder + "/" + pattern;
        }
    }

    /** {@return the files that a snapshot was taken from; one that serves in place of the extract says nothing of its files} */
    static List<KnownFile> known(Snapshot snapshot) {
        if (RegistryProblem.areOfRefused(snapshot.warnings())) {
            return List.of();
        }
        List<KnownFile> known = new ArrayList<>();
        snapshot.states()
                .forEach((is, sha256) -> known.add(new KnownFile(is.path(), is.bytes(), is.modified(), sha256)));
        return known;
    }

    /** {@return how large the files of the extract are} */
    long bytes() {
        return before.stream().mapToLong(FileState::bytes).sum();
    }

    /** {@return the snapshot that serves though the extract is what it is; taken only if there is none of this extract} */
    Snapshot snapshot(boolean accept, Workers workers, RunListener listener, StopSignal stop, Clock clock)
            throws JobException {
        if (current != null) {
            return current;
        }
        try (ProcessLock lock = lock(stop)) {
            Objects.requireNonNull(lock);
            return take(accept, workers, listener, stop, clock).with(told);
        } catch (RegistryProblemException e) {
            return instead(e.problems(), workers, clock).orElseThrow(() -> RunProblems.registry(job, e));
        } catch (CancellationException e) {
            throw RunProblems.interrupted(job);
        } catch (IOException e) {
            JobException failed = RunProblems.snapshot(job, store.folder(), bytes(), e);
            if (!FullDisk.isToldBy(e)) {
                throw failed;
            }
            RegistryProblem noRoom =
                    new RegistryProblem(Code.NO_ROOM, store.folder().toString());
            Snapshot last = instead(List.of(noRoom), workers, clock).orElseThrow(() -> failed);
            // The run needs the room itself.
            store.discardUnfinished();
            return last;
        }
    }

    private Snapshot take(boolean accept, Workers workers, RunListener listener, StopSignal stop, Clock clock)
            throws RegistryProblemException, IOException {
        listener.stepStarted(STEP, -1);
        Instant start = clock.instant();
        Snapshot taken = store.take(
                Objects.requireNonNull(extract, "looked at, because no snapshot is current"),
                before,
                new Rules(job.registry().minPeople(), accept),
                start,
                workers,
                done -> listener.progress(STEP, done),
                stop::isRaised);
        job.access().restrict(store.folder());
        listener.stepFinished(STEP, taken.people(), taken.people(), Duration.between(start, clock.instant()));
        return taken;
    }

    /** The last good one, with what is wrong with the new one. */
    private Optional<Snapshot> instead(List<RegistryProblem> refused, Workers workers, Clock clock) {
        Optional<Snapshot> last = job.registry().onRefusal() == OnRefusal.FAIL ? Optional.empty() : store.last();
        return last.filter(snapshot -> snapshot.isWhole(workers)).map(good -> good.with(why(refused, good, clock)));
    }

    private List<RegistryProblem> why(List<RegistryProblem> refused, Snapshot good, Clock clock) {
        List<RegistryProblem> all = new ArrayList<>(told);
        all.add(new RegistryProblem(
                Code.LAST_SNAPSHOT_USED,
                String.join(
                        ", ", good.files().stream().map(FileFingerprint::name).toList()),
                good.takenAt().atZone(job.zone()).toLocalDate().toString(),
                Long.toString(Duration.between(good.takenAt(), clock.instant()).toDays())));
        all.addAll(refused);
        return all;
    }

    /** Whoever else takes a snapshot is waited for. */
    private ProcessLock lock(StopSignal stop) throws IOException {
        job.access().makeFolder(store.folder());
        Path file = store.folder().resolve("lock");
        Optional<ProcessLock> lock = ProcessLock.take(file);
        while (lock.isEmpty() && !stop.isRaised()) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            lock = ProcessLock.take(file);
        }
        return lock.orElseThrow(() -> new CancellationException("the end was asked for"));
    }
}
