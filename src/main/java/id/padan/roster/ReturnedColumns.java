package id.padan.roster;

import id.padan.message.Language;
import id.padan.table.CellText;
import java.util.List;
import java.util.Set;
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

    private static final Pattern KEY_TEXT = Pattern.compile("[0-9a-f]{20}-[1-9][0-9]{0,8}");

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

    /** {@return whether a text can be the key of a row} */
    static boolean isKey(String text) {
        return KEY_TEXT.matcher(text).matches();
    }
}
