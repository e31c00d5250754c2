package id.padan.review.workbook;

import id.padan.criteria.IneligibleReason;
import id.padan.criteria.ReasonTexts;
import id.padan.message.Language;
import id.padan.reconcile.HeadCount;
import id.padan.report.RoundFigures;
import id.padan.review.workbook.Styles.Look;
import id.padan.round.Backlog;
import id.padan.round.Backlog.Unsettled;
import id.padan.round.Countdown;
import id.padan.round.CountdownTexts;
import id.padan.round.Deadline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a summary that speak of the round: its people by OPD, its reasons, what is not checked; the days until its
 * deadline, what is not done by then, and in which OPD.
 */
final class RoundLines {

    private static final List<Look> LOOKS =
            List.of(Look.TEXT, Look.NUMBER, Look.NUMBER, Look.NUMBER, Look.NUMBER, Look.NUMBER);

    private final SheetLines lines;
    private final Styles styles;
    private final Wording wording;
    private final Language language;

    RoundLines(SheetLines lines, Styles styles, Wording wording, Language language) {
        this.lines = lines;
        this.styles = styles;
        this.wording = wording;
        this.language = language;
    }

    /** Writes it. */
    void write(RoundFigures round) {
        ReasonTexts texts = new ReasonTexts(round.preset(), language);
        lines.line(round.preset().title(language), styles.section);
        remarks(round, texts);
        lines.headings(Stream.of("opd", "people", "eligible", "open", "outside", "not-found")
                .map(name -> wording.text("round." + name))
                .toList());
        round.people().forEach((opd, counts) -> lines.row(cells(wording.opd(opd), counts), LOOKS));
        lines.sums(cells(wording.text("summary.total"), round.allPeople()), LOOKS);
        lines.skip();
        reasons(round.reasons(), texts);
    }

    /** What to know of the figures. */
    void remarks(RoundFigures round, ReasonTexts texts) {
        lines.sentence(wording.text("round.rule", round.preset().version(), texts.referenceDate()));
        lines.sentence(wording.text("round.once"));
        if (round.borderline() > 0) {
            lines.sentence(wording.text("round.borderline", round.borderline()));
        }
        if (!round.notChecked().isEmpty()) {
            lines.sentence(wording.text("round.not-checked", texts.notChecked(round.notChecked())));
        }
    }

    private void reasons(Map<IneligibleReason, Long> reasons, ReasonTexts texts) {
        lines.line(wording.text("round.reasons"), styles.section);
        lines.wideHeadings(
                List.of(wording.text("summary.reason"), wording.text("summary.rows"), wording.text("summary.code")));
        reasons.forEach((reason, rows) -> lines.wideRow(
                List.of(CellValue.of(texts.title(reason)), new CellValue.Figure(rows), CellValue.of(reason.name())),
                List.of(Look.TEXT, Look.NUMBER, Look.TEXT)));
        lines.skip();
    }

    private static List<CellValue> cells(String name, HeadCount.Counts counts) {
        return List.of(
                CellValue.of(name),
                new CellValue.Figure(counts.all()),
                new CellValue.Figure(counts.eligible()),
                new CellValue.Figure(counts.open()),
                new CellValue.Figure(counts.allOutside()),
                new CellValue.Figure(counts.notFound()));
    }

    private CountdownTexts countdownTexts() {
        return new CountdownTexts(language);
    }

    /** Writes how many days are left until the deadline, if there is one. */
    void daysLeft(@Nullable Countdown countdown) {
        Deadline deadline = countdown == null ? null : countdown.deadline();
        if (deadline != null) {
            lines.line(countdownTexts().headline(deadline), styles.section);
        }
    }

    /** Writes what is not done by then. */
    void undone(@Nullable Countdown countdown) {
        if (countdown != null) {
            countdownTexts().sentences(countdown).forEach(lines::sentence);
            lines.skip();
        }
    }

    /** Writes in which OPD. */
    void undoneByOpd(@Nullable Countdown countdown) {
        if (countdown == null || countdown.deadline() == null) {
            return;
        }
        Backlog backlog = countdown.backlog();
        CountdownTexts texts = countdownTexts();
        List<Look> looks = new ArrayList<>(List.of(Look.TEXT));
        looks.addAll(Collections.nCopies(texts.columns(backlog).size(), Look.NUMBER));
        List<String> headings = new ArrayList<>(List.of(wording.text("summary.opd")));
        headings.addAll(texts.columns(backlog));
        lines.line(wording.text("countdown.by-opd"), styles.section);
        lines.sentence(wording.text("countdown.where", sheets(backlog)));
        lines.headings(headings);
        backlog.byOpd().forEach((opd, unsettled) -> lines.row(undone(wording.opd(opd), backlog, unsettled), looks));
        lines.sums(undone(wording.text("summary.total"), backlog, backlog.total()), looks);
        lines.skip();
    }

    /** Where rows and accounts are that the table counts. */
    private String sheets(Backlog backlog) {
        List<String> sheets = new ArrayList<>(List.of(wording.text("sheet.decide"), wording.text("sheet.rejected")));
        if (backlog.asksCriteria()) {
            sheets.add(wording.text("sheet.criteria"));
        }
        if (backlog.hasAccounts()) {
            sheets.add(wording.text("sheet.list", Backlog.ACCOUNTS));
        }
        return String.join(", ", sheets);
    }

    private static List<CellValue> undone(String name, Backlog backlog, Unsettled unsettled) {
        List<CellValue> cells = new ArrayList<>(List.of(CellValue.of(name)));
        CountdownTexts.figures(backlog, unsettled).forEach(figure -> cells.add(new CellValue.Figure(figure)));
        return cells;
    }
}
