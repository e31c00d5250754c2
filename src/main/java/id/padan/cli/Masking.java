package id.padan.cli;

import id.padan.person.Nik;

/** Keeps whole NIK out of texts that come from anywhere. */
final class Masking {

    static final String NIK = Nik.WITHIN_TEXT;

    /** As {@link id.padan.person.Nik#masked()} shows one. */
    static final String MASKED = Nik.HIDDEN_WITHIN_TEXT;

    private Masking() {}

    static String masked(String text) {
        return text.replaceAll(NIK, MASKED);
    }

    /** The same, and nothing in the text steers the terminal. */
    static String visible(String text) {
        return masked(text).replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
