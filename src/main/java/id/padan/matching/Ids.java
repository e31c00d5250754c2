package id.padan.matching;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Numbers values 0, 1, 2 ... in the order in which they first come, so that counts of them can stand in an array. */
final class Ids {

    /** What stands for a value that has no number. */
    static final int NONE = -1;

    private final Long2IntOpenHashMap ids = new Long2IntOpenHashMap();

    Ids() {
        ids.defaultReturnValue(NONE);
    }

    void add(long value) {
        ids.putIfAbsent(value, ids.size());
    }

    int of(long value) {
        return ids.get(value);
    }

    int size() {
        return ids.size();
    }

    /** The values by number. */
    long[] values() {
        long[] values = new long[ids.size()];
        ids.long2IntEntrySet().fastForEach(entry -> values[entry.getIntValue()] = entry.getLongKey());
        return values;
    }
}
