package id.padan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small benchmark, so that the large one cannot rot. Holds no time: this machine may be busy. */
class BenchmarkTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void measuresFloorRunsStepsAndLookUpsAndFindsThePeople() throws Exception {
        List<String> program = List.of(
                Benchmark.java(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), "id.padan.cli.Padan");

        List<String> lines = new Benchmark(folder, program).measure(50_000, 1_000, 1, false);

        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).startsWith("| 50000 | 1000 | floor | ");
        for (String line : lines.subList(1, 3)) {
            String[] run = line.split("\\|", -1);
            assertThat(Double.parseDouble(run[7].strip())).as("precision").isGreaterThan(0.99);
            assertThat(Double.parseDouble(run[8].strip())).as("recall").isGreaterThan(0.95);
        }
        assertThat(lines.get(4)).contains("scan_registry");
        assertThat(lines.get(9)).contains("look-up by NIK");
        assertThat(lines.get(10)).contains("look-up by name");
    }
}
