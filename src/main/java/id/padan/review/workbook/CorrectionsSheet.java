package id.padan.review.workbook;

import id.padan.person.PersonField;
import id.padan.reconcile.RowOutcome;
import id.padan.review.CharacterDifferences;
import id.padan.review.CharacterDifferences.Piece;
import id.padan.review.ReportRow;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.util.List;

/** What the registry's values replace in rows that match for certain: a line for each field. */
final class CorrectionsSheet {

    private final Wording wording;
    private final TableSheet table;

    CorrectionsSheet(Report report, Wording wording) {
        this.wording = wording;
        this.table = new TableSheet(
                report, wording.text("sheet.corrections"), wording.text("remark.corrections"), columns(wording), 1);
    }

    /** Adds the differences of a reconciled row, if it has any. */
    void add(ReportRow row) {
        RowOutcome decided = row.row();
        if (decided.outcome().differences().isEmpty()) {
            return;
        }
        PersonTexts submitted = PersonTexts.submitted(decided.row());
        PersonTexts registered = PersonTexts.registered(decided.outcome().person());
        decided.outcome().differences().stream().sorted().forEach(field -> {
            List<Piece> pieces = CharacterDifferences.of(submitted.get(field), registered.get(field));
            table.add(List.of(
                    CellValue.of(wording.opd(decided.row().opd())),
                    CellValue.of(wording.place(decided.row().location())),
                    CellValue.of(registered.get(PersonField.NIK)),
                    CellValue.of(registered.get(PersonField.NAME)),
                    CellValue.of(wording.text("column." + field.key())),
                    CellValue.submitted(pieces),
                    CellValue.registered(pieces)));
        });
    }

    /** Completes the sheet. */
    void finish() {
        table.finish();
    }

    private static List<Column> columns(Wording wording) {
        return List.of(
                new Column(wording.text("column.opd"), Look.TEXT, 30),
                new Column(wording.text("column.place"), Look.TEXT, 34),
                new Column(wording.text("column.registered", wording.text("column.nik")), Look.TEXT, 16),
                new Column(wording.text("column.registered", wording.text("column.name")), Look.TEXT, 30),
                new Column(wording.text("column.field"), Look.TEXT, 14),
                new Column(wording.text("column.old"), Look.SUBMITTED, 30),
                new Column(wording.text("column.new"), Look.REGISTERED, 30));
    }
}
