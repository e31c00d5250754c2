package id.padan.matching;

/**
 * How many slips part two words: a letter wrong, missing or too many, or two neighbours swapped (optimal string
 * alignment).
 */
final class EditDistance {

    /** What is returned for anything beyond the limit. */
    static final int FAR = Integer.MAX_VALUE;

    private final String a;
    private final String b;
    private final int start;
    private final int left;
    private final int right;
    private final int limit;
    private int[] beforeLast;
    private int[] last;
    private int[] row;

    /** For the {@code left} letters of {@code a} and the {@code right} letters of {@code b} from {@code start} on. */
    private EditDistance(String a, String b, int start, int left, int right, int limit) {
        this.a = a;
        this.b = b;
        this.start = start;
        this.left = left;
        this.right = right;
        this.limit = limit;
        beforeLast = new int[right + 1];
        last = new int[right + 1];
        row = new int[right + 1];
    }

    /**
     * The distance, or {@link #FAR} if it is more than {@code limit}. Ours because Commons Text knows no swaps, and swaps
     * are a tenth of all slips of the keyboard.
     */
    static int between(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return FAR;
        }
        // What both begin and end with costs nothing, and little of most pairs is left then.
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int left = a.length() - end - start;
        int right = b.length() - end - start;
        if (left == 0 || right == 0) {
            return Math.max(left, right);
        }
        return new EditDistance(a, b, start, left, right, limit).distance();
    }

    private int distance() {
        for (int j = 0; j <= right; j++) {
            last[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= left; i++) {
            int least = fillRow(i);
            if (least > limit && leastBefore >= limit) {
                // Whatever follows builds on this row, or by a swap on the one before and one slip more.
                return FAR;
            }
            leastBefore = least;
            int[] oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }
        return last[right] <= limit ? last[right] : FAR;
    }

    /** Fills a row near the diagonal: further off it, every way costs more than the limit. */
    private int fillRow(int i) {
        int from = Math.max(1, i - limit);
        int to = Math.min(right, i + limit);
        row[from - 1] = from == 1 ? i : limit + 1;
        int least = row[from - 1];
        for (int j = from; j <= to; j++) {
            boolean same = a.charAt(start + i - 1) == b.charAt(start + j - 1);
            int above = j < i + limit ? last[j] : limit + 1;
            int cost = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(above, row[j - 1]) + 1);
            if (!same && i > 1 && j > 1 && isSwap(i, j)) {
                cost = Math.min(cost, beforeLast[j - 2] + 1);
            }
            row[j] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    private boolean isSwap(int i, int j) {
        return a.charAt(start + i - 1) == b.charAt(start + j - 2) && a.charAt(start + i - 2) == b.charAt(start + j - 1);
    }
}
