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
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(chars = {';', ','})
    void linesThatStandWholeInColumnAAreParted(char separator) throws Exception {
        RegistryExtract extract = survey(workbook -> {
            lines(
                    workbook,
                    "Satu",
                    separator,
                    "NO|NIK|NAMA_LGKP|TMPT_LHR|TGL_LHR|JENIS_KLMIN",
                    """
                    1|7371011205900001|ANDI|MAKASSAR|12-05-1990|L
                    2|7371014107850002|"SITI, ""IBU"" ; RT 1"|"BAU-BAU"|01-07-1985|P""");
            Extracts.sheet(workbook, "Dua", HEADINGS, "1,7371011205900003,BUDI,MAKASSAR,12-05-1990,L");
        });

        assertThat(Extracts.records(extract))
                .hasSize(3)
                .contains(
                        "7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE",
                        "7371011205900003|BUDI|1990-05-12|MAKASSAR|MALE|ACTIVE")
                .element(1)
                .asString()
                .startsWith("7371014107850002|SITI")
                .endsWith("|1985-07-01|BAU-BAU|FEMALE|ACTIVE");
        assertThat(Extracts.broken(extract)).isZero();
    }

    @Test
    void headingsThatStandOnceMoreBetweenPartedLinesAreNobody() throws Exception {
        RegistryExtract extract = survey(
                workbook -> lines(
                        workbook,
                        "Satu",
                        ';',
                        "NIK|NAMA|TGL LAHIR",
                        """
                7371011205900001|ANDI|12-05-1990
                NAMA|NIK|TGL LAHIR
                SITI|7371014107850002|01-07-1985"""));

        assertThat(Extracts.records(extract))
                .containsExactly(
                        "7371011205900001|ANDI|1990-05-12|||ACTIVE", "7371014107850002|SITI|1985-07-01|||ACTIVE");
    }

    private static void lines(Workbook workbook, String name, char separator, String headings, String rows) {
        Sheet sheet = workbook.createSheet(name);
        List<String> lines = Stream.concat(Stream.of(headings), rows.lines()).toList();
        for (int row = 0; row < lines.size(); row++) {
            Extracts.cell(sheet, row, 0).setCellValue(lines.get(row).replace('|', separator));
        }
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
