package id.padan.cli;

import id.padan.cli.ci.RunFormat;
import id.padan.decision.DecisionProblem;
import id.padan.jobfile.Archive;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.message.Cause;
import id.padan.privacy.Use;
import id.padan.report.ConsoleSummary;
import id.padan.report.OutputFile;
import id.padan.report.SummaryJson;
import id.padan.round.CountdownTexts;
import id.padan.round.Deadline;
import id.padan.run.DecisionsRead;
import id.padan.run.RunOptions;
import id.padan.run.RunResult;
import id.padan.run.Runner;
import id.padan.run.StopSignal;
import id.padan.store.RunRecord;
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code padan run JOB.yml}: one reconciliation run now. */
@Command(name = "run")
final class RunCommand extends JobCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--today", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate today;

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--reopen", paramLabel = "REASON")
    private @Nullable String reopen;

    @Option(names = "--accept-registry")
    private boolean acceptRegistry;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--format", paramLabel = "junit|github")
    private @Nullable RunFormat format;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    boolean wantsJson() {
        return json || format != null;
    }

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    ExitCode run(JobFile job, Console out) throws Exception {
        if (json && format != null) {
            throw new ParameterException(spec.commandLine(), out.text("run.json_or_format"));
        }
        try (Interruption interruption = Interruption.watch()) {
            RunOptions options = new RunOptions(output, workspace, today, fresh, reopen, acceptRegistry);
            UnaryOperator<String> form = summary -> format == null ? summary : format.of(summary, out.language());
            return exitCode(run(
                    new Runner(Clock.systemUTC(), cluster()),
                    RunNotice.of(job, workspace(job), out, true),
                    options,
                    interruption.stop(),
                    form));
        } catch (JobException e) {
            if (format != null) {
                String said = String.join(" ", e.lines(out.language()));
                out.document(format.of(job.name(), e.code().name(), Masking.masked(said)));
            }
            throw e;
        }
    }

    /**
     * Runs a job, and tells what came of it, here and to those whom the job names.
     *
     * @param runner runs it
     * @param notice tells those whom the job names
     * @param form what standard output carries, made of the summary, where a program reads it
     */
    static RunResult run(
            Runner runner, RunNotice notice, RunOptions options, StopSignal stop, UnaryOperator<String> form)
            throws Exception {
        JobFile job = notice.job();
        Path workspace = notice.workspace();
        Console out = notice.out();
        if (!Workspace.existsIn(workspace)) {
            earlierResults(job, options)
                    .ifPresent(results ->
                            out.problem(out.text("run.without_history", workspace.toString(), results.toString())));
        }
        try {
            RunResult result = runner.run(job, options, new Logs.Run(workspace, out.progress()), stop);
            tell(out, job, result, form);
            archive(out, job, workspace);
            notice.ended(result);
            return result;
        } catch (JobException | RuntimeException | Error e) {
            notice.failed(e);
            throw e;
        }
    }

    /** Where the workspace is gone, as on a disk that is not mounted, these show that there was one. */
    private static Optional<Path> earlierResults(JobFile job, RunOptions options) throws IOException {
        Path asked = options.output();
        if (asked != null) {
            return Optional.of(asked).filter(RunCommand::holdsResults);
        }
        if (!Files.isDirectory(job.output())) {
            return Optional.empty();
        }
        try (Stream<Path> runs = Files.list(job.output())) {
            return runs.filter(run -> String.valueOf(run.getFileName()).startsWith(job.name() + "-"))
                    .filter(RunCommand::holdsResults)
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean holdsResults(Path folder) {
        return Files.exists(folder.resolve(OutputFile.SUMMARY.fileName()));
    }

    private static void archive(Console out, JobFile job, Path workspace) throws JobFileException {
        for (Archive.Moved copy : Archive.moveCopies(job)) {
            Cause why = copy.why();
            if (why == null) {
                List<String> fromTo = List.of(copy.from().toString(), String.valueOf(copy.to()));
                record(new Use("archived", job.name(), Map.of("moved", fromTo)), workspace, out);
                out.say("run.archived", copy.from().toString(), String.valueOf(copy.to()));
            } else {
                String folder = String.valueOf(job.unattended().archive());
                out.problem(out.text("run.archived.not", copy.from().toString(), folder, why.text(out.language())));
            }
        }
    }

    static ExitCode exitCode(RunResult result) {
        return result.status() == RunRecord.Status.LIMIT_EXCEEDED ? ExitCode.LIMIT_EXCEEDED : ExitCode.DONE;
    }

    /** Tells what came of a run. */
    private static void tell(Console out, JobFile job, RunResult result, UnaryOperator<String> form)
            throws IOException {
        tell(out, result.decisions());
        result.undeleted().forEach(folder -> out.problem(out.text("run.undeleted", folder.toString())));
        // What cannot be understood or followed is told every night, until somebody has mended it.
        problems(result).forEach(problem -> out.problem(Masking.masked(problem.text(out.language()))));
        if (result instanceof RunResult.Ran ran) {
            if (ran.resumed()) {
                out.say("run.resumed");
            }
            out.print(ConsoleSummary.render(ran.summary(), ran.output(), job.path(), out.language())
                    .stripTrailing());
            ran.kept().forEach(file -> out.problem(out.text("run.kept", file.toString())));
            out.json(form.apply(SummaryJson.render(ran.summary())));
        } else if (result instanceof RunResult.Unchanged unchanged) {
            Deadline deadline = job.deadline(unchanged.day());
            if (deadline != null) {
                out.print(new CountdownTexts(out.language()).headline(deadline));
            }
            out.say("run.unchanged", time(job, unchanged.since()));
            out.say("run.unchanged.files", unchanged.output().toString());
            out.json(form.apply(Files.readString(unchanged.output().resolve(OutputFile.SUMMARY.fileName()))));
        }
    }

    static String time(JobFile job, Instant instant) {
        return TIME.format(instant.atZone(job.zone()));
    }

    /** A run that was made also knows which decisions it could not follow. */
    static List<DecisionProblem> problems(RunResult result) {
        return result instanceof RunResult.Ran ran
                ? ran.summary().figures().decisions().problems()
                : result.decisions().problems();
    }

    private static void tell(Console out, DecisionsRead decisions) {
        if (decisions.news() > 0) {
            out.say("run.decisions", decisions.news(), decisions.files());
        }
        if (decisions.superseded() > 0) {
            out.say("run.decisions.superseded", decisions.superseded());
        }
    }
}
