package id.padan.roster;

import id.padan.table.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of the corpus that are no ordinary tables, by name. */
final class OddFiles {

    private static final int ROWS_OF_EXCEL = 1_048_576;
    private static final int COLUMNS_OF_EXCEL = 16_384;
    private static final int LONGEST_CELL = 32_767;

    private static final Map<String, Supplier<byte[]>> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("empty", () -> new byte[0]),
            Map.entry("image", OddFiles::image),
            Map.entry("pdf", () -> "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
                    .getBytes(StandardCharsets.US_ASCII)),
            Map.entry(
                    "letter",
                    () -> OdsFile.zip(Map.of("word/document.xml", "<document/>", "[Content_Types].xml", "<Types/>"))),
            Map.entry("zip of rosters", () -> OdsFile.zip(Map.of("roster.csv", "NIK,NAMA\n"))),
            Map.entry("zip bomb", OddFiles::zipBomb),
            Map.entry("a million formatted rows", OddFiles::formattedRows),
            Map.entry("16,384 columns", OddFiles::wide),
            Map.entry("32,767 characters", OddFiles::longCell),
            Map.entry("complaint before a workbook", OddFiles::complaintBeforeWorkbook),
            Map.entry("rows out of order", OddFiles::rowsOutOfOrder),
            Map.entry("hidden rows", OddFiles::hiddenRows),
            Map.entry("hidden rows of excel 97", OddFiles::hiddenRowsOfExcel97),
            Map.entry("odd ods", OddFiles::oddOds),
            Map.entry("letter of word 97", OddFiles::word97),
            Map.entry("stream of excel 5", OddFiles::streamOfExcel5)));

    private OddFiles() {}

    static byte[] make(String name) {
        Supplier<byte[]> file = FILES.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name + " is none of " + FILES.keySet());
        }
        return file.get();
    }

    private static byte[] image() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    /** The first record of a sheet (BOF) and a cell, as some programs write them to a file without more ado. */
    private static byte[] streamOfExcel5() {
        return HexFormat.of().parseHex("0908080000001000000000000402" + "0a00000000000000" + "02004e4f" + "0a000000");
    }

    private static byte[] word97() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.getRoot().createDocument("WordDocument", new java.io.ByteArrayInputStream(new byte[8000]));
            system.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] complaintBeforeWorkbook() {
        byte[] complaint =
                "<br />\n<b>Notice</b>: Undefined index: nama on line <b>12</b>\n".getBytes(StandardCharsets.US_ASCII);
        byte[] workbook = rowsOutOfOrder();
        return ByteBuffer.allocate(complaint.length + workbook.length)
                .put(complaint)
                .put(workbook)
                .array();
    }

    private static byte[] rowsOutOfOrder() {
        return workbook(out -> {
            out.write(row(1, "NIK", "NAMA"));
            out.write(row(3, "7371011205900001", "ANDI BASO"));
            out.write(row(2, "7371015206910002", "SITI"));
        });
    }

    private static byte[] hiddenRows() {
        return workbook(out -> {
            out.write(row(1, "NIK", "NAMA"));
            out.write(row(2, "7371011205900001", "ANDI BASO"));
            out.write(row(3, "7371015206910002", "SITI").replace("<row ", "<row hidden=\"1\" "));
        });
    }

    private static byte[] hiddenRowsOfExcel97() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("Sheet1");
            List<List<String>> rows = List.of(
                    List.of("NIK", "NAMA"),
                    List.of("7371011205900001", "ANDI BASO"),
                    List.of("7371015206910002", "SITI"));
            for (int i = 0; i < rows.size(); i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue(rows.get(i).get(0));
                row.createCell(1).setCellValue(rows.get(i).get(1));
                row.setZeroHeight(i == 2);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture in a cell has a title, which is no part of what the cell says. */
    private static byte[] oddOds() {
        String picture =
                "<draw:frame><draw:image/><svg:title>Logo</svg:title><svg:desc>lambang</svg:desc></draw:frame>";
        String content = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'>"
                + "<office:body><office:spreadsheet><table:table table:name='Data'>"
                + odsRow(picture + "<text:p>NIK</text:p>", "<text:p>NAMA</text:p>")
                + odsRow(
                        "<text:p>7371011205900001</text:p>",
                        picture + "<text:p>ANDI <text:span>BASO</text:span></text:p>")
                + "<table:table-row table:visibility='filter'>"
                + "<table:table-cell office:value-type='string' office:string-value='7371015206910002'/>"
                + "<table:table-cell office:value-type='string' office:string-value='SITI'/></table:table-row>"
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        return OdsFile.zip(
                Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
    }

    private static String odsRow(String first, String second) {
        return "<table:table-row><table:table-cell>" + first + "</table:table-cell><table:table-cell>" + second
                + "</table:table-cell></table:table-row>";
    }

    /** A workbook whose sheet is one cell of 30 million letters. */
    private static byte[] zipBomb() {
        String block = "A".repeat(1_000_000);
        return workbook(out -> {
            out.write("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
            for (int i = 0; i < 30; i++) {
                out.write(block);
            }
            out.write("</t></is></c></row>");
        });
    }

    private static byte[] formattedRows() {
        return workbook(out -> {
            out.write(row(1, "NIK", "NAMA"));
            out.write(row(2, "7371011205900001", "ANDI BASO"));
            for (int row = 3; row <= ROWS_OF_EXCEL; row++) {
                out.write("<row r=\"" + row + "\" s=\"0\" customFormat=\"1\"><c r=\"A" + row + "\" s=\"0\"/></row>\n");
            }
        });
    }

    private static byte[] wide() {
        String[] headings = new String[COLUMNS_OF_EXCEL];
        String[] cells = new String[COLUMNS_OF_EXCEL];
        for (int column = 0; column < COLUMNS_OF_EXCEL; column++) {
            headings[column] = "KOLOM " + Row.columnName(column);
            cells[column] = "isi";
        }
        headings[COLUMNS_OF_EXCEL - 2] = "NIK";
        cells[COLUMNS_OF_EXCEL - 2] = "7371011205900001";
        headings[COLUMNS_OF_EXCEL - 1] = "NAMA";
        cells[COLUMNS_OF_EXCEL - 1] = "ANDI BASO";
        return workbook(out -> {
            out.write(row(1, headings));
            for (int row = 2; row <= 4; row++) {
                out.write(row(row, cells));
            }
        });
    }

    private static byte[] longCell() {
        return Workbooks.xlsx(
                List.of(SheetSpec.of(
                        "Sheet1",
                        List.of(
                                CellSpec.row("NIK | NAMA | TANGGAL LAHIR"),
                                List.of(
                                        new CellSpec.Text("7371011205900001"),
                                        new CellSpec.Text("ANDI BASO"),
                                        new CellSpec.Text("x".repeat(LONGEST_CELL)))))),
                false);
    }

    /** Writes the rows of a sheet. */
    private interface Body {
        void write(TextOut out) throws IOException;
    }

    private interface TextOut {
        void write(String text) throws IOException;
    }

    /** A workbook with one sheet whose rows are written as XML, without any library in the way. */
    private static byte[] workbook(Body body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "</Types>");
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    .getBytes(StandardCharsets.UTF_8));
            body.write(text -> zip.write(text.getBytes(StandardCharsets.UTF_8)));
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String row(int row, String... cells) {
        return IntStream.range(0, cells.length)
                .mapToObj(column -> "<c r=\"" + Row.columnName(column) + row + "\" t=\"inlineStr\"><is><t>"
                        + cells[column] + "</t></is></c>")
                .collect(Collectors.joining("", "<row r=\"" + row + "\">", "</row>\n"));
    }
}
