package id.padan.job;

import id.padan.job.file.JobException;
import id.padan.job.file.JobFile;
import id.padan.message.Language;
import id.padan.person.Normaliser;
import id.padan.registry.RegistryExtract;
import id.padan.report.OutputFolder;
import id.padan.report.OutputFolderException;
import id.padan.store.EarlierRosters;
import id.padan.store.KnownFiles;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs: looks at the inputs, takes the workspace, resumes what was cut off or starts anew. */
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final Clock clock;
    private final long rangeBytes;
    private final int threads;
    private final Reports reports;

    /**
     * A runner.
     *
     * @param clock tells when runs start and end, and the day where none is given
     */
    public Runner(Clock clock) {
        this(clock, RegistryExtract.DEFAULT_RANGE_BYTES, Runtime.getRuntime().availableProcessors(), Reports.STANDARD);
    }

    /** A runner that scans the registry in ranges of the given size in bytes, and works with so many threads. */
    Runner(Clock clock, long rangeBytes, int threads) {
        this(clock, rangeBytes, threads, Reports.STANDARD);
    }

    /** A runner that writes other reports than the usual ones. */
    Runner(Clock clock, long rangeBytes, int threads, Reports reports) {
        this.clock = clock;
        this.threads = threads;
        this.rangeBytes = rangeBytes;
        this.reports = reports;
    }

    /**
     * Runs a job to its end.
     *
     * @param job the job
     * @param options what the command line settles
     * @param listener hears of progress
     * @param stop ends the run soon, at a place from which it can be resumed
     * @return what came of it
     * @throws JobException if an input is missing or unusable, the workspace or the output folder cannot be used, or the
     *     run breaks off
     */
    public RunResult run(JobFile job, RunOptions options, RunListener listener, StopSignal stop) throws JobException {
        WantedRun wanted = WantedRun.of(job, options, clock);
        Path workspaceFolder = Objects.requireNonNullElse(options.workspace(), job.workspace());
        boolean isNew = !Workspace.existsIn(workspaceFolder);
        // First of all the inputs: where one is missing, nothing is written, not even a workspace.
        Inputs early = isNew ? Inputs.of(job, rangeBytes) : null;
        try (Workspace workspace = open(job.language(), workspaceFolder)) {
            DataSource data = BatchRun.withinTransactions(workspace.dataSource());
            RunStore history = new RunStore(data);
            KnownFiles files = new KnownFiles(data);
            // Whatever becomes of the run: what officers decided is kept.
            DecisionIntake intake = DecisionIntake.of(job, workspace);
            LastRun last = new LastRun(history, files, wanted, intake);
            Optional<RunResult> unchanged = isNew || options.fresh() ? Optional.empty() : last.ifUnchanged();
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
            Inputs inputs = early == null ? Inputs.of(job, rangeBytes) : early;
            String fingerprint = intake.fingerprint(inputs.fingerprint());
            Optional<RunRecord> cutOff = resumable(history, wanted, fingerprint);
            String runId = wanted.runId(fingerprint);
            Path output = output(job, options, runId, cutOff);
            checkOutput(job, output);
            RunRecord run = cutOff.orElseGet(() -> history.start(
                    job.name(), runId, fingerprint, Version.BUILD, output.toString(), wanted.today(), clock.instant()));
            history.resume(run.number(), output.toString());
            history.dropWorkingData(job.name(), run.number());
            EarlierRosters earlier = new EarlierRosters(data, run.number());
            Normaliser normaliser = inputs.dictionaries().normaliser().withFields(job.furtherFields());
            RunScope scope = new RunScope(
                    run,
                    job,
                    inputs.rosters(),
                    new RosterSource(job, options.fresh() ? null : earlier),
                    inputs.extract(),
                    inputs.model(),
                    output,
                    normaliser,
                    inputs.dictionaries().regions(),
                    RunScope.Stores.of(data, run.number(), normaliser),
                    listener,
                    stop,
                    threads,
                    intake,
                    history.before(run),
                    reports,
                    workspace.folder());
            RunResult.Ran result = new BatchRun(scope, workspace, history, clock).toItsEnd(cutOff.isPresent());
            earlier.drop(job.name());
            remember(files, last, run.number(), inputs, output);
            return result;
        }
    }

    /** So that the next run can tell whether anything has changed; if that fails, it will do the work once more. */
    private static void remember(KnownFiles files, LastRun last, long run, Inputs inputs, Path output) {
        try {
            files.rememberInputs(inputs.known());
            last.remember(run, output);
        } catch (IOException e) {
            LOG.warn("{} cannot be read again: {}", output, e.getClass().getName());
        }
    }

    private static Workspace open(Language language, Path folder) throws WorkspaceProblemException {
        try {
            return Workspace.open(folder);
        } catch (WorkspaceException e) {
            throw new WorkspaceProblemException(language, e);
        }
    }

    /** The last run of the job, if it was cut off and would have the same outputs as one that starts now. */
    private static Optional<RunRecord> resumable(RunStore history, WantedRun wanted, String fingerprint) {
        Optional<RunRecord> unfinished = history.lastUnfinished(wanted.job().name());
        Optional<RunRecord> same =
                unfinished.filter(run -> !wanted.options().fresh() && wanted.isMetBy(run, fingerprint));
        if (same.isEmpty()) {
            unfinished.ifPresent(run -> history.abandon(run.number()));
        }
        return same;
    }

    private static Path output(JobFile job, RunOptions options, String runId, Optional<RunRecord> cutOff) {
        if (options.output() != null) {
            return options.output();
        }
        if (cutOff.isPresent()) {
            return Path.of(cutOff.get().output());
        }
        Path folder = job.output().resolve(runId);
        for (int again = 2; Files.exists(folder); again++) {
            folder = job.output().resolve(runId + "-" + again);
        }
        return folder;
    }

    /** Better now than after an hour's work. */
    private static void checkOutput(JobFile job, Path output) throws OutputProblemException {
        try (OutputFolder folder = OutputFolder.prepare(output)) {
            Objects.requireNonNull(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OutputFolderException e) {
            throw new OutputProblemException(job.language(), e);
        }
    }
}
