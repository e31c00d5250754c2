package id.padan.review.workbook;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow;
import id.padan.review.WhyAsked;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.util.ArrayList;
import java.util.List;

/** The rows that cannot be matched or are not to be kept, and why. */
final class RejectedSheet {

    private final Wording wording;
    private final WhyAsked whyAsked;
    private final TableSheet table;

    RejectedSheet(Report report, Wording wording) {
        this.wording = wording;
        this.whyAsked = new WhyAsked(wording.settings().language());
        this.table = new TableSheet(
                report, wording.text("sheet.rejected"), wording.text("remark.rejected"), columns(wording), 1);
    }

    /** Adds a rejected row. */
    void add(ReportRow row) {
        RowOutcome decided = row.row();
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.of(wording.opd(decided.row().opd())));
        cells.add(CellValue.of(wording.place(decided.row().location())));
        PersonTexts submitted = PersonTexts.submitted(decided.row());
        for (PersonField field : PersonField.values()) {
            cells.add(CellValue.of(submitted.get(field)));
        }
        cells.add(CellValue.of((whyAsked.sentence(row) + "\n" + wording.rejection(row)).strip()));
        cells.add(CellValue.of(nearest(decided)));
        cells.add(CellValue.of(wording.background(row.standing(), row.history())));
        table.add(cells);
    }

    /** Completes the sheet. */
    void finish() {
        table.finish();
    }

    private static List<Column> columns(Wording wording) {
        return List.of(
                new Column(wording.text("column.opd"), Look.TEXT, 26),
                new Column(wording.text("column.place"), Look.TEXT, 26),
                new Column(wording.text("column.nik"), Look.SUBMITTED, 16),
                new Column(wording.text("column.name"), Look.SUBMITTED, 26),
                new Column(wording.text("column.birth_place"), Look.SUBMITTED, 14),
                new Column(wording.text("column.birth_date"), Look.SUBMITTED, 10),
                new Column(wording.text("column.gender"), Look.CENTRED, 3),
                new Column(wording.text("column.reasons"), Look.TEXT, 44),
                new Column(wording.text("column.nearest"), Look.REGISTERED, 36),
                new Column(wording.text("column.background"), Look.TEXT, 22));
    }

    private String nearest(RowOutcome row) {
        RegistryPerson person = row.outcome().person();
        if (person != null) {
            return nearest(person, row.outcome().probability());
        }
        // Nobody was likely enough; whoever came nearest may help all the same.
        return row.candidates().stream()
                .findFirst()
                .map(candidate -> nearest(candidate.person(), candidate.probability()))
                .orElse("");
    }

    private String nearest(RegistryPerson person, double probability) {
        PersonTexts texts = PersonTexts.registered(person);
        return wording.text(
                "nearest",
                texts.get(PersonField.NAME),
                texts.get(PersonField.NIK),
                texts.get(PersonField.BIRTH_DATE),
                wording.percent(probability));
    }
}
