package id.padan.roster;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Every kind of file that a table can come in. */
@SuppressWarnings("ImmutableEnumChecker") // the writers have no state
enum Format {
    XLSX(sheet -> Workbooks.xlsx(List.of(sheet), false)),
    XLSX_1904(sheet -> Workbooks.xlsx(List.of(sheet), true)),
    XLS(sheet -> Workbooks.xls(List.of(sheet))),
    XLS_1904(sheet -> Workbooks.xls(List.of(sheet), true)),
    XLSB(sheet -> XlsbFile.of(List.of(sheet))),
    ODS(sheet -> OdsFile.of(List.of(sheet))),
    XML(sheet -> XmlFile.of(List.of(sheet))),
    HTML(HtmlFile::of),
    CSV_COMMA(sheet -> Workbooks.csv(sheet, ',', StandardCharsets.UTF_8)),
    CSV_SEMICOLON(sheet -> Workbooks.csv(sheet, ';', Charset.forName("windows-1252"))),
    CSV_TAB(sheet -> Workbooks.csv(sheet, '\t', StandardCharsets.UTF_16)),
    CSV_BAR(sheet -> Workbooks.csv(sheet, '|', StandardCharsets.UTF_8));

    private final Function<SheetSpec, byte[]> writer;

    Format(Function<SheetSpec, byte[]> writer) {
        this.writer = writer;
    }

    byte[] write(SheetSpec sheet) {
        return writer.apply(sheet);
    }
}
