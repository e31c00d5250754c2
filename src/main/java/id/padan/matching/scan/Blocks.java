package id.padan.matching.scan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Rows by blocking key, made for keys that are mostly not there: two bits of one word, looked up first, answer "no" for
 * all but one in a hundred unknown keys without touching the table.
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
}
