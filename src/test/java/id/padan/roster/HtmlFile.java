package id.padan.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the web pages that tests read. */
final class HtmlFile {

    private HtmlFile() {}

    static byte[] of(SheetSpec sheet) {
        return IntStream.range(0, sheet.rows().size())
                .mapToObj(row -> row(sheet, row))
                .collect(Collectors.joining("\n", "<html>\n<body>\n<table border=1>\n", "\n</table></body></html>\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(SheetSpec sheet, int row) {
        List<CellSpec> cells = sheet.rows().get(row);
        return IntStream.range(0, cells.size())
                .filter(column -> !sheet.isCovered(row, column))
                .mapToObj(column -> spanned(cell(cells.get(column)), sheet.areaAt(row, column)))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String spanned(String cell, CellRangeAddress area) {
        int rows = area.getLastRow() - area.getFirstRow() + 1;
        int columns = area.getLastColumn() - area.getFirstColumn() + 1;
        String spans = " colspan=\"" + columns + "\" rowspan=\"" + rows + "\"";
        return rows * columns == 1 ? cell : cell.replaceFirst("<td", "<td" + spans);
    }

    private static String cell(CellSpec cell) {
        CellSpec shown = cell instanceof CellSpec.Formula formula ? formula.cached() : cell;
        if (shown instanceof CellSpec.Num num) {
            return "<td x:num=\"" + id.padan.person.WrittenText.ofNumber(num.value()) + "\">7.37E+15</td>";
        }
        return "<td>" + OdsFile.escaped(shown.csv()) + "</td>";
    }
}
