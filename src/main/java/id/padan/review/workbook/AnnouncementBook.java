package id.padan.review.workbook;

import id.padan.report.Announced;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.Publication;
import id.padan.report.RoundFigures;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** {@code announcement.xlsx}, in jobs that name criteria: counts by OPD, then everybody who is reconciled and eligible. */
public final class AnnouncementBook implements Report {

    private static final int WIDTH_OF_OPD = 60;
    private static final int WIDTH_OF_COUNT = 14;

    private final OutputFolder folder;
    private final ReportSettings settings;

    /**
     * Begins the announcement.
     *
     * @param folder where it goes
     * @param settings of the run
     */
    public AnnouncementBook(OutputFolder folder, ReportSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    @Override
    public void write(ReportRow row) {}

    @Override
    public void finish(Summary.Figures figures) throws IOException {
        RoundFigures round = figures.round();
        if (round == null) {
            return;
        }
        Wording wording = new Wording(settings);
        String title = wording.text("announcement.title", round.preset().title(settings.language()));
        try (StreamedWorkbook book =
                new StreamedWorkbook(folder.file(OutputFile.ANNOUNCEMENT_WORKBOOK.fileName()), settings.today())) {
            TableSheet.Report report = new TableSheet.Report(
                    book,
                    book.styles(),
                    wording.text("footer", settings.job(), Wording.date(settings.today()), settings.runId()),
                    wording.text("pages"));
            counts(report, title, wording, round.publication());
            people(report, wording, round.publication());
            book.save(title);
        }
    }

    @Override
    public void close() {}

    private void counts(TableSheet.Report report, String title, Wording wording, Publication publication) {
        SXSSFSheet sheet =
                report.book().addSheet(wording.text("sheet.announced-counts")).sheet();
        SheetLines lines = new SheetLines(sheet, report.styles(), WIDTH_OF_OPD, WIDTH_OF_COUNT);
        lines.line(title, report.styles().title);
        lines.line(wording.text("annex.run", Wording.date(settings.today()), settings.runId()), report.styles().remark);
        lines.skip();
        lines.sentence(wording.text("remark.announcement"));
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
        sheet.setDisplayGridlines(false);
        Printing.setUp(sheet, report.footer(), report.pages());
        TableSheet.lock(sheet);
    }

    private static void people(TableSheet.Report report, Wording wording, Publication publication) {
        List<Column> columns = List.of(
                new Column(wording.text("column.number"), Look.NUMBER, 8),
                new Column(wording.text("column.opd"), Look.TEXT, 30),
                new Column(wording.text("column.nik"), Look.TEXT, 18),
                new Column(wording.text("column.name"), Look.TEXT, 34),
                new Column(wording.text("column.position"), Look.TEXT, 30),
                new Column(wording.text("column.work_unit"), Look.TEXT, 30),
                new Column(wording.text("column.start_date"), Look.CENTRED, 12));
        TableSheet table = new TableSheet(
                report, wording.text("sheet.announcement"), wording.text("remark.announcement"), columns, 1);
        for (Announced each : publication.people()) {
            table.add(List.of(
                    new CellValue.Figure(each.number()),
                    CellValue.of(wording.opd(each.opd())),
                    CellValue.of(each.nik()),
                    CellValue.of(each.name()),
                    CellValue.of(each.position()),
                    CellValue.of(each.workUnit()),
                    CellValue.of(each.startDayFirst())));
        }
        table.finish();
    }
}
