package id.padan.review.story;

import id.padan.review.CharacterDifferences;
import id.padan.review.CharacterDifferences.Piece;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a NIK is shown: whole on a page that is kept in a file, hidden on the console but for the digits in question. */
public enum NikTexts {
    /** All digits. */
    WHOLE,
    /** The first four digits, the last two, and those in which it differs from the NIK that it is held against. */
    MASKED;

    private static final int FIRST = 4;
    private static final int LAST = 2;

    /** Two numbers that differ in more digits are two numbers: nobody compares them digit by digit. */
    private static final int MOST_DIFFERING = 4;

    private static final char HIDDEN = '·';

    /** What looks like a NIK within other text. */
    private static final Pattern LIKE_A_NIK = Pattern.compile("(?<!\\d)\\d{14,}(?!\\d)");

    /**
     * {@return a NIK as it may be shown}
     *
     * @param nik what is written in its place
     * @param other the NIK that it is held against; empty if none
     */
    String of(String nik, String other) {
        if (this == WHOLE || nik.isEmpty()) {
            return nik;
        }
        boolean[] shown = new boolean[nik.length()];
        for (int i = 0; i < nik.length(); i++) {
            shown[i] = i < FIRST || i >= nik.length() - LAST;
        }
        if (!other.isEmpty()) {
            showDifferences(CharacterDifferences.of(nik, other), shown);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < nik.length(); i++) {
            text.append(shown[i] || !Character.isDigit(nik.charAt(i)) ? nik.charAt(i) : HIDDEN);
        }
        return text.toString();
    }

    /** {@return a text in which nothing that looks like a NIK is whole, if it is to be hidden} */
    String within(String text) {
        if (this == WHOLE) {
            return text;
        }
        return LIKE_A_NIK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group(), "")));
    }

    private static void showDifferences(List<Piece> pieces, boolean[] shown) {
        int differing = pieces.stream()
                .filter(piece -> !piece.same())
                .mapToInt(piece ->
                        Math.max(piece.submitted().length(), piece.registered().length()))
                .sum();
        if (differing > MOST_DIFFERING) {
            return;
        }
        int at = 0;
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.submitted().length(); i++) {
                shown[at] |= !piece.same();
                at++;
            }
        }
    }
}
