package id.padan.matching;

/**
 * How many slips part two words: a letter wrong, missing or too many, or two neighbours swapped (optimal string
 * alignment).
 */
final class EditDistance {

    /** What is returned for anything beyond the limit. */
    static final int FAR = Integer.MAX_VALUE;

    private EditDistance() {}

    /**
     * The distance, or {@link #FAR} if it is more than {@code limit}. Ours because Commons Text knows no swaps, and swaps
     * are a tenth of all slips of the keyboard.
     */
    static int between(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return FAR;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(wrong, Math.min(last[j], row[j - 1]) + 1);
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
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
        int distance = last[b.length()];
        return distance <= limit ? distance : FAR;
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1)
                && a.charAt(i - 1) != a.charAt(i - 2);
    }
}
