package id.padan.matching.scan;

import it.unimi.dsi.fastutil.longs.LongList;

/**
 * Tells most keys that are not there from those that are, by two bits of a word that is chosen by the key: it rules out 99 of 100
 * unknown keys without a look into a table. Keys are hashes of spread bits.
 */
final class KeyFilter {

    private static final int KEYS_PER_WORD = 2;
    private static final int FEWEST_WORDS = 1 << 10;
    private static final int MOST_WORDS = 1 << 24;

    private final long[] bits;
    private final int shift;

    KeyFilter(LongList keys) {
        bits = new long[wordsFor(keys.size())];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(bits.length);
        for (int i = 0; i < keys.size(); i++) {
            bits[(int) (keys.getLong(i) >>> shift)] |= marks(keys.getLong(i));
        }
    }

    /** A filter of a power of two of words. */
    private static int wordsFor(int keys) {
        long wanted = Math.max(FEWEST_WORDS, (long) keys / KEYS_PER_WORD);
        return (int) Math.min(MOST_WORDS, Long.highestOneBit(wanted - 1) << 1);
    }

    /** Two bits of a word, or by chance one, from digits of the hash that do not choose the word. */
    private static long marks(long key) {
        return (1L << (key & 63)) | (1L << ((key >>> 6) & 63));
    }

    boolean mayHave(long key) {
        return isMarked(word(key), key);
    }

    /** What is looked at of a key: see {@link #isMarked}. */
    long word(long key) {
        return bits[(int) (key >>> shift)];
    }

    /** Whether a key may be there, by its {@link #word}. */
    static boolean isMarked(long word, long key) {
        // Java shifts by the last six bits of a number.
        return (word >>> (int) key & word >>> (int) (key >>> 6) & 1) != 0;
    }
}
