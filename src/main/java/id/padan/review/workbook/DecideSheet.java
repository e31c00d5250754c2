package id.padan.review.workbook;

import id.padan.decision.Decision.Verdict;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.message.Language;
import id.padan.person.PersonField;
import id.padan.reconcile.RowOutcome;
import id.padan.review.CharacterDifferences;
import id.padan.review.CharacterDifferences.Piece;
import id.padan.review.ReportRow;
import id.padan.review.VerdictWords;
import id.padan.review.WhyAsked;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The rows that officers decide: submitted against registry, why, and a choice. */
final class DecideSheet {

    /** What the words to choose from are called in formulas. */
    private static final String WORDS = "Padan_Pilihan";

    private static final int DECISION = 0;

    /** Decision and note stay in sight. */
    private static final int FROZEN = 2;

    private final Wording wording;
    private final Language language;
    private final WhyAsked whyAsked;
    private final TableSheet table;

    DecideSheet(Report report, Wording wording, Language language) {
        this.wording = wording;
        this.language = language;
        this.whyAsked = new WhyAsked(language);
        this.table = new TableSheet(
                report, wording.text("sheet.decide"), wording.text("remark.decide"), columns(wording), FROZEN);
        table.onCompletion(this::offerWords);
    }

    /** Adds a row in review. */
    void add(ReportRow row) {
        RowOutcome decided = row.row();
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.Text.EMPTY);
        cells.add(CellValue.Text.EMPTY);
        cells.add(CellValue.of(whyAsked.sentence(row)));
        cells.add(CellValue.of(wording.opd(decided.row().opd())));
        cells.add(CellValue.of(wording.place(decided.row().location())));
        cells.add(CellValue.of(row.ticket().text()));
        PersonTexts submitted = PersonTexts.submitted(decided.row());
        PersonTexts registered = PersonTexts.registered(decided.outcome().person());
        for (PersonField field : PersonField.values()) {
            List<Piece> pieces = decided.outcome().person() == null
                    ? List.of(new Piece(true, submitted.get(field), ""))
                    : CharacterDifferences.of(submitted.get(field), registered.get(field));
            cells.add(CellValue.submitted(pieces));
            cells.add(CellValue.registered(pieces));
        }
        cells.add(CellValue.of(wording.explanation(row)));
        cells.add(
                decided.outcome().person() == null
                        ? CellValue.Text.EMPTY
                        : new CellValue.Figure(Wording.share(decided.outcome().probability())));
        cells.add(CellValue.of(others(row.ticket(), decided)));
        cells.add(CellValue.of(wording.background(row.standing(), row.history())));
        table.add(cells);
    }

    /** Completes the sheet. */
    void finish() {
        table.finish();
    }

    /**
     * Adds the words to choose from, on a sheet that nobody sees. From there, unlike from a list within the drop-down itself,
     * Excel takes them in small letters too.
     */
    void addWords(StreamedWorkbook book) {
        String name = wording.text("sheet.words");
        SXSSFSheet sheet = book.addSheet(name).sheet();
        List<String> words = VerdictWords.all(language);
        for (int i = 0; i < words.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(words.get(i));
        }
        Name range = book.createName();
        range.setNameName(WORDS);
        range.setRefersToFormula("'" + name + "'!$A$1:$A$" + words.size());
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    private static List<Column> columns(Wording wording) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(wording.text("column.decision"), Look.INPUT, 12));
        columns.add(new Column(wording.text("column.note"), Look.INPUT, 12));
        columns.add(new Column(wording.text("column.why-asked"), Look.TEXT, 28));
        columns.add(new Column(wording.text("column.opd"), Look.TEXT, 14));
        columns.add(new Column(wording.text("column.place"), Look.TEXT, 16));
        // Within the table: whoever marks what can be seen, to sort it, marks this with it.
        columns.add(new Column(wording.text("column.id"), Look.HIDDEN, 10));
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
    private String others(Ticket ticket, RowOutcome row) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < ticket.candidates().size(); i++) {
            ShownPerson person = ticket.candidates().get(i);
            String born = person.birthDate().isEmpty() ? "" : Wording.date(LocalDate.parse(person.birthDate()));
            ScoredCandidate scored =
                    i < row.candidates().size() ? row.candidates().get(i) : null;
            lines.add(
                    scored != null && ShownPerson.of(scored.person()).equals(person)
                            ? wording.text(
                                    "candidate",
                                    i + 1,
                                    person.name(),
                                    person.nik(),
                                    born,
                                    wording.percent(scored.probability()))
                            : wording.text("candidate.unscored", i + 1, person.name(), person.nik(), born));
        }
        return String.join("\n", lines);
    }

    private void offerWords() {
        SXSSFSheet sheet = table.sheet();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createFormulaListConstraint(WORDS),
                new CellRangeAddressList(
                        table.body(DECISION).getFirstRow(), table.body(DECISION).getLastRow(), DECISION, DECISION));
        choice.setSuppressDropDownArrow(true); // POI has it the wrong way round for .xlsx: this shows the arrow
        choice.setEmptyCellAllowed(true);
        choice.createPromptBox(
                wording.text("decision.title"),
                wording.text(
                        "decision.prompt",
                        word(Verdict.ACCEPT),
                        word(Verdict.CANDIDATE_2),
                        word(Verdict.CANDIDATE_3),
                        word(Verdict.REJECT),
                        word(Verdict.POSTPONE)));
        choice.setShowPromptBox(true);
        choice.createErrorBox(wording.text("decision.title"), wording.text("decision.error"));
        choice.setShowErrorBox(true);
        sheet.addValidationData(choice);
    }

    private String word(Verdict verdict) {
        return VerdictWords.word(verdict, language);
    }
}
