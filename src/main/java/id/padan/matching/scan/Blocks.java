package id.padan.matching.scan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Rows by blocking key. Most keys that are asked for are not there, so two bits of a filter are looked at first: they rule
 * out 99 of 100 unknown keys without a look into the table.
 */
final class Blocks {

    /** In place of the block of a key that no row has. */
    static final int NONE = HashTable.NONE;

    private static final int KEYS_PER_WORD = 2;
    private static final int FEWEST_WORDS = 1 << 10;
    private static final int MOST_WORDS = 1 << 24;

    /** Marks a block of several rows; any other is known by its only row, which nine of ten are. */
    private static final int SEVERAL = 1 << 30;

    private final long[] bits;
    private final int shift;
    private final HashTable blockOfKey;
    /** Of a block of several rows: where they start; rows up to the next start belong to it. */
    private final int[] starts;

    private final int[] rows;

    private Blocks(Builder builder) {
        bits = new long[wordsFor(builder.keys.size())];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(bits.length);
        blockOfKey = new HashTable(builder.keys.size());
        int[] blockOfEach = blockOfEach(builder.keys);
        starts = starts(blockOfEach);
        rows = rows(blockOfEach, builder.rows);
        blockOfKey.replaceAll(block -> starts[block + 1] - starts[block] == 1 ? rows[starts[block]] : block | SEVERAL);
    }

    /** The block of a key, or {@link #NONE}. */
    int find(long key) {
        return isMarked(word(key), key) ? blockOf(key) : NONE;
    }

    /** What is looked at first of a key: see {@link #isMarked}. */
    long word(long key) {
        return bits[(int) (key >>> shift)];
    }

    /** Whether a key may have a block, by its {@link #word}. */
    static boolean isMarked(long word, long key) {
        long marks = marks(key);
        return (word & marks) == marks;
    }

    /** The block of a key that may have one, or {@link #NONE}. */
    int blockOf(long key) {
        return blockOfKey.get(key);
    }

    int size(int block) {
        return (block & SEVERAL) == 0 ? 1 : starts[(block ^ SEVERAL) + 1] - starts[block ^ SEVERAL];
    }

    /** A row of a block; {@code at} from 0. */
    int row(int block, int at) {
        return (block & SEVERAL) == 0 ? block : rows[starts[block ^ SEVERAL] + at];
    }

    /** Numbers the blocks, and gives that of each key. */
    private int[] blockOfEach(LongArrayList keys) {
        int[] blockOfEach = new int[keys.size()];
        for (int i = 0; i < blockOfEach.length; i++) {
            long key = keys.getLong(i);
            int next = blockOfKey.size();
            int known = blockOfKey.putIfAbsent(key, next);
            if (known == NONE) {
                blockOfEach[i] = next;
                bits[(int) (key >>> shift)] |= marks(key);
            } else {
                blockOfEach[i] = known;
            }
        }
        return blockOfEach;
    }

    private int[] starts(int[] blockOfEach) {
        int[] sums = new int[blockOfKey.size() + 1];
        for (int block : blockOfEach) {
            sums[block + 1]++;
        }
        for (int block = 0; block < blockOfKey.size(); block++) {
            sums[block + 1] += sums[block];
        }
        return sums;
    }

    private int[] rows(int[] blockOfEach, IntArrayList rowOfEach) {
        int[] next = starts.clone();
        int[] sorted = new int[blockOfEach.length];
        for (int i = 0; i < blockOfEach.length; i++) {
            sorted[next[blockOfEach[i]]++] = rowOfEach.getInt(i);
        }
        return sorted;
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

    /** Collects keys and rows. */
    static final class Builder {
        private final LongArrayList keys = new LongArrayList();
        private final IntArrayList rows = new IntArrayList();

        void add(long key, int row) {
            keys.add(key);
            rows.add(row);
        }

        Blocks build() {
            return new Blocks(this);
        }
    }

    /** The blocking keys of the record at hand, each with what a row that has it must have besides. */
    static final class Probes {

        /** What a row must have in common with the record besides the key. */
        enum Besides {
            NOTHING,
            /** A word that begins like one of the record. */
            LETTERS,
            /** Such a word, or a number that is one typo away. */
            LETTERS_OR_TYPO,
            /** The day or the month of birth, unless its date tells nothing. */
            DAY_OR_MONTH,
            /** Nothing, but few rows may have the key. */
            RARITY
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
}
