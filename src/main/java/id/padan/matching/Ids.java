package id.padan.matching;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Numbers values 0, 1, 2 ... in the order in which they first come, so that counts of them can stand in an array. */
final class Ids {

    /** What stands for a value that has no number. */
    static final int NONE = HashTable.NONE;

    private static final int FEWEST = 16;

    private final LongArrayList values = new LongArrayList();
    private HashTable ids = new HashTable(FEWEST);
    private int room = FEWEST;

    void add(long value) {
        if (values.size() == room) {
            grow();
        }
        if (ids.putIfAbsent(Hash.mix(value), values.size()) == NONE) {
            values.add(value);
        }
    }

    int of(long value) {
        return ids.get(Hash.mix(value));
    }

    int size() {
        return values.size();
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
