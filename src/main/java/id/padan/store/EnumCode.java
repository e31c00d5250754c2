package id.padan.store;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of an enum as bytes: their places in it. Only for what no other build of the program reads, because that may
 * have them in another order.
 */
final class EnumCode<E extends Enum<E>> {

    private static final int NONE = -1;

    private final Class<E> type;
    private final List<E> values;
    private final Map<E, Integer> places;

    EnumCode(Class<E> type) {
        this.type = type;
        this.values = List.copyOf(EnumSet.allOf(type));
        this.places = new EnumMap<>(type);
        for (E value : values) {
            places.put(value, places.size());
        }
    }

    void write(E value, ByteWriter out) {
        out.putByte(place(value));
    }

    E read(ByteReader in) {
        return values.get(in.takeByte());
    }

    void writeOrNone(@Nullable E value, ByteWriter out) {
        out.putByte(value == null ? NONE : place(value));
    }

    @Nullable
    E readOrNone(ByteReader in) {
        int place = in.takeByte();
        return place == NONE ? null : values.get(place);
    }

    /** Writes a bit for each value; there are fewer than 32. */
    void writeSet(Set<E> set, ByteWriter out) {
        int bits = 0;
        for (E value : set) {
            bits |= 1 << place(value);
        }
        out.putInt(bits);
    }

    Set<E> readSet(ByteReader in) {
        int bits = in.takeInt();
        if (bits == 0) {
            // Most are empty, and some are kept by the hundred thousand.
            return Set.of();
        }
        Set<E> set = EnumSet.noneOf(type);
        for (int left = bits; left != 0; left &= left - 1) {
            set.add(values.get(Integer.numberOfTrailingZeros(left)));
        }
        return set;
    }

    private int place(E value) {
        return places.getOrDefault(value, NONE);
    }
}
