package id.padan.review.workbook;

import id.padan.person.PersonField;
import id.padan.reconcile.Offer;
import id.padan.reconcile.RowOutcome;
import id.padan.review.CharacterDifferences;
import id.padan.review.CharacterDifferences.Piece;
import id.padan.review.ReportRow;
import id.padan.review.WhyAsked;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.util.ArrayList;
import java.util.List;

/** The sheets of what was settled without an officer, who may overrule it there as in rows to decide. */
final class SettledSheets {

    private SettledSheets() {}

    private static List<Column> place(Wording wording, int width) {
        return List.of(
                new Column(wording.text("column.opd"), Look.TEXT, width),
                new Column(wording.text("column.place"), Look.TEXT, width));
    }

    private static List<CellValue> place(RowOutcome row, Wording wording) {
        return List.of(
                CellValue.of(wording.opd(row.row().opd())),
                CellValue.of(wording.place(row.row().location())));
    }

    /** The rows that cannot be matched or are not to be kept, and why. */
    static final class Rejected {

        private final Wording wording;
        private final WhyAsked whyAsked;
        private final DecisionSheet sheet;

        Rejected(Report report, Wording wording) {
            this.wording = wording;
            this.whyAsked = new WhyAsked(wording.settings().language());
            this.sheet = new DecisionSheet(
                    report, wording, "rejected", RowOutcome.MAX_CANDIDATES, place(wording, 22), columns(wording));
        }

        /** Adds a rejected row. */
        void add(ReportRow row) {
            RowOutcome decided = row.row();
            List<CellValue> cells = new ArrayList<>();
            PersonTexts submitted = PersonTexts.submitted(decided.row());
            for (PersonField field : PersonField.values()) {
                cells.add(CellValue.of(submitted.get(field)));
            }
            cells.add(CellValue.of((whyAsked.sentence(row) + "\n" + wording.rejection(row)).strip()));
            cells.add(CellValue.of(nearest(row)));
            cells.add(CellValue.of(wording.background(row.standing(), row.history())));
            sheet.add(row, place(decided, wording), cells);
        }

        /** Completes the sheet. */
        void finish() {
            sheet.finish();
        }

        /** The name's heading is that of rows to decide: by it the hidden ticket is held against what is seen. */
        private static List<Column> columns(Wording wording) {
            return List.of(
                    new Column(wording.text("column.nik"), Look.SUBMITTED, 16),
                    new Column(wording.text("column.submitted", wording.text("column.name")), Look.SUBMITTED, 24),
                    new Column(wording.text("column.birth_place"), Look.SUBMITTED, 13),
                    new Column(wording.text("column.birth_date"), Look.SUBMITTED, 10),
                    new Column(wording.text("column.gender"), Look.CENTRED, 3),
                    new Column(wording.text("column.reasons"), Look.TEXT, 44),
                    new Column(wording.text("column.nearest"), Look.REGISTERED, 32),
                    new Column(wording.text("column.background"), Look.TEXT, 18));
        }

        /** Nobody may have been likely enough; whoever came nearest may help all the same. */
        private String nearest(ReportRow row) {
            List<String> people = new ArrayList<>();
            List<Offer> offers = Offer.of(row.row());
            for (int i = 0; i < offers.size(); i++) {
                Offer offer = offers.get(i);
                PersonTexts texts = PersonTexts.registered(offer.person());
                String person = wording.text(
                        "nearest",
                        texts.get(PersonField.NAME),
                        texts.get(PersonField.NIK),
                        texts.get(PersonField.BIRTH_DATE),
                        wording.percent(offer.probability()));
                people.add((offers.size() == 1 ? person : wording.text("nearest.of-several", i + 1, person))
                        + DecisionSheet.noteNeeded(row, i, wording));
            }
            return String.join("\n", people);
        }
    }

    /** What the registry's values replace in rows that match for certain: a line for each field. */
    static final class Corrections {

        private final Wording wording;
        private final DecisionSheet sheet;

        Corrections(Report report, Wording wording) {
            this.wording = wording;
            this.sheet = new DecisionSheet(report, wording, "corrections", 1, place(wording, 28), columns(wording));
        }

        /** Adds the differences of a reconciled row, if it has any. */
        void add(ReportRow row) {
            RowOutcome decided = row.row();
            PersonTexts submitted = PersonTexts.submitted(decided.row());
            PersonTexts registered = PersonTexts.registered(decided.outcome().person());
            decided.outcome().differences().stream().sorted().forEach(field -> {
                List<Piece> pieces = CharacterDifferences.of(submitted.get(field), registered.get(field));
                List<CellValue> cells = List.of(
                        CellValue.of(registered.get(PersonField.NIK)),
                        CellValue.of(registered.get(PersonField.NAME)),
                        CellValue.of(wording.text("column." + field.key())),
                        CellValue.submitted(pieces),
                        CellValue.registered(pieces));
                sheet.add(row, place(decided, wording), cells);
            });
        }

        /** Completes the sheet. */
        void finish() {
            sheet.finish();
        }

        private static List<Column> columns(Wording wording) {
            return List.of(
                    new Column(wording.text("column.registered", wording.text("column.nik")), Look.TEXT, 16),
                    new Column(wording.text("column.registered", wording.text("column.name")), Look.TEXT, 28),
                    new Column(wording.text("column.field"), Look.TEXT, 14),
                    new Column(wording.text("column.old"), Look.SUBMITTED, 28),
                    new Column(wording.text("column.new"), Look.REGISTERED, 28));
        }
    }
}
