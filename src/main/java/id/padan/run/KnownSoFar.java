package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobException.Code;
import id.padan.jobfile.JobFile;
import id.padan.message.Cause;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.notice.FailedRun;
import id.padan.privacy.RunAudit;
import id.padan.registry.snapshot.Snapshot;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of a run so far: if it does not come to its end, that is written to {@code failed/} in the workspace. */
public final class KnownSoFar {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSoFar.class);

    /** No run failed: the round is closed, or another process is at work. */
    private static final Set<Code> NO_FAILURE = EnumSet.of(Code.ROUND, Code.WORKSPACE_IN_USE);

    private static final int FEW = 3;

    private final JobFile job;
    private final Path workspace;
    private final Clock clock;
    private final LocalDate day;
    private @Nullable RunRecord run;
    private @Nullable Inputs inputs;
    private @Nullable Snapshot registry;
    private List<FailedRun.Step> steps = List.of();

    KnownSoFar(WantedRun wanted, Clock clock) {
        this.job = wanted.job();
        this.day = wanted.today();
        this.workspace = wanted.workspace();
        this.clock = clock;
    }

    void read(Inputs these, Snapshot snapshot) {
        inputs = these;
        registry = snapshot;
    }

    void begun(RunRecord record) {
        run = record;
        FailedRun.keepRoom(workspace);
    }

    /** What it has done, as long as the database can be asked. */
    void steps(DataSource data) {
        if (run != null) {
            steps = steps(data, run);
        }
    }

    /** The run has come to its end. */
    void ended(RunResult.Ran result) {
        RunAudit.record(workspace, result.summary(), job.sha256(), result.output());
        done();
    }

    /** What failed before is mended. */
    void done() {
        FailedRun.forget(workspace, FailedRun.notBegun(job.name(), day.toString()));
        if (run != null) {
            FailedRun.forget(workspace, run.runId());
        }
    }

    /** It has not. */
    void failed(Throwable why) {
        if (why instanceof JobException known && NO_FAILURE.contains(known.code())) {
            return;
        }
        try {
            write(why);
        } catch (RuntimeException | Error e) {
            // With no memory left even this can fail. What people are told is why the run did.
            why.addSuppressed(e);
        }
    }

    private void write(Throwable why) {
        RunRecord begun = run;
        Inputs of = inputs;
        new FailedRun(
                        job.name(),
                        begun == null ? FailedRun.notBegun(job.name(), day.toString()) : begun.runId(),
                        begun == null ? null : time(begun.startedAt(), job.zone()),
                        time(clock.instant(), job.zone()),
                        isInterrupted(why) ? "interrupted" : "failed",
                        error(why),
                        of == null
                                ? List.of()
                                : IntStream.range(0, of.tables().size())
                                        .mapToObj(i -> new FailedRun.Table(
                                                of.tables().get(i).name(),
                                                of.tableSums().get(i)))
                                        .toList(),
                        registry == null ? null : new FailedRun.Registry(registry.people(), registry.sha256()),
                        steps,
                        begun == null ? null : begun.output())
                .writeTo(workspace);
    }

    private static boolean isInterrupted(Throwable why) {
        return why instanceof JobException known && known.code() == Code.INTERRUPTED;
    }

    private FailedRun.Reason error(Throwable why) {
        if (why instanceof JobException known) {
            return new FailedRun.Reason(FailedRun.code(known.code()), known.lines(job.language()));
        }
        Cause cause = Cause.of(why);
        Messages messages = Messages.of(RunProblems.class, job.language());
        String text = cause.kind() == Cause.Kind.OTHER
                ? messages.text(
                        "run.broken_off.unknown",
                        workspace.resolve("logs/padan.log").toString())
                : messages.text("run.broken_off.system", cause.text(job.language()));
        return new FailedRun.Reason(FailedRun.code(Code.BROKEN_OFF), List.of(text));
    }

    /** An earlier run of the job looks as if it was at work, and will not be gone on with. */
    void cutOff(DataSource data, RunRecord earlier) {
        cutOff(workspace, data, earlier, job.zone(), clock, job.language());
    }

    /**
     * {@return the runs that did not come to their end since the last one that did, the latest first}
     *
     * <p>A run that looks as if it was at work is one of them: its process was killed, for nobody else has the workspace.
     *
     * @param open the workspace
     * @param job the job's name; null for all jobs
     * @param zone of the times that are noted now
     * @param language of what is noted now
     */
    public static List<FailedRun> failed(Workspace open, @Nullable String job, ZoneId zone, Language language) {
        DataSource data = open.dataSource();
        List<RunRecord> recent = new RunStore(data).recent(job, FEW);
        recent.forEach(run -> cutOff(open.folder(), data, run, zone, Clock.systemUTC(), language));
        Instant since = recent.stream()
                .filter(run -> run.counts() != null)
                .map(RunRecord::finishedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Instant.EPOCH);
        return FailedRun.since(open.folder(), job, since).stream().limit(FEW).toList();
    }

    private static void cutOff(
            Path workspace, DataSource data, RunRecord run, ZoneId zone, Clock clock, Language language) {
        if (run.status() == RunRecord.Status.RUNNING && !FailedRun.isKnown(workspace, run.runId())) {
            new FailedRun(
                            run.job(),
                            run.runId(),
                            time(run.startedAt(), zone),
                            time(clock.instant(), zone),
                            "cut_off",
                            new FailedRun.Reason(
                                    "cut_off",
                                    List.of(Messages.of(RunProblems.class, language)
                                            .text("run.cut_off"))),
                            List.of(),
                            null,
                            steps(data, run),
                            run.output())
                    .writeTo(workspace);
        }
    }

    private static List<FailedRun.Step> steps(DataSource data, RunRecord run) {
        try {
            return new StepHistory(data)
                    .of(run.number()).stream()
                            .map(step -> new FailedRun.Step(
                                    step.name(),
                                    BigDecimal.valueOf(step.took().toMillis(), 3),
                                    step.read(),
                                    step.written(),
                                    step.completed()))
                            .toList();
        } catch (RuntimeException e) {
            // Broken off by the database itself, or before Batch had its tables.
            LOG.warn(
                    "what {} had done cannot be looked up: {}",
                    run.runId(),
                    e.getClass().getName());
            return List.of();
        }
    }

    private static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
