package id.padan.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a table has what an officer decided; columns from 0, -1 for one that is not there.
 *
 * @param id the ticket
 * @param decision the word
 * @param note the note
 * @param by who decided
 * @param at when
 */
record DecisionColumns(int id, int decision, int note, int by, int at) {

    private static final Set<String> ID = Set.of("ID");
    private static final Set<String> DECISION = Set.of("KEPUTUSAN", "DECISION");
    private static final Set<String> NOTE = Set.of("CATATAN", "NOTE");
    private static final Set<String> BY = Set.of("DECIDED_BY");
    private static final Set<String> AT = Set.of("DECIDED_AT");

    /** {@return the columns that a row has headings for} */
    static DecisionColumns of(List<String> headings) {
        return new DecisionColumns(
                find(headings, ID),
                find(headings, DECISION),
                find(headings, NOTE),
                find(headings, BY),
                find(headings, AT));
    }

    /** {@return whether these are headings of a table of decisions} */
    boolean isComplete() {
        return id >= 0 && decision >= 0;
    }

    /** {@return the text of a cell; empty where the row or the table has none} */
    static String text(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private static int find(List<String> headings, Set<String> names) {
        for (int column = 0; column < headings.size(); column++) {
            if (names.contains(headings.get(column).toUpperCase(Locale.ROOT))) {
                return column;
            }
        }
        return -1;
    }
}
