package id.padan.review.workbook;

import id.padan.message.Language;
import id.padan.review.workbook.Styles.Look;
import id.padan.round.Backlog;
import id.padan.round.Backlog.Unsettled;
import id.padan.round.Countdown;
import id.padan.round.CountdownTexts;
import id.padan.round.Deadline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a summary that count down to the deadline: the days, what is not done by then, and in which OPD. */
final class CountdownLines {

    private final SheetLines lines;
    private final Styles styles;
    private final Wording wording;
    private final CountdownTexts texts;
    private final @Nullable Countdown countdown;

    /** @param countdown null if the job waits for nothing: then nothing is written */
    CountdownLines(SheetLines lines, Styles styles, Wording wording, Language language, @Nullable Countdown countdown) {
        this.lines = lines;
        this.styles = styles;
        this.wording = wording;
        this.texts = new CountdownTexts(language);
        this.countdown = countdown;
    }

    /** Writes how many days are left. */
    void headline() {
        Deadline deadline = countdown == null ? null : countdown.deadline();
        if (deadline != null) {
            lines.line(texts.headline(deadline), styles.section);
        }
    }

    /** Writes what is not done. */
    void sentences() {
        if (countdown != null) {
            texts.sentences(countdown).forEach(lines::sentence);
            lines.skip();
        }
    }

    /** Writes in which OPD. */
    void byOpd() {
        if (countdown == null || countdown.deadline() == null) {
            return;
        }
        Backlog backlog = countdown.backlog();
        List<Look> looks = new ArrayList<>(List.of(Look.TEXT));
        looks.addAll(Collections.nCopies(texts.columns(backlog).size(), Look.NUMBER));
        List<String> headings = new ArrayList<>(List.of(wording.text("summary.opd")));
        headings.addAll(texts.columns(backlog));
        lines.line(wording.text("countdown.by-opd"), styles.section);
        lines.sentence(wording.text("countdown.where", sheets(backlog)));
        lines.headings(headings);
        backlog.byOpd().forEach((opd, unsettled) -> lines.row(cells(wording.opd(opd), backlog, unsettled), looks));
        lines.sums(cells(wording.text("summary.total"), backlog, backlog.total()), looks);
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

    private static List<CellValue> cells(String name, Backlog backlog, Unsettled unsettled) {
        List<CellValue> cells = new ArrayList<>(List.of(CellValue.of(name)));
        CountdownTexts.figures(backlog, unsettled).forEach(figure -> cells.add(new CellValue.Figure(figure)));
        return cells;
    }
}
