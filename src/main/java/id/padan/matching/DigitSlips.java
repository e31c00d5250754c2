package id.padan.matching;

/** Slips in numbers of as many digits. */
final class DigitSlips {

    private DigitSlips() {}

    /** Whether two numbers differ in one digit, or in two neighbours that are swapped; equal ones do too. */
    static boolean areOneApart(long one, long other) {
        long a = one;
        long b = other;
        while (a % 10 == b % 10 && a != b) {
            a /= 10;
            b /= 10;
        }
        boolean oneDigit = a / 10 == b / 10;
        boolean swapped = a / 100 == b / 100 && a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10;
        return oneDigit || swapped;
    }
}
