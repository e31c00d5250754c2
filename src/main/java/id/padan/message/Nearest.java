package id.padan.message;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what somebody may have meant. */
public final class Nearest {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() {}

    /**
     * {@return the known word most like the written one; of several the first}
     *
     * @param written what was written
     * @param known what could have been; not empty
     */
    public static String to(String written, Collection<String> known) {
        String best = "";
        double highest = -1;
        for (String word : known) {
            double similarity = SIMILARITY.apply(plain(written), plain(word));
            if (similarity > highest) {
                highest = similarity;
                best = word;
            }
        }
        return best;
    }

    /**
     * {@return whether one slip of the hand makes one text of the other: a letter left out, added or wrong, or two neighbours
     * swapped}
     *
     * @param one a text
     * @param other another one
     */
    public static boolean isOneSlip(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        boolean swapped = left.length() == 2
                && new StringBuilder(left).reverse().toString().equals(right);
        return swapped || Math.max(left.length(), right.length()) == 1;
    }

    /** Upper case, hyphens and camel case are the usual ways to write a key differently. */
    private static String plain(String word) {
        return word.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[- ]", "_")
                .toLowerCase(Locale.ROOT);
    }
}
