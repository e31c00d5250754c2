package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by hash. Most hashes that are asked for are not there, and the table is larger than the cache; so number and hash
 * stand side by side, and a look fetches one line of memory.
 *
 * <p>A hash is known by its place and 31 of its bits. So one that is not there is taken for one that is in about one look of
 * a billion, which offers a row to somebody whom it is not, or counts one too many.
 */
final class HashTable {

    /** What stands for a hash that is not there. */
    static final int NONE = -1;

    private static final int FEWEST_PLACES = 16;

    /** The hash in the upper half, never 0; the number in the lower. */
    private final long[] places;

    private final int shift;
    private int size;

    /** @param most so many hashes at the most */
    HashTable(int most) {
        // At most two thirds are taken.
        long wanted = Math.max(FEWEST_PLACES, most + most / 2L);
        places = new long[Math.toIntExact(Long.highestOneBit(wanted - 1) << 1)];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(places.length);
    }

    int size() {
        return size;
    }

    /** The number of a hash, which is one of spread bits, or {@link #NONE}. */
    int get(long hash) {
        return (int) places[placeOf(hash)] + NONE;
    }

    /** Gives a hash a number from 0, unless it has one; {@return the one that it had, or {@link #NONE}} */
    int putIfAbsent(long hash, int number) {
        int place = placeOf(hash);
        int before = (int) places[place] + NONE;
        if (before == NONE) {
            put(place, bits(hash), number);
            size++;
        }
        return before;
    }

    /** Gives each hash another number, which follows from the one that it has. */
    void replaceAll(IntUnaryOperator change) {
        for (int place = 0; place < places.length; place++) {
            if (places[place] != 0) {
                put(place, (int) (places[place] >>> Integer.SIZE), change.applyAsInt((int) places[place] + NONE));
            }
        }
    }

    private void put(int place, int bits, int number) {
        places[place] = (long) bits << Integer.SIZE | Integer.toUnsignedLong(number - NONE);
    }

    /** Where a hash stands, or would. */
    private int placeOf(long hash) {
        int last = places.length - 1;
        int bits = bits(hash);
        int place = (int) (hash >>> shift);
        while (places[place] != 0 && (int) (places[place] >>> Integer.SIZE) != bits) {
            place = (place + 1) & last;
        }
        return place;
    }

    private static int bits(long hash) {
        return (int) hash | 1;
    }

    /** Numbers values 0, 1, 2 ... in the order in which they first come, so that counts of them can stand in an array. */
    static final class Ids {

        /** What stands for a value that has no number. */
        static final int NONE = HashTable.NONE;

        private static final int FEWEST = 16;

        private final LongArrayList values = new LongArrayList();
        private HashTable ids = new HashTable(FEWEST);
        private int room = FEWEST;
        private @Nullable KeyFilter filter;

        void add(long value) {
            if (values.size() == room) {
                grow();
            }
            if (ids.putIfAbsent(Hash.mix(value), values.size()) == NONE) {
                values.add(value);
            }
        }

        /** From now on nothing is added, and hardly any value that is asked for has a number. */
        void expectUnknown() {
            LongArrayList hashes = new LongArrayList(values.size());
            values.forEach(value -> hashes.add(Hash.mix(value)));
            filter = new KeyFilter(hashes);
        }

        int of(long value) {
            long hash = Hash.mix(value);
            return filter != null && !filter.mayHave(hash) ? NONE : ids.get(hash);
        }

        int size() {
            return values.size();
        }

        /** The value of a number. */
        long value(int id) {
            return values.getLong(id);
        }

        /** The values by number. */
        long[] values() {
            return values.toLongArray();
        }

        private void grow() {
            room *= 2;
            ids = new HashTable(room);
            for (int id = 0; id < values.size(); id++) {
                ids.putIfAbsent(Hash.mix(values.getLong(id)), id);
            }
        }
    }
}
