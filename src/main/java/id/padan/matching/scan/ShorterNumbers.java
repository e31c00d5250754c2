package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.person.Nik;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a number without one of its digits, whichever: {@link BlockingKey#NIK_WITHOUT_DIGIT}. The digit is missing from
 * one half of the number, and the other half stays as it is. So where the rows are few, most numbers of the registry need not be
 * shortened at all: no row has that half in that place.
 */
final class ShorterNumbers {

    /** A NIK is two halves of so many digits each, which are small numbers. */
    private static final int HALF_DIGITS = Nik.LENGTH / 2;

    private static final int HALF = 100_000_000;

    private static final int NO_DIGIT = -1;

    /** With more halves than this, nearly every number of a city has one of them: months, years and serials are few. */
    private static final int MOST_HALVES = 8_192;

    /** The first halves that shorter numbers of rows begin with; null if they are too many to tell anything. */
    private final @Nullable KeyFilter firsts;

    /** The last halves that they end with, likewise. */
    private final @Nullable KeyFilter lasts;

    private ShorterNumbers(Builder rows) {
        firsts = filter(rows.firsts);
        lasts = filter(rows.lasts);
    }

    private static @Nullable KeyFilter filter(LongOpenHashSet halves) {
        if (halves.size() > MOST_HALVES) {
            return null;
        }
        LongArrayList hashes = new LongArrayList(halves.size());
        halves.forEach(half -> hashes.add(Hash.mix(half)));
        return new KeyFilter(hashes);
    }

    /**
     * The numbers of fifteen digits that are left of sixteen, each once.
     *
     * @param nik the sixteen digits
     * @param into takes up to sixteen numbers
     * @return how many they are
     */
    static int of(long nik, long[] into) {
        int first = (int) (nik / HALF);
        int last = (int) (nik - (long) first * HALF);
        return both(first, last, into);
    }

    /** Those of them that a row may have, and by chance others. */
    int known(long nik, long[] into) {
        int first = (int) (nik / HALF);
        int last = (int) (nik - (long) first * HALF);
        boolean mayBegin = mayBe(firsts, first);
        boolean mayEnd = mayBe(lasts, last);
        if (mayBegin && mayEnd) {
            return both(first, last, into);
        }
        if (mayBegin) {
            return withoutLast(first, last, into);
        }
        return mayEnd ? withoutFirst(first, last, into, 0) : 0;
    }

    private static boolean mayBe(@Nullable KeyFilter halves, int half) {
        return halves == null || halves.mayHave(Hash.mix(half));
    }

    private static int both(int first, int last, long[] into) {
        int count = withoutLast(first, last, into);
        int all = withoutFirst(first, last, into, count);
        // Two digits may be the same where the halves meet, too.
        if (into[count] == into[count - 1]) {
            into[count] = into[all - 1];
            return all - 1;
        }
        return all;
    }

    private static int withoutLast(int first, int last, long[] into) {
        return add(last, 1, (long) first * (HALF / 10), into, 0);
    }

    private static int withoutFirst(int first, int last, long[] into, int from) {
        return add(first, HALF, last, into, from);
    }

    /**
     * Each digit of a half left out in turn, from the last one on: what is left of the half, times scale, plus the rest. Of
     * several digits in a row that are the same, one: without any of them the same is left.
     */
    private static int add(int half, long scale, long rest, long[] into, int from) {
        int count = from;
        int before = half;
        int power = 1;
        int last = NO_DIGIT;
        for (int i = 0; i < HALF_DIGITS; i++) {
            int behind = half - before * power;
            int shorter = tenth(before);
            int digit = before - shorter * 10;
            before = shorter;
            if (digit != last) {
                into[count++] = (before * power + behind) * scale + rest;
                last = digit;
            }
            power *= 10;
        }
        return count;
    }

    /** A tenth, rounded down, without the division, which takes ten times as long as all else in the loop. */
    private static int tenth(int number) {
        return (int) ((number * 0xCCCC_CCCDL) >>> 35);
    }

    /** Takes the shorter numbers of all rows. */
    static final class Builder {

        private final LongOpenHashSet firsts = new LongOpenHashSet();
        private final LongOpenHashSet lasts = new LongOpenHashSet();

        /** @param shorter fifteen digits */
        void add(long shorter) {
            if (firsts.size() <= MOST_HALVES) {
                firsts.add(shorter / (HALF / 10));
            }
            if (lasts.size() <= MOST_HALVES) {
                lasts.add(shorter % HALF);
            }
        }

        ShorterNumbers build() {
            return new ShorterNumbers(this);
        }
    }
}
