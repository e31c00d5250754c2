package id.padan.matching.scan;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How many of all rows share a key, of keys that many do: an index of some of the rows cannot see it, and has to drop what that
 * of all rows drops. The index of all has none, and goes by its own blocks.
 */
final class Crowds {

    /** Knows no key. */
    static final Crowds NONE = new Crowds(new Long2IntOpenHashMap());

    private final Long2IntMap rowsOfKey;

    private Crowds(Long2IntMap rowsOfKey) {
        this.rowsOfKey = rowsOfKey;
    }

    /** How many rows have a key, of which an index has so many. */
    int size(long key, int here) {
        return rowsOfKey.isEmpty() ? here : Math.max(here, rowsOfKey.get(key));
    }

    /** How many rows have a birth day, of which an index has so many. */
    int sizeOfDay(int day, int here) {
        return rowsOfKey.isEmpty() ? here : size(BirthDayRows.key(day), here);
    }

    /**
     * Counts the rows of all keys in little memory, several keys together: so that it is known which keys may be shared by many.
     * Safe for use by several threads.
     */
    static final class Sketch {

        /** Of a nation's rows with dozens of keys each, some twenty fall together. */
        private static final int BITS = 22;

        private final AtomicIntegerArray counts = new AtomicIntegerArray(1 << BITS);

        void addAll(LongList keys) {
            for (int i = 0; i < keys.size(); i++) {
                counts.incrementAndGet(place(keys.getLong(i)));
            }
        }

        /** Those of some keys that more than so many rows may share. */
        LongList crowded(LongList keys, int most) {
            LongList crowded = new LongArrayList();
            for (int i = 0; i < keys.size(); i++) {
                if (counts.get(place(keys.getLong(i))) > most) {
                    crowded.add(keys.getLong(i));
                }
            }
            return crowded;
        }

        private static int place(long key) {
            return (int) (key >>> (Long.SIZE - BITS));
        }
    }

    /** Counts the rows of those keys. */
    static final class Builder {

        private final Long2IntOpenHashMap rowsOfKey = new Long2IntOpenHashMap();
        private final int most;

        /** @param most keys that no more rows share are none of a crowd */
        Builder(int most) {
            this.most = most;
        }

        void addAll(LongList keys) {
            for (int i = 0; i < keys.size(); i++) {
                rowsOfKey.addTo(keys.getLong(i), 1);
            }
        }

        Crowds build() {
            rowsOfKey.values().removeIf(rows -> rows <= most);
            rowsOfKey.trim();
            return new Crowds(rowsOfKey);
        }
    }
}
