package id.padan.review.workbook;

/**
 * A column of a table.
 *
 * @param heading its heading
 * @param look how its cells look
 * @param widest how many digits wide it may get; what is longer is wrapped
 */
record Column(String heading, Look look, int widest) {

    private static final int NARROWEST = 4;

    /** Longer words of a heading are broken: no spreadsheet has columns of more than 255 characters. */
    private static final int WIDEST_HEADING = 60;

    /** Headings are bold. */
    private static final double BOLD = 1.1;

    /** What a cell leaves free on its sides. */
    private static final double AIR = 1.5;

    /** {@return how many lines a value takes} */
    int lines(CellValue value) {
        return look == Look.HIDDEN ? 1 : value.lines(widest);
    }

    /**
     * {@return how wide it is, in 256ths of a character}
     *
     * @param longest how wide its longest text is, in digits
     */
    int width(int longest) {
        int longestWord = Math.min(WIDEST_HEADING, Lines.longest(heading.replace(' ', '\n')));
        double wanted = Math.max(longestWord * BOLD, Math.min(longest, widest));
        return (int) ((Math.max(NARROWEST, wanted) + AIR) * 256);
    }
}
