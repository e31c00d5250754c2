package id.padan.matching;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Rows by blocking key, made for keys that are mostly not there: one bit, looked up first, answers "no" for 31 of 32
 * unknown keys without touching the map.
 */
final class Blocks {

    private static final int BITS_PER_KEY = 32;
    private static final int FEWEST_BITS = 1 << 16;
    private static final int MOST_BITS = 1 << 30;

    private final long[] bits;
    private final int shift;
    /** By key: where its rows start; rows up to the next start belong to it. */
    private final Long2IntOpenHashMap blockOfKey;

    private final int[] starts;
    private final int[] rows;
    private final int largest;

    private Blocks(Builder builder, int largest) {
        this.largest = largest;
        int bitCount = bitsFor(builder.keys.size());
        bits = new long[bitCount >>> 6];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(bitCount);
        blockOfKey = new Long2IntOpenHashMap();
        blockOfKey.defaultReturnValue(-1);
        starts = startsOf(builder);
        rows = rowsOf(builder);
    }

    /** The block of a key, or -1. */
    int find(long key) {
        int bit = (int) (key >>> shift);
        return (bits[bit >>> 6] >>> bit & 1) == 0 ? -1 : blockOfKey.get(key);
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

    private int[] startsOf(Builder builder) {
        IntArrayList sizes = new IntArrayList();
        for (int i = 0; i < builder.keys.size(); i++) {
            long key = builder.keys.getLong(i);
            int block = blockOfKey.get(key);
            if (block < 0) {
                block = sizes.size();
                blockOfKey.put(key, block);
                sizes.add(0);
                int bit = (int) (key >>> shift);
                bits[bit >>> 6] |= 1L << bit;
            }
            sizes.set(block, sizes.getInt(block) + 1);
        }
        int[] sums = new int[sizes.size() + 1];
        for (int block = 0; block < sizes.size(); block++) {
            sums[block + 1] = sums[block] + sizes.getInt(block);
        }
        return sums;
    }

    private int[] rowsOf(Builder builder) {
        int[] next = starts.clone();
        int[] sorted = new int[builder.keys.size()];
        for (int i = 0; i < builder.keys.size(); i++) {
            int block = blockOfKey.get(builder.keys.getLong(i));
            sorted[next[block]++] = builder.rows.getInt(i);
        }
        return sorted;
    }

    private static int bitsFor(int keys) {
        long wanted = Math.max(FEWEST_BITS, (long) keys * BITS_PER_KEY);
        return (int) Math.min(MOST_BITS, Long.highestOneBit(wanted - 1) << 1);
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
