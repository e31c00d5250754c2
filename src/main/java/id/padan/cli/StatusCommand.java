package id.padan.cli;

import id.padan.access.Access;
import id.padan.decision.Changes.Counts;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.jobfile.RegistryHours;
import id.padan.message.Hint;
import id.padan.message.TextTable;
import id.padan.notice.FailedRun;
import id.padan.round.Backlog;
import id.padan.round.Countdown;
import id.padan.round.CountdownTexts;
import id.padan.round.Deadline;
import id.padan.run.KnownSoFar;
import id.padan.run.RegistryRefresh;
import id.padan.run.RunProblems;
import id.padan.run.StepHistory;
import id.padan.run.steps.Publishing;
import id.padan.store.HistoryStore;
import id.padan.store.RoundEvent;
import id.padan.store.RoundStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code padan status [JOB.yml]}: the last runs, and the steps of the latest. */
@Command(name = "status")
final class StatusCommand extends PadanCommand {

    private static final int RUNS = 10;
    private static final int WIDTH = 100;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Parameters(paramLabel = "JOB.yml", descriptionKey = "job", arity = "0..1")
    private @Nullable Path jobFile;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--json")
    private boolean json;

    @Override
    boolean wantsJson() {
        return json;
    }

    @Override
    ExitCode run(Console console) throws Exception {
        JobFile job = jobFile == null ? null : JobFileReader.read(jobFile);
        Console out = job == null ? console : console.in(job.language());
        out.hearOfWorkspaces();
        Path folder = Objects.requireNonNullElseGet(workspace, () -> job == null ? Path.of(".padan") : job.workspace());
        Publishing.putRight(folder);
        ZoneId zone = job == null ? ZoneId.systemDefault() : job.zone();
        Deadline deadline = job == null ? null : job.deadline(LocalDate.now(zone));
        if (deadline != null) {
            out.print(new CountdownTexts(out.language()).headline(deadline));
        }
        String name = job == null ? null : job.name();
        if (!Workspace.existsIn(folder)) {
            List<FailedRun> failed = FailedRun.since(folder, name, Instant.EPOCH);
            out.json(StatusJson.nothing(folder, name, false, failed));
            out.say("status.no_workspace", folder.toAbsolutePath().normalize().toString());
            failed.forEach(run -> showFailed(out, run, folder, zone));
            return ExitCode.DONE;
        }
        try (Workspace open = Workspace.open(folder, job == null ? Access.OWNER : job.access())) {
            RegistryRefresh.Result registry = job == null
                    ? null
                    : new RegistryRefresh(job, folder, Clock.systemUTC()).last().orElse(null);
            show(out, open, job, deadline, registry, zone);
            if (job == null) {
                out.say("status.one_job", Hint.command("status"));
            }
            return ExitCode.DONE;
        } catch (WorkspaceException e) {
            if (e.kind() == WorkspaceException.Kind.IN_USE) {
                out.say("status.running", e.folder().toString(), e.detail());
                out.json(StatusJson.nothing(folder, name, true, List.of()));
                return ExitCode.DONE;
            }
            throw RunProblems.workspace(out.language(), e);
        }
    }

    private static void show(
            Console out,
            Workspace open,
            @Nullable JobFile job,
            @Nullable Deadline deadline,
            RegistryRefresh.@Nullable Result registry,
            ZoneId zone)
            throws WorkspaceException {
        String name = job == null ? null : job.name();
        DataSource data = open.dataSource();
        RunStore runs = new RunStore(data);
        RoundStore rounds = RoundStore.open(open);
        Optional<Backlog> backlog =
                name != null && rounds.closed(name).isEmpty() ? runs.lastBacklog(name) : Optional.empty();
        List<RoundEvent> events = name == null ? List.of() : rounds.events(name);
        StepHistory steps = new StepHistory(data);
        HistoryStore changes = new HistoryStore(data);
        showBacklog(out, deadline, backlog);
        new Report(out, runs, steps, changes, zone).show(name);
        if (job != null && registry != null) {
            showRegistry(out, job, registry);
        }
        showRound(out, events, zone);
        List<FailedRun> failed = KnownSoFar.failed(open, name, zone, out.language());
        failed.forEach(run -> showFailed(out, run, open.folder(), zone));
        out.json(new StatusJson.Found(runs.recent(name, RUNS), steps, changes, events, failed, registry, zone)
                .json(open.folder(), name, deadline, backlog));
    }

    /** How old it is, and when it is read again if not by each run. */
    private static void showRegistry(Console out, JobFile job, RegistryRefresh.Result registry) {
        ZonedDateTime now = job.inZone(Instant.now());
        ZonedDateTime asOf = job.inZone(registry.asOf());
        long days = Math.max(0, ChronoUnit.DAYS.between(asOf.toLocalDate(), now.toLocalDate()));
        out.say(
                "status.registry",
                registry.people(),
                TIME.format(asOf),
                days,
                Math.max(1, registry.bytes() / BYTES_PER_MEGABYTE));
        RegistryHours hours = job.registry().hours();
        Integer most = hours.maxAge();
        if (most != null && days > most) {
            out.say("status.registry.too_old", most);
        }
        if (hours.window() != null) {
            String next = TIME.format(hours.opens(now));
            String key = hours.isOpen(now) ? "status.registry.hours_now" : "status.registry.hours";
            out.say(key, hours.window().toString(), next);
        }
    }

    /** What the last run left undone; the days until the deadline are counted from today. A closed round leaves nothing to do. */
    private static void showBacklog(Console out, @Nullable Deadline deadline, Optional<Backlog> backlog) {
        List<String> sentences = backlog.map(left -> new Countdown(deadline, left))
                .map(new CountdownTexts(out.language())::sentences)
                .orElse(List.of());
        if (!sentences.isEmpty()) {
            out.say("status.backlog");
            sentences.forEach(sentence -> out.print("  " + sentence));
            out.print("");
        }
    }

    private static void showFailed(Console out, FailedRun run, Path workspace, ZoneId zone) {
        String why = String.join(" ", run.error().message());
        String when = TIME.format(run.at().atZone(zone));
        out.say("status.failed", run.runId(), when, why, run.file(workspace).toString());
    }

    /** When the round was closed, and when and why it was opened again. */
    private static void showRound(Console out, List<RoundEvent> events, ZoneId zone) {
        for (RoundEvent event : events) {
            String when = TIME.format(event.at().atZone(zone));
            if (event instanceof RoundEvent.Closed closed) {
                out.say("status.round.closed", when, event.by(), closed.manifest());
            } else if (event instanceof RoundEvent.Reopened reopened) {
                out.say("status.round.reopened", when, event.by(), reopened.reason());
            }
        }
    }

    private record Report(Console out, RunStore history, StepHistory steps, HistoryStore changes, ZoneId zone) {

        void show(@Nullable String job) {
            List<RunRecord> runs = history.recent(job, RUNS);
            if (runs.isEmpty()) {
                out.say("status.no_runs");
                return;
            }
            TextTable table = new TextTable(WIDTH);
            table.add(headings("job", "started", "took", "state", "read", "reconciled", "review", "rejected"));
            runs.forEach(run -> table.add(cells(run)));
            out.print(table.render());
            if (job != null) {
                showTrend(runs);
            }
            showLatest(runs.get(0));
        }

        /** How many rows wait for somebody, run after run. */
        private void showTrend(List<RunRecord> runs) {
            TextTable table = new TextTable(WIDTH);
            table.add(headings("day", "open", "new", "settled", "gone"));
            List<RunRecord> finished = runs.stream()
                    .filter(run -> run.counts() != null)
                    .filter(run -> changes.totals(run.number()).isPresent())
                    .toList();
            if (finished.isEmpty()) {
                return;
            }
            for (RunRecord run : finished) {
                Counts counts = changes.totals(run.number()).orElse(Counts.NONE);
                table.add(List.of(
                        run.day().toString(),
                        number(counts.open()),
                        number(counts.fresh()),
                        number(counts.settled()),
                        number(counts.disappeared())));
            }
            out.say("status.trend");
            out.print(table.render());
            changes.oldestOpen(finished.get(0).number())
                    .ifPresent(day -> out.say("status.trend.oldest", day.toString()));
        }

        private void showLatest(RunRecord run) {
            out.say("status.latest", run.runId());
            TextTable table = new TextTable(WIDTH);
            table.add(headings("step", "took", "state", "read", "written"));
            for (StepHistory.Step step : steps.of(run.number())) {
                table.add(List.of(
                        new StepTexts(out.messages()).name(step.name()),
                        seconds(step.took()),
                        out.text("status.step_state." + state(step)),
                        number(step.read()),
                        number(step.written())));
            }
            out.print(table.render());
            out.say("status.files." + (run.counts() == null ? "none" : "there"), run.output());
        }

        private List<String> cells(RunRecord run) {
            RunRecord.Counts counts = run.counts();
            return List.of(
                    run.job(),
                    TIME.format(run.startedAt().atZone(zone)),
                    took(run.startedAt(), run.finishedAt()),
                    // Nothing else holds the workspace: what looks as if at work was cut off.
                    out.text("status.state." + (run.status() == RunRecord.Status.RUNNING ? "CUT_OFF" : run.status())),
                    counts == null ? "" : number(counts.read()),
                    counts == null ? "" : number(counts.reconciled()),
                    counts == null ? "" : number(counts.review()),
                    counts == null ? "" : number(counts.rejected()));
        }

        private static String state(StepHistory.Step step) {
            return step.completed() ? "COMPLETED" : "UNFINISHED";
        }

        private List<String> headings(String... columns) {
            return List.of(columns).stream()
                    .map(column -> out.text("status.column." + column))
                    .toList();
        }

        private String took(Instant start, @Nullable Instant end) {
            return end == null ? "" : seconds(Duration.between(start, end));
        }

        private String seconds(Duration duration) {
            return new StepTexts(out.messages()).duration(duration);
        }

        private String number(long number) {
            return NumberFormat.getIntegerInstance(out.language().locale()).format(number);
        }
    }
}
