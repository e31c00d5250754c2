package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.person.FieldKind;
import id.padan.person.FurtherValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hashes of the values of fields that a job adds: what is counted, and under what rows are found. */
final class FurtherKeys {

    /** Of an identifier shorter than this, too many others lack just one character. */
    private static final int SHORTEST_WITHOUT_CHARACTER = 5;

    /** Longer identifiers are junk, or several in one cell. */
    private static final int LONGEST = 40;

    private FurtherKeys() {}

    /** The blocking keys of a person, of either side: equal if two persons may be one. */
    static Keys of(List<FurtherValue> values) {
        Set<Long> strong = new LinkedHashSet<>();
        Set<Long> weak = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            FurtherValue value = values.get(i);
            if (!value.key().isEmpty() && value.field().kind() == FieldKind.IDENTIFIER) {
                addIdentifier(value, strong);
            } else if (isPlace(value)) {
                for (int j = i + 1; j < values.size(); j++) {
                    if (isPlace(values.get(j))) {
                        weak.add(BlockingKey.FURTHER_PLACES.of(
                                Hash.ofFieldAndKey(value) * 31 + Hash.ofFieldAndKey(values.get(j))));
                    }
                }
            }
        }
        return new Keys(strong, weak);
    }

    /** The keys of a person who was born on a day: each part of the address with it. */
    static Set<Long> withBirthDay(List<FurtherValue> values, long birthDay) {
        Set<Long> keys = new LinkedHashSet<>();
        for (FurtherValue value : values) {
            if (isPlace(value)) {
                keys.add(BlockingKey.FURTHER_PLACE_DATE.of(Hash.ofFieldAndKey(value) * 31 + birthDay));
            }
        }
        return keys;
    }

    /**
     * The keys of a person.
     *
     * @param strong enough alone: identifiers, whole and with one character left out
     * @param weak enough where a word of the name begins alike: two parts of an address
     */
    record Keys(Set<Long> strong, Set<Long> weak) {}

    private static void addIdentifier(FurtherValue value, Set<Long> keys) {
        String key = value.key();
        long field = Hash.ofField(value);
        keys.add(BlockingKey.IDENTIFIER.of(field + Hash.of(key)));
        if (key.length() < SHORTEST_WITHOUT_CHARACTER || key.length() > LONGEST) {
            return;
        }
        for (int i = 0; i < key.length(); i++) {
            keys.add(BlockingKey.IDENTIFIER.of(field + Hash.of(key.substring(0, i) + key.substring(i + 1))));
        }
    }

    private static boolean isPlace(FurtherValue value) {
        return value.field().kind() == FieldKind.PLACE && !value.key().isEmpty();
    }
}
