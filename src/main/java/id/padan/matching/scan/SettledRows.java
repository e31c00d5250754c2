package id.padan.matching.scan;

import id.padan.matching.scan.CandidatePairs.Closeness;

/**
 * The rows for which a record was found that is the {@linkplain Closeness#SAME same}. Written and read by all scanning
 * threads without locks: who looks too early hands on a candidate that is left out later, and loses nothing but time.
 */
final class SettledRows {

    private final boolean[] settled;

    SettledRows(int rows) {
        settled = new boolean[rows];
    }

    /** Notes how a record stands to a row; {@return whether it is still worth handing on} */
    boolean isWanted(int row, Closeness closeness) {
        if (closeness == Closeness.SAME) {
            settled[row] = true;
        }
        return closeness.isWorthWeighing(settled[row]);
    }
}
