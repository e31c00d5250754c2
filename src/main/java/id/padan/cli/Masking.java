package id.padan.cli;

/** Keeps whole NIK out of texts that come from anywhere. */
final class Masking {

    /** Sixteen digits, alone: what a NIK looks like. */
    static final String NIK = "(?<!\\d)(\\d{4})\\d{10}(\\d{2})(?!\\d)";

    /** As {@link id.padan.person.Nik#masked()} shows one. */
    static final String MASKED = "$1··········$2";

    private Masking() {}

    static String masked(String text) {
        return text.replaceAll(NIK, MASKED);
    }

    /** The same, and nothing in the text steers the terminal. */
    static String visible(String text) {
        return masked(text).replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
