package id.padan.matching.scan;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.NameWord;
import id.padan.person.Person;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of the rosters that are one typo away from a word of the registry, in their letters or in their keys, for
 * rows whose NIK is in doubt. Two such words are equal once one letter of either is left out, so a hash finds them. Asked once
 * for each word of the registry, and not for each name.
 */
final class NearWords {

    static final int[] NONE = {};

    /** Of shorter words too many others are one letter away. */
    private static final int SHORTEST = 4;

    /** What parts the hashes of keys from those of letters. */
    private static final long OF_SOUND = Hash.of("SOUND");

    private final Ids ids;
    private final List<NameWord> words;
    private final Blocks blocks;

    private NearWords(Builder builder) {
        ids = builder.ids;
        words = builder.words;
        blocks = builder.blocks.build();
    }

    /** Takes all rows, one after the other. */
    static final class Builder {

        private final Ids ids;
        private final List<NameWord> words = new ArrayList<>();
        private final Blocks.Builder blocks = new Blocks.Builder();
        private final IntOpenHashSet known = new IntOpenHashSet();

        /** @param ids the numbers of the words of the rows that are added */
        Builder(Ids ids) {
            this.ids = ids;
        }

        void add(Person row) {
            List<NameWord> ofRow = RowKeys.isNumberInDoubt(row) ? row.name().words() : List.of();
            for (NameWord word : ofRow) {
                if (word.text().length() >= SHORTEST && known.add(ids.of(Hash.of(word.text())))) {
                    for (long hash : Hash.withAndWithoutEach(word.text())) {
                        blocks.add(Hash.mix(hash), words.size());
                    }
                    for (long hash : Hash.withAndWithoutEach(sound(word))) {
                        blocks.add(Hash.mix(hash + OF_SOUND), words.size());
                    }
                    words.add(word);
                }
            }
        }

        NearWords build() {
            return new NearWords(this);
        }
    }

    /** The numbers of the words of the rosters that are one typo away from this one. */
    int[] of(NameWord word) {
        if (word.text().length() < SHORTEST) {
            return NONE;
        }
        IntArrayList near = new IntArrayList();
        for (long hash : Hash.withAndWithoutEach(word.text())) {
            addNear(blocks.find(Hash.mix(hash)), word, near);
        }
        for (long hash : Hash.withAndWithoutEach(sound(word))) {
            addNear(blocks.find(Hash.mix(hash + OF_SOUND)), word, near);
        }
        return near.isEmpty() ? NONE : near.toIntArray();
    }

    private void addNear(int block, NameWord word, IntArrayList near) {
        for (int i = 0; block >= 0 && i < blocks.size(block); i++) {
            NameWord other = words.get(blocks.row(block, i));
            int id = ids.of(Hash.of(other.text()));
            if (!near.contains(id) && !word.text().equals(other.text()) && isNear(word, other)) {
                near.add(id);
            }
        }
    }

    private static boolean isNear(NameWord one, NameWord other) {
        return EditDistance.between(one.text(), other.text(), 1) == 1
                || EditDistance.between(sound(one), sound(other), 1) <= 1;
    }

    /** The key with the Javanese O as A, which may differ in several letters at a time: UTAMA, UTOMO. */
    private static String sound(NameWord word) {
        return word.key().replace('O', 'A');
    }
}
