package id.padan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingTest {

    @TempDir
    private Path folder;

    /** Makes a file one that cannot be renamed, as Windows does with one that is open, or undoes that. */
    private static boolean isSet(String attribute, Path file) {
        try {
            return new ProcessBuilder(List.of("chattr", attribute, file.toString()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Test
    void aFileThatAScannerHasOpenIsRenamedOnceItIsFree() throws Exception {
        Path file = Files.writeString(folder.resolve("a.part"), "a");
        assumeTrue(isSet("+i", file), "skipped: no file can be held here");
        assertThatThrownBy(() -> Files.move(file, folder.resolve("b.part"))).isInstanceOf(IOException.class);
        CompletableFuture<Boolean> free = CompletableFuture.supplyAsync(
                () -> isSet("-i", file), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        Renaming.rename(file, folder.resolve("b.part"));

        assertThat(free.get()).isTrue();
        assertThat(folder.resolve("b.part")).hasContent("a");
    }

    @Test
    void aFileThatIsNotThereIsNotWaitedFor() {
        Instant begun = Instant.now();

        assertThatThrownBy(() -> Renaming.rename(folder.resolve("a"), folder.resolve("b")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
}
