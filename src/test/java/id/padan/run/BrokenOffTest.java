package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.padan.SmallDisk;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobException.Code;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.run.steps.FindDuplicates;
import id.padan.run.steps.ReadRosters;
import id.padan.run.steps.ScanRegistry;
import id.padan.run.steps.WriteOutputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told of a run that broke off: what is wrong, where, and what to do; never the name of a class. */
class BrokenOffTest {

    @TempDir
    private Path folder;

    private JobException broken(Path workspace, RunListener listener) {
        TestData.make(folder, 6_000, 1_200);
        Path registry = folder.resolve("registry/penduduk.csv");
        try {
            Files.setLastModifiedTime(registry, FileTime.from(Instant.now().minusSeconds(60)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunOptions options = new RunOptions(folder.resolve("out"), workspace, HangingRun.TODAY, false);
        JobException e = catchThrowableOfType(JobException.class, () -> HangingRun.runner()
                .run(JobFileReader.read(folder.resolve("job.yml")), options, listener, new StopSignal()));
        assertThat(e.lines(Language.EN)).hasSize(1);
        for (Language language : Language.values()) {
            assertThat(String.join(" ", e.lines(language)))
                    .doesNotContain("Exception", "Error", "handler", "org.", "java.");
        }
        return e;
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadRosters.NAME, ScanRegistry.NAME, FindDuplicates.NAME, WriteOutputs.NAME})
    void ofAFullDiskTheFolderIsToldAndHowMuchIsMissing(String step) throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("small"), 30)) {
            Path workspace = disk.folder().resolve("ws");

            JobException e = broken(workspace, new StepListener(step, disk::fill));

            assertThat(e.lines(Language.EN).get(0))
                    .contains("the disk of the folder " + workspace + " is full", "0 MB are free", "50 MB more")
                    .endsWith("Run again to resume.");
            assertThat(e.lines(Language.ID).get(0)).contains("disk untuk folder " + workspace + " penuh");
        }
    }

    private static void moveAway(Path gone) {
        try {
            Files.move(gone, gone.resolveSibling("gone"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What fails first says only that a disk cannot be read; that a whole folder is gone says more. */
    @Test
    void ofAWorkspaceThatIsGoneTheFolderIsToldAndTheScheduleTriesAgain() {
        Path workspace = folder.resolve("ws");

        JobException e = broken(workspace, new StepListener(FindDuplicates.NAME, () -> {
            moveAway(workspace);
            throw new UncheckedIOException(new IOException("Input/output error"));
        }));

        assertThat(e.lines(Language.EN).get(0))
                .contains("the folder " + workspace + " cannot be reached any more")
                .endsWith("Run again to resume.");
        assertThat(e.code()).isEqualTo(Code.UNREACHABLE);
        assertThat(e.code().mayPass()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stale file handle",
                "Transport endpoint is not connected",
                "Host is down",
                "The specified network name is no longer available",
                "The semaphore timeout period has expired"
            })
    void ofANetworkThatIsGoneThatIsToldAndTheScheduleTriesAgain(String said) {
        JobException e = broken(folder.resolve("ws"), new StepListener(FindDuplicates.NAME, () -> {
            throw new UncheckedIOException(new IOException(said));
        }));

        assertThat(e.lines(Language.EN).get(0)).contains("its disk or computer cannot be reached");
        assertThat(e.code().mayPass()).isTrue();
    }

    /** The others are no less read; but whole offices would be missing without a fault of theirs. */
    @Test
    void ofRostersWhoseDiskIsTakenOutWhileTheyAreReadNothingIsWritten() throws IOException {
        TestData.make(folder, 6_000, 9_000);
        Path rosters = folder.resolve("rosters");
        StepListener listener = new StepListener(ReadRosters.NAME, () -> {
            if (!Files.exists(folder.resolve("gone"))) {
                moveAway(rosters);
            }
        });

        JobException e = catchThrowableOfType(JobException.class, () -> HangingRun.runner()
                .run(
                        JobFileReader.read(folder.resolve("job.yml")),
                        new RunOptions(folder.resolve("out"), null, HangingRun.TODAY, false),
                        listener,
                        new StopSignal()));

        assertThat(e.lines(Language.EN).get(0)).contains("The folder " + rosters + " could not be reached any more");
        assertThat(e.code()).isEqualTo(Code.MISSING_INPUT);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void ofMemoryTheOptionIsTold() {
        JobException e =
                broken(folder.resolve("ws"), new StepListener(FindDuplicates.NAME, BrokenOffTest::runOutOfMemory));

        assertThat(e.lines(Language.EN).get(0)).contains("not enough memory", "PADAN_JAVA_OPTS=-Xmx");
        assertThat(e.code()).isEqualTo(Code.BROKEN_OFF);
    }

    private static void runOutOfMemory() {
        throw new OutOfMemoryError("GC overhead limit exceeded");
    }

    @Test
    void ofAnythingElseTheLogIsTold() {
        JobException e = broken(folder.resolve("ws"), new StepListener(FindDuplicates.NAME, () -> {
            throw new IllegalStateException("java.lang.Nonsense");
        }));

        assertThat(e.lines(Language.EN).get(0))
                .contains(folder.resolve("ws/logs/padan.log").toString());
        assertThat(List.of(e.getCause())).doesNotContainNull();
    }
}
