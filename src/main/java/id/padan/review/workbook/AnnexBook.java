package id.padan.review.workbook;

import id.padan.criteria.Preset;
import id.padan.criteria.ReasonTexts;
import id.padan.reconcile.HeadCount;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.RoundFigures;
import id.padan.review.ReportSettings;
import id.padan.review.workbook.Styles.Look;
import id.padan.round.CountdownTexts;
import id.padan.round.Submissions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * {@code annex.xlsx}, in jobs that name criteria: the people outside them by OPD and group, beside the eligible, the open and those
 * who are not found, adding up to everybody.
 */
public final class AnnexBook extends RoundBook {

    private static final int WIDTH_OF_OPD = 40;
    private static final int WIDTH_OF_FIGURES = 13;

    /**
     * Begins the annex.
     *
     * @param folder where it goes
     * @param settings of the run
     */
    public AnnexBook(OutputFolder folder, ReportSettings settings) {
        super(folder, settings);
    }

    @Override
    void write(RoundFigures round, @Nullable Submissions submissions) throws IOException {
        String title = wording.text("annex.title", round.preset().title(settings.language()));
        try (StreamedWorkbook book =
                new StreamedWorkbook(folder.file(OutputFile.ANNEX_WORKBOOK.fileName()), settings.today())) {
            SXSSFSheet sheet = book.addSheet(wording.text("sheet.annex")).sheet();
            SheetLines lines = new SheetLines(sheet, book.styles(), widths(round.preset()));
            lines.line(title, book.styles().title);
            lines.line(run(), book.styles().remark);
            lines.skip();
            new RoundLines(lines, book.styles(), wording, settings.language())
                    .remarks(round, new ReasonTexts(round.preset(), settings.language()));
            if (submissions != null) {
                new CountdownTexts(settings.language()).submissions(submissions).forEach(lines::sentence);
            }
            lines.skip();
            table(lines, round);
            TableSheet.Report.of(book, settings.job(), settings, wording).finish(sheet);
            book.save(title);
        }
    }

    private void table(SheetLines lines, RoundFigures round) {
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
