package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Language;
import id.padan.person.Normaliser;
import id.padan.registry.RegistryExtract;
import id.padan.report.OutputFolder;
import id.padan.report.OutputFolderException;
import id.padan.run.steps.Reports;
import id.padan.run.steps.RosterSource;
import id.padan.store.KnownFiles;
import id.padan.store.RowStore.EarlierRosters;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs: looks at the inputs, takes the workspace, resumes what was cut off or starts anew. */
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** No run has it. */
    private static final long NO_RUN = -1;

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
        if (!Workspace.existsIn(workspaceFolder)) {
            // First of all the inputs: where one is missing, nothing is written, not even a workspace.
            try (Inputs inputs = inputs(job, null);
                    Workspace workspace = open(job.language(), workspaceFolder)) {
                return new Work(wanted, workspace, listener, stop).run(inputs);
            }
        }
        try (Workspace workspace = open(job.language(), workspaceFolder)) {
            Work work = new Work(wanted, workspace, listener, stop);
            Optional<RunResult> unchanged = options.fresh() ? Optional.empty() : work.last.ifUnchanged();
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
            try (Inputs inputs = inputs(job, options.fresh() ? null : new EarlierRosters(work.data, NO_RUN))) {
                return work.run(inputs);
            }
        }
    }

    private Inputs inputs(JobFile job, @Nullable EarlierRosters earlier) throws JobException {
        return Inputs.of(job, rangeBytes, new RosterSource(job, earlier), threads);
    }

    /** A run in its workspace. */
    private final class Work {

        private final WantedRun wanted;
        private final Workspace workspace;
        private final RunListener listener;
        private final StopSignal stop;
        private final DataSource data;
        private final RunStore history;
        private final KnownFiles files;
        private final DecisionIntake intake;
        private final LastRun last;

        Work(WantedRun wanted, Workspace workspace, RunListener listener, StopSignal stop) throws JobException {
            this.wanted = wanted;
            this.workspace = workspace;
            this.listener = listener;
            this.stop = stop;
            data = BatchRun.withinTransactions(workspace.dataSource());
            history = new RunStore(data);
            files = new KnownFiles(data);
            // Whatever becomes of the run: what officers decided is kept.
            intake = DecisionIntake.of(wanted.job(), workspace);
            last = new LastRun(history, files, wanted, intake);
        }

        RunResult.Ran run(Inputs inputs) throws JobException {
            JobFile job = wanted.job();
            String fingerprint = intake.fingerprint(inputs.fingerprint());
            Optional<RunRecord> cutOff = resumable(history, wanted, fingerprint);
            if (cutOff.isPresent()) {
                // It goes on where it was, and that is not the first row.
                inputs.ahead().close();
            }
            String runId = wanted.runId(fingerprint);
            Path output = output(job, wanted.options(), runId, cutOff);
            checkOutput(job, output);
            RunRecord run = cutOff.orElseGet(() -> history.start(
                    job.name(), runId, fingerprint, Version.BUILD, output.toString(), wanted.today(), clock.instant()));
            history.resume(run.number(), output.toString());
            history.dropWorkingData(job.name(), run.number());
            RunScope scope = scope(run, inputs, output, cutOff.isPresent());
            RunResult.Ran result = new BatchRun(scope, workspace, history, clock).toItsEnd(cutOff.isPresent());
            new EarlierRosters(data, run.number()).drop(job.name());
            remember(files, last, run.number(), inputs, output);
            return result;
        }

        private RunScope scope(RunRecord run, Inputs inputs, Path output, boolean resumed) {
            JobFile job = wanted.job();
            EarlierRosters earlier = wanted.options().fresh() ? null : new EarlierRosters(data, run.number());
            Normaliser normaliser = inputs.dictionaries().normaliser().withFields(job.furtherFields());
            return new RunScope(
                    run,
                    job,
                    inputs.rosters(),
                    new RosterSource(job, earlier),
                    resumed ? null : inputs.ahead(),
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
