package id.padan.privacy;

import id.padan.access.ClusterPaths;
import id.padan.audit.AuditLog;
import id.padan.jobfile.JobFile;
import id.padan.privacy.Place.Kind;
import id.padan.registry.live.Reading;
import id.padan.registry.snapshot.KeptSnapshot;
import id.padan.report.Folders;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.store.AnnouncementStore;
import id.padan.store.DecisionStore;
import id.padan.store.ProcessLock;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Removes what a job holds of people once its time is over: runs with their files and rows, decisions, snapshots of the registry,
 * and whatever else lies in the workspace. What others gave to it (rosters, extracts, decided reports) is not touched.
 *
 * <p>Done again after it was cut short, it removes what is left. Of a closed round the manifest and the statement stay, which have
 * figures and checksums and nobody's name from the rosters.
 */
public final class Purge {

    /** More runs than a workspace will ever have. */
    private static final int ALL = Integer.MAX_VALUE;

    private static final String PURGED = "purged";
    private static final String RUNS = "runs";

    private final JobFile job;
    private final Path folder;
    private final Instant before;
    private final Instant now;

    /**
     * A purge that is yet to be made.
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @param before all data of a time before this goes
     * @param now the time
     */
    public Purge(JobFile job, Path workspace, Instant before, Instant now) {
        this.job = job;
        this.folder = workspace;
        this.before = before;
        this.now = now;
    }

    /**
     * What is past its time.
     *
     * @param places files and folders
     * @param runs runs in the database
     * @param decisions how many entries of the ledger
     * @param announced how many people are known by the numbers by which they were announced; 0 as long as there is a younger run
     */
    public record Past(List<Place> places, List<RunRecord> runs, int decisions, int announced) {

        /** Keeps the lists unmodifiable. */
        public Past {
            places = List.copyOf(places);
            runs = List.copyOf(runs);
        }

        /** {@return whether there is nothing to remove} */
        public boolean isNothing() {
            return places.isEmpty() && runs.isEmpty() && decisions == 0 && announced == 0;
        }
    }

    /**
     * What came of it.
     *
     * @param past what was past its time
     * @param left places that are still there, because they hold something else, or the system does not let us delete them
     * @param closed the folders of closed rounds of which manifest and statement stay
     */
    public record Result(Past past, List<Path> left, List<Path> closed) {

        /** Keeps the lists unmodifiable. */
        public Result {
            left = List.copyOf(left);
            closed = List.copyOf(closed);
        }
    }

    /**
     * {@return what is past its time; nothing is removed}
     *
     * @throws WorkspaceException if the workspace is in use or cannot be read
     * @throws IOException if a folder cannot be read
     */
    public Past look() throws WorkspaceException, IOException {
        try (Workspace workspace = Workspace.open(folder, job.access())) {
            return past(workspace);
        }
    }

    private Past past(Workspace workspace) throws WorkspaceException, IOException {
        List<RunRecord> runs = new RunStore(workspace.dataSource()).recent(job.name(), ALL);
        List<RunRecord> past =
                runs.stream().filter(run -> Places.end(run).isBefore(before)).toList();
        List<Place> all = new Places(job, folder, runs).all();
        boolean isOver = past.size() == runs.size()
                && isOld(folder.resolve(AnnouncementStore.FILE))
                && all.stream().noneMatch(place -> place.kind() == Kind.RUN && !place.isBefore(before));
        return new Past(
                all.stream().filter(place -> place.isBefore(before)).toList(),
                past,
                DecisionStore.open(workspace).before(job.name(), before).size(),
                isOver ? AnnouncementStore.open(workspace).count(job.name()) : 0);
    }

    /** Nobody was announced since. */
    private boolean isOld(Path file) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    /**
     * Removes what is past its time, and records that.
     *
     * @return what came of it
     * @throws WorkspaceException if the workspace is in use or cannot be read
     * @throws IOException if a folder cannot be read, or the record cannot be written
     */
    public Result carryOut() throws WorkspaceException, IOException {
        List<Path> left = new ArrayList<>();
        List<Path> closed = new ArrayList<>();
        Past past;
        try (Workspace workspace = Workspace.open(folder, job.access())) {
            past = past(workspace);
            if (past.isNothing()) {
                return new Result(past, left, closed);
            }
            record(past);
            for (Place place : past.places()) {
                if (!isGone(place, closed)) {
                    left.add(place.path());
                }
            }
            forget(workspace, past, left);
        }
        return new Result(past, left, closed);
    }

    /**
     * {@return how a run was removed, if it was}
     *
     * @param workspace the folder of the workspace
     * @param runId the run
     * @throws IOException if the log cannot be read
     */
    public static Optional<AuditLog.Entry> of(Path workspace, String runId) throws IOException {
        return AuditLog.in(workspace).content().entries().stream()
                .filter(entry -> entry.command().equals(PURGED)
                        && entry.more().getOrDefault(RUNS, List.of()).contains(runId))
                .findFirst();
    }

    /** First of all: what goes must not go unseen, however this ends. */
    private void record(Past past) throws IOException {
        AuditLog.in(folder)
                .add(AuditLog.Entry.now(
                        PURGED,
                        job.name(),
                        Map.of(
                                "before",
                                List.of(before.toString()),
                                RUNS,
                                past.runs().stream().map(RunRecord::runId).toList(),
                                "removed",
                                past.places().stream()
                                        .map(place -> place.kind() + " " + place.path())
                                        .toList(),
                                "decisions",
                                List.of(Integer.toString(past.decisions())),
                                "announced",
                                List.of(Integer.toString(past.announced())))));
    }

    private void forget(Workspace workspace, Past past, List<Path> left) throws WorkspaceException {
        String by = System.getProperty("user.name", "");
        if (past.decisions() > 0) {
            DecisionStore.open(workspace).purge(job.name(), before, by, now);
        }
        if (past.announced() > 0) {
            AnnouncementStore.open(workspace).purge(job.name(), by, now);
        }
        RunStore runs = new RunStore(workspace.dataSource());
        past.runs().stream()
                .filter(run -> !left.contains(ClusterPaths.of(run.output())))
                .forEach(run -> runs.delete(run.number()));
        workspace.compact();
    }

    private static boolean isGone(Place place, List<Path> closed) {
        try {
            return switch (place.kind()) {
                case RUN -> isRunGone(place.path(), closed);
                case SNAPSHOT ->
                    isGoneAlone(
                            place.path(), () -> KeptSnapshot.at(place.path()).delete());
                case HALF_READ -> isGoneAlone(place.path(), () -> Reading.discard(place.path()));
                case LEFTOVER, FAILED, DAMAGED, SET_ASIDE, FORM, LOG -> {
                    Folders.delete(place.path());
                    yield true;
                }
            };
        } catch (IOException mustStay) {
            return false;
        }
    }

    /** Its summary last: as long as that is there, the next purge finds the run again. Other files in its folder are somebody else's. */
    private static boolean isRunGone(Path run, List<Path> closed) throws IOException {
        boolean isClosed = Files.exists(run.resolve(OutputFile.MANIFEST.fileName()));
        if (isClosed) {
            closed.add(run);
        }
        List<String> staying = isClosed
                ? OutputFile.OF_CLOSING.stream().map(OutputFile::fileName).toList()
                : List.of();
        List<String> files = new ArrayList<>(OutputFolder.filesIn(run));
        files.removeAll(staying);
        files.sort(Comparator.comparing(OutputFile.SUMMARY.fileName()::equals));
        for (String file : files) {
            Files.deleteIfExists(run.resolve(file));
        }
        return isEmptied(run) || isClosed;
    }

    /** Deletes the empty folders of a run; {@return whether nothing is left} */
    private static boolean isEmptied(Path run) throws IOException {
        try (Stream<Path> all = Files.walk(run)) {
            for (Path path : all.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                deleteIfEmpty(path);
            }
        }
        return !Files.exists(run);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException hasOtherFiles) {
            return;
        }
    }

    /** What is done to delete something. */
    private interface Deletion {
        void run() throws IOException;
    }

    /** Nobody takes a new snapshot meanwhile. */
    private static boolean isGoneAlone(Path inStore, Deletion deletion) throws IOException {
        Optional<ProcessLock> lock = ProcessLock.take(KeptSnapshot.lock(inStore));
        if (lock.isPresent()) {
            try (ProcessLock held = lock.get()) {
                Objects.requireNonNull(held);
                deletion.run();
            }
        }
        return !Files.exists(inStore);
    }
}
