package id.padan.matching.scan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Arrays;

/** Rows by blocking key. Most keys that are asked for are not there, so a filter is looked at first. */
final class Blocks {

    /** In place of the block of a key that no row has. */
    static final int NONE = HashTable.NONE;

    /** Marks a block of several rows; any other is known by its only row, which nine of ten are. */
    private static final int SEVERAL = 1 << 30;

    private final KeyFilter filter;
    private final HashTable blockOfKey;
    /** Of a block of several rows: where they start; rows up to the next start belong to it. */
    private final int[] starts;

    private final int[] rows;

    private Blocks(Builder builder) {
        filter = new KeyFilter(builder.keys);
        blockOfKey = new HashTable(builder.keys.size());
        int[] blockOfEach = blockOfEach(builder.keys);
        starts = starts(blockOfEach);
        rows = rows(blockOfEach, builder.rows);
        blockOfKey.replaceAll(block -> starts[block + 1] - starts[block] == 1 ? rows[starts[block]] : block | SEVERAL);
    }

    /** The block of a key, or {@link #NONE}. */
    int find(long key) {
        return filter.mayHave(key) ? blockOfKey.get(key) : NONE;
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
            int next = blockOfKey.size();
            int known = blockOfKey.putIfAbsent(keys.getLong(i), next);
            blockOfEach[i] = known == NONE ? next : known;
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

    /** Collects keys and rows. */
    static final class Builder {
        private final LongArrayList keys = new LongArrayList();
        private final IntArrayList rows = new IntArrayList();

        void add(long key, int row) {
            keys.add(key);
            rows.add(row);
        }

        /** The keys, one for each row that has it. */
        LongList keys() {
            return keys;
        }

        Blocks build() {
            return new Blocks(this);
        }
    }

    /** The blocking keys of the record at hand, each with what a row that has it must have besides. */
    static final class Probes {

        /** A row must have nothing in common with the record but the key. */
        static final byte NOTHING = 0;

        /** A word that begins like one of the record. */
        static final byte LETTERS = 1;

        /** Such a word, or a number that is one typo away. */
        static final byte LETTERS_OR_TYPO = 2;

        /** The day or the month of birth, unless its date tells nothing. */
        static final byte DAY_OR_MONTH = 3;

        /** Nothing, but few rows may have the key. */
        static final byte RARITY = 4;

        private static final int USUAL = 64;

        private long[] keys = new long[USUAL];
        private byte[] besides = new byte[USUAL];
        private long[] words = new long[USUAL];
        private int[] blockOf = new int[USUAL];
        private int count;

        void clear() {
            count = 0;
        }

        void add(BlockingKey kind, long value, byte needed) {
            add(kind.of(value), needed);
        }

        void add(long key, byte needed) {
            if (count == keys.length) {
                grow();
            }
            keys[count] = key;
            besides[count++] = needed;
        }

        /** Adds several keys of a kind; {@code values} holds so many. */
        void add(BlockingKey kind, long[] values, int many, byte needed) {
            while (count + many > keys.length) {
                grow();
            }
            int next = count;
            for (int i = 0; i < many; i++) {
                keys[next] = kind.of(values[i]);
                besides[next++] = needed;
            }
            count = next;
        }

        /**
         * Looks up all keys, and leaves those that may have a block. One thing of all keys after the other, so that memory is
         * fetched for many of them at a time: that takes most of the time that a look takes.
         */
        void lookUp(Blocks blocks) {
            KeyFilter filter = blocks.filter;
            long[] asked = keys;
            long[] seen = words;
            int many = count;
            for (int i = 0; i < many; i++) {
                seen[i] = filter.word(asked[i]);
            }
            int left = 0;
            for (int i = 0; i < many; i++) {
                if (KeyFilter.isMarked(seen[i], asked[i])) {
                    asked[left] = asked[i];
                    besides[left++] = besides[i];
                }
            }
            count = left;
            for (int i = 0; i < left; i++) {
                blockOf[i] = blocks.blockOfKey.get(asked[i]);
            }
        }

        int count() {
            return count;
        }

        long key(int at) {
            return keys[at];
        }

        /** The block of a key that was looked up, or {@link Blocks#NONE}. */
        int block(int at) {
            return blockOf[at];
        }

        /** What a row of that block must have besides. */
        byte besides(int at) {
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
