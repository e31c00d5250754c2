package id.padan.matching.weigh;

import id.padan.person.FurtherField;
import id.padan.person.PersonField;
import java.util.List;

/**
 * The match weight of one field: what it says for or against a candidate.
 *
 * @param field the field
 * @param level how submitted and registry value stand to each other
 * @param bits the match weight, log2(m / u); negative speaks against
 * @param bearers how many registry people have the submitted value (the full name, the birth date; of places, the share
 *     among those asked, scaled to all); 0 if none or unknown
 * @param words of a name the evidence by word, which adds up to {@code bits}; otherwise empty
 */
public record Evidence(PersonField field, ComparisonLevel level, double bits, long bearers, List<Word> words) {

    private static final double LN_2 = Math.log(2);

    /** Keeps the words unmodifiable. */
    public Evidence {
        words = List.copyOf(words);
    }

    /**
     * {@return a ratio as bits, its binary logarithm: 1 is twice as likely, -1 half as likely}
     *
     * @param ratio a likelihood ratio, above 0
     */
    public static double bits(double ratio) {
        return Math.log(ratio) / LN_2;
    }

    /** Bits as a ratio: two to their power. */
    static double ratio(double bits) {
        return Math.pow(2, bits);
    }

    static Evidence of(PersonField field, ComparisonLevel level, double bits, long bearers) {
        return new Evidence(field, level, bits, bearers, List.of());
    }

    static Evidence missing(PersonField field) {
        return of(field, ComparisonLevel.MISSING, 0, 0);
    }

    /**
     * What one word of a name adds to the evidence. Where the words of a name together say less than their sum, because many
     * people bear the whole name or because the words are out of order, that is an entry of its own, with no words.
     *
     * @param submitted the submitted word or words; empty if the registry's was left out
     * @param registered the registry's word or words; empty if the submitted one was added
     * @param level how they stand to each other
     * @param bits the weight in bits (log2); negative speaks against
     * @param bearers how many registry people have the submitted word; 0 if none or unknown
     */
    public record Word(String submitted, String registered, ComparisonLevel level, double bits, long bearers) {}

    /**
     * What a field that the job adds says for or against a candidate.
     *
     * @param field the field
     * @param level how submitted and registry value stand to each other
     * @param bits the weight in bits (log2 of the likelihood ratio); negative speaks against. Of the parts of an address, what
     *     is left once it is taken into account that they depend on each other.
     * @param bearers how many registry people have the submitted value; 0 if none or unknown
     */
    public record Further(FurtherField field, ComparisonLevel level, double bits, long bearers) {}
}
