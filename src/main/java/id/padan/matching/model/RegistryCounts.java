package id.padan.matching.model;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongIterator;
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
    public static final RegistryCounts NONE = new RegistryCounts(0, 0, new EnumMap<>(Term.class));

    /** In place of a value: everybody of whom the value is known. */
    public static final long ANY = 0;

    private static final byte FORMAT = 3;

    private final long people;
    private final long droppedPairs;
    private final EnumMap<Term, Long2LongOpenHashMap> counts;

    private RegistryCounts(long people, long droppedPairs, EnumMap<Term, Long2LongOpenHashMap> counts) {
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
        return count(Term.WITHOUT_NIK, ANY);
    }

    /** {@return how many records have no birth date that can be read} */
    public long withoutBirthDate() {
        return count(Term.WITHOUT_BIRTH_DATE, ANY);
    }

    /**
     * {@return how many people have this value; 0 also for values that no row has}
     *
     * @param what of what kind the value is
     * @param value the value, as the kind says
     */
    public long count(Term what, long value) {
        Long2LongOpenHashMap map = counts.get(what);
        return map == null ? 0 : map.get(value);
    }

    /** How many people have one of so many values from the first on. */
    long countBetween(Term what, long first, long values) {
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
    long largest(Term what) {
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
        int values =
                counts.values().stream().mapToInt(Long2LongOpenHashMap::size).sum();
        ByteBuffer out = ByteBuffer.allocate(
                1 + 2 * Long.BYTES + Term.values().length * Integer.BYTES + Math.multiplyExact(values, 2 * Long.BYTES));
        out.put(FORMAT).putLong(people).putLong(droppedPairs);
        for (Term what : Term.values()) {
            write(out, counts.getOrDefault(what, new Long2LongOpenHashMap()));
        }
        return out.array();
    }

    private static void write(ByteBuffer out, Long2LongOpenHashMap map) {
        long[] values = map.keySet().toLongArray();
        Arrays.sort(values);
        out.putInt(values.length);
        for (long value : values) {
            out.putLong(value).putLong(map.get(value));
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
        for (Term what : Term.values()) {
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
    public static final class Builder {
        private long people;
        private long droppedPairs;
        private final EnumMap<Term, Long2LongOpenHashMap> counts = new EnumMap<>(Term.class);

        /**
         * Begins with people, and pairs that were not looked at.
         *
         * @param people how many people
         * @param droppedPairs how many pairs
         */
        public Builder(long people, long droppedPairs) {
            this.people = people;
            this.droppedPairs = droppedPairs;
        }

        /** Adds people, and pairs that were not looked at. */
        void add(long morePeople, long morePairs) {
            people += morePeople;
            droppedPairs += morePairs;
        }

        private Long2LongOpenHashMap map(Term what) {
            return counts.computeIfAbsent(what, kind -> new Long2LongOpenHashMap());
        }

        /**
         * Adds people who have a value; {@return this}
         *
         * @param what of what kind the value is
         * @param value the value
         * @param count how many people have it
         */
        public Builder add(Term what, long value, long count) {
            if (count != 0) {
                map(what).addTo(value, count);
            }
            return this;
        }

        /**
         * Adds people who have values.
         *
         * @param what of what kind the values are
         * @param values each value once
         * @param numbers how many people have each of them
         */
        public void addAll(Term what, long[] values, int[] numbers) {
            long size = Arrays.stream(numbers).filter(number -> number != 0).count();
            if (size > 0) {
                Long2LongOpenHashMap map = map(what);
                map.ensureCapacity(map.size() + (int) size); // growing would move everything several times
                for (int i = 0; i < values.length; i++) {
                    if (numbers[i] != 0) {
                        map.addTo(values[i], numbers[i]);
                    }
                }
            }
        }

        /** {@return the counts} */
        public RegistryCounts build() {
            return new RegistryCounts(people, droppedPairs, counts);
        }
    }

    /** Of what values a scan counts how many registry people have them. The order is that of the stored form. */
    public enum Term {
        /** A word of a name, by the hash of its letters. */
        WORD,
        /** A word of a name, by the hash of its key. */
        WORD_KEY,
        /** A full name, by the hash of its letters without spaces. */
        FULL_NAME,
        /** A full name, by the hash of its words' keys without spaces. */
        FULL_NAME_KEY,
        /** A birth date, by its day since 1970-01-01. */
        BIRTH_DAY,
        /** The six digits of the region inside a NIK. */
        REGION,
        /** The four digits of the serial inside a NIK. */
        SERIAL,
        /** The first word of a name, by the hash of its key; {@link RegistryCounts#ANY} for people of known gender at all. */
        FIRST_WORD,
        /** The same, of women. */
        FIRST_WORD_OF_WOMEN,
        /**
         * A place of birth, by the hash of its key; {@link RegistryCounts#ANY} for all people that were asked. Only candidates
         * are asked: nobody else's place is ever read.
         */
        PLACE,
        /** A value of a field that the job adds, by {@link Hash#ofFieldAndKey}; of the field, {@link Hash#ofField}. */
        FURTHER,
        /** No NIK of sixteen digits; {@link RegistryCounts#ANY} in place of a value. */
        WITHOUT_NIK,
        /** No birth date that can be read; the same. */
        WITHOUT_BIRTH_DATE
    }
}
