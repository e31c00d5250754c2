package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.matching.scan.RowTraits.WordEnds;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import id.padan.registry.columns.TextTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What the words of the registry's names mean to the rosters, each word by a number. Worked out once, by the thread that meets it
 * first, and kept as eight numbers in one line of the cache: all that is looked at for a word of somebody who concerns nobody.
 *
 * <p>A word is known by the hash of what is written. Nothing is forgotten; an index that has met very many words begins
 * {@linkplain #isFull anew}, so that memory does not grow with the registry.
 */
final class WordColumns {

    /** Where the eight numbers of a word begin in the array that {@link #of} gives: see {@link #at}. */
    static final int NUMBERS = 8;

    /** The hash of its key without the first letter. */
    static final int KEY_BEHIND_FIRST = 0;

    /** What a hash is multiplied with before those letters are written behind it: see {@link Hash#power}. */
    static final int POWER_BEHIND_FIRST = 1;

    /** As {@link WordEnds} has them. */
    static final int MARKS = 2;

    /** The first letter of its key in the lowest byte, the last one in the next, then the signs below. */
    static final int TRAITS = 3;

    /** What stands for it among two words: the mixed hash of its key. */
    static final int OF_PAIR = 4;

    /** The hash of its letters. */
    static final int LETTERS = 5;

    /** What a hash is multiplied with before these are written behind it. */
    static final int LETTERS_POWER = 6;

    /** How its key begins, below, and ends, above, as {@link WordEnds} has it. */
    static final int ENDS = 7;

    /** Nothing is written between two spaces. */
    static final long EMPTY = 1L << 16;

    /** A mark or a title is in it, so that what it means depends on what stands beside it. */
    static final long ODD = 1L << 17;

    /** Its key is one of the rosters'. */
    static final long KNOWN = 1L << 18;

    /** It is one typo away from a word of a row with a number in doubt: see {@link #near}. */
    static final long NEAR = 1L << 19;

    /** One of these is in a name that is also looked up with one typo: see {@link #near}. */
    static final long IN_LOOSE_NAME = 1L << 20;

    /** It, or one of these, is in a row that has neither number nor date: see {@link #near}. */
    static final long OF_UNDATED = 1L << 21;

    /** It is in a row that has a date and no number. */
    static final long OF_DATED = 1L << 22;

    private static final int LAST_SHIFT = 8;
    private static final int BYTE = 0xFF;

    private static final int CHUNK_BITS = 12;
    private static final int WORDS_OF_A_CHUNK = 1 << CHUNK_BITS;

    /** So many are looked up at a time: two threads that meet the same words at the same time share the work. */
    private static final int BLOCK = 256;

    /** Some ten times the words of a city's names; with all that belongs to them, 100 MB. */
    private static final int MOST = 1 << 20;

    /** What parts a word of a name that was read whole from what is written. */
    private static final long READ = Hash.of("READ");

    /** Words that a thread took upon itself. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Claim(int[] numbers, int[] texts, CountDownLatch done) {}

    private final NameReader names;
    private final AllRows.Values values;
    private final NearWords nearWords;
    private final LooseWords looseWords;
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final List<Claim> claims = new ArrayList<>();
    private volatile long[][] chunks = {};
    private volatile @Nullable NearTo[][] near = {};
    /** The number of a word among those of the rosters below, and that of its key among theirs above; or {@link Ids#NONE}. */
    private volatile long[][] ids = {};

    WordColumns(NameReader names, AllRows.Values values, NearWords nearWords, LooseWords looseWords) {
        this.names = names;
        this.values = values;
        this.nearWords = nearWords;
        this.looseWords = looseWords;
        numbers.defaultReturnValue(Ids.NONE);
    }

    /** The same of no word yet. */
    WordColumns anew() {
        return new WordColumns(names, values, nearWords, looseWords);
    }

    /** Some more than the largest number that a word has. */
    int room() {
        return chunks.length << CHUNK_BITS;
    }

    boolean isFull() {
        return room() >= MOST;
    }

    /** The columns, with all words that were given a number before: see {@link #of}. */
    long[][] chunks() {
        return chunks;
    }

    /** The numbers of a word, together with those of others. */
    static long[] of(long[][] chunks, int word) {
        return chunks[word >>> CHUNK_BITS];
    }

    /** Where the numbers of a word begin. */
    static int at(int word) {
        return (word & (WORDS_OF_A_CHUNK - 1)) * NUMBERS;
    }

    static int firstOfKey(long traits) {
        return (int) traits & BYTE;
    }

    static int lastOfKey(long traits) {
        return (int) traits >>> LAST_SHIFT & BYTE;
    }

    /** The number of a word among those of the rosters, or {@link Ids#NONE}. */
    int idOf(int word) {
        return (int) ids[word >>> CHUNK_BITS][word & (WORDS_OF_A_CHUNK - 1)];
    }

    /** The number of its key among theirs, or {@link Ids#NONE}. */
    int idOfKey(int word) {
        return (int) (ids[word >>> CHUNK_BITS][word & (WORDS_OF_A_CHUNK - 1)] >>> Integer.SIZE);
    }

    /** What a word is near to. */
    NearTo near(int word) {
        NearTo known = near[word >>> CHUNK_BITS][word & (WORDS_OF_A_CHUNK - 1)];
        return known == null ? NearTo.NOTHING : known;
    }

    /** The numbers of all words of a part, by the part's own; all of them are worked out. */
    int[] numbersOf(TextTable texts) {
        int[] found = new int[texts.size()];
        long[] hashes = new long[found.length];
        for (int text = 0; text < found.length; text++) {
            hashes[text] = texts.hash(text, Hash.BASE);
        }
        for (int from = 0; from < found.length; from += BLOCK) {
            Claim claim = claim(hashes, from, Math.min(from + BLOCK, found.length), found);
            if (claim != null) {
                workOut(claim, texts);
            }
        }
        awaitOthers();
        return found;
    }

    private synchronized @Nullable Claim claim(long[] hashes, int from, int to, int[] found) {
        IntArrayList mine = new IntArrayList();
        for (int text = from; text < to; text++) {
            int number = numbers.get(hashes[text]);
            if (number == Ids.NONE) {
                number = add(hashes[text]);
                mine.add(text);
            }
            found[text] = number;
        }
        if (mine.isEmpty()) {
            return null;
        }
        int[] texts = mine.toIntArray();
        Claim claim = new Claim(Arrays.stream(texts).map(text -> found[text]).toArray(), texts, new CountDownLatch(1));
        claims.add(claim);
        return claim;
    }

    private int add(long hash) {
        int number = numbers.size();
        numbers.put(hash, number);
        int chunk = number >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            long[][] more = Arrays.copyOf(chunks, chunk + 1);
            more[chunk] = new long[WORDS_OF_A_CHUNK * NUMBERS];
            @Nullable NearTo[][] moreNear = Arrays.copyOf(near, chunk + 1);
            moreNear[chunk] = new NearTo[WORDS_OF_A_CHUNK];
            long[][] moreIds = Arrays.copyOf(ids, chunk + 1);
            moreIds[chunk] = new long[WORDS_OF_A_CHUNK];
            near = moreNear;
            ids = moreIds;
            chunks = more;
        }
        return number;
    }

    private void workOut(Claim claim, TextTable texts) {
        try {
            for (int i = 0; i < claim.texts.length; i++) {
                String written = texts.text(claim.texts[i]);
                NameWord word = written.isEmpty() ? null : names.plainWord(written);
                if (word == null) {
                    of(chunks, claim.numbers[i])[at(claim.numbers[i]) + TRAITS] = written.isEmpty() ? EMPTY : ODD;
                } else {
                    put(claim.numbers[i], word);
                }
            }
        } finally {
            // Under the lock, so that whoever waits sees what was written.
            synchronized (this) {
                claims.remove(claim);
            }
            claim.done.countDown();
        }
    }

    private void awaitOthers() {
        List<Claim> open;
        synchronized (this) {
            open = List.copyOf(claims);
        }
        try {
            for (Claim claim : open) {
                claim.done.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The number of a word of a name that was read as a whole. */
    synchronized int numberOf(NameWord word) {
        long hash = Hash.of(word.text()) + READ;
        int known = numbers.get(hash);
        if (known != Ids.NONE) {
            return known;
        }
        int number = add(hash);
        put(number, word);
        return number;
    }

    private void put(int number, NameWord word) {
        String key = word.key();
        long letters = Hash.of(word.text());
        long ofKey = Hash.of(key);
        int id = values.words.of(letters);
        int keyId = values.wordKeys.of(ofKey);
        int beginning = WordEnds.beginning(key);
        int ending = WordEnds.ending(key);
        NearTo nearTo = NearTo.of(word, id, nearWords, looseWords);
        boolean isNear = nearTo.words().length > 0;
        boolean isOfUndated = nearTo.ofUndated().length > 0;
        if (isNear || isOfUndated) {
            near[number >>> CHUNK_BITS][number & (WORDS_OF_A_CHUNK - 1)] = nearTo;
        }
        long[] line = of(chunks, number);
        int at = at(number);
        line[at + KEY_BEHIND_FIRST] = Hash.of(key.substring(1));
        line[at + POWER_BEHIND_FIRST] = Hash.power(key.length() - 1);
        line[at + MARKS] =
                WordEnds.marksOfBeginning(beginning) | WordEnds.marksOfEnding(ending) | (isNear ? WordEnds.NEAR : 0);
        line[at + OF_PAIR] = Hash.mix(ofKey);
        line[at + LETTERS] = letters;
        line[at + LETTERS_POWER] = Hash.power(word.text().length());
        ids[number >>> CHUNK_BITS][number & (WORDS_OF_A_CHUNK - 1)] =
                (long) keyId << Integer.SIZE | Integer.toUnsignedLong(id);
        line[at + ENDS] = (long) ending << Integer.SIZE | beginning;
        line[at + TRAITS] = key.charAt(key.length() - 1) << LAST_SHIFT
                | key.charAt(0)
                | (keyId == Ids.NONE ? 0 : KNOWN)
                | (isNear ? NEAR : 0)
                | (nearTo.inLooseNames().length > 0 ? IN_LOOSE_NAME : 0)
                | (isOfUndated ? OF_UNDATED : 0)
                | (looseWords.isOfDated(ofKey) ? OF_DATED : 0);
    }
}
