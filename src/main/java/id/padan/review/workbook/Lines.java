package id.padan.review.workbook;

import java.util.stream.IntStream;

/**
 * How many lines a text takes in a column. Spreadsheets can find the height of a row themselves, but not all of them do it
 * when they open a file, and none for merged cells.
 */
final class Lines {

    /** The height of a line of {@link Styles#FONT_SIZE}, in points. */
    static final float HEIGHT = 12;

    /** What a row needs beside its lines. */
    static final float MARGIN = 3;

    /** No row may be higher. */
    private static final float HIGHEST = 409;

    /** Mean widths in Arial, in tenths of a digit, for text as it occurs here; rather too wide than too narrow. */
    private static final int DIGIT = 10;

    private static final int CAPITAL = 12;
    private static final int SMALL = 9;
    private static final int SPACE = 5;

    /** Of the characters that most texts have no others than. */
    private static final int[] WIDTHS =
            IntStream.range(0, 128).map(Lines::width).toArray();

    private Lines() {}

    /** {@return the height of a row, in points} */
    static float height(int lines) {
        return Math.min(HIGHEST, lines * HEIGHT + MARGIN);
    }

    /**
     * {@return how many lines a text takes; at least one}
     *
     * @param text the text
     * @param width how many digits fit into a line
     */
    static int count(String text, int width) {
        int lines = 1;
        int line = width * DIGIT;
        int left = line;
        int end = 0;
        for (int begin = 0; begin <= text.length(); begin = end + 1) {
            end = endOfWord(text, begin);
            int length = width(text, begin, end);
            if (length > left && left < line) {
                lines++;
                left = line;
            }
            // A word that is too long for a line is broken.
            int further = Math.max(0, length - 1) / line;
            lines += further;
            left -= length - further * line + SPACE;
            if (end < text.length() && text.charAt(end) == '\n') {
                lines++;
                left = line;
            }
        }
        return lines;
    }

    private static int endOfWord(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** {@return how wide the longest line of a text is, in digits} */
    static int longest(String text) {
        int longest = 0;
        int end = 0;
        for (int begin = 0; begin < text.length(); begin = end + 1) {
            end = begin;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            longest = Math.max(longest, width(text, begin, end));
        }
        return (longest + DIGIT - 1) / DIGIT;
    }

    private static int width(String text, int begin, int end) {
        int width = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            width += c < WIDTHS.length ? WIDTHS[c] : width(c);
        }
        return width;
    }

    private static int width(int c) {
        return Character.isUpperCase(c) ? CAPITAL : Character.isLowerCase(c) ? SMALL : c == ' ' ? SPACE : DIGIT;
    }
}
