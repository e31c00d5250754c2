package id.padan.table;

/**
 * Finds out whether a text writes quotation marks inside of quotation marks with a backslash before them, as MySQL and some
 * programs in PHP do, and not doubled. Takes letter after letter; bytes of a charset in which ASCII is ASCII will do.
 */
public final class Backslashes {

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
