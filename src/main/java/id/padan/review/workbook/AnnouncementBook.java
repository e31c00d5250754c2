package id.padan.review.workbook;

import id.padan.report.Announced;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.Publication;
import id.padan.report.RoundFigures;
import id.padan.review.ReportSettings;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.round.Submissions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** {@code announcement.xlsx}, in jobs that name criteria: counts by OPD, then everybody who is reconciled and eligible. */
public final class AnnouncementBook extends RoundBook {

    private static final int WIDTH_OF_OPD = 60;
    private static final int WIDTH_OF_COUNT = 14;

    /**
     * Begins the announcement.
     *
     * @param folder where it goes
     * @param settings of the run
     */
    public AnnouncementBook(OutputFolder folder, ReportSettings settings) {
        super(folder, settings);
    }

    @Override
    void write(RoundFigures round, @Nullable Submissions submissions) throws IOException {
        String title = wording.text("announcement.title", round.preset().title(settings.language()));
        try (StreamedWorkbook book =
                new StreamedWorkbook(folder.file(OutputFile.ANNOUNCEMENT_WORKBOOK.fileName()), settings.today())) {
            TableSheet.Report report = TableSheet.Report.of(book, settings.job(), settings, wording);
            counts(report, title, round);
            people(report, round);
            book.save(title);
        }
    }

    private void counts(TableSheet.Report report, String title, RoundFigures round) {
        Publication publication = round.publication();
        SXSSFSheet sheet =
                report.book().addSheet(wording.text("sheet.announced-counts")).sheet();
        SheetLines lines = new SheetLines(sheet, report.styles(), WIDTH_OF_OPD, WIDTH_OF_COUNT);
        lines.line(title, report.styles().title);
        lines.line(run(), report.styles().remark);
        lines.skip();
        lines.sentence(wording.text("remark.announcement"));
        order(lines, round);
        lines.skip();
        List<Look> looks = List.of(Look.TEXT, Look.NUMBER);
        lines.headings(List.of(wording.text("round.opd"), wording.text("round.people")));
        publication
                .byOpd()
                .forEach((opd, people) -> lines.row(
                        List.of(
                                CellValue.of(wording.opd(Announced.fitForThePublic(opd))),
                                new CellValue.Figure(people)),
                        looks));
        lines.sums(
                List.of(
                        CellValue.of(wording.text("summary.total")),
                        new CellValue.Figure(publication.people().size())),
                looks);
        report.finish(sheet);
    }

    private void order(SheetLines lines, RoundFigures round) {
        if (round.byPriority()) {
            lines.sentence(wording.text("remark.priority"));
            round.preset()
                    .priority()
                    .forEach(place -> lines.sentence(place.code() + ": " + place.title(settings.language())));
        }
    }

    private void people(TableSheet.Report report, RoundFigures round) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(wording.text("column.number"), Look.NUMBER, 8),
                new Column(wording.text("column.opd"), Look.TEXT, 30),
                new Column(wording.text("column.nik"), Look.TEXT, 18),
                new Column(wording.text("column.name"), Look.TEXT, 34),
                new Column(wording.text("column.position"), Look.TEXT, 30),
                new Column(wording.text("column.work_unit"), Look.TEXT, 30),
                new Column(wording.text("column.start_date"), Look.CENTRED, 12)));
        if (round.byPriority()) {
            columns.add(new Column(wording.text("column.priority"), Look.CENTRED, 10));
        }
        TableSheet table = new TableSheet(
                report, wording.text("sheet.announcement"), wording.text("remark.announcement"), columns, 1);
        for (Announced each : round.publication().people()) {
            List<CellValue> cells = new ArrayList<>(List.of(
                    new CellValue.Figure(each.number()),
                    CellValue.of(wording.opd(each.opd())),
                    CellValue.of(each.nik()),
                    CellValue.of(each.name()),
                    CellValue.of(each.position()),
                    CellValue.of(each.workUnit()),
                    CellValue.of(each.startDayFirst())));
            if (round.byPriority()) {
                cells.add(CellValue.of(each.person().priority()));
            }
            table.add(cells);
        }
        table.finish();
    }
}
