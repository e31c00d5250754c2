package id.padan.review.workbook;

import id.padan.criteria.IneligibleReason;
import id.padan.criteria.ReasonTexts;
import id.padan.message.Language;
import id.padan.reconcile.HeadCount;
import id.padan.report.RoundFigures;
import id.padan.review.workbook.Styles.Look;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of a summary that speaks of the round: its people by OPD, its reasons, what is not checked. */
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
}
