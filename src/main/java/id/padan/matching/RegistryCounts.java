package id.padan.matching;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;

/**
 * How many people the registry has, and how many of them bear the values that occur in the rosters: what makes an
 * agreement worth much or little. Counts of ranges add up to the same whole in any order. Immutable.
 */
public final class RegistryCounts {

    /** Counts nobody. */
    public static final RegistryCounts NONE = new RegistryCounts(0, 0, new EnumMap<>(Counted.class));

    /** In place of a value: everybody of whom the value is known. */
    static final long ANY = 0;

    private static final byte FORMAT = 3;

    private final long people;
    private final long droppedPairs;
    private final EnumMap<Counted, Long2LongOpenHashMap> counts;

    private RegistryCounts(long people, long droppedPairs, EnumMap<Counted, Long2LongOpenHashMap> counts) {
        this.people = people;
        this.droppedPairs = droppedPairs;
        this.counts = counts;
    }

    /** {@return how many records the registry has} */
    public long people() {
        return people;
    }

    /** {@return how many pairs of a row and a registry person were not looked at because too many rows share the key} */
    public long droppedPairs() {
        return droppedPairs;
    }

    /** {@return how many records have no NIK of sixteen digits} */
    public long withoutNik() {
        return count(Counted.WITHOUT_NIK, ANY);
    }

    /** {@return how many records have no birth date that can be read} */
    public long withoutBirthDate() {
        return count(Counted.WITHOUT_BIRTH_DATE, ANY);
    }

    /** How many people have this value; 0 also for values that no row has. */
    long count(Counted what, long value) {
        Long2LongOpenHashMap map = counts.get(what);
        return map == null ? 0 : map.get(value);
    }

    /** How many people have one of so many values from the first on. */
    long countBetween(Counted what, long first, long values) {
        Long2LongOpenHashMap map = counts.get(what);
        long sum = 0;
        if (map != null) {
            for (Long2LongMap.Entry each : map.long2LongEntrySet()) {
                boolean isAmong = each.getLongKey() >= first && each.getLongKey() < first + values;
                sum += isAmong ? each.getLongValue() : 0;
            }
        }
        return sum;
    }

    /** How many people have the commonest value; 0 if nobody has any. */
    long largest(Counted what) {
        Long2LongOpenHashMap map = counts.get(what);
        long largest = 0;
        if (map != null) {
            for (LongIterator each = map.values().iterator(); each.hasNext(); ) {
                largest = Math.max(largest, each.nextLong());
            }
        }
        return largest;
    }

    /**
     * {@return the counts of both parts together}
     *
     * @param other the counts of another part of the registry against the same rosters
     */
    public RegistryCounts plus(RegistryCounts other) {
        return sum(List.of(this, other));
    }

    /**
     * {@return the counts of all parts together}
     *
     * @param parts the counts of the parts of the registry against the same rosters
     */
    public static RegistryCounts sum(List<RegistryCounts> parts) {
        Builder sum = new Builder(0, 0);
        for (RegistryCounts part : parts) {
            sum.add(part.people, part.droppedPairs);
            part.counts.forEach((what, map) -> map.long2LongEntrySet()
                    .fastForEach(entry -> sum.add(what, entry.getLongKey(), entry.getLongValue())));
        }
        return sum.build();
    }

    /** {@return the counts as bytes: the same bytes for the same counts} */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(people);
            out.writeLong(droppedPairs);
            for (Counted what : Counted.values()) {
                write(out, counts.getOrDefault(what, new Long2LongOpenHashMap()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Long2LongOpenHashMap map) throws IOException {
        long[] values = map.keySet().toLongArray();
        Arrays.sort(values);
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
            out.writeLong(map.get(value));
        }
    }

    /**
     * {@return the counts that {@link #toBytes} wrote}
     *
     * @param bytes what it wrote
     * @throws IllegalArgumentException if they are something else
     */
    public static RegistryCounts ofBytes(byte[] bytes) {
        return sumOfBytes(List.of(bytes));
    }

    /**
     * {@return the counts of all parts together}
     *
     * @param parts what {@link #toBytes} wrote of each
     * @throws IllegalArgumentException if one of them is something else
     */
    public static RegistryCounts sumOfBytes(List<byte[]> parts) {
        Builder sum = new Builder(0, 0);
        for (byte[] part : parts) {
            try {
                add(ByteBuffer.wrap(part), sum);
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("these are no registry counts: they end too early", e);
            }
        }
        return sum.build();
    }

    private static void add(ByteBuffer in, Builder sum) {
        if (in.get() != FORMAT) {
            throw new IllegalArgumentException("these are no registry counts of this version");
        }
        sum.add(in.getLong(), in.getLong());
        for (Counted what : Counted.values()) {
            int size = in.getInt();
            if (size > 0) {
                // Looked up once, and not for every value.
                Long2LongOpenHashMap map = sum.map(what);
                for (int i = 0; i < size; i++) {
                    map.addTo(in.getLong(), in.getLong());
                }
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryCounts that
                && people == that.people
                && droppedPairs == that.droppedPairs
                && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(people) * 31 + counts.hashCode();
    }

    @Override
    public String toString() {
        return "RegistryCounts[people=" + people + "]";
    }

    /** Adds counts up. */
    static final class Builder {
        private long people;
        private long droppedPairs;
        private final EnumMap<Counted, Long2LongOpenHashMap> counts = new EnumMap<>(Counted.class);

        Builder(long people, long droppedPairs) {
            this.people = people;
            this.droppedPairs = droppedPairs;
        }

        /** Adds people, and pairs that were not looked at. */
        void add(long morePeople, long morePairs) {
            people += morePeople;
            droppedPairs += morePairs;
        }

        private Long2LongOpenHashMap map(Counted what) {
            return counts.computeIfAbsent(what, kind -> new Long2LongOpenHashMap());
        }

        /** Adds people who have a value. */
        Builder add(Counted what, long value, long count) {
            if (count != 0) {
                map(what).addTo(value, count);
            }
            return this;
        }

        RegistryCounts build() {
            return new RegistryCounts(people, droppedPairs, counts);
        }
    }
}
