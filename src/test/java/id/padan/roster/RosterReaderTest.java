package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.table.FilePassword;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterReaderTest {

    private static final String ROSTER = "NIK,NAMA\n7371011205900001,ANDI BASO\n7371015206910002,SITI AMINAH\n";

    @Test
    void aFileThatIsNotThereIsReported(@TempDir Path folder) {
        Reading reading = Reading.of(folder.resolve("hilang.xlsx"), RosterSettings.DEFAULT);

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.report().readable()).isFalse();
        assertThat(reading.report().sha256()).isEmpty();
        assertThat(reading.report().problems())
                .containsExactly(new RosterProblem(RosterProblemCode.FILE_MISSING, "", "", ""));
    }

    @Test
    void aFolderIsReported(@TempDir Path folder) {
        Reading reading = Reading.of(folder, RosterSettings.DEFAULT);

        assertThat(reading.report().readable()).isFalse();
        assertThat(reading.report().problems())
                .containsExactly(new RosterProblem(RosterProblemCode.FILE_UNREADABLE, "", "", ""));
    }

    @Test
    void aFileThatVanishesWhileItIsReadCountsForNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("roster.csv"), ROSTER);
        try (RosterSession session = open(file)) {
            assertThat(session.next()).isNotNull();
            Files.delete(file);
            drain(session);
            assertThat(session.report().readable()).isFalse();
            assertThat(session.report().problems())
                    .containsExactly(new RosterProblem(RosterProblemCode.FILE_MISSING, "", "", ""));
        }
    }

    @Test
    void aRowThatHasOnlyAPlaceIsARow(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("roster.csv"),
                "NAMA,TEMPAT LAHIR,TANGGAL LAHIR\nSITI AMINAH,BONE,1990-04-05\n,MAROS,\nBUDI,GOWA,1985-06-12\n");
        try (RosterSession session = open(file)) {
            assertThat(session.next()).isNotNull();
            assertThat(session.next()).isNotNull().satisfies(row -> assertThat(row.birthPlace())
                    .isEqualTo("MAROS"));
            assertThat(session.next()).isNotNull();
        }
    }

    @Test
    void aFileThatGrowsWhileItIsReadCountsForNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("roster.csv"), ROSTER);
        try (RosterSession session = open(file)) {
            assertThat(session.next()).isNotNull();
            Files.writeString(file, "7371010101850003,BUDI\n", StandardOpenOption.APPEND);
            drain(session);
            assertThat(session.report().readable()).isFalse();
            assertThat(session.report().problems())
                    .containsExactly(new RosterProblem(RosterProblemCode.FILE_CHANGED, "", "", ""));
        }
    }

    @Test
    void theReportHasTheChecksumOfTheBytes(@TempDir Path folder) {
        Reading reading = Reading.of(folder.resolve("roster.csv"), "abc".getBytes(StandardCharsets.US_ASCII));

        // The example of FIPS 180-4.
        assertThat(reading.report().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void rowsBearTheNameThatTheJobGivesTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Dinas Kesehatan.csv"), ROSTER);
        try (RosterSession session =
                new RosterReader(RosterSettings.DEFAULT).open(new RosterFile(file, "kota/Dinas Kesehatan.csv"))) {
            assertThat(session.next()).isNotNull().satisfies(row -> {
                assertThat(row.location()).isEqualTo(new RowLocation("kota/Dinas Kesehatan.csv", "", 2));
                assertThat(row.opd()).isEqualTo("Dinas Kesehatan");
            });
        }
    }

    @Test
    void aPasswordIsForTheFilesOfItsPatternAndNeverShown() {
        FilePassword password = new FilePassword("*Kesehatan.xlsx", "rahasia");
        RosterSettings settings = new RosterSettings(OpdSource.FILE, Map.of(), List.of(password));

        assertThat(settings.passwordOf(new RosterFile(Path.of("x"), "kota/Dinas Kesehatan.xlsx")))
                .contains("rahasia");
        assertThat(settings.passwordOf(new RosterFile(Path.of("x"), "kota/Dinas Sosial.xlsx")))
                .isEmpty();
        assertThat(settings.toString()).doesNotContain("rahasia");
    }

    private static RosterSession open(Path file) {
        return new RosterReader(RosterSettings.DEFAULT).open(new RosterFile(file, "roster.csv"));
    }

    private static void drain(RosterSession session) {
        while (session.next() != null) {
            // The report is complete only at the end.
        }
    }
}
