package id.padan.matching.scan;

import id.padan.person.Nik;

/** What is left of a number when one of its digits is left out: under these it is found with a slip in it. */
final class WithoutDigit {

    /** A NIK is two halves of so many digits each, which are small numbers. */
    private static final int HALF_DIGITS = Nik.LENGTH / 2;

    private static final int HALF = 100_000_000;

    private static final int NO_DIGIT = -1;

    private WithoutDigit() {}

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
        int count = add(last, 1, (long) first * (HALF / 10), into, 0);
        int all = add(first, HALF, last, into, count);
        // Two digits may be the same where the halves meet, too.
        if (into[count] == into[count - 1]) {
            into[count] = into[all - 1];
            return all - 1;
        }
        return all;
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
}
