package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.padan.jobfile.JobFileReader;
import id.padan.roster.FileReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What lies among the rosters and is no file that can be read: one unreadable file each, and all others are read. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddFilesTest {

    @TempDir
    private Path folder;

    private List<String> unreadable() throws Exception {
        RunResult.Ran result = (RunResult.Ran) HangingRun.runner()
                .run(
                        JobFileReader.read(folder.resolve("job.yml")),
                        new RunOptions(folder.resolve("out"), null, HangingRun.TODAY, false),
                        RunListener.NONE,
                        new StopSignal());
        assertThat(result.summary().figures().outcomes().rows().read()).isEqualTo(60);
        return FileReport.unreadable(result.summary().figures().files()).stream()
                .map(FileReport::file)
                .toList();
    }

    @Test
    void eachIsOneUnreadableFile() throws Exception {
        TestData.make(folder, 400, 30);
        Path rosters = folder.resolve("rosters");
        Files.delete(rosters.resolve("Dinas C.xlsx"));
        Files.createSymbolicLink(rosters.resolve("loop.csv"), rosters.resolve("loop.csv"));
        Files.createSymbolicLink(rosters.resolve("nowhere.xlsx"), rosters.resolve("gone.xlsx"));
        assumeTrue(
                new ProcessBuilder("mkfifo", rosters.resolve("pipe.csv").toString())
                                .start()
                                .waitFor()
                        == 0,
                "skipped: no pipes here");
        Files.writeString(rosters.resolve("secret.csv"), "NIK,NAMA");
        Files.setPosixFilePermissions(rosters.resolve("secret.csv"), PosixFilePermissions.fromString("---------"));

        List<String> unreadable = unreadable();

        // Whoever may do everything reads what is forbidden.
        assertThat(unreadable).containsAll(List.of("loop.csv", "nowhere.xlsx", "pipe.csv"));
    }
}
