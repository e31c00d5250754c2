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
        assertThat(e.code()).isEqualTo(Code.BROKEN_OFF);
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

    @Test
    void ofMemoryTheOptionIsTold() {
        JobException e =
                broken(folder.resolve("ws"), new StepListener(FindDuplicates.NAME, BrokenOffTest::runOutOfMemory));

        assertThat(e.lines(Language.EN).get(0)).contains("not enough memory", "PADAN_JAVA_OPTS=-Xmx");
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
