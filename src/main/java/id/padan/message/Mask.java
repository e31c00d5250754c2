package id.padan.message;

import java.util.regex.Pattern;

/** Hides what a console or a report must not show. */
public final class Mask {

    /**
     * What may be a NIK within other text, as a regular expression: sixteen digits, alone, perhaps with a space or dot between
     * some. Hyphens stand between the digits of days and runs, too.
     */
    public static final String NIK = "(?<!\\d)(\\d{4})(?:[ .]?\\d){10}[ .]?(\\d{2})(?!\\d)";

    /** What is shown in its place. */
    public static final String MASKED_NIK = "$1\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7$2";

    private static final int SHOWN_AT_START = 4;
    private static final int SHOWN_AT_END = 2;
    private static final int SHORTEST_MASKED = 8;

    /** So many digits, one after the other or a NIK's worth in all, may be a NIK wherever they stand. */
    private static final Pattern MAY_BE_A_NIK = Pattern.compile("\\d{12}|(\\d\\D*){16}");

    private static final int LONGEST_VALUE = 80;

    private Mask() {}

    /**
     * {@return a text that comes from anywhere, without a whole NIK}
     *
     * @param text the text
     */
    public static String niks(String text) {
        return text.replaceAll(NIK, MASKED_NIK);
    }

    /**
     * {@return what stands in any cell, short enough for a line, and masked if it may be a NIK}
     *
     * @param written what stands there
     */
    public static String value(String written) {
        String value = written.length() > LONGEST_VALUE ? written.substring(0, LONGEST_VALUE) + "\u2026" : written;
        return MAY_BE_A_NIK.matcher(value).find() ? digits(value) : value;
    }

    /**
     * {@return a NIK or what stands in its place: the first four digits and the last two, the others as dots}
     *
     * @param written the NIK; fewer than eight digits stay as they are
     */
    public static String digits(String written) {
        int digits = (int) written.chars().filter(Character::isDigit).count();
        if (digits < SHORTEST_MASKED) {
            return written;
        }
        StringBuilder masked = new StringBuilder(written.length());
        int seen = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean hidden = Character.isDigit(c) && seen >= SHOWN_AT_START && seen < digits - SHOWN_AT_END;
            seen += Character.isDigit(c) ? 1 : 0;
            masked.append(hidden ? '\u00b7' : c);
        }
        return masked.toString();
    }
}
