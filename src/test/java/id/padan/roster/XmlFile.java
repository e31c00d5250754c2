package id.padan.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the XML spreadsheets that tests read, as Excel 2003 does: cells that are empty are left out. */
final class XmlFile {

    private static final String START =
            """
            <?xml version="1.0"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
             <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
            """;

    private XmlFile() {}

    static byte[] of(List<SheetSpec> sheets) {
        return sheets.stream()
                .map(XmlFile::sheet)
                .collect(Collectors.joining("\n", START, "</Workbook>\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sheet(SheetSpec sheet) {
        StringBuilder rows = new StringBuilder();
        boolean left = false;
        for (int i = 0; i < sheet.rows().size(); i++) {
            String cells = row(sheet.rows().get(i));
            if (cells.isEmpty()) {
                left = true;
            } else {
                rows.append(left ? "<Row ss:Index=\"" + (i + 1) + "\">" : "<Row>")
                        .append(cells)
                        .append("</Row>\n");
                left = false;
            }
        }
        return "<Worksheet ss:Name=\"" + OdsFile.escaped(sheet.name()) + "\"><Table>\n" + rows + "</Table></Worksheet>";
    }

    private static String row(List<CellSpec> cells) {
        StringBuilder row = new StringBuilder();
        boolean left = false;
        for (int i = 0; i < cells.size(); i++) {
            String data = data(cells.get(i));
            if (!data.isEmpty()) {
                row.append(left ? "<Cell ss:Index=\"" + (i + 1) + "\">" : "<Cell>")
                        .append(data)
                        .append("</Cell>");
            }
            left = data.isEmpty();
        }
        return row.toString();
    }

    private static String data(CellSpec cell) {
        CellSpec shown = cell instanceof CellSpec.Formula formula ? formula.cached() : cell;
        if (shown instanceof CellSpec.Num num) {
            return typed("Number", Double.toString(num.value()));
        }
        if (shown instanceof CellSpec.Day day) {
            return typed("DateTime", day.date() + "T00:00:00.000");
        }
        if (shown instanceof CellSpec.Failed) {
            return typed("Error", "#N/A");
        }
        return shown.csv().isEmpty() ? "" : typed("String", OdsFile.escaped(shown.csv()));
    }

    private static String typed(String type, String value) {
        return "<Data ss:Type=\"" + type + "\">" + value + "</Data>";
    }
}
