package id.padan.review.workbook;

import id.padan.decision.Decision.Verdict;
import id.padan.decision.NoteReasons;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.review.Employers;
import id.padan.review.ReportRow;
import id.padan.review.VerdictWords;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/**
 * The people whom several OPD submitted, a line each: the OPD side by side, and one cell that says which of them keeps the
 * person. A workbook without such people has no such sheet.
 */
final class EmployersSheet {

    private static final List<RosterField> WORK =
            List.of(RosterField.POSITION, RosterField.START_DATE, RosterField.SALARY_SOURCE);

    /** What holds for all rows of a person, beside the names of their OPD. */
    private static final List<Verdict> FOR_ALL = List.of(Verdict.REJECT, Verdict.POSTPONE);

    private static final int DECISION = 0;

    /** Decision, note and name stay in sight. */
    private static final int FROZEN = 3;

    private final Report report;
    private final Wording wording;
    private final SortedMap<Integer, List<RowLocation>> groups = new TreeMap<>();
    private final Map<RowLocation, Claim> claims = new HashMap<>();
    private int numbered;

    EmployersSheet(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** A row of a person: what its OPD says. */
    private record Claim(Ticket ticket, RegistryPerson person, String opd, String says, boolean open) {}

    /** Takes the next group of duplicates; they may come before, between and after the rows. */
    void add(DuplicateGroup group) {
        numbered++;
        if (group.kind() == DuplicateKind.SAME_PERSON_ACROSS_OPD) {
            groups.put(
                    numbered,
                    group.members().stream()
                            .map(member -> member.row().row().location())
                            .toList());
        }
    }

    /** Takes the next row. */
    void add(ReportRow row) {
        RegistryPerson person = row.row().outcome().person();
        if (person != null && isClaim(row, person)) {
            claims.put(
                    row.row().row().location(),
                    new Claim(
                            row.ticket(),
                            person,
                            wording.opd(row.row().row().opd()),
                            says(row),
                            row.row().outcome() instanceof Outcome.Review));
        }
    }

    /** Only what one word can settle: nothing else is asked about the row, and it may be accepted as that person. */
    private static boolean isClaim(ReportRow row, RegistryPerson person) {
        Outcome outcome = row.row().outcome();
        boolean isAsked =
                outcome instanceof Outcome.Review && outcome.reasons().equals(Set.of(Reason.DUPLICATE_ACROSS_OPD));
        boolean isChosen = outcome instanceof Outcome.Reconciled
                && outcome.flags().contains(Flag.DECIDED)
                && !row.samePerson().isEmpty();
        List<ShownPerson> offered = row.ticket().candidates();
        return (isAsked || isChosen)
                && person.status() == RegistryStatus.ACTIVE
                && !offered.isEmpty()
                && offered.get(0).equals(ShownPerson.of(person));
    }

    private String says(ReportRow row) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.opd(row.row().row().opd()));
        lines.add(wording.place(row.row().row().location()));
        for (RosterField field : WORK) {
            String text = CriteriaSheet.shown(field, row.row().row().further().getOrDefault(field, ""));
            lines.add(
                    wording.text("employers.says", wording.text("column." + field.key()), text.isEmpty() ? "–" : text));
        }
        Set<Implausibility> why = row.ticket().implausible(0);
        if (!why.isEmpty()) {
            String reasons = NoteReasons.text(why, wording.settings().language());
            lines.add(wording.text("note-needed", wording.opd(row.row().row().opd()), reasons));
        }
        if (!(row.standing() instanceof Standing.Undecided)) {
            lines.add(wording.background(row.standing(), row.history()));
        }
        return String.join("\n", lines);
    }

    /** Writes the sheet behind that of the rows to decide, if there is anything to decide. */
    void finish() {
        SortedMap<Integer, List<Claim>> people = new TreeMap<>();
        groups.forEach((number, rows) -> {
            List<Claim> of =
                    rows.stream().map(claims::get).filter(Objects::nonNull).toList();
            if (of.stream().anyMatch(Claim::open) && new Employers(tickets(of)).canBeAsked()) {
                people.put(number, of);
            }
        });
        if (!people.isEmpty()) {
            write(people);
        }
    }

    private void write(SortedMap<Integer, List<Claim>> people) {
        int most = people.values().stream().mapToInt(List::size).max().orElse(0);
        List<Column> columns = columns(most);
        String name = wording.text("sheet.employers");
        TableSheet table = new TableSheet(report, name, wording.text("remark.employers"), columns, FROZEN);
        table.onCompletion(() -> {
            offerNames(table, columns.size() - most - FOR_ALL.size(), columns.size() - 1);
            // As wide as what will be chosen: there is nothing in it yet.
            table.sheet().setColumnWidth(DECISION, columns.get(DECISION).width(longestName(people)));
        });
        people.forEach((group, of) -> table.add(cells(group, of, most)));
        table.finish();
        report.book().setSheetOrder(name, report.book().getSheetIndex(wording.text("sheet.decide")) + 1);
    }

    private static int longestName(SortedMap<Integer, List<Claim>> people) {
        return people.values().stream()
                .flatMap(List::stream)
                .mapToInt(claim -> Lines.longest(claim.opd()))
                .max()
                .orElse(0);
    }

    private static List<Ticket> tickets(List<Claim> of) {
        return of.stream().map(Claim::ticket).toList();
    }

    private List<CellValue> cells(int group, List<Claim> of, int most) {
        PersonTexts person = PersonTexts.registered(of.get(0).person());
        List<CellValue> cells = new ArrayList<>(List.of(CellValue.Text.EMPTY, CellValue.Text.EMPTY));
        cells.add(CellValue.of(person.get(PersonField.NAME)));
        cells.add(CellValue.of(person.get(PersonField.NIK)));
        cells.add(CellValue.of(person.get(PersonField.BIRTH_DATE)));
        cells.add(new CellValue.Figure(group));
        cells.add(CellValue.of(Ticket.text(tickets(of))));
        of.forEach(claim -> cells.add(CellValue.of(claim.says())));
        cells.addAll(Collections.nCopies(most - of.size(), CellValue.Text.EMPTY));
        Stream.concat(of.stream().map(Claim::opd), forAll()).map(CellValue::of).forEach(cells::add);
        cells.addAll(Collections.nCopies(most - of.size(), CellValue.Text.EMPTY));
        return cells;
    }

    private Stream<String> forAll() {
        return FOR_ALL.stream()
                .map(verdict -> VerdictWords.word(verdict, wording.settings().language()));
    }

    private List<Column> columns(int most) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(wording.text("column.employer"), Look.INPUT, 26),
                new Column(wording.text("column.note"), Look.INPUT, 14),
                new Column(registered(PersonField.NAME), Look.REGISTERED, 22),
                new Column(registered(PersonField.NIK), Look.REGISTERED, 16),
                new Column(registered(PersonField.BIRTH_DATE), Look.REGISTERED, 10),
                new Column(wording.text("column.group"), Look.NUMBER, 6),
                new Column(wording.text("column.id"), Look.HIDDEN, 10)));
        for (int opd = 1; opd <= most; opd++) {
            columns.add(new Column(wording.text("column.employer.says", opd), Look.SUBMITTED, 34));
        }
        // What the drop-down of the line offers; within the table, so that a sort takes it along.
        columns.addAll(
                Collections.nCopies(most + FOR_ALL.size(), new Column(wording.text("sheet.words"), Look.HIDDEN, 10)));
        return columns;
    }

    private String registered(PersonField field) {
        return wording.text("column.registered", wording.text("column." + field.key()));
    }

    /** Has each line offer what stands in its hidden columns, from the first to the last. */
    private void offerNames(TableSheet table, int first, int last) {
        CellRangeAddress cells = table.body(DECISION);
        int line = cells.getFirstRow() + 1;
        String from = "$" + CellReference.convertNumToColString(first) + line;
        String to = "$" + CellReference.convertNumToColString(last) + line;
        DataValidationHelper helper = table.sheet().getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                // Of a range with empty cells Excel takes any text.
                helper.createFormulaListConstraint("OFFSET(%s,0,0,1,COUNTA(%s:%s))".formatted(from, from, to)),
                new CellRangeAddressList(cells.getFirstRow(), cells.getLastRow(), DECISION, DECISION));
        choice.setSuppressDropDownArrow(true); // POI has it the wrong way round for .xlsx: this shows the arrow
        choice.setEmptyCellAllowed(true);
        String title = wording.text("column.employer");
        choice.createPromptBox(title, wording.text("employers.prompt", forAll().toArray()));
        choice.setShowPromptBox(true);
        choice.createErrorBox(title, wording.text("decision.error"));
        choice.setShowErrorBox(true);
        table.sheet().addValidationData(choice);
    }
}
