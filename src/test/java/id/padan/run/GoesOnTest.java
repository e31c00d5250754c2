package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.SmallDisk;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobException.Code;
import id.padan.jobfile.JobFileReader;
import id.padan.run.steps.WriteOutputs;
import id.padan.store.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;

/** In whatever state a run is left, the next one goes on with it or begins anew, by itself. */
class GoesOnTest {

    @TempDir
    private static Path folder;

    private static SortedMap<String, String> undisturbed = Collections.emptySortedMap();

    @BeforeAll
    static void runUndisturbed() throws JobException {
        TestData.make(folder, 6_000, 1_200);
        run("undisturbed", folder.resolve("ws"), RunListener.NONE);
        undisturbed = Outputs.of(folder.resolve("undisturbed"));
    }

    private static RunResult.Ran run(String output, Path workspace, RunListener listener) throws JobException {
        return run(output, workspace, listener, new StopSignal());
    }

    private static RunResult.Ran run(String output, Path workspace, RunListener listener, StopSignal stop)
            throws JobException {
        Secret.into(workspace);
        RunOptions options = new RunOptions(folder.resolve(output), workspace, HangingRun.TODAY, false);
        return (RunResult.Ran)
                HangingRun.runner().run(JobFileReader.read(folder.resolve("job.yml")), options, listener, stop);
    }

    @ParameterizedTest
    @EnumSource(BatchStatus.class)
    void goesOnWhateverBatchNotedOfTheStepAtWork(BatchStatus status) throws Exception {
        Path workspace = folder.resolve("ws-" + status);
        StopSignal stop = new StopSignal();
        assertThatThrownBy(
                        () -> run("out-" + status, workspace, new StepListener("find_duplicates", stop::raise), stop))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", Code.INTERRUPTED);
        noteAs(status, workspace);

        RunResult.Ran result = run("out-" + status, workspace, RunListener.NONE);

        assertThat(result.resumed()).isTrue();
        assertThat(Outputs.of(folder.resolve("out-" + status))).isEqualTo(undisturbed);
    }

    /** The execution, and its last step. */
    private static void noteAs(BatchStatus status, Path workspace) throws Exception {
        try (Workspace open = Workspace.open(workspace);
                Connection connection = open.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE batch_job_execution SET status = '" + status + "'");
            statement.execute("UPDATE batch_step_execution SET status = '" + status + "' WHERE step_execution_id ="
                    + " (SELECT MAX(step_execution_id) FROM batch_step_execution)");
        }
    }

    @Test
    void goesOnOnceThereIsRoomAgainAfterTheDiskOfTheWorkspaceWasFullInTheLastStep() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("small"), 30)) {
            Path workspace = disk.folder().resolve("ws");
            assertThatThrownBy(() -> run("out-full", workspace, new StepListener(WriteOutputs.NAME, disk::fill)))
                    .isInstanceOf(JobException.class)
                    .hasFieldOrPropertyWithValue("code", Code.BROKEN_OFF);
            disk.free();

            RunResult.Ran result = run("out-full", workspace, RunListener.NONE);

            assertThat(Outputs.of(folder.resolve("out-full"))).isEqualTo(undisturbed);
            assertThat(result.summary().figures().outcomes().rows().read()).isEqualTo(2_400);
        }
    }

    @Test
    void goesOnByItselfWhereTheDatabaseWasOnlyBusy() throws Exception {
        Deque<SQLException> once = new ArrayDeque<>(List.of(new SQLException("busy", "HYT00", 50_200)));
        RunListener busy = new StepListener("find_duplicates", () -> {
            if (!once.isEmpty()) {
                throw new IllegalStateException(once.remove());
            }
        });

        RunResult.Ran result = run("out-busy", folder.resolve("ws-busy"), busy);

        assertThat(once).isEmpty();
        assertThat(result.resumed()).isTrue();
        assertThat(Outputs.of(folder.resolve("out-busy"))).isEqualTo(undisturbed);
    }

    @Test
    void beginsAnewWhereWhatWasLeftOfARunMakesItBreakOffAgain() throws Exception {
        Path workspace = folder.resolve("ws-spoilt");
        StopSignal stop = new StopSignal();
        assertThatThrownBy(() -> run("out-spoilt", workspace, new StepListener("find_duplicates", stop::raise), stop))
                .isInstanceOf(JobException.class);
        spoil(workspace);
        assertThatThrownBy(() -> run("out-spoilt", workspace, RunListener.NONE))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", Code.BROKEN_OFF);

        RunResult.Ran result = run("out-spoilt", workspace, RunListener.NONE);

        assertThat(result.resumed()).isFalse();
        assertThat(Outputs.of(folder.resolve("out-spoilt"))).isEqualTo(undisturbed);
    }

    private static void spoil(Path workspace) throws Exception {
        try (Workspace open = Workspace.open(workspace);
                Connection connection = open.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE outcome_block SET content = X'FFFF'");
        }
    }
}
