package id.padan.review.workbook;

import id.padan.review.workbook.Styles.Look;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes a sheet from top to bottom: titles, sentences, small tables. */
final class SheetLines {

    /** What a cell leaves free on its sides, in digits. */
    private static final int PADDING = 2;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final int columns;
    private final int[] widths;
    private int next;

    /** @param widths of the columns, in characters */
    SheetLines(SXSSFSheet sheet, Styles styles, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = widths.length;
        this.widths = widths.clone();
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
    }

    /** {@return the row that comes next, from 0} */
    int next() {
        return next;
    }

    /** Leaves a row empty. */
    void skip() {
        next++;
    }

    /** Writes a line into the first cell; it runs on to the right. */
    void line(String text, CellStyle style) {
        Row row = sheet.createRow(next++);
        put(row, 0, CellValue.of(text), style);
    }

    /** Writes a sentence over all columns, as high as it needs. */
    void sentence(String text) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(Lines.height(linesOf(CellValue.of(text), widthFrom(0))));
        put(row, 0, CellValue.of(text), styles.plain);
        merge(row, 0);
    }

    /** Writes headings. */
    void headings(List<String> headings) {
        head(headings);
    }

    /** Writes headings of which the last takes all columns that are left. */
    void wideHeadings(List<String> headings) {
        mergeRest(head(headings), headings.size(), styles.heading);
    }

    private Row head(List<String> headings) {
        Row row = sheet.createRow(next++);
        int lines = 2;
        for (int column = 0; column < headings.size(); column++) {
            put(row, column, CellValue.of(headings.get(column)), styles.heading);
            lines = Math.max(lines, linesOf(CellValue.of(headings.get(column)), widths[column]));
        }
        row.setHeightInPoints(Lines.height(lines));
        return row;
    }

    /** Writes a row of a table. */
    void row(List<CellValue> values, List<Look> looks) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.size(); column++) {
            put(row, column, values.get(column), styles.of(looks.get(column)));
        }
    }

    /** Writes a row of a table whose last text takes all columns that are left. */
    void wideRow(List<CellValue> values, List<Look> looks) {
        Row row = sheet.createRow(next++);
        int last = values.size() - 1;
        for (int column = 0; column <= last; column++) {
            put(row, column, values.get(column), styles.of(looks.get(column)));
        }
        mergeRest(row, values.size(), styles.of(looks.get(last)));
        int lines = 1;
        for (int column = 0; column < last; column++) {
            lines = Math.max(lines, linesOf(values.get(column), widths[column]));
        }
        lines = Math.max(lines, linesOf(values.get(last), widthFrom(last)));
        row.setHeightInPoints(Lines.height(lines));
    }

    /** Writes the sums of a table. */
    void sums(List<CellValue> values, List<Look> looks) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.size(); column++) {
            put(row, column, values.get(column), styles.ofTotal(looks.get(column)));
        }
    }

    /** Writes figures side by side, each over its name and as wide as some columns. */
    void figures(List<String> names, List<CellValue> values, List<Integer> spans) {
        Row figures = sheet.createRow(next++);
        Row labels = sheet.createRow(next++);
        figures.setHeightInPoints(Lines.height(2));
        int column = 0;
        for (int i = 0; i < names.size(); i++) {
            int end = column + spans.get(i) - 1;
            for (int each = column; each <= end; each++) {
                put(figures, each, each == column ? values.get(i) : CellValue.Text.EMPTY, styles.figure);
                put(
                        labels,
                        each,
                        each == column ? CellValue.of(names.get(i)) : CellValue.Text.EMPTY,
                        styles.figureLabel);
            }
            if (end > column) {
                sheet.addMergedRegion(new CellRangeAddress(figures.getRowNum(), figures.getRowNum(), column, end));
                sheet.addMergedRegion(new CellRangeAddress(labels.getRowNum(), labels.getRowNum(), column, end));
            }
            column = end + 1;
        }
    }

    private void mergeRest(Row row, int written, CellStyle style) {
        for (int column = written; column < columns; column++) {
            put(row, column, CellValue.Text.EMPTY, style);
        }
        merge(row, written - 1);
    }

    private void merge(Row row, int from) {
        if (from < columns - 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, columns - 1));
        }
    }

    private int widthFrom(int from) {
        int width = 0;
        for (int column = from; column < columns; column++) {
            width += widths[column];
        }
        return width;
    }

    private static int linesOf(CellValue value, int width) {
        return value.lines(width - PADDING);
    }

    private static void put(Row row, int column, CellValue value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof CellValue.Text text) {
            if (!text.text().isEmpty()) {
                cell.setCellValue(text.text());
            }
        } else if (value instanceof CellValue.Figure number) {
            cell.setCellValue(number.value());
        } else if (value instanceof CellValue.Day day) {
            cell.setCellValue(day.day());
        } else if (value instanceof CellValue.Marked) {
            throw new IllegalArgumentException("only tables mark letters");
        }
    }
}
