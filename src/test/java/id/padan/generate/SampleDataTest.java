package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample data is what {@code padan generate sample-data --overwrite} makes. */
class SampleDataTest {
    private static final Path COMMITTED = Path.of("sample-data");
    private static final long LARGEST = 4L * 1024 * 1024;

    @Test
    void isWhatTheGeneratorMakes(@TempDir Path again) throws IOException {
        new Generator(GeneratorSettings.SAMPLE).writeTo(again);

        List<Path> files = files(again);
        assertThat(files(COMMITTED)).containsAll(files);
        assertThat(files(COMMITTED.resolve("rosters"))).hasSize(8);
        for (Path file : files) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(COMMITTED.resolve(file));
        }
    }

    @Test
    void isSmall() throws IOException {
        long size = 0;
        for (Path file : files(COMMITTED)) {
            size += Files.size(COMMITTED.resolve(file));
        }
        assertThat(size).isLessThan(LARGEST);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
