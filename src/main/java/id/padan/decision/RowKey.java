package id.padan.decision;

import id.padan.roster.SubmittedRow;
import id.padan.table.Sha256;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows a row again by what it says, wherever it stands: a decision on it holds until somebody edits it.
 *
 * @param text 20 hex digits, a hyphen, and the row's number among the rows that say the very same, from 1
 */
public record RowKey(String text) {

    private static final int DIGITS = 20;
    private static final int LONG_DIGITS = 16;

    /**
     * Numbers rows that say the same. Not safe for use by several threads.
     *
     * <p>A list with a person on it twice has two rows of one content; they are to be told apart, for an officer may keep
     * one and reject the other. Which of them is the first is of no importance.
     */
    public static final class Numbering {

        /** By the first 64 bits of the content: there are as many rows as a run has, and few bytes for each. */
        private final Long2IntOpenHashMap seen = new Long2IntOpenHashMap();

        /**
         * {@return the key of the next row}
         *
         * @param row the row; those of a run come in the order of the output files, first those that replace no other
         */
        public RowKey next(SubmittedRow row) {
            return next(contentOf(row));
        }

        /** The key of the next row, given {@link #contentOf} it. */
        RowKey next(String content) {
            int before = seen.addTo(Long.parseUnsignedLong(content, 0, LONG_DIGITS, 16), 1);
            return new RowKey(content + "-" + (before + 1));
        }
    }

    /** {@return whether rows of the two keys say the very same} */
    boolean hasContentOf(RowKey other) {
        return content().equals(other.content());
    }

    /** {@return what rows of this key say, as {@link #contentOf} has it} */
    String content() {
        return text.substring(0, Math.min(DIGITS, text.length()));
    }

    /** What a row says, as so many hex digits: the part of its key that costs something. */
    static String contentOf(SubmittedRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.opd());
        parts.add(row.nik().text());
        parts.add(row.name());
        parts.add(row.birthPlace());
        parts.add(row.birthDate().text());
        parts.add(row.gender() == null ? "" : row.gender().name());
        parts.addAll(row.fields());
        return digest(parts).substring(0, DIGITS);
    }

    /** {@return the SHA-256 of the parts in lower case hex; unlike lists have unlike ones} */
    static String digest(List<String> parts) {
        Sha256 sha256 = new Sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.add(bytes.length + ":");
            sha256.add(bytes, bytes.length);
        }
        return sha256.hex();
    }
}
