package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Padan gave to an OPD for correction is a roster like any other, even saved as CSV and under any name. */
class ReturnedRowsTest {

    private static final String KEY = "0123456789abcdef0123-1";

    @TempDir
    Path folder;

    private Reading read(Language language, String... rows) {
        String headings = ReturnedColumns.expected(language) + "," + ReturnedColumns.original(language)
                + ",NO,NAMA,NIK,SKPD," + ReturnedColumns.KEY + "," + ReturnedColumns.OPD;
        String text = "Yang harus diperbaiki: Dinas Sosial,,,,,,,\n,,,,,,,\n" + headings + "\n"
                + String.join("\n", rows) + "\n";
        return Reading.of(folder.resolve("kiriman ulang.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRowSaysWhichOneItReplacesAndWhoseItIs(Language language) {
        Reading reading =
                read(language, "NIK: tidak ada,12,3,ANDI BASO,7371011205900001,Bidang A," + KEY + ",Dinas Sosial");

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.rows().get(0).replaces()).isEqualTo(KEY);
        assertThat(reading.rows().get(0).opd()).isEqualTo("Dinas Sosial");
        assertThat(reading.rows().get(0).name()).isEqualTo("ANDI BASO");
        assertThat(reading.report().problems()).isEmpty();
    }

    @Test
    void aRowThatTheOpdAddedIsItsOwnAndReplacesNothing() {
        List<SubmittedRow> rows = read(
                        Language.ID,
                        "x,12,3,ANDI BASO,7371011205900001,Bidang A," + KEY + ",Dinas Sosial",
                        ",,4,SITI AMINAH,7371015206910002,,,")
                .rows();

        assertThat(rows).extracting(SubmittedRow::opd).containsExactly("Dinas Sosial", "Dinas Sosial");
        assertThat(rows.get(1).replaces()).isNull();
    }

    @Test
    void aDamagedKeyReplacesNothing() {
        List<SubmittedRow> rows = read(Language.ID, "x,12,3,ANDI BASO,7371011205900001,Bidang A,0123-1,Dinas Sosial")
                .rows();

        assertThat(rows).extracting(SubmittedRow::replaces).containsExactly((String) null);
    }

    @Test
    void aRowIsAPersonsHoweverLittleIsLeftOfIt() {
        List<SubmittedRow> rows = read(
                        Language.ID,
                        "x,12,3,ANDI BASO,7371011205900001,Bidang A," + KEY + ",Dinas Sosial",
                        "Baris tidak menyebut siapa pun,13,,,,," + KEY.replace("-1", "-2") + ",Dinas Sosial")
                .rows();

        assertThat(rows).extracting(SubmittedRow::replaces).containsExactly(KEY, KEY.replace("-1", "-2"));
    }

    @Test
    void theCellsOfARowAreKeptAsTheyCame() {
        List<SubmittedRow> rows = read(
                        Language.ID, "x,12,3, ANDI  BASO ,7371011205900001,#N/A," + KEY + ",Dinas Sosial")
                .rows();

        assertThat(rows.get(0).cells())
                .containsExactly("x", "12", "3", "ANDI BASO", "7371011205900001", "#N/A", KEY, "Dinas Sosial");
    }
}
