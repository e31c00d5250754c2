package id.padan.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is left out of a text before it is read, or written otherwise, because no reader of CSV expects it.
 *
 * @param nulBytes zero bytes, with which some databases fill their columns
 * @param spacesBeforeQuotes spaces between a separator and a quotation mark, which would be a letter like any other
 * @param marksBehindBackslashes quotation marks inside of quotation marks, with a backslash before them: they are doubled
 * @param separator what stands between fields
 */
record TextCleaning(boolean nulBytes, boolean spacesBeforeQuotes, boolean marksBehindBackslashes, char separator) {

    /** Nothing. */
    static final TextCleaning NONE = new TextCleaning(false, false, false, ',');

    /** {@return this and more, where more is found} */
    TextCleaning and(TextCleaning more) {
        boolean isMore = (more.nulBytes && !nulBytes)
                || (more.spacesBeforeQuotes && !spacesBeforeQuotes)
                || (more.marksBehindBackslashes && !marksBehindBackslashes);
        return isMore
                ? new TextCleaning(
                        nulBytes || more.nulBytes,
                        spacesBeforeQuotes || more.spacesBeforeQuotes,
                        marksBehindBackslashes || more.marksBehindBackslashes,
                        more.separator)
                : this;
    }

    boolean isNothing() {
        return !nulBytes && !spacesBeforeQuotes && !marksBehindBackslashes;
    }

    /** {@return the text without it} */
    InputStream of(InputStream text) {
        return isNothing() ? text : new Cleaned(text);
    }

    /** Passes on each block without what is left out. Spaces before a field without quotes are no loss: none is kept. */
    private final class Cleaned extends FilterInputStream {

        private static final int BLOCK = 64 * 1024;

        private final byte[] block = new byte[BLOCK];
        private final byte[] clean = new byte[BLOCK + 1];
        private int from;
        private int to;
        private boolean atFieldStart = true;
        private boolean isBehindBackslash;

        private Cleaned(InputStream text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (from == to) {
                int count = in.read(block, 0, BLOCK);
                if (count < 0 && !isBehindBackslash) {
                    return -1;
                }
                clean(Math.max(count, 0));
                if (count < 0) {
                    isBehindBackslash = false;
                    clean[to++] = '\\';
                }
            }
            int count = Math.min(length, to - from);
            System.arraycopy(clean, from, bytes, offset, count);
            from += count;
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long left = count;
            while (left > 0 && read() >= 0) {
                left--;
            }
            return count - left;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void clean(int count) {
            from = 0;
            to = 0;
            for (int i = 0; i < count; i++) {
                byte b = block[i];
                boolean isLeftOut = (nulBytes && b == 0) || (spacesBeforeQuotes && b == ' ' && atFieldStart);
                if (!isLeftOut) {
                    atFieldStart = b == separator || b == '\n' || b == '\r';
                    put(b);
                }
            }
        }

        /** A backslash waits for what it stands before. */
        private void put(byte b) {
            boolean isPair = isBehindBackslash && (b == '"' || b == '\\');
            if (isBehindBackslash) {
                clean[to++] = isPair ? b : (byte) '\\';
            }
            isBehindBackslash = marksBehindBackslashes && b == '\\' && !isPair;
            if (!isBehindBackslash && !(isPair && b == '\\')) {
                clean[to++] = b;
            }
        }
    }
}
