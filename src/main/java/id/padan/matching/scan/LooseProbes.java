package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.Blocks.Probes;
import id.padan.person.FurtherField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked up besides for a record whose name has a word of rows that less than a whole name must find, because neither
 * number nor date lead to them for certain. Most names have none.
 */
final class LooseProbes {

    /** Only names that have a word with one of these signs need this. */
    static final long SIGNS = WordColumns.IN_LOOSE_NAME | WordColumns.OF_UNDATED | WordColumns.OF_DATED;

    private final ScannedName name;
    private final Probes probes;
    private final long[] withTwoParts = new long[3];

    LooseProbes(ScannedName name, Probes probes) {
        this.name = name;
        this.probes = probes;
    }

    /**
     * Adds them.
     *
     * @param texts what is written in the part
     * @param person the number of the person in it
     * @param date the birth date, if it is known
     */
    void add(PartTexts texts, int person, @Nullable LocalDate date) {
        for (int i = 0; i < name.count(); i++) {
            if (name.hasSign(i, WordColumns.IN_LOOSE_NAME)) {
                addNames(i);
            }
            if (name.hasSign(i, WordColumns.OF_DATED) && date != null) {
                BlockingKey.withTwoParts(name.keyOfWord(i), date, withTwoParts);
                for (long key : withTwoParts) {
                    probes.add(key, Probes.RARITY);
                }
            }
            if (name.hasSign(i, WordColumns.OF_UNDATED)) {
                for (long ofRow : name.near(i).ofUndated()) {
                    addWithPlaces(ofRow, texts.birthPlace(person).key(), texts.further(person));
                }
            }
        }
    }

    /** The name with a word that is one typo away in the place of one of its own; of longer names, each other word with that one. */
    private void addNames(int word) {
        for (long near : name.near(word).inLooseNames()) {
            probes.add(BlockingKey.NAME_NEAR, name.lettersWithout(word) + near, Probes.NOTHING);
            for (int i = 0; i < name.count() && name.count() > 2; i++) {
                if (i != word) {
                    probes.add(BlockingKey.NAME_NEAR, near + name.ofWord(i), Probes.NOTHING);
                }
            }
        }
    }

    private void addWithPlaces(long word, String birthPlace, List<FurtherField.Value> further) {
        if (!birthPlace.isEmpty()) {
            probes.add(BlockingKey.WORD_PLACE, word + Hash.of(birthPlace), Probes.RARITY);
        }
        for (FurtherField.Value place : BlockingKey.places(further)) {
            probes.add(BlockingKey.WORD_FURTHER_PLACE, word + Hash.ofFieldAndKey(place), Probes.RARITY);
        }
    }
}
