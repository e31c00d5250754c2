package id.padan.run;

import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.RegistryInput;
import id.padan.jobfile.RegistryInput.OnRefusal;
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
import id.padan.store.ProcessLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The registry of a job on its way into a run: the last snapshot, if the files of the extract look as they did when it was taken, or
 * if the registry is not to be read now; else a new one, unless that is refused.
 */
final class RegistryIntake {

    /** The step that takes a snapshot. */
    static final String STEP = "take_snapshot";

    private final JobFile job;
    private final SnapshotStore store;
    private final long rangeBytes;
    /** Extracts that are still to be looked at, the newest first: those behind it serve if that cannot be used. */
    private final Deque<List<RegistryFile>> extracts = new ArrayDeque<>();

    private final List<RegistryProblem> told = new ArrayList<>();
    private final List<RegistryProblem> refused = new ArrayList<>();
    private List<FileState> before = List.of();
    private @Nullable RegistryExtract extract;
    private @Nullable Snapshot current;
    private boolean isReadAtOtherHours;

    private RegistryIntake(JobFile job, SnapshotStore store, long rangeBytes) {
        this.job = job;
        this.store = store;
        this.rangeBytes = rangeBytes;
    }

    private static RegistryIntake of(JobFile job, Path workspace, long rangeBytes) throws JobException {
        SnapshotStore store = store(job, workspace);
        if (store.isLocked()) {
            throw RunProblems.lockedSnapshot(job, store.folder());
        }
        return new RegistryIntake(job, store, rangeBytes);
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
        RegistryIntake intake = of(job, workspace, rangeBytes);
        meant.arriving().forEach(name -> intake.told.add(new RegistryProblem(Code.STILL_ARRIVING, name)));
        Stream.concat(Stream.of(meant.registry()), meant.earlier().stream())
                .filter(files -> !files.isEmpty())
                .forEach(files -> intake.extracts.add(files.stream()
                        .map(file -> new RegistryFile(file.path(), file.name()))
                        .toList()));
        boolean isArriving = !meant.arriving().isEmpty();
        if (intake.extracts.isEmpty() || isArriving) {
            intake.current = intake.good(workers).orElse(null);
            intake.isReadAtOtherHours = intake.current != null && !isArriving;
        }
        if (intake.current == null && !intake.extracts.isEmpty()) {
            intake.lookAtNext(workers);
        } else if (intake.current == null && isArriving) {
            throw RunProblems.registry(job, new RegistryProblemException(intake.told));
        } else if (intake.current == null) {
            RegistryRefresh.mustBeOpen(job, job.inZone(Instant.now()));
        }
        return intake;
    }

    /** {@return the registry, to be read at a moment of its hours whatever there is of it} */
    static RegistryIntake again(JobFile job, Path workspace, Workers workers, ZonedDateTime now) throws JobException {
        RegistryRefresh.mustBeOpen(job, now);
        return job.registry().live() != null
                ? of(job, workspace, RegistryExtract.DEFAULT_RANGE_BYTES)
                : look(job, workspace, InputFiles.of(job), RegistryExtract.DEFAULT_RANGE_BYTES, workers);
    }

    /** Looks at the newest extract that can be read at all; those before it are refused. */
    private void lookAtNext(Workers workers) throws JobException {
        while (current == null && extract == null) {
            List<RegistryFile> files = extracts.remove();
            try {
                look(files, workers);
            } catch (RegistryProblemException e) {
                refuse(e, workers);
            }
        }
    }

    private void look(List<RegistryFile> files, Workers workers) throws RegistryProblemException {
        // Before they are read: a file that is written to meanwhile must not be taken for what was read of it.
        before = files.stream()
                .map(file -> FileState.of(file.path()))
                .flatMap(Optional::stream)
                .toList();
        Optional<Snapshot> ofThese = store.current(before);
        if (ofThese.isPresent() && ofThese.get().isWhole(workers)) {
            current = ofThese.get();
            return;
        }
        if (ofThese.isPresent()) {
            told.add(new RegistryProblem(Code.SNAPSHOT_DAMAGED, store.folder().toString()));
        }
        extract = RegistryExtract.survey(
                files, RegistryChecksums.begin(files, workers), job.registrySettings(), rangeBytes);
    }

    /** Without an extract before it, what cannot be read at all ends here: most often another file was meant. */
    private void refuse(RegistryProblemException problems, Workers workers) throws JobException {
        boolean isAnyRead = extract != null || job.registry().live() != null;
        extract = null;
        refused.addAll(problems.problems());
        if (job.registry().onRefusal() == OnRefusal.LAST && (isAnyRead || job.registryArrives())) {
            current = good(workers).orElse(null);
        }
        if (current == null && (extracts.isEmpty() || job.registry().onRefusal() == OnRefusal.FAIL)) {
            throw RunProblems.registry(job, new RegistryProblemException(refused));
        }
    }

    private Optional<Snapshot> good(Workers workers) {
        return store.last().filter(snapshot -> snapshot.isWhole(workers));
    }

    /** {@return where the snapshots of a job's registry lie} */
    static SnapshotStore store(JobFile job, Path workspace) {
        Path folder = Objects.requireNonNull(job.path().getParent(), "a file is in a folder");
        RegistryInput.Live live = job.registry().live();
        List<String> patterns = live != null
                ? live.database().identity()
                : job.registry().files().stream()
                        .map(pattern -> pattern.whole(folder))
                        .toList();
        return SnapshotStore.in(job.snapshots(workspace), patterns, job.registrySettings())
                .encryptedWith(job.access().protection().snapshot());
    }

    /** {@return what the registry is like where it is not to be read now; empty if nothing was read of it before} */
    static Optional<List<FileFingerprint>> unread(JobFile job, Path workspace) {
        return store(job, workspace).last().map(Snapshot::files);
    }

    /** {@return how many bytes come in with the registry} */
    long bytes() {
        return current != null
                ? current.bytes()
                : before.stream().mapToLong(FileState::bytes).sum();
    }

    /**
     * {@return the snapshot that serves though the registry is what it is; taken only if there is none of it}
     *
     * @param today the day from which its age is counted
     */
    Snapshot snapshot(
            boolean accept, LocalDate today, Workers workers, RunListener listener, StopSignal stop, Clock clock)
            throws JobException {
        while (current == null) {
            try {
                current = take(accept, workers, listener, stop, clock);
            } catch (RegistryProblemException e) {
                refuse(e, workers);
                if (current == null) {
                    lookAtNext(workers);
                }
            } catch (CancellationException e) {
                throw RunProblems.interrupted(job);
            } catch (IOException e) {
                current = withoutRoom(e, workers);
            }
        }
        return current.with(toldOf(current, today));
    }

    private Snapshot take(boolean accept, Workers workers, RunListener listener, StopSignal stop, Clock clock)
            throws RegistryProblemException, IOException, JobException {
        RegistryInput.Live live = job.registry().live();
        ZonedDateTime now = job.inZone(clock.instant());
        try (ProcessLock lock = lock(stop)) {
            Objects.requireNonNull(lock);
            listener.stepStarted(STEP, -1);
            LongConsumer progress = done -> listener.progress(STEP, done);
            Snapshot taken = live != null
                    ? new LiveRegistry(job, live.database(), store, clock).take(accept, workers, progress, stop)
                    : store.take(
                            Objects.requireNonNull(extract, "looked at, because no snapshot is current"),
                            before,
                            new Rules(job.registry().minPeople(), accept, false),
                            now.toInstant(),
                            workers,
                            progress,
                            stop::isRaised);
            job.access().restrict(store.folder());
            Duration took = Duration.between(now.toInstant(), clock.instant());
            listener.stepFinished(STEP, taken.people(), taken.people(), took);
            return taken;
        }
    }

    /** Where the disk has no room for a new one, the last good one serves; what was taken of the new one makes room for the run. */
    private Snapshot withoutRoom(IOException e, Workers workers) throws JobException {
        JobException failed = RunProblems.snapshot(job, store.folder(), bytes(), e);
        if (!FullDisk.isToldBy(e) || job.registry().onRefusal() == OnRefusal.FAIL) {
            throw failed;
        }
        Snapshot last = good(workers).orElseThrow(() -> failed);
        refused.add(new RegistryProblem(Code.NO_ROOM, store.folder().toString()));
        store.discardUnfinished();
        return last;
    }

    /** What has to be known besides of the snapshot that serves: how old it is, and what is wrong with a newer one. */
    private List<RegistryProblem> toldOf(Snapshot snapshot, LocalDate today) {
        List<RegistryProblem> all = new ArrayList<>(told);
        String name = String.join(
                ", ", snapshot.files().stream().map(FileFingerprint::name).toList());
        LocalDate day = LocalDate.ofInstant(snapshot.asOf(), job.zone());
        long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        Integer most = job.registry().hours().maxAge();
        if (!refused.isEmpty()) {
            all.add(new RegistryProblem(Code.LAST_SNAPSHOT_USED, name, day.toString(), Long.toString(days)));
            all.addAll(refused);
        }
        if (most != null && days > most) {
            all.add(new RegistryProblem(
                    Code.TOO_OLD, name, day.toString(), Long.toString(days), Integer.toString(most)));
        } else if (isReadAtOtherHours) {
            all.add(new RegistryProblem(Code.READ_BEFORE, name, day.toString(), Long.toString(days)));
        }
        return all;
    }

    /** A job whose registry must not be too old does without a run. */
    static void refuseIfTooOld(JobFile job, Snapshot snapshot) throws JobException {
        if (job.registry().onRefusal() == OnRefusal.FAIL && RegistryProblem.areTooOld(snapshot.warnings())) {
            throw RunProblems.registry(
                    job,
                    new RegistryProblemException(snapshot.warnings().stream()
                            .filter(warning -> warning.code() == Code.TOO_OLD)
                            .toList()));
        }
    }

    /** Whoever else takes a snapshot is waited for. */
    private ProcessLock lock(StopSignal stop) throws IOException {
        job.access().makeFolder(store.folder());
        return ProcessLock.await(store.folder().resolve("lock"), stop::isRaised)
                .orElseThrow(() -> new CancellationException("the end was asked for"));
    }
}
