package id.padan.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the web pages that tests read. */
final class HtmlFile {

    private HtmlFile() {}

    static byte[] of(SheetSpec sheet) {
        return sheet.rows().stream()
                .map(HtmlFile::row)
                .collect(Collectors.joining("\n", "<html>\n<body>\n<table border=1>\n", "\n</table></body></html>\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(List<CellSpec> cells) {
        return cells.stream().map(HtmlFile::cell).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String cell(CellSpec cell) {
        CellSpec shown = cell instanceof CellSpec.Formula formula ? formula.cached() : cell;
        if (shown instanceof CellSpec.Num num) {
            return "<td x:num=\"" + id.padan.person.WrittenText.ofNumber(num.value()) + "\">7.37E+15</td>";
        }
        return "<td>" + OdsFile.escaped(shown.csv()) + "</td>";
    }
}
