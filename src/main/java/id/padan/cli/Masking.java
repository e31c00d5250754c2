package id.padan.cli;

import id.padan.message.Mask;

/** Keeps whole NIK out of texts that come from anywhere. */
final class Masking {

    private Masking() {}

    static String masked(String text) {
        return Mask.niks(text);
    }

    /** The same, and nothing in the text steers the terminal. */
    static String visible(String text) {
        return masked(text).replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
