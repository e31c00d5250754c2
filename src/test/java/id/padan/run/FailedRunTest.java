package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.SmallDisk;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.notice.FailedRun;
import id.padan.run.steps.FindDuplicates;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a run that does not come to its end, the workspace says why, in the form of summary.json. */
class FailedRunTest {

    @TempDir
    private Path folder;

    private void run(RunListener listener, StopSignal stop) throws JobException {
        RunOptions options = new RunOptions(folder.resolve("out"), folder.resolve("ws"), HangingRun.TODAY, false);
        HangingRun.runner().run(JobFileReader.read(folder.resolve("job.yml")), options, listener, stop);
    }

    private List<Path> failed() throws IOException {
        Path failed = folder.resolve("ws/failed");
        if (!Files.exists(failed)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(failed)) {
            return runs.filter(Files::isDirectory)
                    .map(run -> run.resolve("summary.json"))
                    .toList();
        }
    }

    private JsonNode onlyOne() throws IOException {
        assertThat(failed()).hasSize(1);
        return JsonMapper.builder().build().readTree(failed().get(0).toFile());
    }

    @Test
    void aRunThatBreaksOffIsToldWithWhatItHadReadAndDoneUntilItHasComeToItsEnd() throws Exception {
        TestData.make(folder, 3_000, 300);
        assertThatThrownBy(() -> run(
                        new StepListener(FindDuplicates.NAME, () -> {
                            throw new OutOfMemoryError("GC overhead limit exceeded");
                        }),
                        new StopSignal()))
                .isInstanceOf(JobException.class);

        JsonNode summary = onlyOne();
        assertThat(failed().get(0).toString()).contains(summary.get("run_id").asText());
        assertThat(summary.get("status").asText()).isEqualTo("failed");
        assertThat(summary.get("error").get("code").asText()).isEqualTo("broken_off");
        assertThat(summary.get("error").get("message").get(0).asText()).contains("PADAN_JAVA_OPTS=-Xmx");
        assertThat(summary.get("started_at").asText()).matches("\\d{4}-.*[+Z].*");
        assertThat(summary.get("files"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.get("sha256").asText()).hasSize(64));
        assertThat(summary.get("registry").get("people").asLong()).isEqualTo(3_000);
        assertThat(summary.get("steps").findValuesAsText("name")).contains("read_rosters", "find_duplicates");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(failed().get(0))))
                    .isEqualTo("rw-------");
        }

        run(RunListener.NONE, new StopSignal());

        assertThat(failed()).isEmpty();
    }

    @Test
    void aRegistryThatIsRefusedIsToldThoughNoRunHadBegun() throws Exception {
        TestData.make(folder, 3_000, 300);
        run(RunListener.NONE, new StopSignal());
        Path registry = folder.resolve("registry/penduduk.csv");
        Files.writeString(registry, "NAMA,7371011205900001\nx,y\n");

        assertThatThrownBy(() -> new Runner(Clock.systemUTC())
                        .run(
                                JobFileReader.read(folder.resolve("job.yml")),
                                new RunOptions(folder.resolve("out"), folder.resolve("ws"), HangingRun.TODAY, true),
                                RunListener.NONE,
                                new StopSignal()))
                .isInstanceOf(JobException.class);

        JsonNode summary = onlyOne();
        assertThat(summary.get("run_id").asText()).endsWith(HangingRun.TODAY + "-not-begun");
        assertThat(summary.get("error").get("code").asText()).isIn("registry", "missing_input");
        assertThat(summary.toString()).doesNotContain("7371011205900001");
    }

    @Test
    void whereThereIsNoWorkspaceNothingIsWrittenForAMissingInput() throws Exception {
        TestData.make(folder, 3_000, 300);
        Files.delete(folder.resolve("registry/penduduk.csv"));

        assertThatThrownBy(() -> run(RunListener.NONE, new StopSignal())).isInstanceOf(JobException.class);

        assertThat(folder.resolve("ws")).doesNotExist();
    }

    @Test
    void aRunWhoseProcessWasKilledIsFoundByTheNextCommand() throws Exception {
        TestData.make(folder, 3_000, 300);
        StopSignal stop = new StopSignal();
        assertThatThrownBy(() -> run(new StepListener(FindDuplicates.NAME, stop::raise), stop))
                .isInstanceOf(JobException.class);
        Path interrupted = failed().get(0);
        assertThat(Files.readString(interrupted)).contains("\"status\" : \"interrupted\"");
        Files.delete(interrupted);

        try (Workspace open = Workspace.open(folder.resolve("ws"))) {
            RunStore runs = new RunStore(open.dataSource());
            runs.update(runs.recent(null, 1).get(0).number(), RunRecord.Status.RUNNING, null);

            List<FailedRun> found = KnownSoFar.failed(open, null, ZoneId.of("Asia/Makassar"), Language.EN);

            assertThat(found).singleElement().satisfies(run -> {
                assertThat(run.status()).isEqualTo("cut_off");
                assertThat(run.error().message().get(0)).contains("the computer went off");
            });
            assertThat(interrupted).exists();
        }
    }

    @Test
    void aFullDiskIsToldThoughItIsTheDiskOfTheWorkspace() throws Exception {
        TestData.make(folder, 3_000, 300);
        try (SmallDisk disk = SmallDisk.at(folder.resolve("ws"), 30)) {
            assumeTrue(disk.folder().equals(folder.resolve("ws")));
            assertThatThrownBy(() -> run(new StepListener(FindDuplicates.NAME, disk::fill), new StopSignal()))
                    .isInstanceOf(JobException.class);

            assertThat(onlyOne().get("error").get("message").get(0).asText()).contains("is full", "MB more");
        }
    }
}
