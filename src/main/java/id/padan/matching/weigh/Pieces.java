package id.padan.matching.weigh;

import id.padan.person.FieldKind;
import id.padan.person.PersonField;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The evidence for a candidate in pieces that are independent of each other: what comes from one wrong source is wrong
 * together. A copied NIK brings its owner's birth date along, and the parts of an address follow from each other.
 */
final class Pieces {

    private static final String NUMBER_AND_DATE = "number and date";
    private static final String ADDRESS = "address";

    private Pieces() {}

    /** The bits of each piece, by a name that is only good to tell them apart. */
    static SortedMap<String, Double> of(ScoredCandidate candidate) {
        SortedMap<String, Double> pieces = new TreeMap<>();
        for (Evidence each : candidate.evidence()) {
            pieces.merge(piece(each.field()), each.bits(), Double::sum);
        }
        for (Evidence.Further each : candidate.further()) {
            FieldKind kind = each.field().kind();
            boolean partOfAddress = kind == FieldKind.PLACE || kind == FieldKind.CATEGORY;
            pieces.merge(partOfAddress ? ADDRESS : "field " + each.field().name(), each.bits(), Double::sum);
        }
        return pieces;
    }

    /** What all but one of them say together with the prior, in bits. */
    static double without(ScoredCandidate candidate, String piece) {
        return candidate.totalBits() - of(candidate).getOrDefault(piece, 0.0);
    }

    private static String piece(PersonField field) {
        return field == PersonField.NIK || field == PersonField.BIRTH_DATE ? NUMBER_AND_DATE : field.name();
    }
}
