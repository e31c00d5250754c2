package id.padan.matching;

/** Ratios as bits: 1 is twice as likely, -1 half as likely. */
final class Bits {

    private static final double LN_2 = Math.log(2);

    private Bits() {}

    /** The binary logarithm of a positive number. */
    static double of(double ratio) {
        return Math.log(ratio) / LN_2;
    }

    /** Two to the power of so many bits. */
    static double ratio(double bits) {
        return Math.pow(2, bits);
    }
}
