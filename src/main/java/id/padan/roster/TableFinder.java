package id.padan.roster;

import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the table in the first rows of a sheet: below letterheads, under headings of one or two rows. */
final class TableFinder {

    /** Headings are looked for in so many rows that are not blank. */
    private static final int HEADING_ROWS = 30;

    /** A person's number, or a decree's, stands in rows of data, never in a heading. */
    private static final int MOST_DIGITS_OF_A_HEADING = 5;

    /** A cell with so many digits is a NIK, whole or damaged. */
    private static final int FEWEST_NIK_DIGITS = 14;

    /** Inside a table, fewer known headings in a row may be words of a person's row. */
    private static final int FEWEST_HEADINGS_INSIDE = 3;

    private static final Pattern NUMBERED = Pattern.compile("(?:\\p{L}{1,8}[ _.:-]?)?\\d{1,3}");

    private static final int FOR_A_PERSON = 5;
    private static final int FOR_A_FIELD = 3;
    private static final int FOR_A_SIMILAR_FIELD = 2;
    private static final int FOR_A_KNOWN_HEADING = 1;

    private final HeadingDictionary dictionary;
    private final RosterSettings settings;

    TableFinder(HeadingDictionary dictionary, RosterSettings settings) {
        this.dictionary = dictionary;
        this.settings = settings;
    }

    private record Candidate(List<Heading> headings, int lastIndex, int score) {}

    /**
     * {@return the table, or the tables that stand beside each other, from left to right; empty if there is none}
     *
     * @param rows the first rows of the sheet that are not blank
     * @param from1904 whether the sheet's days count from 1904
     */
    List<Table> find(List<Row> rows, boolean from1904) {
        Candidate best = null;
        for (int i = 0; i < Math.min(HEADING_ROWS, rows.size()); i++) {
            if (best != null && i > best.lastIndex && namesSomebody(rows.get(i))) {
                // People stand here already: better headings further down are another table's.
                break;
            }
            best = better(best, headingsAt(rows, i));
        }
        return best == null ? withoutHeadings(rows, from1904) : tables(best, rows, from1904);
    }

    /**
     * {@return the tables whose headings are the first of these rows, if it looks like headings beyond doubt}
     *
     * @param rows the row and some that follow
     * @param from1904 whether the sheet's days count from 1904
     */
    List<Table> findAtStart(List<Row> rows, boolean from1904) {
        Candidate found = headingsAt(rows, 0);
        return found == null ? List.of() : tables(found, rows, from1904);
    }

    private static boolean namesSomebody(Row row) {
        return row.cells().stream().anyMatch(cell -> CellText.digits(cell.text()) >= FEWEST_NIK_DIGITS);
    }

    /** {@return whether several cells of a row are headings of the dictionary, word for word} */
    boolean mayStartTable(Row row) {
        int missing = FEWEST_HEADINGS_INSIDE;
        for (int column = 0; missing > 0 && column + missing <= row.width(); column++) {
            missing -= row.cell(column) instanceof Cell.Text text && dictionary.isField(text.text()) ? 1 : 0;
        }
        return missing == 0;
    }

    private List<Table> tables(Candidate found, List<Row> rows, boolean from1904) {
        int headingRow = rows.get(found.lastIndex).number();
        List<Row> body = rows.subList(found.lastIndex + 1, rows.size());
        List<Table> tables = new ArrayList<>();
        for (HeadingRange range : HeadingRange.of(found.headings, dictionary)) {
            List<Heading> headings = range.of(found.headings);
            ColumnAssignment assignment =
                    assignment(headings, body.stream().map(range::of).toList(), from1904);
            tables.add(new Table(
                    headings, headingRow, found.lastIndex + 1, assignment, assignment.problems(headingRow), range));
        }
        tables.removeIf(table -> !table.columns().namesPeople());
        return tables;
    }

    /** A list that somebody cut out of a table: only its content says what it is, whatever stands above it. */
    private List<Table> withoutHeadings(List<Row> rows, boolean from1904) {
        boolean named = !rows.isEmpty() && rows.get(0).cells().stream().allMatch(TableFinder::namesAColumn);
        int first = named ? 1 : 0;
        List<Heading> headings = named ? Heading.of(rows.subList(0, 1)) : List.of();
        ColumnAssignment assignment = assignment(headings, rows.subList(first, rows.size()), from1904);
        Columns columns = assignment.columns();
        int headingRow = named ? rows.get(0).number() : 0;
        return columns.of(RosterField.NIK).isPresent()
                        && columns.of(RosterField.NAME).isPresent()
                ? List.of(new Table(
                        headings, headingRow, first, assignment, assignment.problems(headingRow), HeadingRange.ALL))
                : List.of();
    }

    /** Whether a cell holds a name that some program gave to a column: KOL1, Column 2, F3, or its number. */
    private static boolean namesAColumn(Cell cell) {
        return cell.isBlank() || NUMBERED.matcher(cell.text()).matches();
    }

    private ColumnAssignment assignment(List<Heading> headings, List<Row> body, boolean from1904) {
        return new ColumnAssignment(dictionary, settings, headings, body, from1904);
    }

    /** {@return the headings that begin in a row: one row or two, whichever says more} */
    private @Nullable Candidate headingsAt(List<Row> rows, int index) {
        Row row = rows.get(index);
        // Beside headings beyond doubt a phone number or a date is somebody's note.
        if (!mayBeHeadings(row) && !mayStartTable(row)) {
            return null;
        }
        Candidate one = candidate(rows, index, index);
        boolean second = index + 1 < rows.size()
                && rows.get(index + 1).number() == row.number() + 1
                && mayBeHeadings(rows.get(index + 1));
        return better(one, second ? candidate(rows, index, index + 1) : null);
    }

    private static @Nullable Candidate better(@Nullable Candidate one, @Nullable Candidate other) {
        if (other == null || other.score == 0) {
            return one == null || one.score == 0 ? null : one;
        }
        return one == null || other.score > one.score ? other : one;
    }

    private Candidate candidate(List<Row> rows, int first, int last) {
        List<Heading> headings = Heading.of(rows.subList(first, last + 1));
        return new Candidate(headings, last, score(headings));
    }

    private int score(List<Heading> headings) {
        Set<RosterField> fields = new HashSet<>();
        int score = 0;
        int known = 0;
        int written = 0;
        for (Heading heading : headings) {
            written += heading.text().isEmpty() ? 0 : 1;
            if (isNamed(heading)) {
                known++;
                score += FOR_A_PERSON;
                continue;
            }
            Optional<HeadingDictionary.Match> match = heading.look(dictionary);
            known += match.isPresent() ? 1 : 0;
            score += match.map(found -> worth(found, fields)).orElse(0);
        }
        boolean enough = known > 1 || (known == 1 && written == 1);
        boolean namesPeople = !settings.columns().isEmpty() || fields.stream().anyMatch(RosterField::namesPeople);
        return enough && namesPeople ? score : 0;
    }

    private boolean isNamed(Heading heading) {
        return Stream.concat(settings.columns().values().stream(), settings.fields().stream())
                .anyMatch(name -> ColumnAssignment.isNamed(heading, name));
    }

    private static int worth(HeadingDictionary.Match match, Set<RosterField> fields) {
        RosterField field = match.meaning().field().orElse(null);
        if (field == null || !fields.add(field)) {
            return FOR_A_KNOWN_HEADING;
        }
        if (!match.exact()) {
            return FOR_A_SIMILAR_FIELD;
        }
        return field.namesPeople() ? FOR_A_PERSON : FOR_A_FIELD;
    }

    private static boolean mayBeHeadings(Row row) {
        for (Cell cell : row.cells()) {
            // "MASA KERJA PER 31-12-2021" is a heading, a NIK or a date is none.
            if (cell instanceof Cell.Date || isNumber(cell.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        int digits = CellText.digits(text);
        return digits > MOST_DIGITS_OF_A_HEADING
                && text.chars().filter(Character::isLetter).count() < digits;
    }
}
