package id.padan.roster;

import id.padan.message.Language;
import id.padan.table.CellText;
import id.padan.table.Row;
import id.padan.table.Sha256;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that Padan adds to the rows that it gives back to an OPD. The dictionary of headings knows them, so that a
 * returned workbook is a roster like any other.
 */
public final class ReturnedColumns {

    /** The heading of the column that says which row is corrected. */
    public static final String KEY = "ID_PADAN";

    /** The heading of the column that says whose row it is. */
    public static final String OPD = "OPD_PADAN";

    private static final Pattern KEY_TEXT =
            Pattern.compile("([0-9a-f]{20}-[1-9][0-9]{0,8})(?: ([0-9]{1,7}) ([0-9a-f]{6}) ?(.*))?");

    private static final int CHECK_DIGITS = 6;

    /** Columns that nothing but Padan's own reports and result files have. */
    private static final Set<String> OF_REPORTS = Stream.of(
                    "Berkas, lembar, baris", "File, sheet, row", "submitted_nik", "list_nik")
            .map(CellText::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_DUPLICATES = Set.of("GROUP", "KIND", "OPD", "KEPT");

    private static final Set<String> BESIDE_KEY = Stream.of(
                    expected(Language.ID), expected(Language.EN), original(Language.ID), original(Language.EN))
            .map(CellText::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ORIGINAL = Stream.of(original(Language.ID), original(Language.EN))
            .map(CellText::key)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * What the hidden cell of a row that is given back says. It repeats what else stands in the row, so that a cell of another
     * row is noticed, and a column that is gone is not missed.
     *
     * @param row the key of the row
     * @param line the number that the row had in its sheet; 0 in returns of earlier builds
     * @param opd whose row it is; empty in returns of earlier builds
     */
    public record Key(String row, int line, String opd) {

        /** {@return the text of the cell, with a check against damage} */
        public String text() {
            return (row + " " + line + " " + check() + " " + opd).strip();
        }

        /** {@return the key of a cell's text, or nothing if it is none} */
        public static Optional<Key> parse(String text) {
            Matcher parts = KEY_TEXT.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            if (parts.group(2) == null) {
                return Optional.of(new Key(text, 0, ""));
            }
            Key key = new Key(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(4));
            return Optional.of(key).filter(whole -> whole.check().equals(parts.group(3)));
        }

        private String check() {
            Sha256 sha256 = new Sha256();
            sha256.add(row + "\n" + line + "\n" + CellText.key(opd));
            return sha256.hex().substring(0, CHECK_DIGITS);
        }
    }

    private static final Set<String> ALL = Stream.of(
                    List.of(KEY, OPD),
                    List.of(expected(Language.ID), expected(Language.EN)),
                    List.of(original(Language.ID), original(Language.EN)))
            .flatMap(List::stream)
            .map(CellText::key)
            .collect(Collectors.toUnmodifiableSet());

    private ReturnedColumns() {}

    /**
     * {@return the heading of the column that says what is expected}
     *
     * @param language the OPD's
     */
    public static String expected(Language language) {
        return language == Language.ID ? "Yang harus diperbaiki" : "To correct";
    }

    /**
     * {@return the heading of the column with the number that a row had}
     *
     * @param language the OPD's
     */
    public static String original(Language language) {
        return language == Language.ID ? "Baris asal" : "Original row";
    }

    /**
     * {@return whether a heading is one of these}
     *
     * @param heading any heading
     */
    public static boolean isOne(String heading) {
        return ALL.contains(CellText.key(heading));
    }

    /** {@return whether a text is the key of a row} */
    static boolean isKey(String text) {
        return Key.parse(text).isPresent();
    }

    /** {@return the column with the number that a row had; -1 if there is none} */
    static int columnOfOriginal(List<Heading> headings) {
        return headings.stream()
                .filter(heading -> ORIGINAL.contains(CellText.key(heading.text())))
                .mapToInt(Heading::column)
                .findFirst()
                .orElse(-1);
    }

    /** {@return whether a row has headings of a report or result of Padan's own} */
    static boolean areOfReport(Row row) {
        Set<String> keys =
                row.cells().stream().map(cell -> CellText.key(cell.text())).collect(Collectors.toSet());
        return !Collections.disjoint(keys, OF_REPORTS) || keys.containsAll(OF_DUPLICATES);
    }

    /** {@return whether a table has rows that were given back, but not what says which rows these are} */
    static boolean lacksKeys(Table table) {
        return table.columns().of(RosterField.REPLACES).isEmpty()
                && table.headings().stream().anyMatch(heading -> BESIDE_KEY.contains(CellText.key(heading.text())));
    }
}
