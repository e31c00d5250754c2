package id.padan.job;

import id.padan.job.file.JobException;
import id.padan.job.file.JobFile;
import id.padan.message.Language;
import id.padan.person.Normaliser;
import id.padan.registry.RegistryExtract;
import id.padan.report.OutputFolder;
import id.padan.report.OutputFolderException;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Runs jobs: looks at the inputs, takes the workspace, resumes what was cut off or starts anew. */
public final class Runner {

    private final Clock clock;
    private final long rangeBytes;

    /**
     * A runner.
     *
     * @param clock tells when runs start and end, and the day where none is given
     */
    public Runner(Clock clock) {
        this(clock, RegistryExtract.DEFAULT_RANGE_BYTES);
    }

    /** A runner that scans the registry in ranges of the given size in bytes. */
    Runner(Clock clock, long rangeBytes) {
        this.clock = clock;
        this.rangeBytes = rangeBytes;
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
        LocalDate today = options.today() == null ? LocalDate.now(clock.withZone(job.zone())) : options.today();
        Path workspaceFolder = Objects.requireNonNullElse(options.workspace(), job.workspace());
        // First of all the inputs: where one is missing, nothing is written, not even a workspace.
        Inputs inputs = Inputs.of(job, today, rangeBytes);
        try (Workspace workspace = open(job.language(), workspaceFolder)) {
            RunStore history = new RunStore(BatchRun.withinTransactions(workspace.dataSource()));
            Optional<RunRecord> cutOff = resumable(history, job, options, inputs);
            Path output = output(job, options, runId(job, today, inputs), cutOff);
            checkOutput(job, output);
            RunRecord run = cutOff.orElseGet(() -> history.start(
                    job.name(), runId(job, today, inputs), inputs.fingerprint(), output.toString(), clock.instant()));
            history.resume(run.number(), output.toString());
            history.dropWorkingData(job.name(), run.number());
            Normaliser normaliser = Normaliser.standard().withFields(job.furtherFields());
            RunScope scope = new RunScope(
                    run,
                    job,
                    inputs.rosters(),
                    inputs.extract(),
                    inputs.model(),
                    output,
                    normaliser,
                    RunScope.Stores.of(BatchRun.withinTransactions(workspace.dataSource()), run.number(), normaliser),
                    listener,
                    stop,
                    Runtime.getRuntime().availableProcessors());
            return new BatchRun(scope, workspace, history, clock).toItsEnd(cutOff.isPresent());
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
    private static Optional<RunRecord> resumable(RunStore history, JobFile job, RunOptions options, Inputs inputs) {
        Optional<RunRecord> unfinished = history.lastUnfinished(job.name());
        Optional<RunRecord> same =
                unfinished.filter(run -> !options.fresh() && run.fingerprint().equals(inputs.fingerprint()));
        if (same.isEmpty()) {
            unfinished.ifPresent(run -> history.abandon(run.number()));
        }
        return same;
    }

    /** Names a run by what it depends on, so that its files are the same whenever it is run. */
    private static String runId(JobFile job, LocalDate today, Inputs inputs) {
        return job.name() + "-" + today + "-" + inputs.fingerprint().substring(0, 8);
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
