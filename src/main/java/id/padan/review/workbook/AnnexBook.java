package id.padan.review.workbook;

import id.padan.criteria.Preset;
import id.padan.criteria.ReasonTexts;
import id.padan.reconcile.HeadCount;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.RoundFigures;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.workbook.Styles.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * {@code annex.xlsx}, in jobs that name criteria: the people outside them by OPD and group, beside the eligible, the open and those
 * who are not found, adding up to everybody.
 */
public final class AnnexBook implements Report {

    private static final int WIDTH_OF_OPD = 40;
    private static final int WIDTH_OF_FIGURES = 13;

    private final OutputFolder folder;
    private final ReportSettings settings;

    /**
     * Begins the annex.
     *
     * @param folder where it goes
     * @param settings of the run
     */
    public AnnexBook(OutputFolder folder, ReportSettings settings) {
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
        String title = wording.text("annex.title", round.preset().title(settings.language()));
        try (StreamedWorkbook book =
                new StreamedWorkbook(folder.file(OutputFile.ANNEX_WORKBOOK.fileName()), settings.today())) {
            SXSSFSheet sheet = book.addSheet(wording.text("sheet.annex")).sheet();
            SheetLines lines = new SheetLines(sheet, book.styles(), widths(round.preset()));
            lines.line(title, book.styles().title);
            lines.line(
                    wording.text("annex.run", Wording.date(settings.today()), settings.runId()), book.styles().remark);
            lines.skip();
            new RoundLines(lines, book.styles(), wording, settings.language())
                    .remarks(round, new ReasonTexts(round.preset(), settings.language()));
            lines.skip();
            table(lines, round, wording);
            sheet.setDisplayGridlines(false);
            String footer = wording.text("footer", settings.job(), Wording.date(settings.today()), settings.runId());
            Printing.setUp(sheet, footer, wording.text("pages"));
            TableSheet.lock(sheet);
            book.save(title);
        }
    }

    @Override
    public void close() {}

    private void table(SheetLines lines, RoundFigures round, Wording wording) {
        List<Preset.Group> groups = round.preset().groups();
        List<String> headings = new ArrayList<>(List.of(wording.text("round.opd")));
        groups.forEach(group -> headings.add(group.title(settings.language())));
        for (String name : List.of("outside", "eligible", "open", "not-found", "people")) {
            headings.add(wording.text("round." + name));
        }
        lines.headings(headings);
        List<Look> looks = new ArrayList<>(List.of(Look.TEXT));
        headings.stream().skip(1).forEach(figure -> looks.add(Look.NUMBER));
        round.people().forEach((opd, counts) -> lines.row(cells(wording.opd(opd), counts, groups), looks));
        lines.sums(cells(wording.text("summary.total"), round.allPeople(), groups), looks);
    }

    private static List<CellValue> cells(String name, HeadCount.Counts counts, List<Preset.Group> groups) {
        List<CellValue> cells = new ArrayList<>(List.of(CellValue.of(name)));
        groups.forEach(group -> cells.add(new CellValue.Figure(counts.outside().getOrDefault(group.code(), 0L))));
        cells.add(new CellValue.Figure(counts.allOutside()));
        cells.add(new CellValue.Figure(counts.eligible()));
        cells.add(new CellValue.Figure(counts.open()));
        cells.add(new CellValue.Figure(counts.notFound()));
        cells.add(new CellValue.Figure(counts.all()));
        return cells;
    }

    private static int[] widths(Preset preset) {
        int[] widths = new int[preset.groups().size() + 6];
        Arrays.fill(widths, WIDTH_OF_FIGURES);
        widths[0] = WIDTH_OF_OPD;
        return widths;
    }
}
