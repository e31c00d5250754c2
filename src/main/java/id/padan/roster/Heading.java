package id.padan.roster;

import id.padan.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heading of one column.
 *
 * @param column the column; 0 is column A
 * @param over what stands over it and other columns; empty if nothing
 * @param text the heading itself; empty if the column has none
 */
record Heading(int column, String over, String text) {

    /** {@return the headings that one or two rows make}
     *
     * @param rows the rows from top to bottom
     */
    static List<Heading> of(List<Row> rows) {
        Row last = rows.get(rows.size() - 1);
        int width = rows.stream().mapToInt(Row::width).max().orElse(0);
        List<Heading> headings = new ArrayList<>();
        String over = "";
        for (int column = 0; column < width; column++) {
            String above = rows.size() == 1 ? "" : rows.get(0).cell(column).text();
            String own = last.cell(column).text();
            // A merged cell has its text in its first column only.
            over = above.isEmpty() && !own.isEmpty() ? over : above;
            headings.add(own.isEmpty() ? new Heading(column, "", above) : new Heading(column, over, own));
        }
        return headings;
    }

    /** {@return both levels, as people read them} */
    String full() {
        return over.isEmpty() ? text : over + " / " + text;
    }

    /** {@return what the dictionary knows about it} */
    Optional<HeadingDictionary.Match> look(HeadingDictionary dictionary) {
        if (over.isEmpty()) {
            return dictionary.find(text);
        }
        Optional<HeadingDictionary.Match> both = dictionary.find(full());
        return dictionary
                .findUnder(over, text)
                .or(() -> both.filter(HeadingDictionary.Match::exact))
                .or(() -> dictionary.find(text).filter(HeadingDictionary.Match::exact))
                .or(() -> both)
                .or(() -> dictionary.find(text));
    }
}
