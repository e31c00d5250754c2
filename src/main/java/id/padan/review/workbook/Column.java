package id.padan.review.workbook;

import java.util.Arrays;

/**
 * A column of a table.
 *
 * @param heading its heading
 * @param look how its cells look
 * @param widest how many characters wide it may get; what is longer is wrapped
 */
record Column(String heading, Look look, int widest) {

    private static final int NARROWEST = 4;

    /** Capitals, which names are in, are wider than the digit that widths count in; and the sides need some air. */
    private static final double WIDTH_OF_A_CHARACTER = 1.05;

    private static final double AIR = 1.5;

    /** {@return how many lines a value takes} */
    int lines(CellValue value) {
        return look == Look.HIDDEN ? 1 : value.lines(widest);
    }

    /**
     * {@return how wide it is, in 256ths of a character}
     *
     * @param longest the length of its longest text
     */
    int width(int longest) {
        int longestWord = heading.lines()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int wanted = Math.max(longestWord, Math.min(longest, widest));
        return (int) ((Math.max(NARROWEST, wanted) * WIDTH_OF_A_CHARACTER + AIR) * 256);
    }
}
