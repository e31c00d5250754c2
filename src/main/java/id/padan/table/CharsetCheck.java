package id.padan.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out, from all bytes of a text, in which charset it is. */
public final class CharsetCheck {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final int FIRST_CONTINUATION = 0x80;
    private static final int LAST_CONTINUATION = 0xBF;

    private boolean anyUtf8;
    private boolean anyOther;
    private boolean anyNul;
    private int continuationsDue;
    private int lowest;
    private int highest;

    /** Takes in some more bytes of the text. */
    public void take(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && !isMixed()) {
            if (continuationsDue == 0 && i + Long.BYTES <= to && areLetters((long) LONGS.get(bytes, i))) {
                i += Long.BYTES;
            } else {
                take(bytes[i]);
                i++;
            }
        }
    }

    /** Eight bytes of ASCII: a zero byte borrows, so that it gets a high bit. */
    private static boolean areLetters(long eight) {
        return ((eight | (eight - EACH_BYTE)) & HIGH_BITS) == 0;
    }

    private void take(byte b) {
        int unsigned = b & 0xFF;
        if (continuationsDue > 0 && unsigned >= lowest && unsigned <= highest) {
            expect(continuationsDue - 1, FIRST_CONTINUATION, LAST_CONTINUATION);
            anyUtf8 |= continuationsDue == 0;
            return;
        }
        anyOther |= continuationsDue > 0;
        anyNul |= b == 0;
        begin(unsigned);
    }

    /** What may follow the first byte of a character, so that none is written longer than it has to be, or is half a pair. */
    private void begin(int first) {
        if (first < FIRST_CONTINUATION) {
            expect(0, 0, 0);
        } else if (first >= 0xC2 && first <= 0xDF) {
            expect(1, FIRST_CONTINUATION, LAST_CONTINUATION);
        } else if (first >= 0xE0 && first <= 0xEF) {
            expect(2, first == 0xE0 ? 0xA0 : FIRST_CONTINUATION, first == 0xED ? 0x9F : LAST_CONTINUATION);
        } else if (first >= 0xF0 && first <= 0xF4) {
            expect(3, first == 0xF0 ? 0x90 : FIRST_CONTINUATION, first == 0xF4 ? 0x8F : LAST_CONTINUATION);
        } else {
            expect(0, 0, 0);
            anyOther = true;
        }
    }

    private void expect(int continuations, int from, int to) {
        continuationsDue = continuations;
        lowest = from;
        highest = to;
    }

    /** {@return whether there was a zero byte, in a text that is not mixed} */
    public boolean anyNul() {
        return anyNul;
    }

    /** {@return whether there are letters of UTF-8, and bytes that are none: see {@link TextEncoding#mixed}} */
    public boolean isMixed() {
        return anyUtf8 && anyOther;
    }

    /**
     * {@return the charset to decode the text with: UTF-8 if every byte fits, else Windows-1252, which old Excel writes}
     * A letter that the end cuts off is no fault where others are whole. Pure ASCII is decoded as ISO 8859-1, which gives the
     * same and which Java does fastest.
     */
    public Charset charset() {
        if (anyOther || (continuationsDue > 0 && !anyUtf8)) {
            return WINDOWS_1252;
        }
        return anyUtf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }
}
