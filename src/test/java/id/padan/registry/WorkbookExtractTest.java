package id.padan.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.padan.message.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookExtractTest {

    private static final String HEADINGS = "NO,NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN";

    private final Path folder;

    WorkbookExtractTest(@TempDir Path folder) {
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
    void datesInDateCellsAndInPlainNumberCellsAreRead() throws Exception {
        RegistryExtract extract = survey(workbook -> {
            Sheet sheet = Extracts.sheet(workbook, "A", HEADINGS, "1,7371011205900001,A", "2,7371011205900002,B");
            Extracts.cell(sheet, 1, 4).setCellValue(LocalDate.of(1990, 5, 12));
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
            Extracts.cell(sheet, 1, 4).setCellStyle(style);
            Extracts.cell(sheet, 2, 4).setCellValue(33005);
        });

        assertThat(Extracts.records(extract))
                .containsExactly("7371011205900001|A|1990-05-12|||ACTIVE", "7371011205900002|B|1990-05-12|||ACTIVE");
    }

    @Test
    void aNikInANumberCellIsSureOnlyWhereExcelCannotHaveTakenItsLastDigit() throws Exception {
        RegistryExtract extract = survey(workbook -> {
            Sheet sheet =
                    Extracts.sheet(workbook, "A", HEADINGS, "1,,A,,12-05-1990", "2,,B,,12-05-1990", "3,,C,,12-05-1990");
            Extracts.cell(sheet, 1, 1).setCellValue(7371011205900001d);
            Extracts.cell(sheet, 2, 1).setCellValue(7371011205900320d);
            Extracts.cell(sheet, 3, 1).setCellValue(9471011205900002d);
        });

        assertThat(Extracts.records(extract))
                .containsExactly(
                        "7371011205900001|A|1990-05-12|||ACTIVE",
                        "damaged 737101120590032|B|1990-05-12|||ACTIVE",
                        "damaged 947101120590000|C|1990-05-12|||ACTIVE");
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

    private RegistryExtract survey(Consumer<Workbook> content) throws IOException, RegistryProblemException {
        RegistryFile file = Extracts.file(folder, "registry.xlsx", Extracts.workbook(content));
        return RegistryExtract.survey(List.of(file), Map.of(), 1);
    }
}
