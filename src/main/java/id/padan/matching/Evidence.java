package id.padan.matching;

import id.padan.person.PersonField;
import java.util.List;

/**
 * What one field says for or against a candidate.
 *
 * @param field the field
 * @param level how submitted and registry value stand to each other
 * @param bits the weight in bits (log2 of the likelihood ratio); negative speaks against
 * @param bearers how many registry people have the submitted value (the full name, the birth date; of places, the share
 *     among those asked, scaled to all); 0 if none or unknown
 * @param words of a name the evidence by word, which adds up to {@code bits}; otherwise empty
 */
public record Evidence(PersonField field, ComparisonLevel level, double bits, long bearers, List<WordEvidence> words) {

    /** Keeps the words unmodifiable. */
    public Evidence {
        words = List.copyOf(words);
    }

    static Evidence of(PersonField field, ComparisonLevel level, double bits, long bearers) {
        return new Evidence(field, level, bits, bearers, List.of());
    }

    static Evidence missing(PersonField field) {
        return of(field, ComparisonLevel.MISSING, 0, 0);
    }
}
