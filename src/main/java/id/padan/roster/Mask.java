package id.padan.roster;

/** Hides what a console or a report must not show. */
final class Mask {

    private static final int SHOWN_AT_START = 4;
    private static final int SHOWN_AT_END = 2;
    private static final int SHORTEST_MASKED = 8;

    private Mask() {}

    /** {@return a NIK or what stands in its place: the first four digits and the last two, the others as dots} */
    static String digits(String written) {
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
