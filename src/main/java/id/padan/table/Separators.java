package id.padan.table;

/** What stands between the cells of text files, and before the quotation marks in them. */
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

    /**
     * Finds out whether a text writes quotation marks inside of quotation marks with a backslash before them, as MySQL and some
     * programs in PHP do, and not doubled. Takes letter after letter; bytes of a charset in which ASCII is ASCII will do.
     */
    public static final class Backslashes {

        private final char separator;
        private boolean isMarked;
        private boolean isBehindMark;
        private int insideOfCells;
        private int atEndsOfCells;

        /** @param separator what stands between cells */
        public Backslashes(char separator) {
            this.separator = separator;
        }

        /** Takes in the next letter. */
        public void take(int letter) {
            if (isBehindMark) {
                boolean endsCell = letter == separator || letter == '\n' || letter == '\r';
                atEndsOfCells += endsCell ? 1 : 0;
                insideOfCells += endsCell || letter == '"' ? 0 : 1;
            }
            isBehindMark = letter == '"' && isMarked;
            // Of two backslashes the first marks the second.
            isMarked = letter == '\\' && !isMarked;
        }

        /** {@return whether marks behind backslashes are text: where cells merely end in a backslash, no text follows the mark} */
        public boolean markQuotes() {
            return insideOfCells > 0 && insideOfCells >= atEndsOfCells;
        }
    }
}
