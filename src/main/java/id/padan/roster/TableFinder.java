package id.padan.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the table in the first rows of a sheet: below letterheads, under headings of one or two rows. */
final class TableFinder {

    /** Headings are looked for in so many rows that are not blank. */
    private static final int HEADING_ROWS = 30;

    /** A person's number, or a decree's, stands in rows of data, never in a heading. */
    private static final int MOST_DIGITS_OF_A_HEADING = 5;

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
     * {@return the table, if there is one}
     *
     * @param rows the first rows of the sheet that are not blank
     * @param from1904 whether the sheet's days count from 1904
     */
    Optional<Table> find(List<RawRow> rows, boolean from1904) {
        Candidate best = bestHeadings(rows);
        if (best == null) {
            return Optional.empty();
        }
        List<RawRow> body = rows.subList(best.lastIndex + 1, rows.size());
        ColumnAssignment assignment = new ColumnAssignment(dictionary, settings, best.headings, body, from1904);
        Columns columns = assignment.columns();
        if (!columns.namesPeople()) {
            return Optional.empty();
        }
        int headingRow = rows.get(best.lastIndex).number();
        return Optional.of(
                new Table(best.headings, headingRow, best.lastIndex + 1, columns, assignment.problems(headingRow)));
    }

    private @Nullable Candidate bestHeadings(List<RawRow> rows) {
        Candidate best = null;
        for (int i = 0; i < Math.min(HEADING_ROWS, rows.size()); i++) {
            if (!mayBeHeadings(rows.get(i))) {
                continue;
            }
            Candidate one = candidate(rows, i, i);
            if (one.score > 0 && (best == null || one.score > best.score)) {
                best = one;
            }
            if (i + 1 < rows.size() && follows(rows.get(i), rows.get(i + 1)) && mayBeHeadings(rows.get(i + 1))) {
                Candidate two = candidate(rows, i, i + 1);
                if (two.score > 0 && (best == null || two.score > best.score)) {
                    best = two;
                }
            }
        }
        return best;
    }

    private static boolean follows(RawRow row, RawRow next) {
        return next.number() == row.number() + 1;
    }

    private Candidate candidate(List<RawRow> rows, int first, int last) {
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
            if (settings.columns().values().stream().anyMatch(name -> ColumnAssignment.isNamed(heading, name))) {
                known++;
                score += FOR_A_PERSON;
                continue;
            }
            Optional<HeadingDictionary.Match> match = heading.look(dictionary);
            known += match.isPresent() ? 1 : 0;
            score += match.map(found -> worth(found, fields)).orElse(0);
        }
        boolean enough = known > 1 || (known == 1 && written == 1);
        boolean namesPeople =
                !settings.columns().isEmpty() || fields.contains(RosterField.NAME) || fields.contains(RosterField.NIK);
        return enough && namesPeople ? score : 0;
    }

    private static int worth(HeadingDictionary.Match match, Set<RosterField> fields) {
        RosterField field = match.meaning().field().orElse(null);
        if (field == null || !fields.add(field)) {
            return FOR_A_KNOWN_HEADING;
        }
        if (!match.exact()) {
            return FOR_A_SIMILAR_FIELD;
        }
        return field == RosterField.NAME || field == RosterField.NIK ? FOR_A_PERSON : FOR_A_FIELD;
    }

    private static boolean mayBeHeadings(RawRow row) {
        for (Cell cell : row.cells()) {
            long digits = cell.text().chars().filter(Character::isDigit).count();
            if (cell instanceof Cell.Date || digits > MOST_DIGITS_OF_A_HEADING) {
                return false;
            }
        }
        return true;
    }
}
