package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.NameWord;
import id.padan.person.Person;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of rows that neither number nor birth date lead to for certain, so that less than a whole name must do: the name
 * with one typo, a word with two parts of the date, a word with a place. Which words of the registry are among them is asked
 * once for each word, and not for each name: in a usual roster few rows are in such need.
 */
final class LooseWords {

    static final long[] NONE = {};

    /** Shorter words are initials, particles and what is left of titles. */
    private static final int SHORTEST = 3;

    private final Ids ids;
    /** By the numbers of the words. */
    private final IntOpenHashSet ofNames = new IntOpenHashSet();

    private final IntOpenHashSet ofUndated = new IntOpenHashSet();
    /** By the hashes of their keys. */
    private final LongOpenHashSet ofDated = new LongOpenHashSet();

    /** @param ids the numbers of the words of the rows that are added */
    LooseWords(Ids ids) {
        this.ids = ids;
    }

    void add(Person row) {
        boolean isNumberless = RowKeys.isNumberless(row);
        for (NameWord word : row.name().words()) {
            int id = ids.of(Hash.of(word.text()));
            if (isNumberless || RowKeys.isNumberOfOtherGender(row)) {
                ofNames.add(id);
            }
            if (isNumberless && isLong(word)) {
                addLong(row, word, id);
            }
        }
    }

    private void addLong(Person row, NameWord word, int id) {
        if (row.birthDate() == null) {
            ofUndated.add(id);
        } else {
            ofDated.add(Hash.of(word.key()));
        }
    }

    /** Whether a word says enough to be looked up beside a place, or beside a part of a date. */
    static boolean isLong(NameWord word) {
        return word.text().length() >= SHORTEST;
    }

    /** Whether this is a word, by its key, of a row that has a date and no number. */
    boolean isOfDated(long keyHash) {
        return ofDated.contains(keyHash);
    }

    /** What stands for each of these words of the rosters that is in a name that is also looked up with one typo. */
    long[] ofNames(int[] near) {
        return Arrays.stream(near)
                .filter(ofNames::contains)
                .mapToLong(this::hash)
                .toArray();
    }

    /** What stands for each word of rows without number and date that is this one or among those near to it. */
    long[] ofUndated(int word, int[] near) {
        if (ofUndated.isEmpty()) {
            return NONE;
        }
        long[] others = Arrays.stream(near)
                .filter(ofUndated::contains)
                .mapToLong(this::hash)
                .toArray();
        if (!ofUndated.contains(word)) {
            return others.length == 0 ? NONE : others;
        }
        long[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = hash(word);
        return all;
    }

    private long hash(int id) {
        return Hash.mix(ids.value(id));
    }

    /** What stands for a word. */
    static long of(NameWord word) {
        return Hash.mix(Hash.of(word.text()));
    }

    /** What stands for all words of a name in any order, and, where that is wanted, for each two of them. */
    static List<Long> of(List<NameWord> words, boolean withPairs) {
        List<Long> sums = new ArrayList<>();
        sums.add(words.stream().mapToLong(LooseWords::of).sum());
        int most = withPairs ? Math.min(words.size(), ScannedName.MOST_PAIRED_WORDS) : 0;
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most; j++) {
                sums.add(of(words.get(i)) + of(words.get(j)));
            }
        }
        return sums;
    }
}
