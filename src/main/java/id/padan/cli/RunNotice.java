package id.padan.cli;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.Notify;
import id.padan.notice.FailedRun;
import id.padan.notice.Messenger;
import id.padan.notice.Notice;
import id.padan.privacy.Use;
import id.padan.report.ConsoleSummary;
import id.padan.report.OutputFile;
import id.padan.report.RowCounts;
import id.padan.run.RunResult;
import id.padan.store.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom {@code notify} of a job names how a run ended.
 *
 * @param job the job
 * @param workspace the folder of its workspace
 * @param out tells what does not arrive
 * @param begun when the run was begun
 * @param isLastTry whether nobody tries it again soon if it fails; else what may pass is no news yet
 */
record RunNotice(JobFile job, Path workspace, Console out, Instant begun, boolean isLastTry) {

    /** A person stopped it, the round is closed, or another run is at work, which tells how it ended. */
    private static final Set<JobException.Code> NO_NEWS =
            EnumSet.of(JobException.Code.INTERRUPTED, JobException.Code.ROUND, JobException.Code.WORKSPACE_IN_USE);

    static RunNotice of(JobFile job, Path workspace, Console out, boolean isLastTry) {
        return new RunNotice(job, workspace, out, Instant.now().truncatedTo(ChronoUnit.SECONDS), isLastTry);
    }

    /** The run came to its end. */
    void ended(RunResult result) {
        if (job.unattended().notice() == null) {
            return;
        }
        ExitCode code = RunCommand.exitCode(result);
        String status = result instanceof RunResult.Unchanged && code == ExitCode.DONE
                ? "unchanged"
                : result.status().name().toLowerCase(Locale.ROOT);
        List<String> lines = new ArrayList<>();
        if (result instanceof RunResult.Ran ran) {
            RunCommand.problems(result).forEach(problem -> lines.add(problem.text(out.language())));
            ConsoleSummary.render(ran.summary(), ran.output(), job.path(), out.language())
                    .lines()
                    .forEach(lines::add);
        } else if (result instanceof RunResult.Unchanged unchanged) {
            lines.add(out.text("run.unchanged", RunCommand.time(job, unchanged.since())));
            lines.add(out.text("run.unchanged.files", unchanged.output().toString()));
        }
        send(new Notice(
                job.name(),
                status,
                code.code(),
                subject(status, result),
                lines,
                result.output().resolve(OutputFile.SUMMARY.fileName()),
                result.output()));
    }

    private String subject(String status, RunResult result) {
        if (result instanceof RunResult.Ran ran && result.status() == RunRecord.Status.COMPLETED) {
            RowCounts rows = ran.summary().figures().outcomes().rows();
            return out.text("notice.completed", job.name(), rows.reconciled(), rows.review(), rows.rejected());
        }
        return out.text("notice." + status, job.name());
    }

    /** The run did not come to its end. */
    void failed(Throwable why) {
        boolean isNoNews = why instanceof JobException known
                && (NO_NEWS.contains(known.code())
                        || (!isLastTry && known.code().mayPass()));
        if (job.unattended().notice() == null || isNoNews) {
            return;
        }
        send(new Notice(
                job.name(),
                "failed",
                Failures.exitCode(why).code(),
                out.text("notice.failed", job.name()),
                Failures.lines(why, out.language()),
                summaryOfFailed(),
                null));
    }

    private @Nullable Path summaryOfFailed() {
        return FailedRun.since(workspace, job.name(), begun).stream()
                .findFirst()
                .map(run -> run.file(workspace))
                .orElse(null);
    }

    private void send(Notice notice) {
        Notify to = Objects.requireNonNull(job.unattended().notice());
        Messenger messenger =
                new Messenger(to, Objects.requireNonNull(job.path().getParent()), out.language());
        if (messenger.isToSend(notice)) {
            Use use = new Use("notified", job.name(), Map.of("status", List.of(notice.status()), "to", ways(to)));
            JobCommand.record(use, workspace, out);
            messenger.send(notice).forEach(out::problem);
        }
    }

    private static List<String> ways(Notify to) {
        List<String> ways = new ArrayList<>();
        if (to.command() != null) {
            ways.add(to.command());
        }
        if (to.mail() != null) {
            ways.addAll(to.mail().to());
        }
        return ways;
    }
}
