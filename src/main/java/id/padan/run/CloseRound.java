package id.padan.run;

import id.padan.access.Access;
import id.padan.access.ClusterPaths;
import id.padan.closing.ClosedFiles;
import id.padan.closing.ClosedRound;
import id.padan.closing.Manifest;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.registry.FileFingerprint;
import id.padan.store.KnownFiles;
import id.padan.store.RoundEvent;
import id.padan.store.RoundStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import id.padan.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Closes the round of a job: what its last run wrote stands, and no run takes its place until somebody opens the round again.
 * It can be closed if that run is still what a run now would come to: neither its inputs nor its files have changed since.
 */
public final class CloseRound {

    private final JobFile job;
    private final Path workspaceFolder;
    private final boolean withOpen;
    private final Clock clock;

    /**
     * The closing of a round.
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @param withOpen whether rows may be left that nobody decided
     * @param clock tells when it is closed
     */
    public CloseRound(JobFile job, Path workspace, boolean withOpen, Clock clock) {
        this.job = job;
        this.workspaceFolder = workspace;
        this.withOpen = withOpen;
        this.clock = clock;
    }

    /**
     * How a round was closed.
     *
     * @param event what is recorded of it
     * @param before whether that was done before, and nothing was to do now
     */
    public record Result(RoundEvent.Closed event, boolean before) {}

    /**
     * Closes the round; if it is closed already, that stands.
     *
     * @return how it was closed
     * @throws JobException if there is no run, something has changed since, rows are open, or the workspace is in use
     */
    public Result close() throws JobException {
        if (!Workspace.isIn(workspaceFolder)) {
            throw RunProblems.nothingToClose(job);
        }
        try (Workspace workspace = Workspace.open(workspaceFolder, job.access())) {
            RoundStore rounds = RoundStore.open(workspace);
            RoundEvent.Closed closed = rounds.closed(job.name()).orElse(null);
            if (closed != null) {
                return new Result(closed, true);
            }
            RoundEvent.Closed event = close(workspace, rounds);
            rounds.add(event);
            return new Result(event, false);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RoundEvent.Closed close(Workspace workspace, RoundStore rounds) throws JobException, IOException {
        DataSource data = BatchRun.withinTransactions(workspace.dataSource());
        RunStore runs = new RunStore(data);
        RunRecord run =
                runs.recent(job.name(), 1).stream().findFirst().orElseThrow(() -> RunProblems.nothingToClose(job));
        LastRun last = new LastRun(
                runs,
                new KnownFiles(data),
                WantedRun.of(job, RunOptions.NONE, clock),
                DecisionIntake.of(job, workspace),
                workspace.folder());
        Path folder = ClusterPaths.of(run.output());
        if (!Files.isDirectory(folder)) {
            throw RunProblems.changedSinceTheRun(job);
        }
        InputFiles files = InputFiles.of(job);
        List<FileFingerprint> registry = files.registry().isEmpty()
                ? RegistryIntake.unread(job, workspace.folder()).orElse(List.of())
                : fingerprints(files.registry());
        if (!last.isStill(run, files, registry)) {
            throw RunProblems.changedSinceTheRun(job);
        }
        long open = Objects.requireNonNull(run.counts()).review();
        if (open > 0 && !withOpen) {
            throw RunProblems.rowsOpen(job, open);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String by = System.getProperty("user.name", "");
        ClosedRound round = ClosedRound.write(
                new ClosedRound.Closing(
                        job.name(),
                        job.language(),
                        time(now),
                        by,
                        workspace.folder(),
                        versions(files, registry),
                        reopened(rounds),
                        inputs(files, registry, folder)),
                folder);
        Access.of(folder).restrict(folder);
        return new RoundEvent.Closed(
                job.name(),
                now,
                by,
                run.runId(),
                folder.resolve(Manifest.FILE).toAbsolutePath().normalize().toString(),
                round.sha256(),
                open);
    }

    /** The registry is large: it is read once, for the comparison with the run and for the manifest. */
    private static List<FileFingerprint> fingerprints(List<InputFile> files) throws IOException {
        List<FileFingerprint> fingerprints = new ArrayList<>();
        for (InputFile file : files) {
            fingerprints.add(new FileFingerprint(file.name(), Files.size(file.path()), Sha256.of(file.path())));
        }
        return fingerprints;
    }

    /** A registry that was not read from files at this hour has no place among these. */
    private static Map<String, String> versions(InputFiles files, List<FileFingerprint> registry) {
        Map<String, String> versions = new LinkedHashMap<>();
        InputFile model = files.model();
        versions.put("program", Version.CURRENT);
        versions.put("model", model == null ? "standard" : Inputs.checksum(model.path()));
        if (files.registry().isEmpty()) {
            registry.forEach(it -> versions.put("registry " + it.name(), it.sha256()));
        }
        return versions;
    }

    private List<Manifest.Reopening> reopened(RoundStore rounds) {
        return rounds.events(job.name()).stream()
                .filter(RoundEvent.Reopened.class::isInstance)
                .map(RoundEvent.Reopened.class::cast)
                .map(event -> new Manifest.Reopening(time(event.at()), event.by(), event.reason()))
                .toList();
    }

    private List<Manifest.Input> inputs(InputFiles files, List<FileFingerprint> registry, Path folder)
            throws JobException, IOException {
        List<Manifest.Input> inputs = new ArrayList<>();
        String place = ClosedFiles.place(job.path(), folder);
        inputs.add(new Manifest.Input("job", place, Files.size(job.path()), Sha256.of(job.path())));
        for (Map.Entry<String, List<InputFile>> kind :
                files.byKind(InputFiles.decisions(job)).entrySet()) {
            List<InputFile> its = kind.getValue();
            List<FileFingerprint> like = kind.getKey().equals("registry") ? registry : fingerprints(its);
            for (int i = 0; i < its.size(); i++) {
                inputs.add(new Manifest.Input(
                        kind.getKey(),
                        ClosedFiles.place(its.get(i).path(), folder),
                        like.get(i).bytes(),
                        like.get(i).sha256()));
            }
        }
        return inputs;
    }

    private String time(Instant instant) {
        ZoneId zone = job.zone();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    /** A closed round stays as it is; whoever opens it says why, and that is kept. */
    static void refuseIfClosed(WantedRun wanted, Workspace workspace, Clock clock) throws JobException {
        JobFile job = wanted.job();
        String reason = wanted.options().reopen();
        try {
            RoundStore rounds = RoundStore.open(workspace);
            Optional<RoundEvent.Closed> closed = rounds.closed(job.name());
            if (closed.isPresent() && reason == null) {
                throw RunProblems.closed(job, closed.orElseThrow());
            }
            if (closed.isEmpty() && reason != null) {
                throw RunProblems.notClosed(job);
            }
            if (reason != null) {
                rounds.add(new RoundEvent.Reopened(
                        job.name(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        System.getProperty("user.name", ""),
                        reason));
            }
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }
}
