package id.padan.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cleans, compares and counts in the texts of cells. */
public final class CellText {

    /** Marks that no eye sees: zero-width spaces, byte order marks, soft hyphens. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s\\u0085]]");

    /** Of every width, and every sign that ends a line or a page. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What Excel writes above a conversation for older versions of itself: not to edit it, and where to learn more. */
    private static final Pattern BEFORE_CONVERSATION = Pattern.compile("^\\[.{1,400}linkid=870924[^:]*:");

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    private CellText() {}

    /**
     * {@return the text without what cannot be seen, every run of spaces and line breaks as one space, digits of every script as
     * 0 to 9, trimmed}
     */
    public static String trim(String text) {
        if (isPlain(text)) {
            return text;
        }
        return digitsOfAscii(SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip());
    }

    /** {@return what somebody wrote into a comment on a cell, trimmed} */
    static String comment(String text) {
        return BEFORE_CONVERSATION.matcher(trim(text)).replaceFirst("").strip();
    }

    private static String digitsOfAscii(String text) {
        StringBuilder same = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '9' && Character.isDigit(text.charAt(i))) {
                same.setCharAt(i, (char) ('0' + Character.digit(text.charAt(i), 10)));
            }
        }
        return same.toString();
    }

    /** {@return the text in upper case, everything but letters and digits as one space, trimmed} */
    public static String key(String text) {
        return isPlain(text) ? keyOfPlain(text) : keyOfAny(text);
    }

    /** {@return whether this is the text's {@link #key}} Most cells differ from it in their first letter. */
    public static boolean hasKey(String text, String key) {
        if (!isPlain(text)) {
            return keyOfAny(text).equals(key);
        }
        int at = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!counts(c)) {
                gap = at > 0;
                continue;
            }
            if (gap && !hasAt(key, at++, ' ')) {
                return false;
            }
            gap = false;
            if (!hasAt(key, at++, upper(c))) {
                return false;
            }
        }
        return at == key.length();
    }

    private static boolean hasAt(String key, int at, char c) {
        return at < key.length() && key.charAt(at) == c;
    }

    /** {@return how many digits a text has, of any script} */
    public static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static String keyOfAny(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT.matcher(upper).replaceAll(" ").strip();
    }

    /** The same for ASCII, which needs no tables: every cell of every row comes by here. */
    private static String keyOfPlain(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (counts(c)) {
                key.append(upper(c));
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }

    private static boolean counts(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    /** {@return whether the text is one that spreadsheets show for a formula without a result} */
    static boolean isSpreadsheetError(String text) {
        return ERRORS.contains(text);
    }

    /** Most cells need no cleaning; looking is much cheaper than cleaning. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = i == 0 || i == text.length() - 1;
            if (c < ' ' || c > '~' || (c == ' ' && (edge || text.charAt(i + 1) == ' '))) {
                return false;
            }
        }
        return true;
    }
}
