package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.store.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills a running process, as {@code kill -9} does, in the middle of each step, and runs the job again. */
class KilledRunTest {

    /** More than a transaction holds of rows, more than a range holds of people. */
    private static final int ROWS = 1_300;

    private static final int PEOPLE = 12_000;

    @TempDir
    private static Path folder;

    private static SortedMap<String, String> undisturbed = Collections.emptySortedMap();

    @BeforeAll
    static void runUndisturbed() throws JobException, IOException {
        TestData.make(folder, PEOPLE, ROWS);
        TestData.deleteNikCell(folder.resolve("rosters/Dinas B.csv"), 1_150);
        run("undisturbed");
        undisturbed = Outputs.of(folder.resolve("undisturbed"));
    }

    private static RunResult.Ran run(String output) throws JobException {
        return run(output, new StopSignal());
    }

    private static RunResult.Ran run(String output, StopSignal stop) throws JobException {
        RunOptions options = new RunOptions(folder.resolve(output), null, HangingRun.TODAY, false);
        return (RunResult.Ran)
                HangingRun.runner().run(JobFileReader.read(folder.resolve("job.yml")), options, RunListener.NONE, stop);
    }

    @ParameterizedTest
    @CsvSource({
        "read_rosters, 1500, no",
        "scan_registry, 9000, no",
        "find_file_damage, 1, no",
        "decide, 1500, no",
        "find_duplicates, 1, no",
        "write_outputs, 100, no",
        "write_outputs, 100, published"
    })
    void goesOnAfterAKillAndWritesTheSame(String step, long progress, String published) throws Exception {
        String output = step + "-" + progress + "-" + published;

        killAt(output, step, progress, published);
        boolean filesThere = folder.resolve(output).toFile().exists();
        RunResult.Ran result = run(output);

        assertThat(filesThere).isEqualTo(published.equals("published"));
        assertThat(result.resumed()).isTrue();
        assertThat(Outputs.of(folder.resolve(output))).isEqualTo(undisturbed);
    }

    @Test
    void goesOnAfterAKillBetweenBatchsNotesThatThereIsAJobAndThatItBegins() throws Exception {
        String output = "not begun";
        StopSignal stop = new StopSignal();
        stop.raise();
        assertThatThrownBy(() -> run(output, stop))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.INTERRUPTED);
        forgetAllButTheJob();

        RunResult.Ran result = run(output);

        assertThat(result.resumed()).isTrue();
        assertThat(Outputs.of(folder.resolve(output))).isEqualTo(undisturbed);
    }

    /** What the database has of a process that was killed at that moment. */
    private static void forgetAllButTheJob() throws Exception {
        try (Workspace workspace = Workspace.open(folder.resolve("ws"));
                Connection connection = workspace.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long run = largest(statement, "SELECT MAX(number) FROM run");
            long execution = largest(statement, "SELECT MAX(job_execution_id) FROM batch_job_execution");
            for (String table : List.of("row_block", "roster_file")) {
                statement.execute("DELETE FROM " + table + " WHERE run = " + run);
            }
            statement.execute("DELETE FROM batch_step_execution_context WHERE step_execution_id IN"
                    + " (SELECT step_execution_id FROM batch_step_execution WHERE job_execution_id = " + execution
                    + ")");
            for (String table :
                    List.of("step_execution", "job_execution_context", "job_execution_params", "job_execution")) {
                statement.execute("DELETE FROM batch_" + table + " WHERE job_execution_id = " + execution);
            }
        }
    }

    private static long largest(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void killAt(String output, String step, long progress, String published) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(HangingRun.class.getName());
        command.add(folder.resolve("job.yml").toString());
        command.add(folder.resolve(output).toString());
        command.addAll(List.of(step, Long.toString(progress), published));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            assertThat(firstLine(process)).isEqualTo(HangingRun.AT_THE_PLACE);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String firstLine(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            return String.valueOf(lines.readLine());
        }
    }
}
