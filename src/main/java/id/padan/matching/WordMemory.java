package id.padan.matching;

import id.padan.person.NameWord;
import java.util.Locale;

/**
 * What is known of the words seen lately, by the hash of their letters. A fixed number of places, so that memory does not
 * grow with the registry; a word that loses its place is simply worked out again.
 */
final class WordMemory {

    /** With twice as many words as names have in a large city, few share a place; 5 MB a thread. */
    private static final int BITS = 17;

    private static final int PLACES = 1 << BITS;
    private static final int SHIFT = Long.SIZE - BITS;

    /** What is known of a word stands together, in half a line of the cache: four numbers a place. */
    private static final int KEY_HASH = 1;

    private static final int IDS = 2;
    private static final int LETTERS = 3;
    private static final int NUMBERS = 4;

    /** In place of a word, where none is known yet. */
    private static final long NOTHING = 0;

    private static final int BEGINNING_SHIFT = 24;
    private static final int LENGTH_SHIFT = 48;
    private static final int THREE_LETTERS = 0xFF_FFFF;
    private static final int MOST_LETTERS = 0x3FFF;
    private static final long ANY_NEAR = 1L << 62;

    private final RosterIndex index;
    private final long[] places = new long[PLACES * NUMBERS];
    /** Of most words none: then a bit says so, and this is not looked at. */
    private final int[][] near = new int[PLACES][];

    WordMemory(RosterIndex index) {
        this.index = index;
    }

    /** The place of a word of letters only, filled; {@code hash} is that of the letters in capitals, never 0. */
    int slot(long hash, String written, int from, int to) {
        int first = (int) (Hash.mix(hash) >>> SHIFT) * NUMBERS;
        if (places[first] == hash) {
            return first;
        }
        // Two places next to each other, in one line of the cache. The words that come first are the common ones, and
        // keep
        // the first; all others take turns in the second. That leaves half of the work that single places would.
        int second = first ^ NUMBERS;
        if (places[second] == hash) {
            return second;
        }
        int slot = places[first] == NOTHING ? first : second;
        fill(slot, hash, written.substring(from, to).toUpperCase(Locale.ROOT));
        return slot;
    }

    private void fill(int slot, long hash, String letters) {
        NameWord word = index.names().word(letters);
        long keyHash = Hash.of(word.key());
        places[slot] = hash;
        places[slot + KEY_HASH] = keyHash;
        places[slot + IDS] = twoInts(index.words().of(hash), index.wordKeys().of(keyHash));
        int[] nearOnes = index.nearWords().of(letters);
        near[slot / NUMBERS] = nearOnes;
        // A word of so many letters is none; the name is read as a whole, which takes any length.
        boolean plain = index.names().isPlain(letters) && word.key().length() <= MOST_LETTERS;
        places[slot + LETTERS] = (plain ? Long.MIN_VALUE : 0)
                | (nearOnes.length > 0 ? ANY_NEAR : 0)
                | ((long) (word.key().length() & MOST_LETTERS) << LENGTH_SHIFT)
                | ((long) RowTraits.beginning(word.key()) << BEGINNING_SHIFT)
                | RowTraits.ending(word.key());
    }

    private static long twoInts(int high, int low) {
        return ((long) high << Integer.SIZE) | Integer.toUnsignedLong(low);
    }

    boolean isPlain(int slot) {
        return places[slot + LETTERS] < 0;
    }

    int word(int slot) {
        return (int) (places[slot + IDS] >> Integer.SIZE);
    }

    int wordKey(int slot) {
        return (int) places[slot + IDS];
    }

    long keyHash(int slot) {
        return places[slot + KEY_HASH];
    }

    int keyLength(int slot) {
        return (int) (places[slot + LETTERS] >>> LENGTH_SHIFT) & MOST_LETTERS;
    }

    int beginning(int slot) {
        return (int) (places[slot + LETTERS] >>> BEGINNING_SHIFT) & THREE_LETTERS;
    }

    int ending(int slot) {
        return (int) places[slot + LETTERS] & THREE_LETTERS;
    }

    /** The words of rows with a number in doubt that are one slip away. */
    int[] near(int slot) {
        return (places[slot + LETTERS] & ANY_NEAR) == 0 ? NearWords.NONE : near[slot / NUMBERS];
    }
}
