package id.padan.store;

import org.jspecify.annotations.Nullable;

/**
 * Texts that were read lately, so that a run's rows, when all of them are in memory, do not have each place, position and
 * date once a row, and what the registry says as the row does twice. For any number of threads: texts do not change, and
 * one that another thread puts out is only not found again.
 */
final class RecentTexts {

    /** A power of two. */
    private static final int MOST = 4_096;

    private final @Nullable String[] texts = new @Nullable String[MOST];

    /** {@return a text equal to this one: the one read before, if it is still known} */
    String equalTo(String text) {
        int place = text.hashCode() & MOST - 1;
        String known = texts[place];
        if (text.equals(known)) {
            return known;
        }
        texts[place] = text;
        return text;
    }
}
