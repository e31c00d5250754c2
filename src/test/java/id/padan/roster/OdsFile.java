package id.padan.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the workbooks of LibreOffice that tests read. */
public final class OdsFile {

    private static final String START =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
            <office:automatic-styles>
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            </office:automatic-styles><office:body><office:spreadsheet>
            """;

    private OdsFile() {}

    static byte[] of(List<SheetSpec> sheets) {
        StringBuilder xml = new StringBuilder(START);
        for (SheetSpec sheet : sheets) {
            xml.append("<table:table table:name=\"").append(escaped(sheet.name()));
            xml.append("\" table:style-name=\"")
                    .append(sheet.hidden() ? "ta2" : "ta1")
                    .append("\">\n");
            for (int row = 0; row < sheet.rows().size(); row++) {
                xml.append(row(sheet, row));
            }
            xml.append("<table:table-row table:number-rows-repeated=\"1048000\">")
                    .append("<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\n")
                    .append("</table:table>\n");
        }
        xml.append("</office:spreadsheet></office:body></office:document-content>\n");
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        entries.put("META-INF/manifest.xml", "<manifest/>");
        entries.put("content.xml", xml.toString());
        return zip(entries);
    }

    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String row(SheetSpec sheet, int number) {
        List<CellSpec> cells = sheet.rows().get(number);
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (int column = 0; column < cells.size(); column++) {
            row.append(
                    sheet.isCovered(number, column)
                            ? "<table:covered-table-cell/>"
                            : spanned(cell(cells.get(column)), sheet.areaAt(number, column)));
        }
        return row.append("<table:table-cell table:number-columns-repeated=\"900\"/></table:table-row>\n")
                .toString();
    }

    private static String spanned(String cell, CellRangeAddress area) {
        int rows = area.getLastRow() - area.getFirstRow() + 1;
        int columns = area.getLastColumn() - area.getFirstColumn() + 1;
        String spans = " table:number-columns-spanned=\"" + columns + "\" table:number-rows-spanned=\"" + rows + "\"";
        return rows * columns == 1 ? cell : cell.replaceFirst("<table:table-cell", "<table:table-cell" + spans);
    }

    private static String cell(CellSpec cell) {
        if (cell instanceof CellSpec.Num num) {
            String value = id.padan.person.WrittenText.ofNumber(num.value());
            return "<table:table-cell office:value-type=\"float\" office:value=\"" + value
                    + "\"><text:p>7,37E+15</text:p></table:table-cell>";
        }
        if (cell instanceof CellSpec.Day day) {
            return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + day.date()
                    + "\"><text:p>5/12/90</text:p></table:table-cell>";
        }
        if (cell instanceof CellSpec.Formula formula) {
            return cell(formula.cached());
        }
        if (cell instanceof CellSpec.Failed) {
            return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p>"
                    + "</table:table-cell>";
        }
        return cell instanceof CellSpec.Text text
                ? "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a note</text:p>"
                        + "</office:annotation><text:p>" + escaped(text.text()) + "</text:p></table:table-cell>"
                : "<table:table-cell/>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
