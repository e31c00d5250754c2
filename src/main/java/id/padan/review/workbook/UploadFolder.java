package id.padan.review.workbook;

import id.padan.report.EligiblePerson;
import id.padan.report.Formulas;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.RoundFigures;
import id.padan.report.UploadColumn;
import id.padan.review.ReportSettings;
import id.padan.review.workbook.Styles.Look;
import id.padan.round.Submissions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * {@code upload/bagian-01.xlsx} and so on, in jobs that name criteria: the eligible as the national agency's portal takes them. One
 * sheet, headings in the first row, every cell a text, nothing else: a portal reads them, not people.
 */
public final class UploadFolder extends RoundBook {

    private static final int WIDTH = 22 * 256;

    /** After the template's columns, whatever the job's language, as theirs are. */
    private static final String PRIORITY = "Prioritas";

    /**
     * Begins the folder.
     *
     * @param folder where it goes
     * @param settings of the run
     */
    public UploadFolder(OutputFolder folder, ReportSettings settings) {
        super(folder, settings);
    }

    @Override
    void write(RoundFigures round, @Nullable Submissions submissions) throws IOException {
        int number = 1;
        for (List<EligiblePerson> part : round.publication().parts()) {
            String name = wording.text("upload.part", String.format(Locale.ROOT, "%02d", number++));
            try (StreamedWorkbook book = new StreamedWorkbook(
                    folder.file(OutputFile.UPLOAD.fileName() + "/" + name + ".xlsx"), settings.today())) {
                fill(book, wording.text("sheet.upload"), part, round.byPriority());
                book.save(name);
            }
        }
    }

    private static void fill(StreamedWorkbook book, String name, List<EligiblePerson> people, boolean byPriority) {
        SXSSFSheet sheet = book.addSheet(name).sheet();
        List<UploadColumn> columns = List.of(UploadColumn.values());
        Row headings = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, WIDTH);
            put(headings, column, columns.get(column).heading(), book.styles().heading);
        }
        if (byPriority) {
            sheet.setColumnWidth(columns.size(), WIDTH);
            put(headings, columns.size(), PRIORITY, book.styles().heading);
        }
        CellStyle text = book.styles().of(Look.TEXT);
        int next = 1;
        for (EligiblePerson person : people) {
            Row row = sheet.createRow(next++);
            for (int column = 0; column < columns.size(); column++) {
                put(row, column, columns.get(column).of(person), text);
            }
            if (byPriority) {
                put(row, columns.size(), person.priority(), text);
            }
        }
        sheet.createFreezePane(0, 1);
        book.getXSSFWorkbook()
                .getSheet(name)
                .addIgnoredErrors(
                        new CellRangeAddress(1, people.size(), 0, columns.size()),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.of(Formulas.defuse(text)));
        }
    }
}
