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
 * Which words of rows whose number may not lead to their person are one slip away from a word of the registry: words that
 * are so near are the same after one letter of either is left out. Asked when a word of the registry is first met, and not
 * for each of its names.
 */
final class NearWords {

    static final int[] NONE = {};

    /** Of shorter words too many others are one letter away. */
    private static final int SHORTEST = 4;

    private final Ids ids;
    private final List<String> words = new ArrayList<>();
    private final Blocks blocks;

    /**
     * @param rows the rows
     * @param ids the numbers of their words
     */
    NearWords(List<Person> rows, Ids ids) {
        this.ids = ids;
        Blocks.Builder builder = new Blocks.Builder();
        IntOpenHashSet known = new IntOpenHashSet();
        for (Person row : rows) {
            List<NameWord> ofRow = RowKeys.isNumberInDoubt(row) ? row.name().words() : List.of();
            for (NameWord word : ofRow) {
                if (word.text().length() >= SHORTEST && known.add(ids.of(Hash.of(word.text())))) {
                    for (long hash : Hash.withAndWithoutEach(word.text())) {
                        builder.add(Hash.mix(hash), words.size());
                    }
                    words.add(word.text());
                }
            }
        }
        blocks = builder.build();
    }

    /** The numbers of the words of the rosters that are one slip away from this one. */
    int[] of(String word) {
        if (word.length() < SHORTEST) {
            return NONE;
        }
        IntArrayList near = new IntArrayList();
        for (long hash : Hash.withAndWithoutEach(word)) {
            int block = blocks.find(Hash.mix(hash));
            for (int i = 0; block >= 0 && i < blocks.size(block); i++) {
                String other = words.get(blocks.row(block, i));
                int id = ids.of(Hash.of(other));
                if (!near.contains(id) && EditDistance.between(word, other, 1) == 1) {
                    near.add(id);
                }
            }
        }
        return near.isEmpty() ? NONE : near.toIntArray();
    }
}
