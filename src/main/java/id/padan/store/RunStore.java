package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.decision.RunByOpd;
import id.padan.round.Backlog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The history of runs in a workspace. */
public final class RunStore {

    private static final String COLUMNS =
            "number, job, run_id, fingerprint, program, output, status, started_at, finished_at,"
                    + " run_day, rows_read, reconciled, review, rejected";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final long NO_RUN = -1;

    private final Database database;

    /**
     * The history in a workspace.
     *
     * @param dataSource the workspace's database
     */
    public RunStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * {@return a new run, at work}
     *
     * @param job the job's name
     * @param runId the run's name in outputs
     * @param fingerprint of all that its outcomes depend on
     * @param program the build of the program that makes it
     * @param output the folder that gets the files
     * @param day the day that it is the run of
     * @param now the time
     */
    public RunRecord start(
            String job, String runId, String fingerprint, String program, String output, LocalDate day, Instant now) {
        long number = database.insertForKey(
                "INSERT INTO run (job, run_id, fingerprint, program, output, status, run_day, started_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                job,
                runId,
                fingerprint,
                program,
                output,
                RunRecord.Status.RUNNING.name(),
                day,
                at(now));
        return new RunRecord(
                number, job, runId, fingerprint, program, output, RunRecord.Status.RUNNING, day, now, null, null);
    }

    /** {@return the last run of a job, if it did not come to its end} */
    public Optional<RunRecord> lastUnfinished(String job) {
        return recent(job, 1).stream()
                .filter(run -> run.status().isUnfinished())
                .findFirst();
    }

    /** Notes how a run stands now. */
    public void update(long number, RunRecord.Status status, @Nullable Instant finishedAt) {
        database.update(
                "UPDATE run SET status = ?, finished_at = ? WHERE number = ?",
                status.name(),
                finishedAt == null ? null : at(finishedAt),
                number);
    }

    /** Notes that a run is at work again, and where its files go this time. */
    public void resume(long number, String output) {
        database.update(
                "UPDATE run SET status = ?, finished_at = NULL, output = ? WHERE number = ?",
                RunRecord.Status.RUNNING.name(),
                output,
                number);
    }

    /** Notes that an unfinished run will not be resumed. */
    public void abandon(long number) {
        database.update("UPDATE run SET status = ? WHERE number = ?", RunRecord.Status.ABANDONED.name(), number);
    }

    /** Has a run go for good, with everything that is known of it. */
    public void delete(long number) {
        database.update("DELETE FROM run WHERE number = ?", number);
    }

    /** Notes the end of a run. */
    public void finish(long number, RunRecord.Status status, Instant now, RunRecord.Counts counts) {
        database.update(
                "UPDATE run SET status = ?, finished_at = ?, rows_read = ?, reconciled = ?, review = ?, rejected = ?"
                        + " WHERE number = ?",
                status.name(),
                at(now),
                counts.read(),
                counts.reconciled(),
                counts.review(),
                counts.rejected(),
                number);
    }

    /** Keeps what of the round is not done now that a run ends; if that is done once more, in the place of the first. */
    public void keep(long number, Backlog backlog) {
        try {
            database.update(
                    "MERGE INTO run_backlog (run, content) KEY (run) VALUES (?, ?)",
                    number,
                    JSON.writeValueAsString(backlog));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps how the rows of each OPD stand now that a run ends; if that is done once more, in the place of the first. */
    public void keep(long number, SortedMap<String, RunByOpd.Rows> byOpd) {
        database.update("DELETE FROM run_opd WHERE run = ?", number);
        List<@Nullable Object[]> values = new ArrayList<>();
        byOpd.forEach((opd, rows) ->
                values.add(new @Nullable Object[] {number, opd, rows.reconciled(), rows.review(), rows.rejected()}));
        database.batch("INSERT INTO run_opd (run, opd, reconciled, review, rejected) VALUES (?, ?, ?, ?, ?)", values);
    }

    /**
     * {@return the runs before a run that can be shown beside it, the oldest first}
     *
     * <p>As in {@link #before}, a run that was made once more is one run, and is not beside itself.
     *
     * @param number the run's number
     */
    public List<RunByOpd> earlier(long number) {
        SortedMap<Long, LocalDate> days = new TreeMap<>();
        database.each(
                "SELECT MAX(earlier.number), earlier.run_day FROM run earlier"
                        + " JOIN run this ON earlier.job = this.job AND earlier.run_id <> this.run_id"
                        + " WHERE this.number = ? AND earlier.status IN ('COMPLETED', 'LIMIT_EXCEEDED')"
                        + " AND EXISTS (SELECT 1 FROM run_opd WHERE run = earlier.number)"
                        + " GROUP BY earlier.run_id, earlier.run_day ORDER BY 1 DESC LIMIT ?",
                row -> days.put(row.getLong(1), row.getObject(2, LocalDate.class)),
                number,
                RunByOpd.MOST - 1);
        List<RunByOpd> runs = new ArrayList<>();
        days.forEach((earlier, day) -> runs.add(new RunByOpd(day, byOpd(earlier))));
        return runs;
    }

    private SortedMap<String, RunByOpd.Rows> byOpd(long number) {
        SortedMap<String, RunByOpd.Rows> rows = new TreeMap<>();
        database.each(
                "SELECT * FROM run_opd WHERE run = ?",
                row -> rows.put(
                        row.getString("opd"),
                        new RunByOpd.Rows(row.getLong("reconciled"), row.getLong("review"), row.getLong("rejected"))),
                number);
        return rows;
    }

    /** {@return what of the round was not done when the last run of a job ended that came to its end, if it was kept} */
    public Optional<Backlog> lastBacklog(String job) {
        return lastFinished(job, NO_RUN, "")
                .flatMap(run -> database.first(
                        "SELECT content FROM run_backlog WHERE run = ?",
                        row -> backlog(row.getString(1)),
                        run.number()));
    }

    private static Backlog backlog(String json) {
        try {
            return JSON.readValue(json, Backlog.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }

    /**
     * {@return the run that a run is compared with: the last one of the job that came to its end, other than itself}
     *
     * <p>A run of the same inputs on the same day is the same run made once more: it is compared with what that one was
     * compared with, and so writes the same.
     *
     * @param run the run
     */
    public Optional<RunRecord> before(RunRecord run) {
        return lastFinished(run.job(), run.number(), run.runId());
    }

    private Optional<RunRecord> lastFinished(String job, long exceptRun, String exceptRunId) {
        return database.first(
                "SELECT " + COLUMNS + " FROM run WHERE job = ? AND number <> ? AND run_id <> ?"
                        + " AND status IN ('COMPLETED', 'LIMIT_EXCEEDED') ORDER BY number DESC LIMIT 1",
                RunStore::read,
                job,
                exceptRun,
                exceptRunId);
    }

    /** Keeps what the next run may be compared with: the last one, and the last one other than that. */
    private void dropTraces(String job, long exceptRun) {
        long last = lastFinished(job, exceptRun, "").map(RunRecord::number).orElse(-1L);
        long other = lastFinished(job, exceptRun, "")
                .flatMap(run -> lastFinished(job, exceptRun, run.runId()))
                .map(RunRecord::number)
                .orElse(-1L);
        database.update(
                "DELETE FROM row_trace WHERE run IN (SELECT number FROM run WHERE job = ?) AND run NOT IN (?, ?, ?)",
                job,
                exceptRun,
                last,
                other);
    }

    /** Frees what the earlier runs of a job worked with, but for {@link RowStore.EarlierRosters}; their history stays. */
    public void dropWorkingData(String job, long exceptRun) {
        dropTraces(job, exceptRun);
        database.deleteOfOtherRuns(
                job,
                exceptRun,
                List.of(
                        "row_standing",
                        "duplicate_block",
                        "later_problem",
                        "eligibility_block",
                        "replaced_outcomes",
                        "outcome_block",
                        "row_repair",
                        "file_finding",
                        "found_block",
                        "asked_people",
                        "registry_range"));
    }

    /**
     * {@return the last runs, the latest first}
     *
     * @param job of this job, or null for all jobs
     * @param limit how many at the most
     */
    public List<RunRecord> recent(@Nullable String job, int limit) {
        return database.list(
                "SELECT " + COLUMNS
                        + " FROM run WHERE CAST(? AS VARCHAR) IS NULL OR job = ? ORDER BY number DESC LIMIT ?",
                RunStore::read,
                job,
                job,
                limit);
    }

    private static RunRecord read(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new RunRecord(
                row.getLong("number"),
                row.getString("job"),
                row.getString("run_id"),
                row.getString("fingerprint"),
                row.getString("program"),
                row.getString("output"),
                RunRecord.Status.valueOf(row.getString("status")),
                row.getObject("run_day", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                counts(row));
    }

    private static RunRecord.@Nullable Counts counts(ResultSet row) throws SQLException {
        long read = row.getLong("rows_read");
        return row.wasNull()
                ? null
                : new RunRecord.Counts(read, row.getLong("reconciled"), row.getLong("review"), row.getLong("rejected"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
