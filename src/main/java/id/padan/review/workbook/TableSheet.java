package id.padan.review.workbook;

import id.padan.review.ReportSettings;
import id.padan.review.workbook.Styles.Look;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A table that has a sheet to itself: a remark, the headings, the rows; filters, frozen headings. Its rows can be sorted though
 * the sheet is protected, so their cells are not locked; those that are not to be filled in refuse what is typed. Rows beyond what a sheet holds go to a further one.
 */
final class TableSheet {

    /** The row of the remark; the headings are in the next. */
    private static final int REMARK = 0;

    private static final int HEADINGS = 1;
    private static final float HEADING_HEIGHT = Lines.height(3);
    private static final int ZOOM = 90;

    private final Report report;
    private final String name;
    private final String remark;
    private final List<Column> columns;
    private final int frozen;
    private final int rowsOfASheet;
    private final int[] longest;
    private StreamedWorkbook.Sheet current;
    private int sheets;
    private int next;
    private Runnable completion = () -> {};

    /**
     * What the sheets of a workbook share.
     *
     * @param book the workbook
     * @param styles its styles
     * @param footer what stands at the foot of a page on the left
     * @param pages the page number at the foot
     * @param notHere what whoever types into a cell that is not to be filled in is told
     */
    record Report(StreamedWorkbook book, Styles styles, String footer, String pages, String notHere) {

        /**
         * {@return what the sheets of a workbook share whose pages say at the foot of what, of which day and of which run they are}
         *
         * @param book the workbook
         * @param what the job, or the OPD that it is for
         * @param settings of the run
         * @param wording the language
         */
        static Report of(StreamedWorkbook book, String what, ReportSettings settings, Wording wording) {
            return new Report(
                    book,
                    book.styles(),
                    wording.text("footer", what, Wording.date(settings.today()), settings.runId()),
                    wording.text("pages"),
                    wording.text("not-here"));
        }

        /** Ends a sheet: how it looks and is printed, and that nobody writes into it by mistake. */
        void finish(SXSSFSheet sheet) {
            sheet.setDisplayGridlines(false);
            Printing.setUp(sheet, footer, pages);
            lock(sheet);
        }
    }

    /**
     * An empty table.
     *
     * @param report the workbook
     * @param name of the sheet
     * @param remark what to know about it
     * @param columns its columns
     * @param frozen how many of them stay in sight
     */
    TableSheet(Report report, String name, String remark, List<Column> columns, int frozen) {
        this(report, name, remark, columns, frozen, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    TableSheet(Report report, String name, String remark, List<Column> columns, int frozen, int rowsOfASheet) {
        this.report = report;
        this.name = name;
        this.remark = remark;
        this.columns = List.copyOf(columns);
        this.frozen = frozen;
        this.rowsOfASheet = rowsOfASheet;
        this.longest = new int[columns.size()];
        this.current = begin();
    }

    /** Adds a row, its cells in the order of the columns. */
    void add(List<CellValue> values) {
        add(values, columns.stream().map(Column::look).toList());
    }

    /** Adds a row whose cells look otherwise than the columns say. */
    void add(List<CellValue> values, List<Look> looks) {
        if (next == rowsOfASheet) {
            finish();
            current = begin();
        }
        Row row = current.sheet().createRow(next++);
        int lines = 1;
        for (int column = 0; column < values.size(); column++) {
            CellValue value = values.get(column);
            lines = Math.max(lines, columns.get(column).lines(value));
            longest[column] = Math.max(longest[column], value.length());
            fill(row.createCell(column), value, report.styles().ofSorted(looks.get(column)));
        }
        row.setHeightInPoints(Lines.height(lines));
    }

    /** What is to be done with each sheet once its rows are written. */
    void onCompletion(Runnable work) {
        completion = work;
    }

    /** {@return the sheet that the latest row is on} */
    SXSSFSheet sheet() {
        return current.sheet();
    }

    /** {@return the rows of the sheet at hand, in one column; there is at least one} */
    CellRangeAddress body(int column) {
        return new CellRangeAddress(HEADINGS + 1, Math.max(HEADINGS + 1, next - 1), column, column);
    }

    /** Completes the sheet at hand. */
    void finish() {
        SXSSFSheet sheet = current.sheet();
        int last = columns.size() - 1;
        sheet.setAutoFilter(new CellRangeAddress(HEADINGS, Math.max(HEADINGS, next - 1), 0, last));
        for (int column = 0; column <= last; column++) {
            sheet.setColumnWidth(column, columns.get(column).width(longest[column]));
            sheet.setColumnHidden(column, columns.get(column).look() == Look.HIDDEN);
        }
        report.book()
                .getXSSFWorkbook()
                .getSheet(sheet.getSheetName())
                .addIgnoredErrors(
                        new CellRangeAddress(HEADINGS + 1, Math.max(HEADINGS + 1, next - 1), 0, last),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        completion.run();
        refuseTyping(sheet);
    }

    private StreamedWorkbook.Sheet begin() {
        sheets++;
        StreamedWorkbook.Sheet added = report.book().addSheet(sheets == 1 ? name : name + " (" + sheets + ")");
        current = added;
        SXSSFSheet sheet = added.sheet();
        Cell note = sheet.createRow(REMARK).createCell(0);
        note.setCellValue(CellText.of(remark));
        note.setCellStyle(report.styles().remark);
        Row headings = sheet.createRow(HEADINGS);
        headings.setHeightInPoints(HEADING_HEIGHT);
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = headings.createCell(column);
            cell.setCellValue(CellText.of(columns.get(column).heading()));
            boolean input = columns.get(column).look() == Look.INPUT;
            cell.setCellStyle(input ? report.styles().inputHeading : report.styles().heading);
        }
        next = HEADINGS + 1;
        sheet.createFreezePane(frozen, HEADINGS + 1);
        sheet.setZoom(ZOOM);
        report.finish(sheet);
        Printing.repeat(sheet, HEADINGS, HEADINGS);
        return added;
    }

    private void fill(Cell cell, CellValue value, CellStyle style) {
        cell.setCellStyle(style);
        if (value instanceof CellValue.Text text) {
            if (!text.text().isEmpty()) {
                cell.setCellValue(text.text());
            }
        } else if (value instanceof CellValue.Marked marked) {
            cell.setCellValue(marked.text());
            current.writer().mark(cell.getRowIndex(), cell.getColumnIndex(), marked);
        } else if (value instanceof CellValue.Figure number) {
            cell.setCellValue(number.value());
        } else if (value instanceof CellValue.Day day) {
            cell.setCellValue(day.day());
        }
    }

    private void refuseTyping(SXSSFSheet sheet) {
        CellRangeAddressList shown = new CellRangeAddressList();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).look() != Look.INPUT) {
                shown.addCellRangeAddress(body(column));
            }
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation nothing = helper.createValidation(helper.createCustomConstraint("FALSE"), shown);
        nothing.createErrorBox(name, report.notHere());
        nothing.setShowErrorBox(true);
        sheet.addValidationData(nothing);
    }

    /** Without a password: it keeps from mistakes. */
    private static void lock(SXSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockObjects(false);
    }

    /**
     * A column of a table.
     *
     * @param heading its heading
     * @param look how its cells look
     * @param widest how many digits wide it may get; what is longer is wrapped
     */
    record Column(String heading, Look look, int widest) {

        private static final int NARROWEST = 4;

        /** Longer words of a heading are broken: no spreadsheet has columns of more than 255 characters. */
        private static final int WIDEST_HEADING = 60;

        /** Headings are bold. */
        private static final double BOLD = 1.1;

        /** What a cell leaves free on its sides. */
        private static final double AIR = 1.5;

        /** {@return how many lines a value takes} */
        int lines(CellValue value) {
            return look == Look.HIDDEN ? 1 : value.lines(widest);
        }

        /**
         * {@return how wide it is, in 256ths of a character}
         *
         * @param longest how wide its longest text is, in digits
         */
        int width(int longest) {
            int longestWord = Math.min(WIDEST_HEADING, Lines.longest(heading.replace(' ', '\n')));
            double wanted = Math.max(longestWord * BOLD, Math.min(longest, widest));
            return (int) ((Math.max(NARROWEST, wanted) + AIR) * 256);
        }
    }
}
