package id.padan.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.padan.message.Language;
import id.padan.registry.RegistryProblem.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sheets of a workbook are the registry. */
class WorkbookSheetsTest {

    private static final String HEADINGS = "NO,NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN";
    private static final String ANDI = "1,7371011205900001,ANDI,MAKASSAR,12-05-1990,L";

    private final Path folder;

    WorkbookSheetsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everySheetWithHeadingsIsReadAndNotesAreLeftAlone() throws Exception {
        RegistryExtract extract = survey(workbook -> {
            Extracts.sheet(workbook, "Catatan", "Data penduduk per akhir tahun");
            Extracts.sheet(workbook, "Satu", HEADINGS, "1,7371011205900001,ANDI,MAKASSAR,12-05-1990,L");
            Extracts.sheet(
                    workbook,
                    "Dua",
                    "PENDUDUK",
                    "",
                    "NAMA,NIK,TGL LAHIR",
                    "SITI,7371014107850002,1985-07-01",
                    ",,",
                    "X,,");
        });

        assertThat(Extracts.records(extract))
                .containsExactly(
                        "7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE",
                        "7371014107850002|SITI|1985-07-01|||ACTIVE",
                        "missing|X||||ACTIVE");
        assertThat(Extracts.broken(extract)).isZero();
        assertThat(extract.ranges()).hasSize(1);
    }

    @Test
    void aSheetOfPeopleWithoutHeadingsIsReported() {
        assertThatExceptionOfType(RegistryProblemException.class)
                .isThrownBy(() -> survey(workbook -> {
                    Extracts.sheet(workbook, "Satu", HEADINGS, "1,7371011205900001,ANDI,MAKASSAR,12-05-1990,L");
                    Extracts.sheet(workbook, "Dua", "1,7371011205900001,ANDI,MAKASSAR,12-05-1990,L");
                }))
                .satisfies(e -> assertThat(e.text(Language.EN))
                        .startsWith("registry.xlsx [Dua]: the first line already holds data, not headings."));
    }

    @Test
    void aMissingColumnIsReportedWithItsSheet() {
        assertThatExceptionOfType(RegistryProblemException.class)
                .isThrownBy(() -> survey(workbook -> Extracts.sheet(workbook, "Satu", "NIK,NAMA", "1,A")))
                .satisfies(e -> assertThat(e.text(Language.EN))
                        .contains("registry.xlsx [Satu]: there is no column birth_date. Headings found: NIK, NAMA."));
    }

    @Test
    void sheetsThatNameNobodyAreLeftAloneAlsoIfTheyHaveNumbersAndHeadings() throws Exception {
        RegistryExtract extract = survey(workbook -> {
            Extracts.sheet(workbook, "Rekap", "NO,KECAMATAN,LAKI-LAKI,JUMLAH", "1,Mariso,28911234,57122345");
            Extracts.sheet(workbook, "Pivot", "KECAMATAN,NIK,JUMLAH", "Mariso,28911234,57122345");
            Extracts.sheet(workbook, "Kode", "KODE,NAMA", "7371010001,Mariso");
            Extracts.sheet(workbook, "Petugas", "NAMA,NIP,TELEPON", "Rahmi,198001012005012001,081234567890");
            Extracts.sheet(workbook, "Satu", HEADINGS, ANDI);
        });

        assertThat(Extracts.records(extract)).containsExactly("7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE");
        assertThat(extract.warnings()).isEmpty();
    }

    @Test
    void aSheetOfNumbersOfPeopleAloneIsNotPassedOver() {
        assertThatExceptionOfType(RegistryProblemException.class)
                .isThrownBy(() -> survey(workbook -> {
                    Extracts.sheet(workbook, "Satu", HEADINGS, ANDI);
                    Extracts.sheet(workbook, "Dua", "KECAMATAN,NIK", "Mariso,7371011205900002");
                }))
                .satisfies(
                        e -> assertThat(e.text(Language.EN)).contains("registry.xlsx [Dua]: there is no column name."));
    }

    @Test
    void aWorkbookWithoutAnySheetOfPeopleSaysWhatItHas() {
        assertThatExceptionOfType(RegistryProblemException.class)
                .isThrownBy(
                        () -> survey(workbook -> Extracts.sheet(workbook, "Kode", "KODE,NAMA", "7371010001,Mariso")))
                .satisfies(
                        e -> assertThat(e.text(Language.EN)).contains("registry.xlsx [Kode]: there is no column nik."));
    }

    @Test
    void aHiddenSheetBesideOthersIsToldAndNotRead() throws Exception {
        RegistryExtract extract = survey(workbook -> {
            Extracts.sheet(workbook, "2021", HEADINGS, "1,7371011205900002,BUDI,MAKASSAR,12-05-1990,L");
            Extracts.sheet(workbook, "2022", HEADINGS, ANDI);
            Extracts.sheet(workbook, "daftar", "AGAMA", "ISLAM");
            workbook.setSheetHidden(0, true);
            workbook.setSheetHidden(2, true);
        });

        assertThat(Extracts.records(extract)).containsExactly("7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE");
        assertThat(extract.warnings()).containsExactly(new RegistryProblem(Code.SHEET_HIDDEN, "registry.xlsx [2021]"));
    }

    @Test
    void hiddenSheetsAreReadWhereThereAreNoOthersOfPeople() throws Exception {
        RegistryExtract extract = survey(workbook -> {
            Extracts.sheet(workbook, "Catatan", "Data penduduk per akhir tahun");
            Extracts.sheet(workbook, "2022", HEADINGS, ANDI);
            workbook.setSheetHidden(1, true);
        });

        assertThat(Extracts.records(extract)).hasSize(1);
        assertThat(extract.warnings()).isEmpty();
    }

    @Test
    void aLetterAboveTheHeadingsMayBeLong() throws Exception {
        List<String> rows = new ArrayList<>(Collections.nCopies(60, "Menunjuk surat Saudara perihal data penduduk"));
        rows.addAll(List.of(HEADINGS, ANDI));

        RegistryExtract extract = survey(workbook -> Extracts.sheet(workbook, "Satu", rows.toArray(String[]::new)));

        assertThat(Extracts.records(extract)).containsExactly("7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE");
    }

    private RegistryExtract survey(Consumer<Workbook> content) throws IOException, RegistryProblemException {
        return Extracts.survey(folder, content);
    }
}
