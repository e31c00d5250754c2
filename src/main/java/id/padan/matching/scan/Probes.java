package id.padan.matching.scan;

import java.util.Arrays;

/** The blocking keys of the record at hand, each with what a row that has it must have besides. */
final class Probes {

    /** What a row must have besides the key. */
    enum Besides {
        NOTHING,
        /** A word that begins like one of the record. */
        LETTERS,
        /** Such a word, or a number that is one slip away. */
        LETTERS_OR_SLIP,
        /** The day or the month of birth, unless its date tells nothing. */
        DAY_OR_MONTH
    }

    private static final int USUAL = 64;

    private long[] keys = new long[USUAL];
    private Besides[] besides = new Besides[USUAL];
    private long[] words = new long[USUAL];
    private int[] blockOf = new int[USUAL];
    private int count;

    void clear() {
        count = 0;
    }

    void add(long key, Besides needed) {
        if (count == keys.length) {
            grow();
        }
        keys[count] = key;
        besides[count++] = needed;
    }

    /**
     * Looks up all keys, and leaves those that may have a block. One thing of all keys after the other, so that memory is
     * fetched for many of them at a time: that takes most of the time that a look takes.
     */
    void lookUp(Blocks blocks) {
        for (int i = 0; i < count; i++) {
            words[i] = blocks.word(keys[i]);
        }
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (Blocks.isMarked(words[i], keys[i])) {
                keys[left] = keys[i];
                besides[left++] = besides[i];
            }
        }
        count = left;
        for (int i = 0; i < count; i++) {
            blockOf[i] = blocks.blockOf(keys[i]);
        }
    }

    int count() {
        return count;
    }

    /** The block of a key that was looked up, or {@link Blocks#NONE}. */
    int block(int at) {
        return blockOf[at];
    }

    Besides besides(int at) {
        return besides[at];
    }

    private void grow() {
        int more = 2 * keys.length;
        keys = Arrays.copyOf(keys, more);
        besides = Arrays.copyOf(besides, more);
        words = new long[more];
        blockOf = new int[more];
    }
}
