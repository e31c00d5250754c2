package id.padan.review.workbook;

import id.padan.criteria.Criterion;
import id.padan.criteria.Eligibility;
import id.padan.criteria.IneligibleReason;
import id.padan.criteria.Preset;
import id.padan.criteria.ReasonTexts;
import id.padan.message.Language;
import id.padan.person.PersonField;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import id.padan.roster.RosterField;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rows whose people are outside the criteria of the round, or cannot be said to be inside, those that hang on a day, and those of
 * whom the service history says something else or more than the roster: with a column for each criterion to filter by, and the
 * reasons in words to read out.
 */
final class CriteriaSheet {

    private static final List<RosterField> SHOWN =
            List.of(RosterField.POSITION, RosterField.START_DATE, RosterField.SALARY_SOURCE);

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Wording wording;
    private final ReasonTexts texts;
    private final List<Criterion.Kind> kinds;
    private final TableSheet table;

    CriteriaSheet(Report report, Wording wording, Preset preset, Language language) {
        this.wording = wording;
        this.texts = new ReasonTexts(preset, language);
        this.kinds = preset.criteria().stream().map(Criterion::kind).toList();
        this.table =
                new TableSheet(report, wording.text("sheet.criteria"), wording.text("remark.criteria"), columns(), 1);
    }

    /** Adds a row, if its person is not simply eligible. */
    void add(ReportRow row) {
        RowOutcome decided = row.row();
        Eligibility eligibility = decided.eligibility();
        if (eligibility == null || !eligibility.isToBeShown()) {
            return;
        }
        PersonTexts person = decided.outcome() instanceof Outcome.Reconciled reconciled
                ? PersonTexts.registered(reconciled.person())
                : PersonTexts.submitted(decided.row());
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.of(wording.opd(decided.row().opd())));
        cells.add(CellValue.of(wording.place(decided.row().location())));
        cells.add(CellValue.of(person.get(PersonField.NIK)));
        cells.add(CellValue.of(person.get(PersonField.NAME)));
        cells.add(CellValue.of(person.get(PersonField.BIRTH_DATE)));
        ServiceHistory history = eligibility.history();
        Map<RosterField, String> submitted = decided.row().further();
        Map<RosterField, String> further = history == null ? submitted : history.complete(submitted);
        SHOWN.forEach(field -> cells.add(CellValue.of(shown(field, further.getOrDefault(field, "")))));
        cells.add(CellValue.of(texts.answer(eligibility.answer())));
        kinds.forEach(kind -> cells.add(CellValue.of(answer(eligibility, kind))));
        cells.add(CellValue.of(String.join("\n", texts.sentences(eligibility))));
        cells.add(CellValue.of(eligibility.group() == null ? "" : texts.group(eligibility.group())));
        table.add(cells);
    }

    /** Completes the sheet. */
    void finish() {
        table.finish();
    }

    /** Dates that could be read are stored in ISO form. */
    static String shown(RosterField field, String text) {
        return field == RosterField.START_DATE && ISO_DATE.matcher(text).matches()
                ? Wording.date(LocalDate.parse(text))
                : text;
    }

    private String answer(Eligibility eligibility, Criterion.Kind kind) {
        List<IneligibleReason> reasons = eligibility.reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .toList();
        if (reasons.isEmpty()) {
            boolean hangs = kind == Criterion.Kind.SERVICE && eligibility.borderline();
            return hangs ? wording.text("criterion.borderline") : "";
        }
        boolean certain = reasons.stream().anyMatch(IneligibleReason::isCertain);
        return wording.text(certain ? "criterion.no" : "criterion.unknown");
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(wording.text("column.opd"), Look.TEXT, 26),
                new Column(wording.text("column.place"), Look.TEXT, 26),
                new Column(wording.text("column.nik"), Look.TEXT, 16),
                new Column(wording.text("column.name"), Look.TEXT, 26),
                new Column(wording.text("column.birth_date"), Look.TEXT, 10)));
        SHOWN.forEach(field -> columns.add(new Column(wording.text("column." + field.key()), Look.TEXT, 18)));
        columns.add(new Column(wording.text("column.eligible"), Look.TEXT, 14));
        kinds.forEach(kind ->
                columns.add(new Column(wording.text("column.criterion", texts.criterion(kind)), Look.CENTRED, 12)));
        columns.add(new Column(wording.text("column.why"), Look.TEXT, 60));
        columns.add(new Column(wording.text("column.annex"), Look.TEXT, 24));
        return columns;
    }
}
