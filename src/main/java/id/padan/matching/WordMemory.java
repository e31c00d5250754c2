package id.padan.matching;

import id.padan.person.NameWord;
import java.util.Locale;

/**
 * What is known of the words seen lately, by the hash of their letters. A fixed number of places, so that memory does not
 * grow with the registry; a word that loses its place is simply worked out again.
 */
final class WordMemory {

    /** With twice as many words as names have in a large city, few share a place; 6 MB a thread. */
    private static final int BITS = 17;

    private static final int PLACES = 1 << BITS;
    private static final int SHIFT = Long.SIZE - BITS;

    private final RosterIndex index;
    private final long[] hashes = new long[PLACES];
    private final boolean[] plain = new boolean[PLACES];
    private final int[] words = new int[PLACES];
    private final int[] wordKeys = new int[PLACES];
    private final long[] keyHashes = new long[PLACES];
    private final int[] keyLengths = new int[PLACES];
    private final int[] beginnings = new int[PLACES];
    private final int[] endings = new int[PLACES];
    private final int[][] near = new int[PLACES][];

    WordMemory(RosterIndex index) {
        this.index = index;
    }

    /** The place of a word of letters only, filled; {@code hash} is that of the letters in capitals, never 0. */
    int slot(long hash, String written, int from, int to) {
        int slot = (int) (Hash.mix(hash) >>> SHIFT);
        if (hashes[slot] != hash) {
            fill(slot, hash, written.substring(from, to).toUpperCase(Locale.ROOT));
        }
        return slot;
    }

    private void fill(int slot, long hash, String letters) {
        NameWord word = index.names().word(letters);
        long keyHash = Hash.of(word.key());
        hashes[slot] = hash;
        plain[slot] = index.names().isPlain(letters);
        words[slot] = index.words().of(hash);
        wordKeys[slot] = index.wordKeys().of(keyHash);
        keyHashes[slot] = keyHash;
        keyLengths[slot] = word.key().length();
        beginnings[slot] = RowTraits.beginning(word.key());
        endings[slot] = RowTraits.ending(word.key());
        near[slot] = index.nearWords().of(letters);
    }

    boolean isPlain(int slot) {
        return plain[slot];
    }

    int word(int slot) {
        return words[slot];
    }

    int wordKey(int slot) {
        return wordKeys[slot];
    }

    long keyHash(int slot) {
        return keyHashes[slot];
    }

    int keyLength(int slot) {
        return keyLengths[slot];
    }

    int beginning(int slot) {
        return beginnings[slot];
    }

    int ending(int slot) {
        return endings[slot];
    }

    /** The words of rows with a number in doubt that are one slip away. */
    int[] near(int slot) {
        return near[slot];
    }
}
