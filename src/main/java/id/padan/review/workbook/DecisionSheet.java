package id.padan.review.workbook;

import id.padan.decision.Decision.Verdict;
import id.padan.decision.NoteReasons;
import id.padan.message.Language;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Offer;
import id.padan.review.ReportRow;
import id.padan.review.VerdictWords;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A table whose rows officers can decide: decision and note come first; the ticket, and which decisions are possible, stand
 * among the other columns out of sight.
 */
final class DecisionSheet {

    /** What the lists of words to choose from are called in formulas; the numbers of the candidates follow. */
    private static final String WORDS = "Padan_Pilihan_";

    private static final int DECISION = 0;

    /** Decision and note, which stay in sight. */
    private static final int INPUT = 2;

    private final Wording wording;
    private final TableSheet table;
    private final int choices;
    private final int shown;

    /**
     * An empty table.
     *
     * @param report the workbook
     * @param wording the language
     * @param name the key of the sheet's name and remark
     * @param shown how many of a row's candidates can be seen: nobody is accepted unseen
     * @param left columns that stand before the ticket: whoever marks what can be seen, to sort it, marks that with it
     * @param right those behind it
     */
    DecisionSheet(Report report, Wording wording, String name, int shown, List<Column> left, List<Column> right) {
        this.wording = wording;
        this.shown = shown;
        this.choices = INPUT + left.size() + 1;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(wording.text("column.decision"), Look.INPUT, 12));
        columns.add(new Column(wording.text("column.note"), Look.INPUT, 12));
        columns.addAll(left);
        columns.add(new Column(wording.text("column.id"), Look.HIDDEN, 10));
        columns.add(new Column(wording.text("column.choices"), Look.HIDDEN, 10));
        columns.addAll(right);
        this.table =
                new TableSheet(report, wording.text("sheet." + name), wording.text("remark." + name), columns, INPUT);
        table.onCompletion(this::offerWords);
    }

    /** Adds a row, the cells in the order of the columns on either side of the ticket. */
    void add(ReportRow row, List<CellValue> left, List<CellValue> right) {
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.Text.EMPTY);
        cells.add(CellValue.Text.EMPTY);
        cells.addAll(left);
        cells.add(CellValue.of(row.ticket().text()));
        cells.add(CellValue.of(listOf(possible(row))));
        cells.addAll(right);
        table.add(cells);
    }

    /** {@return that a candidate, counted from 0, is accepted with a note only, and why; empty if none is needed} */
    static String noteNeeded(ReportRow row, int candidate, Wording wording) {
        Set<Implausibility> why = row.ticket().implausible(candidate);
        if (why.isEmpty()) {
            return "";
        }
        // The explanation names the other rows of the likeliest person itself.
        String place = row.elsewhere(candidate)
                .filter(other -> row.samePerson().stream()
                        .noneMatch(each -> each.row().location().equals(other.location())))
                .map(other -> " (" + wording.opd(other.opd()) + ", " + wording.place(other.location()) + ")")
                .orElse("");
        String word = VerdictWords.word(Verdict.accepting(candidate), language(wording));
        return "\n" + wording.text("note-needed", word, NoteReasons.text(why, language(wording)) + place);
    }

    /** Completes the sheet. */
    void finish() {
        table.finish();
    }

    /**
     * Adds the words to choose from, a list for each set of candidates, on a sheet that nobody sees. From there, unlike from a
     * list within the drop-down itself, Excel takes them in small letters too.
     */
    static void addLists(StreamedWorkbook book, Wording wording) {
        String sheetName = wording.text("sheet.words");
        SXSSFSheet sheet = book.addSheet(sheetName).sheet();
        List<Set<Verdict>> lists = everyChoice();
        for (int word = 0; word < Verdict.values().length; word++) {
            Row row = sheet.createRow(word);
            for (int list = 0; list < lists.size(); list++) {
                List<Verdict> verdicts = List.copyOf(lists.get(list));
                if (word < verdicts.size()) {
                    row.createCell(list).setCellValue(VerdictWords.word(verdicts.get(word), language(wording)));
                }
            }
        }
        for (int list = 0; list < lists.size(); list++) {
            String column = CellReference.convertNumToColString(list);
            Name range = book.createName();
            range.setNameName(listOf(lists.get(list)));
            range.setRefersToFormula("'" + sheetName + "'!$" + column + "$1:$" + column + "$"
                    + lists.get(list).size());
        }
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    /** What may be decided, for every set of candidates. */
    private static List<Set<Verdict>> everyChoice() {
        List<Set<Verdict>> all = new ArrayList<>();
        all.add(EnumSet.of(Verdict.REJECT, Verdict.POSTPONE));
        for (Verdict verdict : Verdict.values()) {
            if (verdict.candidate() >= 0) {
                for (Set<Verdict> without : List.copyOf(all)) {
                    EnumSet<Verdict> with = EnumSet.copyOf(without);
                    with.add(verdict);
                    all.add(with);
                }
            }
        }
        return all;
    }

    /** What may be decided of a row: nobody can be accepted who is not offered, or of whom half a record is all that there is. */
    private Set<Verdict> possible(ReportRow row) {
        List<Offer> offers = Offer.of(row.row());
        EnumSet<Verdict> possible = EnumSet.of(Verdict.REJECT, Verdict.POSTPONE);
        Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.candidate() >= 0
                        && verdict.candidate() < shown
                        && verdict.candidate() < row.ticket().candidates().size()
                        && verdict.candidate() < offers.size()
                        && offers.get(verdict.candidate()).isAcceptable())
                .forEach(possible::add);
        return possible;
    }

    /** What the list of these verdicts is called. */
    private static String listOf(Set<Verdict> verdicts) {
        StringBuilder name = new StringBuilder(WORDS);
        verdicts.stream()
                .filter(verdict -> verdict.candidate() >= 0)
                .forEach(verdict -> name.append(verdict.candidate() + 1));
        return name.length() == WORDS.length() ? WORDS + 0 : name.toString();
    }

    /** By what stands in the row itself, and not by the row's place: cells are sorted, and drop-downs stay where they are. */
    private void offerWords() {
        SXSSFSheet sheet = table.sheet();
        int first = table.body(DECISION).getFirstRow();
        String listOfRow = "INDIRECT($" + CellReference.convertNumToColString(choices) + (first + 1) + ")";
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createFormulaListConstraint(listOfRow),
                new CellRangeAddressList(first, table.body(DECISION).getLastRow(), DECISION, DECISION));
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
        return VerdictWords.word(verdict, language(wording));
    }

    private static Language language(Wording wording) {
        return wording.settings().language();
    }
}
