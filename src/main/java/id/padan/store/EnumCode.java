package id.padan.store;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum as bytes: their places in it. Only for what no other build of the program reads, because that may
 * have them in another order.
 */
final class EnumCode<E extends Enum<E>> {

    /** A set is one bit for each constant, in a number that has no sign. */
    private static final int MOST_CONSTANTS = Long.SIZE - 1;

    private static final int NONE = -1;

    private final Class<E> type;
    private final List<E> values;
    private final Map<E, Integer> places;

    /**
     * The code of an enum.
     *
     * @throws IllegalArgumentException if the enum has more constants than a set of them has bits
     */
    EnumCode(Class<E> type) {
        this.type = type;
        this.values = List.copyOf(EnumSet.allOf(type));
        if (values.size() > MOST_CONSTANTS) {
            throw new IllegalArgumentException(
                    type.getName() + " has " + values.size() + " constants, more than " + MOST_CONSTANTS);
        }
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

    void writeSet(Set<E> set, ByteWriter out) {
        long bits = 0;
        for (E value : set) {
            bits |= 1L << place(value);
        }
        out.putCount(bits);
    }

    Set<E> readSet(ByteReader in) {
        long bits = in.takeCount();
        if (bits == 0) {
            // Most are empty, and some are kept by the hundred thousand.
            return Set.of();
        }
        Set<E> set = EnumSet.noneOf(type);
        for (long left = bits; left != 0; left &= left - 1) {
            set.add(values.get(Long.numberOfTrailingZeros(left)));
        }
        return set;
    }

    private int place(E value) {
        return places.getOrDefault(value, NONE);
    }
}
