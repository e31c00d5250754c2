package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large workbook is read as a stream: in a process of its own, whose heap could not hold it. */
class SmallHeapTest {

    private static final int ROWS = 200_000;

    @Test
    void twoHundredThousandRowsAreReadWithin256Megabytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.xlsx");
        LargeWorkbook.write(file, ROWS);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains("rows=" + ROWS + " readable=true");
        assertThat(process.exitValue()).isZero();
    }

    /** What the process does. */
    static final class CountRows {
        private CountRows() {}

        public static void main(String[] args) throws IOException {
            int rows = 0;
            try (RosterSession session =
                    new RosterReader(RosterSettings.DEFAULT).open(new RosterFile(Path.of(args[0]), "large.xlsx"))) {
                while (session.next() != null) {
                    rows++;
                }
                System.out.println(
                        "rows=" + rows + " readable=" + session.report().readable());
            }
        }
    }
}
