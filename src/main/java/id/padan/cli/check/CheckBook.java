package id.padan.cli.check;

import id.padan.message.Messages;
import id.padan.report.Formulas;
import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.SheetReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What {@code check} found, as a workbook to be sent to an OPD: a row a problem, and what was understood of each column. */
final class CheckBook {

    private static final int CHARACTER = 256;
    private static final float POINTS_A_LINE = 12.5f;

    private final Messages words;
    private final XSSFWorkbook book;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle plain;

    private CheckBook(Messages words, XSSFWorkbook book) {
        this.words = words;
        this.book = book;
        this.plain = style(false);
        this.heading = style(true);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.index);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static byte[] of(List<FileReport> reports, Messages words) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CheckBook check = new CheckBook(words, book);
            check.problems(reports);
            check.understood(reports);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void problems(List<FileReport> reports) {
        XSSFSheet sheet =
                sheet("problems", "file:30", "sheet:18", "cell:8", "person:28", "value:22", "problem:44", "advice:44");
        for (FileReport report : reports) {
            if (report.problems().isEmpty()) {
                row(sheet, plain, report.file(), "", "", "", "", words.text("check.clean"), "");
            }
            for (RosterProblem problem : report.problems()) {
                row(
                        sheet,
                        plain,
                        report.file(),
                        problem.sheet(),
                        problem.cell(),
                        problem.person(),
                        problem.value(),
                        words.text("problem." + problem.code()),
                        words.text("advice." + problem.code()));
            }
        }
        finish(sheet);
    }

    private void understood(List<FileReport> reports) {
        XSSFSheet sheet =
                sheet("understood", "file:36", "sheet:40", "column:8", "heading:36", "meaning:28", "because:28");
        for (FileReport report : reports) {
            for (SheetReport table : report.sheets()) {
                String name = table.sheet().isEmpty() ? words.text("check.table") : table.sheet();
                String said = table.columns().isEmpty()
                        ? words.text("check.sheet_without_table", name)
                        : words.text("check.sheet_read", name, table.headingRow(), table.rows(), table.skippedRows());
                row(sheet, plain, report.file(), said, "", "", "", "");
                for (ColumnMeaning column : table.columns()) {
                    row(
                            sheet,
                            plain,
                            report.file(),
                            table.sheet(),
                            column.column(),
                            column.heading(),
                            words.text("field." + column.field()),
                            words.text("because." + column.because()));
                }
            }
        }
        finish(sheet);
    }

    /** @param columns each as {@code heading:width} */
    private XSSFSheet sheet(String name, String... columns) {
        XSSFSheet sheet = book.createSheet(words.text("check.book." + name));
        for (int column = 0; column < columns.length; column++) {
            sheet.setColumnWidth(column, Integer.parseInt(columns[column].split(":", 2)[1]) * CHARACTER);
        }
        row(
                sheet,
                heading,
                Stream.of(columns)
                        .map(column -> words.text("check.head." + column.split(":", 2)[0]))
                        .toArray(String[]::new));
        return sheet;
    }

    private static void row(XSSFSheet sheet, XSSFCellStyle style, String... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        int lines = 1;
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(Formulas.defuse(cells[column].replaceAll("\\p{Cntrl}", "\uFFFD")));
            row.getCell(column).setCellStyle(style);
            lines = Math.max(lines, 1 + cells[column].length() * CHARACTER / sheet.getColumnWidth(column));
        }
        // Not every office program fits rows to their texts.
        row.setHeightInPoints(lines * POINTS_A_LINE);
    }

    private static void finish(XSSFSheet sheet) {
        int columns = sheet.getRow(0).getLastCellNum();
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, columns - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private XSSFCellStyle style(boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) 9);
        font.setBold(bold);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
