package id.padan.review;

import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.person.Nik;
import id.padan.person.WrittenText;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 * @param choices which decisions are possible, out of sight: no decisions of anybody
 */
record DecisionColumns(
        int id,
        List<Integer> decisions,
        List<Integer> notes,
        int by,
        int at,
        int place,
        int name,
        int nik,
        List<Integer> choices) {

    private static final List<String> ID = List.of("ID");
    private static final List<String> DECISION = List.of("KEPUTUSAN", "DECISION", "TETAP DI", "STAYS IN");
    private static final List<String> NOTE = List.of("CATATAN", "NOTE");
    /** What people call it instead; beside one for notes it may be anything. */
    private static final List<String> NOTE_TOO = List.of("KETERANGAN", "KOMENTAR", "COMMENT", "REMARKS");

    private static final List<String> BY = List.of("DECIDED BY");
    private static final List<String> AT = List.of("DECIDED AT");
    private static final List<String> PLACE = List.of("BERKAS LEMBAR BARIS", "FILE SHEET ROW");
    private static final List<String> NAME = List.of("NAMA DIAJUKAN", "NAME SUBMITTED");
    private static final List<String> NIK = List.of("NIK DUKCAPIL", "NIK IN REGISTRY");
    private static final List<String> CHOICES = List.of("PILIHAN", "CHOICES");

    /** {@return the columns that a row has headings for} */
    static DecisionColumns of(List<String> headings) {
        List<String> keys = headings.stream().map(CellText::key).toList();
        List<Integer> notes = beginning(keys, NOTE);
        return new DecisionColumns(
                first(keys, ID),
                beginning(keys, DECISION),
                notes.isEmpty() ? all(keys, NOTE_TOO) : notes,
                first(keys, BY),
                first(keys, AT),
                first(keys, PLACE),
                first(keys, NAME),
                first(keys, NIK),
                all(keys, CHOICES));
    }

    /** {@return whether a text is the heading of one of these columns} */
    static boolean isHeading(String text) {
        DecisionColumns alone = of(List.of(text));
        return alone.id == 0 || alone.hasDecisions() || alone.hasOthers() || alone.by == 0 || alone.at == 0;
    }

    /** {@return whether a row can have the headings of a table of decisions: most have no cell like that of the tickets} */
    static boolean mayBeHeadings(Row row) {
        return row.cells().stream().anyMatch(cell -> CellText.hasKey(cell.text(), ID.get(0)));
    }

    /** {@return whether these are headings of a table of decisions} */
    boolean isComplete() {
        return id >= 0 && hasDecisions();
    }

    /** {@return whether these are headings of such a table of which the tickets are gone} */
    boolean lacksId() {
        return id < 0 && hasDecisions() && hasOthers();
    }

    private boolean hasDecisions() {
        return !decisions.isEmpty();
    }

    /** Whether there are others that officers see. */
    private boolean hasOthers() {
        return !notes.isEmpty() || place >= 0 || name >= 0 || nik >= 0;
    }

    /** {@return the text of a cell; empty where the row or the table has none} */
    static String text(Row row, int column) {
        return column < 0 ? "" : row.cell(column).text();
    }

    /** {@return all that a row says in the columns of notes, and in comments that hang on its cells} */
    String note(Row row, String comments) {
        return Stream.concat(notes.stream().map(column -> text(row, column)), Stream.of(comments))
                .filter(text -> !WrittenText.saysNothing(text))
                .collect(Collectors.joining("; "));
    }

    /**
     * {@return the first cell beside these columns in which an officer wrote a word of decision; nothing if there is none}
     *
     * <p>There are people who are called Terima: a name of the row is no such word.
     */
    OptionalInt columnOfStrayWord(Row row) {
        List<Integer> stray = IntStream.range(0, row.width())
                .filter(column -> !decisions.contains(column) && !notes.contains(column) && !choices.contains(column))
                .filter(column -> VerdictWords.isOffered(text(row, column)))
                .boxed()
                .toList();
        if (stray.isEmpty()) {
            return OptionalInt.empty();
        }
        Set<String> names = Ticket.parseAll(text(row, id)).stream()
                .flatMap(ticket -> Stream.concat(
                        Stream.of(ticket.name()), ticket.candidates().stream().map(ShownPerson::name)))
                .map(DecisionColumns::plain)
                .collect(Collectors.toSet());
        return stray.stream()
                .mapToInt(column -> column)
                .filter(column -> !names.contains(plain(text(row, column))))
                .findFirst();
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

    private static int first(List<String> headings, List<String> names) {
        return all(headings, names).stream().findFirst().orElse(-1);
    }

    private static List<Integer> all(List<String> headings, List<String> names) {
        return columns(headings, names::contains);
    }

    /** With more words behind, too: "Keputusan akhir". */
    private static List<Integer> beginning(List<String> headings, List<String> names) {
        return columns(headings, heading -> names.stream()
                .anyMatch(name -> heading.equals(name) || heading.startsWith(name + " ")));
    }

    private static List<Integer> columns(List<String> headings, Predicate<String> isMeant) {
        return IntStream.range(0, headings.size())
                .filter(column -> isMeant.test(headings.get(column)))
                .boxed()
                .toList();
    }
}
