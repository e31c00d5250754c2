package id.padan.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out NUL bytes, with which databases fill columns of a fixed width, and remembers that there were some. */
final class NulFilter extends FilterReader {

    private boolean found;

    NulFilter(Reader text) {
        super(text);
    }

    /** {@return whether there were any so far} */
    boolean foundAny() {
        return found;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        while (c == 0) {
            found = true;
            c = in.read();
        }
        return c;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int count = in.read(into, offset, length);
            if (count <= 0) {
                return count;
            }
            kept = withoutNul(into, offset, count);
        }
        return kept;
    }

    private int withoutNul(char[] text, int offset, int count) {
        int kept = 0;
        for (int i = offset; i < offset + count; i++) {
            if (text[i] == 0) {
                found = true;
            } else {
                text[offset + kept++] = text[i];
            }
        }
        return kept;
    }
}
