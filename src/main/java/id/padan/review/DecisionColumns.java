package id.padan.review;

import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.person.Nik;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a table has what an officer decided, and what the officer saw of the row; columns from 0, -1 for one that is not
 * there. The files of the page have no columns for what was seen.
 *
 * @param id the ticket, or those of the rows that one word decides
 * @param decisions the word, or the OPD that keeps the person; somebody may have added a column of the same heading
 * @param notes the note, likewise
 * @param by who decided
 * @param at when
 * @param place the file, sheet and row that the row came from
 * @param name the name as submitted
 * @param nik the NIK of the first candidate
 */
record DecisionColumns(
        int id, List<Integer> decisions, List<Integer> notes, int by, int at, int place, int name, int nik) {

    private static final Set<String> ID = Set.of("ID");
    private static final Set<String> DECISION = Set.of("KEPUTUSAN", "DECISION", "TETAP DI", "STAYS IN");
    private static final Set<String> NOTE = Set.of("CATATAN", "NOTE");
    private static final Set<String> BY = Set.of("DECIDED_BY");
    private static final Set<String> AT = Set.of("DECIDED_AT");
    private static final Set<String> PLACE = Set.of("BERKAS, LEMBAR, BARIS", "FILE, SHEET, ROW");
    private static final Set<String> NAME = Set.of("NAMA DIAJUKAN", "NAME SUBMITTED");
    private static final Set<String> NIK = Set.of("NIK DUKCAPIL", "NIK IN REGISTRY");

    /** {@return the columns that a row has headings for} */
    static DecisionColumns of(List<String> headings) {
        return new DecisionColumns(
                first(headings, ID),
                all(headings, DECISION),
                all(headings, NOTE),
                first(headings, BY),
                first(headings, AT),
                first(headings, PLACE),
                first(headings, NAME),
                first(headings, NIK));
    }

    /** {@return whether these are headings of a table of decisions} */
    boolean isComplete() {
        return id >= 0 && !decisions.isEmpty();
    }

    /** {@return the text of a cell; empty where the row or the table has none} */
    static String text(Row row, int column) {
        return column < 0 ? "" : row.cell(column).text();
    }

    /** {@return all that a row says in the columns of notes} */
    String note(Row row) {
        return notes.stream()
                .map(column -> text(row, column))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /**
     * {@return the first cell in which the row shows another one than its ticket is of; nothing if all that it shows agrees}
     *
     * <p>Who sorts or cuts what can be seen leaves the hidden ticket where it is. Signs that an encoding may have changed, and
     * NIKs that a spreadsheet took for numbers, speak against nobody.
     */
    OptionalInt columnOfAnotherRow(Row row, Ticket ticket) {
        if (place >= 0 && !isPlace(text(row, place), ticket)) {
            return OptionalInt.of(place);
        }
        if (name >= 0 && !plain(text(row, name)).equals(plain(ticket.name()))) {
            return OptionalInt.of(name);
        }
        return nik >= 0 && !isOffered(text(row, nik), ticket) ? OptionalInt.of(nik) : OptionalInt.empty();
    }

    private static boolean isPlace(String shown, Ticket ticket) {
        String plain = CellText.key(shown);
        return plain(shown).startsWith(plain(ticket.location().file()))
                && plain.endsWith(" " + ticket.location().row());
    }

    private static boolean isOffered(String shown, Ticket ticket) {
        boolean whole = shown.length() == Nik.LENGTH && CellText.digits(shown) == Nik.LENGTH;
        return !whole
                || ticket.candidates().stream()
                        .map(ShownPerson::nik)
                        .anyMatch(nik -> nik.equals(shown)
                                || (shown.endsWith("0") && nik.startsWith(shown.substring(0, Nik.LENGTH - 1))));
    }

    /** Letters and digits that every encoding has. */
    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "").toUpperCase(Locale.ROOT);
    }

    private static int first(List<String> headings, Set<String> names) {
        return all(headings, names).stream().findFirst().orElse(-1);
    }

    private static List<Integer> all(List<String> headings, Set<String> names) {
        return IntStream.range(0, headings.size())
                .filter(column -> names.contains(headings.get(column).toUpperCase(Locale.ROOT)))
                .boxed()
                .toList();
    }
}
