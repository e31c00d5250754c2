package id.padan.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is left out of a text before it is read, because no reader of CSV expects it.
 *
 * @param nulBytes zero bytes, with which some databases fill their columns
 * @param spacesBeforeQuotes spaces between a separator and a quotation mark, which would be a letter like any other
 * @param separator what stands between fields
 */
record TextCleaning(boolean nulBytes, boolean spacesBeforeQuotes, char separator) {

    /** Nothing. */
    static final TextCleaning NONE = new TextCleaning(false, false, ',');

    /** {@return this and more, where more is found} */
    TextCleaning and(boolean moreNulBytes, boolean moreSpaces, char between) {
        boolean isMore = (moreNulBytes && !nulBytes) || (moreSpaces && !spacesBeforeQuotes);
        return isMore ? new TextCleaning(nulBytes || moreNulBytes, spacesBeforeQuotes || moreSpaces, between) : this;
    }

    boolean isNothing() {
        return !nulBytes && !spacesBeforeQuotes;
    }

    /** {@return the text without it} */
    InputStream of(InputStream text) {
        return isNothing() ? text : new Cleaned(text);
    }

    /** Passes on each block without what is left out. Spaces before a field without quotes are no loss: none is kept. */
    private final class Cleaned extends FilterInputStream {

        private static final int BLOCK = 64 * 1024;

        private final byte[] block = new byte[BLOCK];
        private final byte[] clean = new byte[BLOCK];
        private int from;
        private int to;
        private boolean atFieldStart = true;

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
                if (count < 0) {
                    return -1;
                }
                clean(count);
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
                    clean[to++] = b;
                }
            }
        }
    }
}
