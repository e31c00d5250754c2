package id.padan.review.workbook;

import id.padan.decision.Changes;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.report.ListFigures;
import id.padan.report.RoundFigures;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.review.ReportSettings;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Report;
import id.padan.round.ListStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: what came of the run, by OPD, why, and what is wrong with the files. */
final class SummarySheet {

    private static final int ZOOM = 90;
    private static final int[] WIDTHS = {40, 11, 11, 11, 11, 11, 11, 11, 11, 11};
    private static final int CHART_WIDTH = 8;

    private final String title;
    private final Wording wording;
    private final ReportSettings settings;
    private final Report report;
    private final SXSSFSheet sheet;
    private final SheetLines lines;
    private int top;
    private final Map<Reason, Long> inReview = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> inRejected = new EnumMap<>(Reason.class);

    SummarySheet(String title, Report report, Wording wording) {
        this.title = title;
        this.wording = wording;
        this.settings = wording.settings();
        this.report = report;
        sheet = report.book().addSheet(wording.text("sheet.summary")).sheet();
        lines = new SheetLines(sheet, report.styles(), WIDTHS);
    }

    /** Counts the reasons of a row. */
    void count(Outcome outcome) {
        switch (outcome.kind()) {
            case RECONCILED, SUPERSEDED -> {}
            case REVIEW -> outcome.reasons().forEach(reason -> inReview.merge(reason, 1L, Long::sum));
            case REJECTED -> outcome.reasons().forEach(reason -> inRejected.merge(reason, 1L, Long::sum));
        }
    }

    /** Writes the sheet, once everything is counted. */
    void finish(Summary.Figures figures) {
        RoundLines round = new RoundLines(lines, report.styles(), wording, settings.language());
        FileLines files = new FileLines(lines, report.styles(), wording, settings.language());
        head(figures);
        round.daysLeft(figures.countdown());
        files.lost(figures.handedIn());
        registry(figures);
        decisions(figures.decisions());
        round.undone(figures.countdown());
        howTo();
        figures(figures.outcomes().rows());
        changes(figures.changes());
        files.sentBack(figures.handedIn());
        top = lines.next();
        byOpd(figures);
        var rowsByOpd = figures.outcomes().byOpd();
        OpdChart.ofOpenRows(wording).draw(written(), top + 1, WIDTHS.length + 1, CHART_WIDTH, rowsByOpd);
        round(figures, round);
        round.undoneByOpd(figures.countdown());
        lists(figures);
        reasons();
        duplicates(figures);
        files.write(figures);
        sheet.setZoom(ZOOM);
        report.finish(sheet);
    }

    private XSSFSheet written() {
        return report.book().getXSSFWorkbook().getSheet(sheet.getSheetName());
    }

    /** Beside the chart of open rows, in jobs that name criteria: the round. */
    private void round(Summary.Figures figures, RoundLines round) {
        RoundFigures people = figures.round();
        if (people != null) {
            int column = WIDTHS.length + CHART_WIDTH + 2;
            OpdChart.ofPeople(wording).draw(written(), top + 1, column, CHART_WIDTH, people.people());
            round.write(people);
        }
    }

    private void head(Summary.Figures figures) {
        lines.line(title, report.styles().title);
        lines.line(
                wording.text(
                        "summary.run",
                        Wording.date(settings.today()),
                        settings.runId(),
                        figures.registry().people()),
                report.styles().remark);
        figures.registry().warnings().stream()
                .filter(warning -> warning.code().isNote())
                .forEach(note -> lines.sentence(note.text(settings.language())));
    }

    /** Above all else: what comes of a damaged registry must not be taken for good. */
    private void registry(Summary.Figures figures) {
        lines.skip();
        List<String> warnings = new ArrayList<>(figures.registry().warnings().stream()
                .filter(warning -> !warning.code().isNote())
                .map(warning -> warning.text(settings.language()))
                .toList());
        if (figures.absentInDoubt() > 0) {
            warnings.add(wording.text(
                    "registry.absent-in-doubt",
                    figures.absentInDoubt(),
                    figures.registry().lostRecords()));
        }
        if (!warnings.isEmpty()) {
            lines.line(wording.text("registry.warnings"), report.styles().section);
            warnings.forEach(lines::sentence);
            lines.skip();
        }
    }

    /** What officers decided and nobody took must not be believed settled. */
    private void decisions(Summary.Decisions decisions) {
        if (!decisions.problems().isEmpty()) {
            lines.line(wording.text("decisions.untaken", decisions.untaken()), report.styles().section);
            decisions.problems().forEach(problem -> lines.sentence(problem.text(settings.language())));
            lines.skip();
        }
    }

    private void howTo() {
        lines.line(wording.text("howto"), report.styles().section);
        for (int step = 1; step <= 3; step++) {
            lines.sentence(wording.text("howto." + step));
        }
        lines.skip();
    }

    private void figures(RowCounts rows) {
        lines.figures(
                Stream.of("read", "reconciled", "review", "rejected", "corrected")
                        .map(name -> wording.text("summary." + name))
                        .toList(),
                List.of(
                        number(rows.read()),
                        number(rows.reconciled()),
                        number(rows.review()),
                        number(rows.rejected()),
                        number(rows.corrected())),
                List.of(1, 2, 2, 2, 3));
        lines.skip();
    }

    private void changes(Changes changes) {
        Changes.Counts total = changes.total();
        lines.sentence(
                changes.previousDay() == null
                        ? wording.text("changes.none")
                        : wording.text(
                                "changes",
                                Wording.date(changes.previousDay()),
                                total.fresh(),
                                total.settled(),
                                total.stillOpen(),
                                total.disappeared()));
        lines.skip();
    }

    private void byOpd(Summary.Figures figures) {
        Changes changes = figures.changes();
        lines.line(wording.text("summary.by-opd"), report.styles().section);
        lines.headings(Stream.of(
                        "opd",
                        "read",
                        "reconciled",
                        "review",
                        "rejected",
                        "corrected",
                        "share",
                        "fresh",
                        "still-open",
                        "settled")
                .map(name -> wording.text("summary." + name))
                .toList());
        Map<String, RowCounts> all = new TreeMap<>(figures.outcomes().byOpd());
        changes.byOpd().keySet().forEach(gone -> all.putIfAbsent(gone, RowCounts.NONE));
        all.forEach((opd, counts) -> lines.row(
                cells(wording.opd(opd), counts, changes.byOpd().getOrDefault(opd, Changes.Counts.NONE)), looks()));
        lines.sums(cells(wording.text("summary.total"), figures.outcomes().rows(), changes.total()), looks());
        lines.skip();
    }

    private static List<CellValue> cells(String name, RowCounts rows, Changes.Counts changes) {
        return List.of(
                CellValue.of(name),
                number(rows.read()),
                number(rows.reconciled()),
                number(rows.review()),
                number(rows.rejected()),
                number(rows.corrected()),
                rows.read() == 0
                        ? CellValue.Text.EMPTY
                        : new CellValue.Figure(Wording.share((double) rows.reconciled() / rows.read())),
                number(changes.fresh()),
                number(changes.stillOpen()),
                number(changes.settled()));
    }

    private static List<Look> looks() {
        List<Look> looks = new ArrayList<>(List.of(Look.TEXT));
        for (int column = 1; column < WIDTHS.length; column++) {
            looks.add(column == 6 ? Look.SHARE : Look.NUMBER);
        }
        return looks;
    }

    /** How the people of each OPD stand with each list. */
    private void lists(Summary.Figures figures) {
        figures.lists().forEach((name, list) -> {
            lines.line(wording.text("summary.list", name, list.entries()), report.styles().section);
            lines.headings(Stream.of("opd", "linked", "not-in-list", "to-decide", "twice", "not-in-rosters")
                    .map(column -> wording.text("summary.list." + column))
                    .toList());
            list.byOpd().forEach((opd, counts) -> lines.row(listCells(wording.opd(opd), counts), listLooks()));
            lines.sums(listCells(wording.text("summary.total"), list.total()), listLooks());
            lines.skip();
        });
    }

    private static List<CellValue> listCells(String name, ListFigures.Counts counts) {
        return List.of(
                CellValue.of(name),
                number(counts.of(ListStatus.LINKED)),
                number(counts.of(ListStatus.NOT_IN_LIST)),
                number(counts.of(ListStatus.UNCERTAIN)),
                number(counts.of(ListStatus.TWICE_IN_LIST)),
                number(counts.of(ListStatus.NOT_IN_ROSTERS)));
    }

    private static List<Look> listLooks() {
        return List.of(Look.TEXT, Look.NUMBER, Look.NUMBER, Look.NUMBER, Look.NUMBER, Look.NUMBER);
    }

    private void reasons() {
        lines.line(wording.text("summary.reasons"), report.styles().section);
        lines.wideHeadings(List.of(
                wording.text("summary.reason"),
                wording.text("summary.review"),
                wording.text("summary.rejected"),
                wording.text("summary.code")));
        for (Reason reason : Reason.values()) {
            long review = inReview.getOrDefault(reason, 0L);
            long rejected = inRejected.getOrDefault(reason, 0L);
            if (review + rejected > 0) {
                lines.wideRow(
                        List.of(
                                CellValue.of(wording.reasons(List.of(reason))),
                                number(review),
                                number(rejected),
                                CellValue.of(reason.name())),
                        List.of(Look.TEXT, Look.NUMBER, Look.NUMBER, Look.TEXT));
            }
        }
        lines.skip();
    }

    private void duplicates(Summary.Figures figures) {
        lines.line(wording.text("sheet.duplicates"), report.styles().section);
        lines.headings(
                List.of(wording.text("column.kind"), wording.text("summary.groups"), wording.text("summary.rows")));
        figures.duplicates()
                .forEach((kind, count) -> lines.row(
                        List.of(
                                CellValue.of(wording.text("kind." + kind)),
                                number(count.groups()),
                                number(count.rows())),
                        List.of(Look.TEXT, Look.NUMBER, Look.NUMBER)));
        lines.skip();
    }

    private static CellValue number(long number) {
        return new CellValue.Figure(number);
    }
}
