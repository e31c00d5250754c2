package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is told to end while it still starts. */
@DisabledOnOs(OS.WINDOWS)
class SignalTest {

    @TempDir
    private Path folder;

    /** A job file that is a pipe: who reads it waits for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aWordAnd130AreItsAnswer(String signal) throws Exception {
        Path job = folder.resolve("job.yml");
        assumeTrue(new ProcessBuilder("mkfifo", job.toString()).start().waitFor() == 0, "skipped: no pipes here");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Padan.class.getName(),
                        "--language",
                        "en",
                        "run",
                        job.toString())
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try {
            TimeUnit.SECONDS.sleep(5);
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(Files.readString(err, StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Interrupted.");
        } finally {
            process.destroyForcibly();
        }
    }
}
