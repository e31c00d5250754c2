package id.padan.table;

/** What stands between the cells of text files. */
public final class Separators {

    private static final String USUAL = ",;\t|";

    /** Taken only where headings leave no doubt. */
    private static final String RARE = "#~^:!*$%&@=";

    private Separators() {}

    /** {@return those that Excel and databases write, the likeliest first} */
    public static char[] usual() {
        return USUAL.toCharArray();
    }

    /** {@return those that some exports take to be safe from commas, the likeliest first} */
    public static char[] rare() {
        return RARE.toCharArray();
    }
}
