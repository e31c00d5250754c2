package id.padan.matching.model;

/**
 * How many typos part two words: a letter wrong, missing or too many, or two neighbours swapped (optimal string
 * alignment). Ours because Commons Text knows no swaps, and swaps are a tenth of all typos of the keyboard.
 *
 * <p>No more than two typos are ever asked for. Once what both words begin and end with is taken off, two typos stand at
 * the two ends of the rest, and what is between them is the same in both: so there is nothing to search.
 */
public final class EditDistance {

    /** What is returned for anything beyond the limit. */
    public static final int FAR = Integer.MAX_VALUE;

    private static final Typo[] TYPOS = {
        new Typo(1, 1), new Typo(0, 1), new Typo(1, 0), new Typo(2, 2),
    };

    private final String a;
    private final String b;
    private final int start;
    private final int endOfA;
    private final int endOfB;

    /** For the parts of both words from {@code start} to their ends, which begin and end with different letters. */
    private EditDistance(String a, String b, int start, int endOfA, int endOfB) {
        this.a = a;
        this.b = b;
        this.start = start;
        this.endOfA = endOfA;
        this.endOfB = endOfB;
    }

    /** One typo: so many letters of the one word stand for so many of the other; two are swapped. */
    private record Typo(int ofA, int ofB) {}

    /**
     * {@return how many typos part two words, or {@link #FAR} if they are more than the limit}
     *
     * @param a one word
     * @param b the other
     * @param limit 1 or 2
     */
    public static int between(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return FAR;
        }
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
        EditDistance rest = new EditDistance(a, b, start, a.length() - end, b.length() - end);
        if (rest.isOneTypo()) {
            return 1;
        }
        return limit > 1 && rest.isTwoTypos() ? 2 : FAR;
    }

    /**
     * {@return whether two numbers of as many digits differ in one digit, or in two neighbours that are swapped; also if they
     * are equal}
     *
     * @param one a number, 0 or more
     * @param other the other
     */
    public static boolean isOneTypo(long one, long other) {
        long a = one;
        long b = other;
        while (a % 10 == b % 10 && a != b) {
            a /= 10;
            b /= 10;
        }
        boolean oneDigit = a / 10 == b / 10;
        boolean swapped = a / 100 == b / 100 && a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10;
        return oneDigit || swapped;
    }

    private boolean isOneTypo() {
        int left = endOfA - start;
        int right = endOfB - start;
        return left == right && (left == 1 || (left == 2 && isSwap(start, start)));
    }

    private boolean isTwoTypos() {
        for (Typo first : TYPOS) {
            for (Typo last : TYPOS) {
                if (isTwoTypos(first, last)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTwoTypos(Typo first, Typo last) {
        int fromA = start + first.ofA;
        int fromB = start + first.ofB;
        int toA = endOfA - last.ofA;
        int toB = endOfB - last.ofB;
        return fromA <= toA
                && toA - fromA == toB - fromB
                && (first.ofA < 2 || isSwap(start, start))
                && (last.ofA < 2 || isSwap(toA, toB))
                && a.regionMatches(fromA, b, fromB, toA - fromA);
    }

    private boolean isSwap(int i, int j) {
        return a.charAt(i) == b.charAt(j + 1) && a.charAt(i + 1) == b.charAt(j);
    }

    /**
     * {@return whether a text is another one with nothing but letters left out}
     *
     * @param shorter the text
     * @param whole the other one
     */
    public static boolean onlyLeavesOut(String shorter, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < shorter.length(); i++) {
            at += whole.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }
}
