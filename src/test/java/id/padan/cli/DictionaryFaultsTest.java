package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say and how they end where a dictionary of a job cannot be used. */
@ExtendWith(WithoutConsoleLog.class)
class DictionaryFaultsTest {

    @TempDir
    private Path folder;

    private final Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void setUp() throws IOException {
        Office.in(folder)
                .replace(
                        "job.yml",
                        "workspace: ws\n",
                        "workspace: ws\ndictionaries: {spellings: ejaan.txt, regions: wilayah.csv}\n");
        Files.writeString(folder.resolve("wilayah.csv"), "999901,Uji\n");
        Files.writeString(folder.resolve("truth.csv"), "file,row,nik\nDinas A.csv,2,\n");
    }

    private int padan(String command) {
        String[] arguments = Stream.of(command.split(" ", -1))
                .map(each -> each.endsWith(".yml") || each.endsWith(".csv")
                        ? folder.resolve(each).toString()
                        : each)
                .toArray(String[]::new);
        return Padan.execute(screen.terminal(), arguments);
    }

    private void assertNothingWritten() {
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("ws")).doesNotExist();
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"run job.yml", "calibrate job.yml", "evaluate job.yml --truth truth.csv"})
    void aFaultyOneIsWrongUsageAndEveryFaultIsTold(String command) throws IOException {
        Files.writeString(folder.resolve("ejaan.txt"), "BASO = BACHO\nBASE\nBASIR = BACHO\n");
        Files.writeString(folder.resolve("wilayah.csv"), "1,Uji\n");

        assertThat(padan(command)).isEqualTo(2);

        assertThat(screen.err()).contains("ejaan.txt, line 2", "ejaan.txt, line 3: \"BACHO\"", "wilayah.csv, line 1");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"run job.yml", "calibrate job.yml", "evaluate job.yml --truth truth.csv"})
    void aMissingOneIsAMissingInput(String command) {
        assertThat(padan(command)).isEqualTo(3);

        assertThat(screen.err()).contains("dictionaries.spellings", "ejaan.txt");
        assertNothingWritten();
    }

    @Test
    void oneThatIsNoTextIsWrongUsage() throws IOException {
        Files.write(folder.resolve("ejaan.txt"), new byte[] {'A', (byte) 0xE9, 'B'});

        assertThat(padan("run job.yml")).isEqualTo(2);

        assertThat(screen.err()).contains("ejaan.txt", "UTF-8");
        assertNothingWritten();
    }

    @Test
    void withGoodOnesTheRunEndsWell() throws IOException {
        Files.writeString(folder.resolve("ejaan.txt"), "BASO = BACHO\n");

        assertThat(padan("run job.yml")).as(screen.err()).isZero();
    }
}
