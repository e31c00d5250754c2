package id.padan.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the readers of cells ask of every cell of every row. Plain loops: these questions are asked so often that regular
 * expressions for them took longer than all that is done with the answers.
 */
public final class WrittenText {

    static final char LAST_ASCII = '\u007f';

    private static final String MARKS_OF_NOTHING = "- ._?/'`\t\n\u000b\f\r";

    private WrittenText() {}

    /**
     * {@return whether a text is what people write where they have nothing to write: nothing, or dashes, dots, blanks and
     * the like}
     *
     * @param text any text
     */
    public static boolean saysNothing(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS_OF_NOTHING.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The text in capitals, each sign in its plainest form: full-width digits and letters as the usual ones. */
    static String capitals(String text) {
        String plain = Letters.isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return plain.toUpperCase(Locale.ROOT);
    }

    /** Whether a text is one or more digits 0 to 9. */
    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The runs of letters and the runs of numbers in a text: "12Mei 1990" has three. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int start = startOfWord(text, 0); start < text.length(); ) {
            boolean letters = Character.isLetter(text.codePointAt(start));
            int end = start;
            while (end < text.length() && isWord(text, end) && Character.isLetter(text.codePointAt(end)) == letters) {
                end += Character.charCount(text.codePointAt(end));
            }
            parts.add(text.substring(start, end));
            start = startOfWord(text, end);
        }
        return parts;
    }

    /** Where the next letter or number of any script stands, from a place on; the end of the text if there is none. */
    static int startOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isWord(text, at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Where the letters and numbers end that stand at a place. */
    static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length() && isWord(text, at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isWord(String text, int at) {
        return Character.isLetter(text.codePointAt(at)) || isNumber(text.codePointAt(at));
    }

    private static boolean isNumber(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
