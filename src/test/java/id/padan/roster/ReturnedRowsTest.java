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
import org.junit.jupiter.params.provider.ValueSource;

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

    private static String key(int line) {
        return new ReturnedColumns.Key(KEY, line, "Dinas Sosial").text();
    }

    private static List<String> problems(Reading reading) {
        return reading.report().problems().stream()
                .map(problem -> problem.code() + " " + problem.cell())
                .toList();
    }

    @Test
    void theKeySaysWhoseRowItIsWhenTheColumnOfTheOpdIsGone() {
        Reading reading = read(Language.ID, "x,12,3,ANDI BASO,7371011205900001,Bidang A," + key(12) + ",");

        assertThat(reading.rows().get(0).opd()).isEqualTo("Dinas Sosial");
        assertThat(reading.rows().get(0).replaces()).isEqualTo(KEY);
        assertThat(problems(reading)).isEmpty();
    }

    @Test
    void whatIsSortedWithoutTheKeysReplacesNobody() {
        Reading reading = read(
                Language.ID,
                "x,13,3,ANDI BASO,7371011205900001,Bidang A," + key(12) + ",Dinas Sosial",
                "x,14,4,SITI AMINAH,7371015206910002,Bidang A," + key(14) + ",Dinas Sosial");

        assertThat(reading.rows()).extracting(SubmittedRow::replaces).containsExactly(null, KEY);
        assertThat(problems(reading)).containsExactly("RETURN_KEY_OF_OTHER_ROW B4");
    }

    @Test
    void aKeyThatIsGoneOrDamagedIsNamedWithItsCell() {
        Reading reading = read(
                Language.ID,
                "x,12,3,ANDI BASO,7371011205900001,Bidang A,,Dinas Sosial",
                "x,13,4,SITI AMINAH,7371015206910002,Bidang A," + key(13).replace(" 13 ", " 14 ") + ",Dinas Sosial");

        assertThat(reading.rows()).extracting(SubmittedRow::replaces).containsExactly(null, null);
        assertThat(problems(reading)).containsExactly("RETURN_KEY_MISSING G4", "RETURN_KEY_DAMAGED G5");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReturnWithoutItsColumnOfKeysIsRefusedSoThatNobodyCountsTwice(Language language) {
        String text = ReturnedColumns.expected(language) + "," + ReturnedColumns.original(language)
                + ",NO,NAMA,NIK\nx,12,3,ANDI BASO,7371011205900001\n";

        Reading reading = Reading.of(folder.resolve("Dinas.csv"), text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.report().readable()).isFalse();
        assertThat(problems(reading)).containsExactly("RETURN_WITHOUT_KEYS ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keputusan,Catatan,OPD,\"Berkas, lembar, baris\",ID,NIK diajukan,NIK Dukcapil,Nama diajukan",
                "Decision,Note,OPD,\"File, sheet, row\",ID,NIK submitted,NIK in registry,Name submitted",
                "opd,file,row,nik,name,birth_date,submitted_nik,submitted_name",
                "group,kind,opd,file,sheet,row,nik,name,birth_date,kept"
            })
    void aReportOfPadansOwnIsNoRoster(String headings) {
        String text = headings + "\n,,Dinas A,\"a, 2\",x,7371011205900001,7371011205900001,ANDI BASO\n";

        Reading reading = Reading.of(folder.resolve("laporan.csv"), text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.report().readable()).isFalse();
        assertThat(problems(reading)).containsExactly("OWN_REPORT ");
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
