package id.padan.registry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Follows the quoting of a CSV file from byte to byte, to know where records end, without parsing it. Works on the bytes
 * of every charset in which quotes, separators and line breaks are those of ASCII: UTF-8 and Windows-1252.
 *
 * <p>A quotation mark quotes only at the start of a field; within a quoted field each one ends or resumes the quoting.
 * That is how the parser understands it, which a property test holds against it.
 */
final class RecordScanner {

    /** Line breaks in one quoted field beyond which its closing quotation mark is taken for forgotten. */
    static final int MAX_QUOTED_LINE_BREAKS = 100;

    /** So many lines in one quoted field that look like records are some: its closing quotation mark was forgotten. */
    private static final int QUOTED_RECORDS = 3;

    /** Nothing was found. */
    static final int NONE = -1;

    private static final byte FIELD_START = 0;
    private static final byte PLAIN = 4;
    private static final byte QUOTED = 8;

    /** The same, right behind a separator or a line break. */
    private static final byte BORDER = 12;

    private static final byte CLOSED = 16;

    /** The same, by a mark that would open a field if none were open. */
    private static final byte OPENING = 20;

    /** Text follows a mark that closed. */
    private static final byte BEHIND = 24;

    // Kinds of bytes; all others are 0.
    private static final byte QUOTE = 1;
    private static final byte SEPARATOR = 2;
    private static final byte LINE_BREAK = 3;

    /** The next state, by state plus kind of byte. */
    private static final byte[] NEXT = {
        PLAIN, QUOTED, FIELD_START, FIELD_START, // from FIELD_START
        PLAIN, PLAIN, FIELD_START, FIELD_START, // from PLAIN
        QUOTED, CLOSED, BORDER, BORDER, // from QUOTED
        QUOTED, OPENING, BORDER, BORDER, // from BORDER
        BEHIND, QUOTED, FIELD_START, FIELD_START, // from CLOSED
        BEHIND, QUOTED, FIELD_START, FIELD_START, // from OPENING
        BEHIND, QUOTED, FIELD_START, FIELD_START, // from BEHIND
    };

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = EACH_BYTE * '"';

    private final byte[] kinds = new byte[256];
    private final byte separator;
    private final int width;
    private byte state = FIELD_START;
    private long position;
    private long quoteOpenedAt = NONE;
    private int quotedLineBreaks;
    private int spacedQuotes;
    private boolean quotesInside;
    private long returnedAt = NONE;
    private int quotedSeparators;
    private int quotedRecords;
    private int separators;
    private int lastCells;

    /**
     * @param separator what stands between fields; ASCII
     * @param start the offset of the first byte that {@link #advance} will see, which starts a record
     */
    RecordScanner(char separator, long start) {
        this(separator, start, Integer.MAX_VALUE);
    }

    /**
     * @param separator what stands between fields; ASCII
     * @param start the offset of the first byte that {@link #advance} will see, which starts a record
     * @param width how many cells a whole record has
     */
    RecordScanner(char separator, long start, int width) {
        this.separator = (byte) separator;
        this.width = width;
        this.position = start;
        kinds['"'] = QUOTE;
        kinds[separator] = SEPARATOR;
        kinds['\n'] = LINE_BREAK;
        kinds['\r'] = LINE_BREAK;
    }

    /** {@return the offset in the file of the next byte} */
    long position() {
        return position;
    }

    /** {@return how many quotation marks stand behind a separator and a space, where they are letters like any other} */
    int spacedQuotes() {
        return spacedQuotes;
    }

    /** {@return whether text stands behind a quotation mark that should close it, as where marks inside are not doubled} */
    boolean hasQuotesInside() {
        return quotesInside;
    }

    /** {@return how many cells the last record has, if {@link #advanceToRecordEnd} went through all of it} */
    int cells() {
        return lastCells;
    }

    /** {@return whether a quoted field went on for so long, or over so much, that its end was forgotten; stays so} */
    boolean isRunaway() {
        return quotedLineBreaks > MAX_QUOTED_LINE_BREAKS;
    }

    /** {@return at the end of the file: the offset of a quotation mark whose text does not end, or {@link #NONE}} */
    long unclosedQuote() {
        return state == QUOTED || state == BORDER || isRunaway() ? quoteOpenedAt : NONE;
    }

    /**
     * Passes over some bytes.
     *
     * @param bytes holds them
     * @param from index of the first
     * @param to index behind the last
     */
    void advance(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (state <= PLAIN) {
                i = advanceToQuote(bytes, i, to);
            }
            if (i < to) {
                step(bytes[i++]);
            }
        }
    }

    /** Outside quotes nothing but a quotation mark matters, and whether a field begins where it stands. */
    private int advanceToQuote(byte[] bytes, int from, int to) {
        int quote = indexOfQuote(bytes, from, to);
        if (quote > from) {
            byte before = bytes[quote - 1];
            spacedQuotes += before == ' ' && quote > 1 && bytes[quote - 2] == separator && quote < to ? 1 : 0;
            state = before == separator || before == '\n' || before == '\r' ? FIELD_START : PLAIN;
            position += quote - from;
        }
        return quote;
    }

    /**
     * Passes over bytes up to the end of the record.
     *
     * @return the index behind the record's line break, or {@link #NONE} if it is not among these bytes
     */
    int advanceToRecordEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            step(b);
            separators += state == FIELD_START && b == separator ? 1 : 0;
            if (state == FIELD_START && isLineEnd(b, bytes, i + 1, to)) {
                lastCells = separators + 1;
                separators = 0;
                return i + 1;
            }
        }
        return NONE;
    }

    /** A carriage return alone ends a line too; where the byte behind it is not known, it is left for the next record. */
    private static boolean isLineEnd(byte b, byte[] bytes, int next, int to) {
        return b == '\n' || (b == '\r' && next < to && bytes[next] != '\n');
    }

    private void step(byte b) {
        byte next = NEXT[state + kinds[b & 0xFF]];
        if (next == QUOTED) {
            open();
        } else if (next == BORDER) {
            countQuoted(b);
        } else if (next == BEHIND) {
            goBehind();
        }
        state = next;
        position++;
    }

    private void open() {
        if (state == FIELD_START && !isRunaway()) {
            quoteOpenedAt = position;
            quotedLineBreaks = 0;
            quotedRecords = 0;
        }
    }

    /** Takes note of a separator or a line break in a quoted field. */
    private void countQuoted(byte b) {
        if (b == separator) {
            quotedSeparators++;
            return;
        }
        if (b == '\r') {
            returnedAt = position;
        }
        if (isRunaway() || (b == '\n' && returnedAt == position - 1)) {
            return;
        }
        boolean isRecord = quotedLineBreaks > 0 && quotedSeparators == width - 1;
        quotedRecords = isRecord ? quotedRecords + 1 : 0;
        quotedLineBreaks = quotedRecords == QUOTED_RECORDS ? MAX_QUOTED_LINE_BREAKS + 1 : quotedLineBreaks + 1;
        quotedSeparators = 0;
    }

    /**
     * A mark behind a separator or a line break, with text behind it, opens a field. If it stands on a further line of a
     * quoted one, that one was never closed: what opens closes from there on, until another mark is missing, and whole
     * records would vanish in one field.
     */
    private void goBehind() {
        quotesInside = true;
        if (state == OPENING && quotedLineBreaks > 0) {
            quotedLineBreaks = MAX_QUOTED_LINE_BREAKS + 1;
        }
    }

    /** {@return the place of the first such byte, or {@code to}} */
    static int indexOf(char ascii, byte[] bytes, int from, int to) {
        return indexOf(ascii * EACH_BYTE, bytes, from, to);
    }

    private static int indexOfQuote(byte[] bytes, int from, int to) {
        return indexOf(QUOTES, bytes, from, to);
    }

    /** The place of the first byte of eight equal ones, or {@code to}. */
    private static int indexOf(long equal, byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long difference = (long) LONGS.get(bytes, i) ^ equal;
            // Only a byte that is zero borrows into its high bit without having had it, if none before it did.
            long zeros = (difference - EACH_BYTE) & ~difference & HIGH_BITS;
            if (zeros != 0) {
                return i + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        while (i < to && bytes[i] != (byte) equal) {
            i++;
        }
        return i;
    }
}
