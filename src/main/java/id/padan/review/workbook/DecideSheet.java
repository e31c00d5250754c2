package id.padan.review.workbook;

import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.PersonField;
import id.padan.reconcile.RowOutcome;
import id.padan.review.CharacterDifferences;
import id.padan.review.CharacterDifferences.Piece;
import id.padan.review.ReportRow;
import id.padan.review.WhyAsked;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows that officers decide: submitted against registry, why, and a choice. */
final class DecideSheet {

    private final Wording wording;
    private final WhyAsked whyAsked;
    private final DecisionSheet sheet;

    DecideSheet(Report report, Wording wording) {
        this.wording = wording;
        this.whyAsked = new WhyAsked(wording.settings().language());
        this.sheet = new DecisionSheet(
                report, wording, "decide", RowOutcome.MAX_CANDIDATES, place(wording), columns(wording));
    }

    /** Adds a row in review. */
    void add(ReportRow row) {
        RowOutcome decided = row.row();
        List<CellValue> place = List.of(
                CellValue.of(whyAsked.sentence(row)),
                CellValue.of(wording.opd(decided.row().opd())),
                CellValue.of(wording.place(decided.row().location())));
        List<CellValue> cells = new ArrayList<>();
        PersonTexts submitted = PersonTexts.submitted(decided.row());
        PersonTexts registered = PersonTexts.registered(decided.outcome().person());
        for (PersonField field : PersonField.values()) {
            List<Piece> pieces = decided.outcome().person() == null
                    ? List.of(new Piece(true, submitted.get(field), ""))
                    : CharacterDifferences.of(submitted.get(field), registered.get(field));
            cells.add(CellValue.submitted(pieces));
            cells.add(CellValue.registered(pieces));
        }
        cells.add(CellValue.of((wording.explanation(row) + DecisionSheet.noteNeeded(row, 0, wording)).strip()));
        cells.add(
                decided.outcome().person() == null
                        ? CellValue.Text.EMPTY
                        : new CellValue.Figure(Wording.share(decided.outcome().probability())));
        cells.add(CellValue.of(others(row)));
        cells.add(CellValue.of(wording.background(row.standing(), row.history())));
        sheet.add(row, place, cells);
    }

    /** Completes the sheet. */
    void finish() {
        sheet.finish();
    }

    private static List<Column> place(Wording wording) {
        return List.of(
                new Column(wording.text("column.why-asked"), Look.TEXT, 28),
                new Column(wording.text("column.opd"), Look.TEXT, 14),
                new Column(wording.text("column.place"), Look.TEXT, 16));
    }

    private static List<Column> columns(Wording wording) {
        List<Column> columns = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            String heading = wording.text("column." + field.key());
            int widest = widest(field);
            columns.add(new Column(wording.text("column.submitted", heading), Look.SUBMITTED, widest));
            columns.add(new Column(wording.text("column.registered", heading), Look.REGISTERED, widest));
        }
        columns.add(new Column(wording.text("column.explanation"), Look.TEXT, 32));
        columns.add(new Column(wording.text("column.probability"), Look.SHARE, 7));
        columns.add(new Column(wording.text("column.others"), Look.TEXT, 22));
        columns.add(new Column(wording.text("column.background"), Look.TEXT, 15));
        return columns;
    }

    private static int widest(PersonField field) {
        return switch (field) {
            case NIK -> 16;
            case NAME -> 18;
            case BIRTH_PLACE -> 11;
            case BIRTH_DATE -> 10;
            case GENDER -> 3;
        };
    }

    /** The candidates after the first, as the ticket offers them. */
    private String others(ReportRow reported) {
        Ticket ticket = reported.ticket();
        RowOutcome row = reported.row();
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < ticket.candidates().size(); i++) {
            ShownPerson person = ticket.candidates().get(i);
            String born = person.birthDate().isEmpty() ? "" : Wording.date(LocalDate.parse(person.birthDate()));
            ScoredCandidate scored =
                    i < row.candidates().size() ? row.candidates().get(i) : null;
            String text = scored != null && ShownPerson.of(scored.person()).equals(person)
                    ? wording.text(
                            "candidate",
                            i + 1,
                            person.name(),
                            person.nik(),
                            born,
                            wording.percent(scored.probability()))
                    : wording.text("candidate.unscored", i + 1, person.name(), person.nik(), born);
            lines.add(text + DecisionSheet.noteNeeded(reported, i, wording));
        }
        return String.join("\n", lines);
    }
}
