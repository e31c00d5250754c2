package id.padan.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.padan.decision.Changes.Counts;
import id.padan.notice.FailedRun;
import id.padan.report.JsonText;
import id.padan.round.Backlog;
import id.padan.round.Countdown;
import id.padan.round.Deadline;
import id.padan.run.RegistryRefresh;
import id.padan.run.StepHistory;
import id.padan.store.HistoryStore;
import id.padan.store.RoundEvent;
import id.padan.store.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code status} shows, for scripts: {@code --json}. Times are ISO with the offset of the job's zone.
 *
 * @param workspace the whole path of the workspace
 * @param job the job asked about; null for all of the workspace
 * @param atWork whether a run is at work, so that nothing more can be said yet
 * @param deadline the days that are left and what is not settled; null if the job has none or nothing ran
 * @param registry the stored copy of the registry; null if there is none
 * @param runs the last runs, the latest first
 * @param steps those of the latest run
 * @param round when the round was closed and opened again, in order
 * @param failed runs that did not come to their end since the last one that did, the latest first
 */
record StatusJson(
        String workspace,
        @Nullable String job,
        boolean atWork,
        @JsonInclude(JsonInclude.Include.NON_NULL) Countdown.@Nullable TimeLeft deadline,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Registry registry,
        List<Run> runs,
        List<Step> steps,
        List<Event> round,
        List<Failed> failed) {

    /** A run that did not come to its end: when it ended, why, and where more stands. */
    record Failed(String runId, String at, String status, String code, List<String> message, String summary) {
        static Failed of(FailedRun run, Path workspace) {
            return new Failed(
                    run.runId(),
                    run.finishedAt(),
                    run.status(),
                    run.error().code(),
                    run.error().message(),
                    run.file(workspace).toAbsolutePath().normalize().toString());
        }
    }

    /** The stored copy of the registry. */
    record Registry(String takenAt, String asOf, long people, long bytes) {}

    /** One run; figures are null until it has finished. */
    record Run(
            String job,
            String runId,
            String day,
            String startedAt,
            @Nullable String finishedAt,
            String state,
            RunRecord.@Nullable Counts rows,
            @Nullable Open open,
            String output) {}

    /** Rows that wait for somebody, and how that changed since the run before. */
    record Open(long rows, long fresh, long settled, long gone) {}

    /** One step. */
    record Step(String name, boolean completed, double seconds, long read, long written) {}

    /** The round was closed, or opened again for a reason. */
    record Event(String kind, String at, String by, @Nullable String manifest, @Nullable String reason) {}

    /** {@return the JSON of a workspace in which nothing can be looked up} */
    static String nothing(Path workspace, @Nullable String job, boolean atWork, List<FailedRun> failed) {
        return JsonText.of(new StatusJson(
                workspace.toAbsolutePath().normalize().toString(),
                job,
                atWork,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                failed.stream().map(run -> Failed.of(run, workspace)).toList()));
    }

    /**
     * What the workspace has.
     *
     * @param runs the last runs, the latest first
     * @param steps of all runs
     * @param changes from run to run
     * @param events of the round; none if no job was asked about
     * @param failed runs that did not come to their end
     * @param registry the stored copy of the registry; or null
     * @param zone of the times
     */
    record Found(
            List<RunRecord> runs,
            StepHistory steps,
            HistoryStore changes,
            List<RoundEvent> events,
            List<FailedRun> failed,
            RegistryRefresh.@Nullable Result registry,
            ZoneId zone) {

        /** {@return the JSON} */
        String json(Path workspace, @Nullable String job, @Nullable Deadline deadline, Optional<Backlog> backlog) {
            return JsonText.of(new StatusJson(
                    workspace.toAbsolutePath().normalize().toString(),
                    job,
                    false,
                    backlog.map(left -> new Countdown(deadline, left).timeLeft())
                            .orElse(null),
                    registry == null
                            ? null
                            : new Registry(
                                    time(registry.takenAt()),
                                    time(registry.asOf()),
                                    registry.people(),
                                    registry.bytes()),
                    runs.stream().map(this::run).toList(),
                    runs.isEmpty() ? List.of() : steps(runs.get(0)),
                    events.stream().map(this::event).toList(),
                    failed.stream().map(run -> Failed.of(run, workspace)).toList()));
        }

        private Run run(RunRecord run) {
            // Nothing else holds the workspace: what looks as if at work was cut off.
            String state = run.status() == RunRecord.Status.RUNNING
                    ? "cut_off"
                    : run.status().name().toLowerCase(Locale.ROOT);
            return new Run(
                    run.job(),
                    run.runId(),
                    run.day().toString(),
                    time(run.startedAt()),
                    run.finishedAt() == null ? null : time(run.finishedAt()),
                    state,
                    run.counts(),
                    changes.totals(run.number()).map(Found::open).orElse(null),
                    run.output());
        }

        private static Open open(Counts counts) {
            return new Open(counts.open(), counts.fresh(), counts.settled(), counts.disappeared());
        }

        private List<Step> steps(RunRecord run) {
            return steps.of(run.number()).stream()
                    .map(step -> new Step(
                            step.name(),
                            step.completed(),
                            step.took().toMillis() / 1000.0,
                            step.read(),
                            step.written()))
                    .toList();
        }

        private Event event(RoundEvent event) {
            if (event instanceof RoundEvent.Closed closed) {
                return new Event("closed", time(closed.at()), closed.by(), closed.manifest(), null);
            }
            String reason = event instanceof RoundEvent.Reopened reopened ? reopened.reason() : null;
            return new Event("reopened", time(event.at()), event.by(), null, reason);
        }

        private String time(Instant instant) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
        }
    }
}
