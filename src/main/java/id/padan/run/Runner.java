package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.parallel.Cluster;
import id.padan.parallel.Workers;
import id.padan.registry.RegistryExtract;
import id.padan.registry.snapshot.Snapshot;
import id.padan.run.steps.Publishing;
import id.padan.run.steps.Reports;
import id.padan.run.steps.RosterSource;
import id.padan.store.KnownFiles;
import id.padan.store.RowStore.EarlierRosters;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs, in this order: looks at the inputs, takes the workspace, resumes what was cut off or starts anew.
 *
 * <pre>{@code
 * JobFile job = JobFileReader.read(Path.of("nightly.yml"));
 * RunResult result = new Runner(Clock.systemUTC()).run(job, RunOptions.NONE, RunListener.NONE, new StopSignal());
 * }</pre>
 */
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** No run has it. */
    private static final long NO_RUN = -1;

    private final Clock clock;
    private final long rangeBytes;
    private final @Nullable Integer threads;
    private final Reports reports;
    private final @Nullable Cluster cluster;

    /**
     * A runner.
     *
     * @param clock tells when runs start and end, and the day where none is given
     */
    public Runner(Clock clock) {
        this(clock, null);
    }

    /**
     * A runner that has others do what is large.
     *
     * @param clock tells when runs start and end, and the day where none is given
     * @param cluster the others; null to do all in this process
     */
    public Runner(Clock clock, @Nullable Cluster cluster) {
        this(clock, RegistryExtract.DEFAULT_RANGE_BYTES, null, Reports.standard(), cluster);
    }

    /** A runner that scans the registry in ranges of the given size in bytes, and works with so many threads. */
    Runner(Clock clock, long rangeBytes, int threads) {
        this(clock, rangeBytes, threads, Reports.standard());
    }

    /** A runner that writes other reports than the usual ones; with as many threads as the job says, or as given here. */
    Runner(Clock clock, long rangeBytes, @Nullable Integer threads, Reports reports) {
        this(clock, rangeBytes, threads, reports, null);
    }

    Runner(Clock clock, long rangeBytes, @Nullable Integer threads, Reports reports, @Nullable Cluster cluster) {
        this.clock = clock;
        this.cluster = cluster;
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
        Publishing.putRight(wanted.workspace());
        KnownSoFar known = new KnownSoFar(wanted, clock);
        try {
            return twiceIfDamaged(wanted, listener, stop, known);
        } catch (JobException | RuntimeException | Error e) {
            known.failed(e);
            throw e;
        }
    }

    private RunResult twiceIfDamaged(WantedRun wanted, RunListener listener, StopSignal stop, KnownSoFar known)
            throws JobException {
        for (boolean again = false; ; again = true) {
            try {
                return attempt(wanted, listener, stop, known);
            } catch (JobException | RuntimeException e) {
                FullDisk disk = new FullDisk(wanted.workspace(), 0);
                if (e instanceof RuntimeException && disk.isCauseOf(e)) {
                    throw disk.before(wanted.job().language(), e);
                }
                if (again || !wanted.mayPassOnceMore(e)) {
                    throw BrokenOff.beforeItBegan(wanted.job(), wanted.workspace(), e);
                }
            }
        }
    }

    private RunResult attempt(WantedRun wanted, RunListener listener, StopSignal stop, KnownSoFar known)
            throws JobException {
        JobFile job = wanted.job();
        Path folder = wanted.workspace();
        try (Workers workers = new Workers(Objects.requireNonNullElse(threads, job.threads()), cluster)) {
            if (!Workspace.existsIn(folder)) {
                // First of all the inputs: where one is missing, nothing is written, not even a workspace.
                try (Inputs inputs = inputs(wanted, null, workers);
                        Workspace workspace = open(job, folder)) {
                    return new Work(wanted, workspace, workers, listener, stop, known).run(inputs);
                }
            }
            try (Workspace workspace = open(job, folder)) {
                Work work = new Work(wanted, workspace, workers, listener, stop, known);
                Optional<RunResult> unchanged = wanted.options().fresh() ? Optional.empty() : work.last.ifUnchanged();
                if (unchanged.isPresent()) {
                    known.done();
                    return unchanged.get();
                }
                try (Inputs inputs = inputs(wanted, work.earlierRosters(NO_RUN), workers)) {
                    return work.run(inputs);
                }
            }
        }
    }

    private Inputs inputs(WantedRun wanted, @Nullable EarlierRosters earlier, Workers workers) throws JobException {
        RosterSource source = new RosterSource(Version.BUILD, wanted.job(), earlier, cluster);
        return Inputs.of(wanted.job(), wanted.files(), wanted.workspace(), rangeBytes, source, workers);
    }

    private static Workspace open(JobFile job, Path folder) throws JobException {
        try {
            return Workspace.open(folder, job.access());
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    /** A run in its workspace. */
    private final class Work {

        private final WantedRun wanted;
        private final JobFile job;
        private final Workspace workspace;
        private final Workers workers;
        private final RunListener listener;
        private final StopSignal stop;
        private final KnownSoFar known;
        private final DataSource data;
        private final RunStore runs;
        private final KnownFiles files;
        private final DecisionIntake intake;
        private final LastRun last;

        Work(
                WantedRun wanted,
                Workspace workspace,
                Workers workers,
                RunListener listener,
                StopSignal stop,
                KnownSoFar known)
                throws JobException {
            this.wanted = wanted;
            this.job = wanted.job();
            this.workspace = workspace;
            this.workers = workers;
            this.listener = listener;
            this.stop = stop;
            this.known = known;
            data = BatchRun.withinTransactions(workspace.dataSource());
            runs = new RunStore(data);
            files = new KnownFiles(data);
            CloseRound.refuseIfClosed(wanted, workspace, clock);
            // Whatever becomes of the run: what officers decided is kept.
            intake = DecisionIntake.of(job, workspace);
            last = new LastRun(runs, files, wanted, intake, workspace.folder());
        }

        RunResult.Ran run(Inputs inputs) throws JobException {
            Snapshot registry = inputs.registry()
                    .snapshot(wanted.options().acceptRegistry(), wanted.today(), workers, listener, stop, clock);
            RegistryIntake.refuseIfTooOld(job, registry);
            registry.warnings().forEach(listener::warned);
            known.read(inputs, registry);
            String fingerprint = intake.fingerprint(inputs.fingerprint(job, registry));
            Optional<RunRecord> cutOff = resumable(fingerprint);
            if (cutOff.isPresent()) {
                // It goes on where it was, and that is not the first row.
                inputs.ahead().close();
            }
            String runId = wanted.runId(fingerprint);
            Path output = wanted.output(runId, cutOff);
            wanted.checkOutput(output);
            RunRecord run = cutOff.orElseGet(() -> runs.start(
                    job.name(), runId, fingerprint, Version.BUILD, output.toString(), wanted.today(), clock.instant()));
            known.begun(run);
            runs.resume(run.number(), output.toString());
            runs.dropWorkingData(job.name(), run.number());
            RunResult.Ran result = runSteps(run, output, inputs, registry, cutOff.isPresent());
            new EarlierRosters(data, run.number()).drop(job.name());
            DecisionIntake.renewRecords(job, workspace);
            remember(run.number(), registry, output);
            known.ended(result);
            return result;
        }

        /** The last run of the job, if it was cut off and would have the same outputs as one that starts now. */
        private Optional<RunRecord> resumable(String fingerprint) {
            Optional<RunRecord> unfinished = runs.lastUnfinished(job.name());
            Optional<RunRecord> same =
                    unfinished.filter(run -> !wanted.options().fresh() && wanted.isMetBy(run, fingerprint));
            if (same.isEmpty()) {
                unfinished.ifPresent(this::abandon);
            }
            return same;
        }

        private void abandon(RunRecord run) {
            known.cutOff(data, run);
            runs.abandon(run.number());
        }

        private RunResult.Ran runSteps(RunRecord run, Path output, Inputs inputs, Snapshot registry, boolean resumed)
                throws JobException {
            ReconciliationJob steps = new ReconciliationJob(
                    job,
                    run,
                    output,
                    inputs,
                    registry,
                    resumed ? null : inputs.ahead(),
                    new RosterSource(Version.BUILD, job, earlierRosters(run.number()), cluster),
                    intake,
                    RunStores.of(workspace, run.number(), job, inputs.normaliser(job)),
                    workspace.folder(),
                    workers,
                    reports,
                    listener,
                    stop,
                    clock);
            try {
                new BatchRun(job, run, inputs, workspace, runs, stop, clock).toItsEnd(steps);
            } catch (JobException e) {
                known.steps(data);
                throw e;
            }
            return new RunResult.Ran(
                    steps.writer().status(),
                    steps.writer().summary(),
                    output,
                    resumed,
                    intake.read(),
                    steps.writer().kept(),
                    steps.writer().undeleted());
        }

        /** What earlier runs read, if this one may use it. */
        private @Nullable EarlierRosters earlierRosters(long run) {
            return wanted.options().fresh() ? null : new EarlierRosters(data, run);
        }

        /** So that the next run can tell whether anything has changed; if that fails, it will do the work once more. */
        private void remember(long run, Snapshot registry, Path output) {
            try {
                files.rememberInputs(LastRun.known(registry));
                last.remember(run, output);
            } catch (IOException e) {
                LOG.warn("{} cannot be read again: {}", output, e.getClass().getName());
            }
        }
    }
}
