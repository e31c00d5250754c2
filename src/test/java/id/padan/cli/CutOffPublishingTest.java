package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kill between the two renamings by which files are put in place leaves a moment that the next command ends. */
class CutOffPublishingTest {

    @TempDir
    private Path folder;

    private Path job = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void runOnce() throws IOException {
        job = TestData.make(folder, 400, 30);
        Files.delete(folder.resolve("rosters/Dinas C.xlsx"));
        output = folder.resolve("result");
        assertThat(padan("run", job.toString(), "--output", output.toString())).isZero();
        assertThat(folder.resolve("ws/publishing")).doesNotExist();
    }

    private static int padan(String... arguments) {
        return Padan.execute(Screen.of(Language.EN).terminal(), arguments);
    }

    private void leave(boolean newFilesAreReady) throws IOException {
        Files.move(output, folder.resolve(".result.old"));
        if (newFilesAreReady) {
            Path ready = Files.createDirectory(folder.resolve(".result.ready"));
            Files.writeString(ready.resolve("summary.json"), "{}");
        }
        Files.writeString(folder.resolve("ws/publishing"), output.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "explain", "review", "finalize", "calibrate"})
    void anyCommandOfTheJobBringsTheFilesBack(String command) throws IOException {
        leave(false);
        // None of them gets to its end: there is no registry.
        Files.delete(folder.resolve("registry/penduduk.csv"));

        List<String> rest = command.equals("explain") ? List.of("nobody") : List.of();
        if (command.equals("review")) {
            padan(command, job.toString(), "--port", "99999");
        } else {
            padan(Stream.concat(Stream.of(command, job.toString()), rest.stream())
                    .toArray(String[]::new));
        }

        assertThat(output.resolve("reconciled.csv")).exists();
        assertThat(folder.resolve("ws/publishing")).doesNotExist();
    }

    @Test
    void aRunWhoseInputsAreMissingPutsNewFilesInPlaceFirst() throws IOException {
        leave(true);
        Files.delete(folder.resolve("registry/penduduk.csv"));

        assertThat(padan("run", job.toString())).isNotZero();

        assertThat(output).isDirectoryContaining(file -> file.endsWith("summary.json"));
        assertThat(folder.resolve(".result.old")).doesNotExist();
    }

    @Test
    void whatIsOnADiskThatIsNotThereNowIsPutRightLater() throws IOException {
        leave(false);
        Path elsewhere = folder.resolve("elsewhere/result");
        Files.writeString(folder.resolve("ws/publishing"), elsewhere.toString());

        padan("status", job.toString());

        assertThat(folder.resolve("ws/publishing")).exists();
    }
}
