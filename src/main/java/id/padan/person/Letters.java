package id.padan.person;

import java.text.Normalizer;
import java.util.Locale;

/** Plain capitals out of whatever was typed. */
final class Letters {

    private Letters() {}

    /**
     * The text in capitals without accents. Digits and punctuation stay, apostrophes of all kinds go: they stand inside
     * a word (MA'RUF) where others leave them out.
     */
    static String capitals(String text) {
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
    static String only(String capitals) {
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
            if (text.charAt(i) > 127) {
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
}
