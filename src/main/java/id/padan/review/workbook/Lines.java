package id.padan.review.workbook;

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
        int lines = 0;
        int line = width * DIGIT;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            int left = line;
            for (String word : paragraph.split(" ", -1)) {
                int length = width(word);
                if (length > left && left < line) {
                    lines++;
                    left = line;
                }
                // A word that is too long for a line is broken.
                int further = Math.max(0, length - 1) / line;
                lines += further;
                left -= length - further * line + SPACE;
            }
        }
        return lines;
    }

    /** {@return how wide the longest line of a text is, in digits} */
    static int longest(String text) {
        return text.lines()
                .mapToInt(line -> (width(line) + DIGIT - 1) / DIGIT)
                .max()
                .orElse(0);
    }

    private static int width(String word) {
        int width = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            width += Character.isUpperCase(c) ? CAPITAL : Character.isLowerCase(c) ? SMALL : c == ' ' ? SPACE : DIGIT;
        }
        return width;
    }
}
