package id.padan.registry;

/** What stands around a value without belonging to it. */
final class Blanks {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blanks() {}

    /** {@return whether a character is white space, or an apostrophe as Excel puts before text} */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\'' || c == NO_BREAK_SPACE || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
    }

    /** {@return the index of the first character from an index on that is not blank, or the length} */
    static int skip(char[] text, int from, int length) {
        int i = from;
        while (i < length && isBlank(text[i])) {
            i++;
        }
        return i;
    }
}
