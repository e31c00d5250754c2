package id.padan.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Text that went through one encoding too many. Written for a web page, where an apostrophe is its number, as many systems export
 * what they show. Or it was UTF-8, was taken for Windows-1252, and was written as UTF-8 again: {@code MAâ€™RUF}. It is undone
 * where the text is just what this makes of some other text; nobody writes such a text by hand.
 */
public final class TwiceEncoded {

    /** The first bytes that a character of several bytes can have in UTF-8, as characters of Windows-1252. */
    private static final char FIRST = '\u00c2';

    private static final char LAST = '\u00f4';

    /** The longest name of a character that anybody has in a name or an address. */
    private static final int LONGEST_ENTITY = 8;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TwiceEncoded() {}

    /** {@return the text as it was once; empty if nothing is certain to be wrong with it} */
    public static Optional<String> undone(String text) {
        if (!mayBe(text)) {
            return Optional.empty();
        }
        String plain = withoutEntities(text);
        return plain.equals(text) ? decoded(text) : Optional.of(decoded(plain).orElse(plain));
    }

    /** Some systems do it when they store a text and once more when they show it. */
    private static String withoutEntities(String text) {
        return StringEscapeUtils.unescapeHtml4(StringEscapeUtils.unescapeHtml4(text));
    }

    private static Optional<String> decoded(String text) {
        if (text.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** {@return the row with its texts as they were once; empty if nothing is certain to be wrong with any} */
    public static Optional<Row> undone(Row row) {
        if (row.cells().stream().noneMatch(cell -> cell instanceof Cell.Text text && mayBe(text.text()))) {
            return Optional.empty();
        }
        boolean changed = false;
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            Optional<String> once = cell instanceof Cell.Text text ? undone(text.text()) : Optional.empty();
            changed |= once.isPresent();
            cells.add(once.isPresent() ? Cell.ofText(once.get()) : cell);
        }
        return changed ? Optional.of(new Row(row.number(), cells, row.above())) : Optional.empty();
    }

    private static boolean mayBe(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= FIRST && c <= LAST && text.charAt(i + 1) >= '\u0080') || (c == '&' && mayBeEntity(text, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeEntity(String text, int from) {
        int end = text.indexOf(';', from);
        return end > from + 1 && end - from <= LONGEST_ENTITY;
    }
}
