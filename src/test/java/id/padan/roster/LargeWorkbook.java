package id.padan.roster;

import id.padan.table.Row;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A large .xlsx as Excel writes it: texts in a table of shared strings, where every name and NIK is another one, and ten
 * columns.
 */
final class LargeWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private static final String[] HEADINGS = {
        "NO", "NIK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "JK", "JABATAN", "UNIT KERJA", "PENDIDIKAN", "TMT"
    };
    private static final String[] REPEATED = {"MAKASSAR", "L", "STAF ADMINISTRASI", "SEKRETARIAT", "SMA"};

    /** Shared strings: the headings, the repeated texts, then NIK and name of each row. */
    private static final int FIRST_OF_A_ROW = HEADINGS.length + REPEATED.length;

    private LargeWorkbook() {}

    static void write(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + part("/xl/workbook.xml", "sheet.main") + part("/xl/worksheets/sheet1.xml", "worksheet")
                            + part("/xl/sharedStrings.xml", "sharedStrings") + "</Types>");
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                            + relation(2, "sharedStrings", "sharedStrings.xml")));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            writeStrings(zip, rows);
            writeSheet(zip, rows);
        }
    }

    private static void writeStrings(ZipOutputStream zip, int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        OutputStream out = new BufferedOutputStream(zip);
        out.write(utf8("<sst xmlns=\"" + MAIN + "\">"));
        for (String heading : HEADINGS) {
            out.write(utf8("<si><t>" + heading + "</t></si>"));
        }
        for (String text : REPEATED) {
            out.write(utf8("<si><t>" + text + "</t></si>"));
        }
        for (int row = 0; row < rows; row++) {
            String nik = String.format(Locale.ROOT, "7371%02d120590%04d", 1 + row / 9999, 1 + row % 9999);
            out.write(utf8("<si><t>" + nik + "</t></si><si><t>NAMA ORANG KE " + row + "</t></si>"));
        }
        out.write(utf8("</sst>"));
        out.flush();
    }

    private static void writeSheet(ZipOutputStream zip, int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        OutputStream out = new BufferedOutputStream(zip);
        out.write(utf8("<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">"));
        for (int column = 0; column < HEADINGS.length; column++) {
            out.write(utf8(shared(column, 1, column)));
        }
        out.write(utf8("</row>"));
        for (int i = 0; i < rows; i++) {
            int row = i + 2;
            int own = FIRST_OF_A_ROW + 2 * i;
            int repeated = HEADINGS.length;
            out.write(utf8("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + (i + 1) + "</v></c>"
                    + shared(1, row, own) + shared(2, row, own + 1) + shared(3, row, repeated)
                    + "<c r=\"E" + row + "\"><v>33005</v></c>"
                    + shared(5, row, repeated + 1) + shared(6, row, repeated + 2) + shared(7, row, repeated + 3)
                    + shared(8, row, repeated + 4) + "<c r=\"J" + row + "\"><v>42036</v></c></row>"));
        }
        out.write(utf8("</sheetData></worksheet>"));
        out.flush();
    }

    private static String shared(int column, int row, int index) {
        return "<c r=\"" + Row.columnName(column) + row + "\" t=\"s\"><v>" + index + "</v></c>";
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
