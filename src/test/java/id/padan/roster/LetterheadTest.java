package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterheadTest {

    private static final String TABLE = "NO;NIK;NAMA\n1;7371011205900001;ANDI BASO\n";

    private final Path folder;
    private FileReport report = new FileReport("", "", false, List.of(), List.of());

    LetterheadTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DINAS SOSIAL | Dinas Sosial",
                "PEMERINTAH KOTA MAKASSAR / DINAS PENDIDIKAN DAN KEBUDAYAAN KOTA MAKASSAR | Dinas Pendidikan dan Kebudayaan",
                "DAFTAR TENAGA NON ASN BADAN KEPEGAWAIAN DAN PENGEMBANGAN SDM TAHUN 2022 | Badan Kepegawaian dan Pengembangan SDM",
                "Kecamatan Panakkukang, Kota Makassar | Kecamatan Panakkukang",
                "Kepada Yth. Kepala Badan Kepegawaian / DINAS SOSIAL | Dinas Sosial",
                "DAFTAR TENAGA NON ASN | (final) rev2",
            })
    void anOfficeAboveTheTableIsTheOpdOfAFileWhoseNameSaysNothing(String above, String opd) throws IOException {
        assertThat(opd("(final) rev2.csv", above.replace(" / ", "\n") + "\n" + TABLE))
                .isEqualTo(opd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dinas Kesehatan.csv", "dinkes.csv", "final dinsos rev2.csv"})
    void aNameThatMaySayOneIsKept(String name) throws IOException {
        assertThat(opd(name, "DINAS SOSIAL\n" + TABLE)).isEqualTo(name.replace(".csv", ""));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void whatWasTakenIsTold() throws IOException {
        opd("Data Non ASN (1).csv", "DINAS SOSIAL\n" + TABLE);

        assertThat(report.problems())
                .containsExactly(new RosterProblem(RosterProblemCode.OPD_BY_LETTERHEAD, "", "", "Dinas Sosial"));
    }

    @Test
    void aColumnOfTheTableSaysMore() throws IOException {
        String table = "NIK;NAMA;OPD\n7371011205900001;ANDI BASO;Dinas Pemuda\n";

        assertThat(opd("final.csv", "DINAS SOSIAL\n" + table)).isEqualTo("Dinas Pemuda");
        assertThat(report.problems()).isEmpty();
    }

    private String opd(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        try (RosterSession session = new RosterReader(RosterSettings.DEFAULT).open(new RosterFile(file, name))) {
            SubmittedRow row = session.next();
            report = session.report();
            return row == null ? "" : row.opd();
        }
    }
}
