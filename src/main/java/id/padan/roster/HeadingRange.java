package id.padan.roster;

import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of one of several tables that stand beside each other, their headings in the same row.
 *
 * @param from the first column; 0 is column A
 * @param to the column behind the last one
 */
record HeadingRange(int from, int to) {

    /** All columns of a sheet. */
    static final HeadingRange ALL = new HeadingRange(0, Integer.MAX_VALUE);

    /** So many headings that mean a field must stand in both tables, one of them for the name or the NIK. */
    private static final int FEWEST_REPEATED = 2;

    /** {@return the ranges of the tables that a row of headings has, from left to right; mostly one of all columns} */
    static List<HeadingRange> of(List<Heading> headings, HeadingDictionary dictionary) {
        List<HeadingRange> ranges = new ArrayList<>();
        int from = 0;
        for (int column = 1; column < headings.size(); column++) {
            if (mayBegin(headings, from, column)
                    && repeats(headings.subList(from, column), headings.subList(column, headings.size()), dictionary)) {
                ranges.add(new HeadingRange(from, column));
                from = column;
            }
        }
        ranges.add(new HeadingRange(from, ALL.to));
        return ranges;
    }

    /** A table begins behind a gap, or with the heading that the one before it began with. */
    private static boolean mayBegin(List<Heading> headings, int from, int column) {
        Optional<String> first = headings.subList(from, column).stream()
                .map(HeadingRange::key)
                .filter(text -> !text.isEmpty())
                .findFirst();
        String key = key(headings.get(column));
        boolean behindGap = key(headings.get(column - 1)).isEmpty();
        return !key.isEmpty()
                && first.isPresent()
                && (first.get().equals(key) || (behindGap && !goesOn(headings, from, column, first.get())));
    }

    /** Whether what stands behind a gap is of the same table: none of it is in it yet, and then the first heading comes again. */
    private static boolean goesOn(List<Heading> headings, int from, int column, String first) {
        Set<String> left = new HashSet<>();
        headings.subList(from, column).forEach(heading -> left.add(key(heading)));
        for (int next = column; next < headings.size(); next++) {
            String key = key(headings.get(next));
            if (!key.isEmpty() && left.contains(key)) {
                return next > column
                        && key.equals(first)
                        && key(headings.get(next - 1)).isEmpty();
            }
        }
        return false;
    }

    private static String key(Heading heading) {
        return CellText.key(heading.text());
    }

    private static boolean repeats(List<Heading> left, List<Heading> right, HeadingDictionary dictionary) {
        Set<String> texts = new HashSet<>();
        left.forEach(heading -> texts.add(key(heading)));
        Set<RosterField> repeated = new HashSet<>();
        for (Heading heading : right) {
            if (texts.contains(key(heading))) {
                heading.look(dictionary)
                        .flatMap(match -> match.meaning().field())
                        .ifPresent(repeated::add);
            }
        }
        return repeated.size() >= FEWEST_REPEATED
                && (repeated.contains(RosterField.NAME) || repeated.contains(RosterField.NIK));
    }

    /** {@return the headings up to the end of this range, those before it blank} */
    List<Heading> of(List<Heading> headings) {
        return headings.stream()
                .filter(heading -> heading.column() < to)
                .map(heading -> heading.column() < from ? new Heading(heading.column(), "", "") : heading)
                .toList();
    }

    /** {@return what of a row of the sheet stands in these columns} */
    Row of(Row row) {
        return equals(ALL) ? row : row.between(from, to);
    }

    /**
     * {@return the name that the sheet has for the people of this table: rows are told apart by it}
     *
     * @param sheet the sheet's own name, which the first table keeps
     * @param width how many columns have headings
     */
    String sheetName(String sheet, int width) {
        return from == 0
                ? sheet
                : (sheet + " " + Row.columnName(from) + "-" + Row.columnName(Math.max(from, Math.min(to, width) - 1)))
                        .strip();
    }
}
