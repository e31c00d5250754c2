package id.padan.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.padan.message.Language;
import id.padan.roster.OdsFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookExtractTest {

    private static final String HEADINGS = "NO,NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN";
    private static final String ANDI = "1,7371011205900001,ANDI,MAKASSAR,12-05-1990,L";

    private final Path folder;

    WorkbookExtractTest(@TempDir Path folder) {
        this.folder = folder;
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
    void anOldWorkbookIsReadAsANewOneIs() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook old = new HSSFWorkbook()) {
            Sheet sheet = Extracts.sheet(old, "Satu", HEADINGS, ANDI, "2,7371011205900002,BUDI,MAKASSAR,,L");
            CellStyle day = old.createCellStyle();
            day.setDataFormat(old.createDataFormat().getFormat("dd/mm/yyyy"));
            Extracts.cell(sheet, 2, 4).setCellValue(LocalDate.of(1990, 5, 12));
            Extracts.cell(sheet, 2, 4).setCellStyle(day);
            old.write(bytes);
        }

        assertThat(Extracts.records(survey("registry.xls", bytes.toByteArray())))
                .containsExactly(
                        "7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE",
                        "7371011205900002|BUDI|1990-05-12|MAKASSAR|MALE|ACTIVE");
    }

    @Test
    void aWorkbookOfLibreOfficeIsReadToo() throws Exception {
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
        String of = "urn:oasis:names:tc:opendocument:xmlns:";
        byte[] bytes = OdsFile.zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<office:document-content xmlns:office=\"" + of + "office:1.0\" xmlns:table=\"" + of
                        + "table:1.0\" xmlns:text=\"" + of + "text:1.0\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"Satu\">" + rows("<table:table-row>", cell, "</table:table-row>")
                        + "</table:table></office:spreadsheet></office:body></office:document-content>"));

        assertThat(Extracts.records(survey("registry.ods", bytes)))
                .containsExactly("7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE");
    }

    @Test
    void aWebPageUnderTheNameOfAWorkbookIsRead() throws Exception {
        String page = "\n<html><body><table>" + rows("<tr>", "<td>%s</td>", "</tr>") + "</table></body></html>";

        assertThat(Extracts.records(survey("registry.xls", page.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE");
    }

    @Test
    void aWorkbookInOnePieceOfXmlIsRead() throws Exception {
        String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Worksheet><Table>" + rows("<Row>", "<Cell><Data>%s</Data></Cell>", "</Row>")
                + "</Table></Worksheet></Workbook>";

        assertThat(Extracts.records(survey("registry.xls", xml.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE");
    }

    @Test
    void aWebPageThatIsCutOffIsToldToBe() {
        String page = "<html><body><table>" + rows("<tr>", "<td>%s</td>", "</tr>") + "<tr><td>2</td><td>7371";

        assertThatExceptionOfType(RegistryProblemException.class)
                .isThrownBy(() -> survey("registry.xls", page.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e ->
                        assertThat(e.text(Language.EN)).startsWith("registry.xls: the file is damaged or cut off."));
    }

    private static String rows(String before, String cell, String behind) {
        return Stream.of(HEADINGS, ANDI)
                .map(line ->
                        Stream.of(line.split(",")).map(cell::formatted).collect(Collectors.joining("", before, behind)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(names = {"standard", "agile"})
    void aWorkbookThatOpensWithAPasswordOnlyIsToldToBeOne(EncryptionMode mode) throws Exception {
        byte[] open = Extracts.workbook(workbook -> Extracts.sheet(workbook, "Satu", HEADINGS, ANDI));
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("rahasia");
            try (OutputStream encrypted = encryptor.getDataStream(system)) {
                encrypted.write(open);
            }
            system.writeFilesystem(locked);
        }

        assertThatExceptionOfType(RegistryProblemException.class)
                .isThrownBy(() -> survey("registry.xlsx", locked.toByteArray()))
                .satisfies(e -> assertThat(e.text(Language.EN))
                        .startsWith("registry.xlsx: it opens with a password only.")
                        .contains("take the password off"));
    }

    @Test
    void whatAFamilyHasInCommonMayStandOnceInMergedCells() throws Exception {
        RegistryExtract extract = survey(workbook -> {
            Sheet sheet = Extracts.sheet(
                    workbook,
                    "Satu",
                    HEADINGS,
                    ANDI,
                    "2,7371015205920002,SITI,,12-05-1992,P",
                    "3,7371011205130003,BUDI,,12-05-2013,L");
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
        });

        assertThat(Extracts.records(extract))
                .containsExactly(
                        "7371011205900001|ANDI|1990-05-12|MAKASSAR|MALE|ACTIVE",
                        "7371015205920002|SITI|1992-05-12|MAKASSAR|FEMALE|ACTIVE",
                        "7371011205130003|BUDI|2013-05-12||MALE|ACTIVE");
    }

    @Test
    void belowHeadingsOfWhichOneIsUnknownNothingIsReadOutOfTheColumnOfBefore() throws Exception {
        RegistryExtract extract = survey(workbook -> Extracts.sheet(
                workbook,
                "Satu",
                "NIK,NAMA,TGL LAHIR,TMPT LAHIR",
                "7371011205900001,ANDI,12-05-1990,MAKASSAR",
                "NAMA,NIK,TGL LAHIR,ASAL",
                "SITI,7371015205920002,12-05-1992,JAKARTA"));

        assertThat(Extracts.records(extract))
                .containsExactly(
                        "7371011205900001|ANDI|1990-05-12|MAKASSAR||ACTIVE",
                        "7371015205920002|SITI|1992-05-12|||ACTIVE");
    }

    private RegistryExtract survey(Consumer<Workbook> content) throws IOException, RegistryProblemException {
        return Extracts.survey(folder, content);
    }

    private RegistryExtract survey(String name, byte[] content) throws IOException, RegistryProblemException {
        return RegistryExtract.survey(List.of(Extracts.file(folder, name, content)), Map.of(), 1);
    }
}
