package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another build of the program left in a workspace may mean something else to it. */
class OtherBuildTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    private Path job;

    @BeforeEach
    void makeInputs() throws Exception {
        job = TestData.make(folder, 3_000, 200);
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().minusSeconds(60)));
    }

    private RunResult run(String output, String workspace, RunListener listener, StopSignal stop) throws Exception {
        Secret.into(folder.resolve(workspace));
        RunOptions options = new RunOptions(folder.resolve(output), folder.resolve(workspace), TODAY, false);
        return new Runner(Clock.systemUTC()).run(JobFileReader.read(job), options, listener, stop);
    }

    /** As if another build had made all that there is. */
    private void madeBy(String program) throws Exception {
        try (Workspace open = Workspace.open(folder.resolve("ws"));
                Connection connection = open.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("UPDATE run SET program = ?")) {
            statement.setString(1, program);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void itsCutOffRunIsNotResumed() throws Exception {
        StopSignal stop = new StopSignal();
        assertThatThrownBy(() -> run("result", "ws", new StepListener("decide", stop::raise), stop))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.INTERRUPTED);
        madeBy("another build");

        RunResult result = run("result", "ws", RunListener.NONE, new StopSignal());

        assertThat(result).isInstanceOfSatisfying(RunResult.Ran.class, ran -> assertThat(ran.resumed())
                .isFalse());
        run("undisturbed", "other", RunListener.NONE, new StopSignal());
        assertThat(Outputs.of(folder.resolve("result"))).isEqualTo(Outputs.of(folder.resolve("undisturbed")));
        try (Workspace open = Workspace.open(folder.resolve("ws"))) {
            assertThat(new RunStore(open.dataSource()).recent(null, 10))
                    .extracting(RunRecord::status)
                    .containsExactly(RunRecord.Status.LIMIT_EXCEEDED, RunRecord.Status.ABANDONED);
        }
    }

    @Test
    void itsFilesAreMadeAgain() throws Exception {
        run("result", "ws", RunListener.NONE, new StopSignal());
        assertThat(run("result", "ws", RunListener.NONE, new StopSignal())).isInstanceOf(RunResult.Unchanged.class);
        madeBy("another build");

        assertThat(run("result", "ws", RunListener.NONE, new StopSignal())).isInstanceOf(RunResult.Ran.class);
    }
}
