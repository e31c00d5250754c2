package id.padan.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The steps of the runs in a workspace, as Batch keeps them in its tables. */
public final class StepHistory {

    private final JdbcTemplate database;

    /**
     * The steps in a workspace.
     *
     * @param dataSource the workspace's database
     */
    public StepHistory(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
    }

    /**
     * What a step of a run has done.
     *
     * @param name the step
     * @param completed whether its last attempt came to its end
     * @param read items read; of a step that is done, in all its attempts
     * @param written items written, likewise
     * @param took time spent on all its attempts
     */
    public record Step(String name, boolean completed, long read, long written, Duration took) {

        /** The last attempt knows how the step stands; time was spent on all of them. */
        private Step after(Step earlier) {
            return new Step(name, completed, read, written, earlier.took.plus(took));
        }
    }

    /**
     * {@return the steps of a run in the order in which they were first started}
     *
     * @param run the run's number
     */
    public List<Step> of(long run) {
        Map<String, Step> steps = new LinkedHashMap<>();
        database.query(
                // The steps of partitions have a colon in their names.
                """
                SELECT s.step_name, s.status, s.read_count, s.write_count,
                  DATEDIFF(MILLISECOND, s.start_time, COALESCE(s.end_time, s.last_updated, s.start_time)) AS took
                FROM batch_step_execution s
                JOIN batch_job_execution_params p
                  ON p.job_execution_id = s.job_execution_id AND p.parameter_name = ? AND p.parameter_value = ?
                WHERE s.step_name NOT LIKE '%:%' AND s.start_time IS NOT NULL
                ORDER BY s.step_execution_id
                """,
                row -> {
                    Step attempt = read(row);
                    steps.merge(attempt.name(), attempt, (earlier, last) -> last.after(earlier));
                },
                BatchRun.RUN,
                Long.toString(run));
        return List.copyOf(steps.values());
    }

    private static Step read(ResultSet row) throws SQLException {
        return new Step(
                row.getString("step_name"),
                row.getString("status").equals("COMPLETED"),
                row.getLong("read_count"),
                row.getLong("write_count"),
                Duration.ofMillis(row.getLong("took")));
    }
}
