package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.NameWord;
import id.padan.person.Person;
import id.padan.person.PersonName;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.List;

/**
 * The names of rows whose number is of the other gender: it is often a spouse's, with the spouse's birth date, and then the
 * name alone leads to the person. So these names are also looked up with one slip in one of their words.
 */
final class LooseNames {

    /** The hashes of their words, by the numbers of the words. */
    private final Int2LongOpenHashMap words = new Int2LongOpenHashMap();

    /**
     * @param rows all rows
     * @param ids the numbers of their words
     */
    LooseNames(List<Person> rows, Ids ids) {
        for (Person row : rows) {
            if (RowKeys.isNumberOfOtherGender(row)) {
                for (NameWord word : row.name().words()) {
                    long hash = Hash.of(word.text());
                    words.put(ids.of(hash), Hash.mix(hash));
                }
            }
        }
    }

    /** Whether a word of the rosters stands in such a name. */
    boolean has(int word) {
        return words.containsKey(word);
    }

    /** What stands for all words of a name in any order. */
    static long of(PersonName name) {
        long sum = 0;
        for (NameWord word : name.words()) {
            sum += Hash.mix(Hash.of(word.text()));
        }
        return sum;
    }

    /** The same, made up of what stands for all words but one, and that one. */
    long withWord(long others, int word) {
        return others + words.get(word);
    }
}
