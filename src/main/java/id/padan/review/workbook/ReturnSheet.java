package id.padan.review.workbook;

import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.PersonField;
import id.padan.report.Formulas;
import id.padan.review.ReportRow;
import id.padan.review.workbook.Expectations.Expectation;
import id.padan.review.workbook.SourceTable.SourceColumn;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.roster.ReturnedColumns;
import id.padan.roster.SubmittedRow;
import id.padan.round.CountdownTexts;
import id.padan.round.Deadline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * Rows of one table, given back: what is expected, the number that the row had, the OPD's own columns, and hidden ones that
 * say which row of which OPD it is. All cells are text, so that no spreadsheet turns a NIK into a number again.
 */
final class ReturnSheet {

    /** How its cells look, all of them. */
    static final List<Look> LOOKS = List.of(Look.REGISTERED, Look.CENTRED, Look.WRONG, Look.INPUT_PLAIN, Look.HIDDEN);

    private static final int OWN = 2;
    private static final int EXPECTED_WIDTH = 46;
    private static final int WIDEST = 32;
    private static final int ZOOM = 90;

    /** Signs before numbers, telephone numbers and dashes for nothing: as harmless as they are frequent. */
    private static final Pattern HARMLESS = Pattern.compile("[-+][-+0-9 ().,/]*");

    private final TableSheet.Report report;
    private final SourceTable table;
    private final Expectations expectations;
    private final SXSSFSheet sheet;
    private final int[] longest;
    private int next;

    ReturnSheet(TableSheet.Report report, SourceTable table, Wording wording, Expectations expectations, Names names) {
        this.report = report;
        this.table = table;
        this.expectations = expectations;
        this.longest = new int[table.columns().size()];
        sheet = report.book().addSheet(names.sheet()).sheet();
        line(wording.text("returns.title", wording.opd(names.opd())), report.styles().title);
        line(wording.text("returns.what"), report.styles().remark);
        Deadline deadline = wording.settings().deadline();
        if (deadline != null) {
            line(new CountdownTexts(wording.settings().language()).request(deadline), report.styles().remark);
        }
        if (wording.settings().registryIsDamaged()) {
            line(wording.text("returns.registry-damaged"), report.styles().remark);
        }
        line(
                table.place().sheet().isEmpty()
                        ? wording.text("returns.source.file", table.place().file())
                        : wording.text(
                                "returns.source.sheet",
                                table.place().file(),
                                table.place().sheet()),
                report.styles().remark);
        // An empty row, or the line above would be read as standing over the headings.
        next++;
        headings(names);
    }

    /**
     * What a sheet is called, and what its columns are.
     *
     * @param opd whose it is
     * @param sheet its name
     * @param expected the heading over what is expected
     * @param original the heading over the row's number
     */
    record Names(String opd, String sheet, String expected, String original) {}

    /** {@return where the table is whose rows go here} */
    SourceTable.Place place() {
        return table.place();
    }

    /** Adds a row. */
    void add(ReportRow row) {
        SubmittedRow submitted = row.row().row();
        Expectation expectation = expectations.of(row);
        Row target = sheet.createRow(next++);
        String expected = String.join("\n", expectation.texts());
        put(target, 0, expected, report.styles().of(Look.REGISTERED));
        put(
                target,
                1,
                Integer.toString(submitted.location().row()),
                report.styles().of(Look.CENTRED));
        int lines = Lines.count(expected, EXPECTED_WIDTH);
        for (int i = 0; i < table.columns().size(); i++) {
            SourceColumn column = table.columns().get(i);
            String text = text(submitted, column) + (i == table.columns().size() - 1 ? beyond(submitted) : "");
            longest[i] = Math.max(longest[i], Lines.longest(text));
            lines = Math.max(lines, Lines.count(text, WIDEST));
            boolean wrong = !Collections.disjoint(column.fields(), expectation.fields());
            put(target, OWN + i, defused(text), report.styles().of(wrong ? Look.WRONG : Look.INPUT_PLAIN));
        }
        int hidden = OWN + table.columns().size();
        ReturnedColumns.Key key = new ReturnedColumns.Key(
                row.ticket().row().text(), submitted.location().row(), submitted.opd());
        put(target, hidden, key.text(), report.styles().of(Look.HIDDEN));
        put(target, hidden + 1, submitted.opd(), report.styles().of(Look.HIDDEN));
        target.setHeightInPoints(Lines.height(lines));
    }

    /** Completes the sheet. */
    void finish() {
        int hidden = OWN + table.columns().size();
        sheet.setColumnWidth(0, EXPECTED_WIDTH * 256);
        sheet.setColumnWidth(1, 8 * 256);
        for (int i = 0; i < longest.length; i++) {
            String heading = table.columns().get(i).heading().text();
            sheet.setColumnWidth(OWN + i, new Column(heading, Look.TEXT, WIDEST).width(longest[i]));
        }
        sheet.setColumnHidden(hidden, true);
        sheet.setColumnHidden(hidden + 1, true);
        report.book()
                .getXSSFWorkbook()
                .getSheet(sheet.getSheetName())
                .addIgnoredErrors(
                        new CellRangeAddress(0, next - 1, 0, hidden + 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        sheet.setZoom(ZOOM);
        Printing.setUp(sheet, report.footer(), report.pages());
    }

    /** What the cell holds; of a NIK that a spreadsheet damaged, the digits that are certain, not the zeros it made up. */
    private static String text(SubmittedRow row, SourceColumn column) {
        if (column.fields().contains(PersonField.NIK) && row.nik() instanceof NikReading.Damaged damaged) {
            int lost = Nik.LENGTH - damaged.sureDigits().length();
            return damaged.sureDigits() + "?".repeat(Math.max(1, lost));
        }
        if (column.index() == SourceColumn.OF_FIELD) {
            return PersonTexts.submitted(row).get(column.fields().iterator().next());
        }
        return column.index() < row.cells().size() ? row.cells().get(column.index()) : "";
    }

    /** What stands beyond the table: a separator within a cell moved it there. */
    private String beyond(SubmittedRow row) {
        return row.cells().stream()
                .skip(table.width())
                .filter(text -> !text.isEmpty())
                .map(text -> ", " + text)
                .collect(Collectors.joining());
    }

    private static String defused(String text) {
        return HARMLESS.matcher(text).matches() ? text : Formulas.defuse(text);
    }

    private void headings(Names names) {
        int first = next;
        List<String> upper = new ArrayList<>(List.of(names.expected(), names.original()));
        List<String> lower = new ArrayList<>(List.of("", ""));
        for (SourceColumn column : table.columns()) {
            boolean grouped = !column.heading().over().isEmpty();
            upper.add(grouped ? column.heading().over() : column.heading().text());
            lower.add(grouped ? column.heading().text() : "");
        }
        upper.addAll(List.of(ReturnedColumns.KEY, ReturnedColumns.OPD));
        lower.addAll(List.of("", ""));
        headings(upper);
        if (table.hasTwoHeadingRows()) {
            headings(lower);
            join(first, upper, lower);
        }
        sheet.createFreezePane(1, next);
        Printing.repeat(sheet, first, next - 1);
    }

    /** As rosters have it: what stands over several columns is one cell, and so is a heading of two rows. */
    private void join(int first, List<String> upper, List<String> lower) {
        int column = 0;
        while (column < upper.size()) {
            int end = column;
            boolean grouped = !lower.get(column).isEmpty();
            while (grouped
                    && end + 1 < upper.size()
                    && !lower.get(end + 1).isEmpty()
                    && upper.get(end + 1).equals(upper.get(column))) {
                end++;
            }
            if (end > column || !grouped) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(first, grouped ? first : first + 1, column, end));
            }
            column = end + 1;
        }
    }

    private void headings(List<String> texts) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(Lines.height(2));
        IntStream.range(0, texts.size())
                .forEach(column -> put(row, column, texts.get(column), report.styles().heading));
    }

    private void line(String text, CellStyle style) {
        put(sheet.createRow(next++), 0, Formulas.defuse(text), style);
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        String fit = CellText.of(text);
        if (!fit.isEmpty()) {
            cell.setCellValue(fit);
        }
    }
}
