package id.padan.matching;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Rows by blocking key, made for keys that are mostly not there: two bits of one word, looked up first, answer "no" for
 * all but one in a hundred unknown keys without touching the map.
 */
final class Blocks {

    private static final int KEYS_PER_WORD = 2;
    private static final int FEWEST_WORDS = 1 << 10;
    private static final int MOST_WORDS = 1 << 24;

    private final long[] bits;
    private final int shift;
    /** By key: where its rows start; rows up to the next start belong to it. */
    private final Long2IntOpenHashMap blockOfKey;

    private final int[] starts;
    private final int[] rows;
    private final int largest;

    private Blocks(Builder builder, int largest) {
        this.largest = largest;
        bits = new long[wordsFor(builder.keys.size())];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(bits.length);
        // Nearly as many blocks as keys: most have one row.
        blockOfKey = new Long2IntOpenHashMap(builder.keys.size());
        blockOfKey.defaultReturnValue(-1);
        int[] blockOfEach = blockOfEach(builder.keys);
        starts = starts(blockOfEach);
        rows = rows(blockOfEach, builder.rows);
    }

    /** The block of a key, or -1. */
    int find(long key) {
        long marks = marks(key);
        return (bits[(int) (key >>> shift)] & marks) == marks ? blockOfKey.get(key) : -1;
    }

    /** Whether a block has so many rows that its key says nothing. */
    boolean isTooLarge(int block) {
        return size(block) > largest;
    }

    int size(int block) {
        return starts[block + 1] - starts[block];
    }

    /** A row of a block; {@code at} from 0. */
    int row(int block, int at) {
        return rows[starts[block] + at];
    }

    /** Numbers the blocks, and gives that of each key. */
    private int[] blockOfEach(LongArrayList keys) {
        int[] blockOfEach = new int[keys.size()];
        for (int i = 0; i < blockOfEach.length; i++) {
            long key = keys.getLong(i);
            int known = blockOfKey.putIfAbsent(key, blockOfKey.size());
            if (known < 0) {
                blockOfEach[i] = blockOfKey.size() - 1;
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

        /** The finished blocks; those of more than {@code largest} rows are kept but say so. */
        Blocks build(int largest) {
            return new Blocks(this, largest);
        }
    }
}
