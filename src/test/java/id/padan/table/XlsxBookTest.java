package id.padan.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import id.padan.roster.OdsFile;
import id.padan.roster.Reading;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RosterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks written as XML by hand: what other programs than Excel, and bad luck, put into them. */
class XlsxBookTest {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String STYLES = "<numFmts count='2'><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/>"
            + "<numFmt numFmtId='165' formatCode='0.000'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>"
            + "<dxfs><dxf><numFmt numFmtId='165' formatCode='dd/mm/yyyy'/></dxf></dxfs>";

    @TempDir
    private Path folder;

    @Test
    void cellsOfEveryTypeHaveTheirValue() throws IOException {
        assertThat(cells("<c r='A1' t='str'><f>A2</f><v>isi</v></c>"
                        + "<c r='B1' t='inlineStr'><is><r><t>AN</t></r><r><rPr><b/></rPr><t>DI</t></r></is></c>"
                        + "<c r='C1' t='b'><v>1</v></c><c r='D1' t='b'><v>0</v></c>"
                        + "<c r='E1' t='e'><v>#N/A</v></c><c r='F1'><v>7371011205900001</v></c>"
                        + "<c r='G1' t='n'><v> 1.5 </v></c><c r='I1' t='s'><v>0</v></c>"))
                .containsExactly(
                        new Cell.Text("isi"),
                        new Cell.Text("ANDI"),
                        new Cell.Text("TRUE"),
                        new Cell.Text("FALSE"),
                        new Cell.ErrorValue("#N/A"),
                        new Cell.Numeric(7371011205900001d),
                        new Cell.Numeric(1.5),
                        Cell.Blank.CELL,
                        new Cell.Text("SITI"));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false", "4, false", "-1, false"})
    void numbersAreDatesWhereTheirStyleShowsThemAsDates(String style, boolean date) throws IOException {
        assertThat(cells("<c r='A1' s='" + style + "'><v>33005</v></c>"))
                .containsExactly(date ? new Cell.Date(33005, "1990-05-12") : new Cell.Numeric(33005));
    }

    @Test
    void aNegativeNumberIsNoDate() throws IOException {
        assertThat(cells("<c r='A1' s='1'><v>-2</v></c>")).containsExactly(new Cell.Numeric(-2));
    }

    @Test
    void theFirstStyleHoldsWhereACellNamesNone() throws IOException {
        Path file =
                write(TRANSITIONAL, "", "<row><c><v>33005</v></c></row>", "<cellXfs><xf numFmtId='14'/></cellXfs>", "");
        assertThat(rows(file).get(0).cells()).containsExactly(new Cell.Date(33005, "1990-05-12"));
    }

    @Test
    void aFormulaWithoutItsValueIsAnErrorAndAnEmptyCellBlank() throws IOException {
        assertThat(cells("<c r='A1'><f>SUM(B1:C1)</f><v></v></c><c r='B1'><f>A1</f></c><c r='C1'><v/></c>"
                        + "<c r='D1' t='s'><v/></c><c r='E1' t='str'><f>A1</f><v>akhir</v></c>"))
                .containsExactly(
                        Cell.ErrorValue.NOT_CALCULATED,
                        Cell.ErrorValue.NOT_CALCULATED,
                        Cell.Blank.CELL,
                        Cell.Blank.CELL,
                        new Cell.Text("akhir"));
    }

    @Test
    void rowsAndCellsFollowEachOtherWhereTheyDoNotSayTheirPlace() throws IOException {
        Path file = write(
                TRANSITIONAL,
                "",
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r='7'><c r='D7'><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c r='c8'><v>6</v></c><c r='A8'><v>5</v></c></row>",
                STYLES,
                "");
        List<Row> rows = rows(file);
        assertThat(rows).extracting(Row::number).containsExactly(1, 7, 8);
        assertThat(texts(rows.get(0))).containsExactly("1", "2");
        assertThat(texts(rows.get(1))).containsExactly("", "", "", "3", "4");
        assertThat(texts(rows.get(2))).containsExactly("5", "", "6");
    }

    @Test
    void cellsWithoutAPlaceBeginWhereTheSheetBegins() throws IOException {
        Path file = write(
                TRANSITIONAL,
                "",
                "",
                STYLES,
                "<dimension ref='C1:D2'/><sheetData><row><c><v>1</v></c></row></sheetData>");
        assertThat(texts(rows(file).get(0))).containsExactly("", "", "1");
    }

    @Test
    void sharedTextsAreWithoutFormatsReadingsAndEscapes() throws IOException {
        assertThat(cells("<c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>2</v></c><c r='C1' t='s'><v> 3 </v></c>"))
                .containsExactly(new Cell.Text("BUDI SANTOSO"), new Cell.Text("ANI A"), new Cell.Text("a _b_ & c"));
    }

    @Test
    void theStrictFormIsReadToo() throws IOException {
        Path file = write(
                STRICT,
                "date1904='true'",
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1' t='d'><v>1990-05-12</v></c>"
                        + "<c r='C1' s='1' t='d'><v>1990-05-12T10:30:00</v></c><c r='D1' t='d'><v>12:00:00.000</v></c></row>",
                STYLES,
                "");
        assertThat(texts(rows(file).get(0))).containsExactly("SITI", "1990-05-12", "1990-05-12", "0.5");
    }

    @Test
    void datesInIsoFormMayNameTheirZoneAndAreDatesWithoutAnyStyle() throws IOException {
        Path file = write(
                TRANSITIONAL,
                "date1904='1'",
                "<row r='1'><c r='A1' t='d'><v>1990-05-12T00:00:00.000Z</v></c>"
                        + "<c r='B1' t='d'><v>1990-05-12T00:00:00+07:00</v></c><c r='C1' t='d'><v>tidak tahu</v></c></row>",
                STYLES,
                "");

        assertThat(texts(rows(file).get(0))).containsExactly("1990-05-12", "1990-05-12", "tidak tahu");
        assertThat(rows(file).get(0).cell(0)).isEqualTo(new Cell.Date(31543, "1990-05-12"));
    }

    @Test
    void textsInTheSheetItselfAreWithoutEscapesToo() throws IOException {
        assertThat(cells("<c r='A1' t='inlineStr'><is><t>7371011205900001_x000D_</t></is></c>"
                        + "<c r='B1' t='str'><v>ANDI_x000A_BASO</v></c>"))
                .containsExactly(new Cell.Text("7371011205900001"), new Cell.Text("ANDI BASO"));
    }

    @Test
    void theWorkbookSaysFromWhenItCountsAndWhichSheetsAreHidden() throws IOException {
        Path file =
                write(TRANSITIONAL, "date1904='1'", "<row r='1'><c r='A1' s='1'><v>31543</v></c></row>", STYLES, "");
        try (XlsxBook book = XlsxBook.open(file)) {
            Sheet sheet = sheet(book);
            assertThat(sheet.name()).isEqualTo("Data & lain");
            assertThat(sheet.hidden()).isFalse();
            assertThat(sheet.from1904()).isTrue();
            Row row = sheet.next();
            assertThat(row).isNotNull();
            assertThat(texts(row)).containsExactly("1990-05-12");
            assertThat(sheet(book).hidden()).isTrue();
            assertThat(book.nextSheet()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1' t='s'><v>99</v></c>",
                "<c r='A1' t='s'><v>-1</v></c>",
                "<c r='A1' t='s'><v>x</v></c>",
                "<c r='A1'><v>satu</v></c>",
                "<c r='A1' t='apa'><v>1</v></c>",
                "<c r='A1' s='x'><v>1</v></c>",
                "<c r='XFE1'><v>1</v></c>",
                "<c r='ZZZZZZZZZZZZ1'><v>1</v></c>",
                "<c r='11'><v>1</v></c>",
                "<c r='A1'><v>1</c>"
            })
    void whatMakesNoSenseIsADamagedFile(String cell) throws IOException {
        Path file = write(TRANSITIONAL, "", "<row r='1'>" + cell + "</row>", STYLES, "");
        Reading reading = Reading.of(file, RosterSettings.DEFAULT);
        assertThat(reading.report().readable()).isFalse();
        assertThat(reading.report().problems())
                .extracting(RosterProblem::code)
                .containsExactly(RosterProblemCode.FILE_DAMAGED);
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "RAHASIA");
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            Map<String, String> parts = parts(
                    TRANSITIONAL,
                    "",
                    "<row r='1'><c r='A1' t='inlineStr'><is><t>&lt;e;</t></is></c></row>",
                    STYLES,
                    "");
            parts.computeIfPresent(
                    part,
                    (name, xml) -> doctype
                            + xml.replace("&lt;e;", "&e;")
                                    .replace("SITI", "&e;")
                                    .replace("lain", "&e;"));
            Path file = Files.write(folder.resolve("hostile.xlsx"), OdsFile.zip(parts));
            assertThat(everythingIn(file)).as(part).doesNotContain("RAHASIA");
        }
    }

    @Test
    void aSheetThatIsNotThereIsAnError() throws IOException {
        Map<String, String> parts = parts(TRANSITIONAL, "", "", STYLES, "");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (name, xml) -> xml.replace("worksheets/sheet1", "sharedStrings"));
        parts.computeIfPresent("xl/_rels/workbook.xml.rels", (name, xml) -> xml.replace("/worksheet'", "/styles'"));
        Path file = Files.write(folder.resolve("without.xlsx"), OdsFile.zip(parts));
        try (XlsxBook book = XlsxBook.open(file)) {
            assertThatIOException().isThrownBy(book::nextSheet);
        }
    }

    @Test
    void sharedTextsAreThoseThatTheWorkbookNamesWhateverTheirContentType() throws IOException {
        Map<String, String> parts =
                parts(TRANSITIONAL, "", "<row r='1'><c r='A1' t='s'><v>0</v></c></row>", STYLES, "");
        parts.put("xl/a.xml", "<sst xmlns='" + TRANSITIONAL + "'><si><t>LAMA</t></si></sst>");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        relationship("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>"));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> xml.replace(override("sharedStrings", "sharedStrings"), override("a", "sharedStrings")));
        Path file = Files.write(folder.resolve("two.xlsx"), OdsFile.zip(parts));
        assertThat(rows(file).get(0).cells()).containsExactly(new Cell.Text("SITI"));
    }

    private String everythingIn(Path file) {
        StringBuilder everything = new StringBuilder();
        try (XlsxBook book = XlsxBook.open(file)) {
            for (Sheet sheet = book.nextSheet(); sheet != null; sheet = book.nextSheet()) {
                everything.append(sheet.name());
                for (Row row = sheet.next(); row != null; row = sheet.next()) {
                    everything.append(texts(row));
                }
            }
        } catch (IOException refused) {
            everything.append("refused");
        }
        assertThat(everything).isNotEmpty();
        return everything.toString();
    }

    private List<Cell> cells(String cells) throws IOException {
        return rows(write(TRANSITIONAL, "", "<row r='1'>" + cells + "</row>", STYLES, ""))
                .get(0)
                .cells();
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (XlsxBook book = XlsxBook.open(file)) {
            Sheet sheet = sheet(book);
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Sheet sheet(XlsxBook book) throws IOException {
        Sheet sheet = book.nextSheet();
        assertThat(sheet).isNotNull();
        return sheet;
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private Path write(String space, String properties, String rows, String styles, String sheet) throws IOException {
        return Files.write(folder.resolve("book.xlsx"), OdsFile.zip(parts(space, properties, rows, styles, sheet)));
    }

    /** The sheet is what stands in it, or else its rows. */
    private static Map<String, String> parts(
            String space, String properties, String rows, String styles, String sheet) {
        String data = sheet.isEmpty() ? "<sheetData>" + rows + "</sheetData>" : sheet;
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId2", "worksheet", "worksheets/sheet2.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + space + "' xmlns:r='" + RELATIONSHIPS + "'><workbookPr " + properties
                        + "/><sheets><sheet name='Data &amp; lain' sheetId='1' r:id='rId1'/>"
                        + "<sheet name='Lama' sheetId='2' state='veryHidden' r:id='rId2'/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + space + "'>" + data + "</worksheet>");
        parts.put("xl/worksheets/sheet2.xml", "<worksheet xmlns='" + space + "'><sheetData/></worksheet>");
        parts.put("xl/styles.xml", "<styleSheet xmlns='" + space + "'>" + styles + "</styleSheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + space + "'><si><t>SITI</t></si>"
                        + "<si><r><t>BUDI </t></r><r><rPr><b/></rPr><t>SANTOSO</t></r></si>"
                        + "<si><t>ANI</t><rPh sb='0' eb='1'><t>ani</t></rPh><r><t>_x0020_A</t></r></si>"
                        + "<si><t>a _b_ &amp; c</t></si></sst>");
        return parts;
    }

    private static final String CONTENT_TYPES =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Default Extension='xml' ContentType='application/xml'/>"
                    + override("workbook", "sheet.main")
                    + override("worksheets/sheet1", "worksheet")
                    + override("worksheets/sheet2", "worksheet")
                    + override("styles", "styles")
                    + override("sharedStrings", "sharedStrings")
                    + "</Types>";

    private static String override(String part, String type) {
        return "<Override PartName='/xl/" + part
                + ".xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml'/>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
                + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONSHIPS + "/" + type + "' Target='" + target + "'/>";
    }
}
