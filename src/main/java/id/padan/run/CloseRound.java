package id.padan.run;

import id.padan.closing.ClosedFiles;
import id.padan.closing.ClosedRound;
import id.padan.closing.Manifest;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
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
        try (Workspace workspace = Workspace.open(workspaceFolder)) {
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
        RunRecord run = lastRun(workspace);
        long open = Objects.requireNonNull(run.counts()).review();
        if (open > 0 && !withOpen) {
            throw RunProblems.rowsOpen(job, open);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String by = System.getProperty("user.name", "");
        Path folder = Path.of(run.output());
        ClosedRound round = ClosedRound.write(
                new ClosedRound.Closing(
                        job.name(),
                        job.language(),
                        time(now),
                        by,
                        workspace.folder(),
                        versions(),
                        reopened(rounds),
                        inputs(folder)),
                folder);
        return new RoundEvent.Closed(
                job.name(),
                now,
                by,
                run.runId(),
                folder.resolve(Manifest.FILE).toAbsolutePath().normalize().toString(),
                round.sha256(),
                open);
    }

    /** The last run, if a run now would only make its files again. */
    private RunRecord lastRun(Workspace workspace) throws JobException, IOException {
        DataSource data = BatchRun.withinTransactions(workspace.dataSource());
        RunStore runs = new RunStore(data);
        List<RunRecord> last = runs.recent(job.name(), 1);
        if (last.isEmpty()) {
            throw RunProblems.nothingToClose(job);
        }
        LastRun unchanged = new LastRun(
                runs,
                new KnownFiles(data),
                WantedRun.of(job, RunOptions.NONE, clock),
                DecisionIntake.of(job, workspace));
        RunRecord run = last.get(0);
        if (!Files.isDirectory(Path.of(run.output())) || !unchanged.isStill(run)) {
            throw RunProblems.changedSinceTheRun(job);
        }
        return run;
    }

    private Map<String, String> versions() throws JobException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("program", Version.CURRENT);
        InputFile model = InputFiles.of(job).model();
        versions.put("model", model == null ? "standard" : Inputs.checksum(model.path()));
        return versions;
    }

    private List<Manifest.Reopening> reopened(RoundStore rounds) {
        return rounds.events(job.name()).stream()
                .filter(RoundEvent.Reopened.class::isInstance)
                .map(RoundEvent.Reopened.class::cast)
                .map(event -> new Manifest.Reopening(time(event.at()), event.by(), event.reason()))
                .toList();
    }

    private List<Manifest.Input> inputs(Path folder) throws JobException, IOException {
        List<Manifest.Input> inputs = new ArrayList<>();
        inputs.add(input("job", job.path(), folder));
        for (Map.Entry<String, List<InputFile>> kind :
                InputFiles.of(job).byKind(InputFiles.decisions(job)).entrySet()) {
            for (InputFile file : kind.getValue()) {
                inputs.add(input(kind.getKey(), file.path(), folder));
            }
        }
        return inputs;
    }

    private static Manifest.Input input(String kind, Path file, Path folder) throws IOException {
        return new Manifest.Input(kind, ClosedFiles.place(file, folder), Files.size(file), Sha256.of(file));
    }

    private String time(Instant instant) {
        ZoneId zone = job.zone();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
