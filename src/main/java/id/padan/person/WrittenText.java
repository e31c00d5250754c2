package id.padan.person;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the readers of cells ask of every cell of every row. Plain loops: these questions are asked so often that regular
 * expressions for them took longer than all that is done with the answers.
 */
public final class WrittenText {

    static final char LAST_ASCII = '\u007f';

    private static final String MARKS_OF_NOTHING = "- ._?/'`\t\n\u000b\f\r";

    /** What databases and programs write where there is nothing. Those that are words can be somebody's name. */
    private static final Set<String> NULL_WORDS = Set.of("NULL", "NAN", "NONE", "NIL", "NIHIL", "NA");

    /** The same, but nobody is called like that. */
    private static final Set<String> NULL_SIGNS =
            Set.of("\\N", "(NULL)", "<NULL>", "[NULL]", "(NONE)", "(NIL)", "N/A", "#N/A", "<NA>", "#NULL!");

    private static final Pattern DITTO_MARK =
            Pattern.compile("-*\\s*[\"\u201c\u201d\u201e\u2033\u3003]\\s*-*|-''-|[sS]\\.\\s?[dD]\\.\\s?[aA]\\.?");

    private static final List<String> DITTO_WORDS = List.of("idem", "ditto", "sama dengan atas", "sama dengan di atas");

    /** In capitals it is an abbreviation: of Sidoarjo, and of what a department of works has in its name. */
    private static final String DITTO_SHORT = "sda";

    private static final int LONGEST_DITTO_MARK = 7;

    private static final int SHORTEST_NULL = 2;
    private static final int LONGEST_NULL = 6;

    private WrittenText() {}

    /**
     * {@return whether a text is what people or programs write where they have nothing to write: nothing, dashes, dots,
     * blanks and the like, or a word for it such as NULL}
     *
     * @param text any text but a name
     */
    public static boolean saysNothing(String text) {
        return isMarksOfNothing(text) || isOneOf(NULL_WORDS, text) || isOneOf(NULL_SIGNS, text);
    }

    /**
     * {@return whether a text says nothing in the place of a name: people are called Null, Nan and Na}
     *
     * @param text any text
     */
    public static boolean saysNoName(String text) {
        return isMarksOfNothing(text) || isOneOf(NULL_SIGNS, text);
    }

    /**
     * {@return whether a text is a mark for what stands above it: a quotation mark, idem, s.d.a.}
     *
     * @param text any text, trimmed
     */
    public static boolean isDitto(String text) {
        // Every post and office of every row comes by here, and most are longer than a mark.
        return text.equals(DITTO_SHORT)
                || isDittoWord(text)
                || (text.length() <= LONGEST_DITTO_MARK
                        && DITTO_MARK.matcher(text).matches());
    }

    private static boolean isDittoWord(String text) {
        for (String word : DITTO_WORDS) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    /** Few cells are as short as these words. */
    private static boolean isOneOf(Set<String> words, String text) {
        String word = text.strip();
        return word.length() >= SHORTEST_NULL
                && word.length() <= LONGEST_NULL
                && words.contains(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isMarksOfNothing(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS_OF_NOTHING.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return a number of a spreadsheet in plain digits, with a point only where it has decimals: 17, 0.5, 7371000000000000}
     *
     * @param value any number
     */
    public static String ofNumber(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /** The text in capitals, each sign in its plainest form: full-width digits and letters as the usual ones. */
    static String capitals(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return plain.toUpperCase(Locale.ROOT);
    }

    /**
     * The text in capitals without accents. Digits and punctuation stay, apostrophes of all kinds go: they stand inside
     * a word (MA'RUF) where others leave them out.
     */
    static String plainCapitals(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!isAscii(upper)) {
            upper = withoutMarks(Normalizer.normalize(upper, Normalizer.Form.NFKD));
        }
        return withoutApostrophes(upper);
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Only the letters A to Z of a text in capitals. */
    static String lettersOnly(String capitals) {
        StringBuilder letters = new StringBuilder(capitals.length());
        for (int i = 0; i < capitals.length(); i++) {
            if (isLetter(capitals.charAt(i))) {
                letters.append(capitals.charAt(i));
            }
        }
        return letters.length() == capitals.length() ? capitals : letters.toString();
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(Character.toUpperCase(c));
            }
        }
        return plain.toString();
    }

    private static String withoutApostrophes(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '`' && c != '\u2019' && c != '\u2018' && c != '\u00B4' && c != '\u02BC') {
                kept.append(c);
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    /** Whether a text is one or more digits 0 to 9. */
    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
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
