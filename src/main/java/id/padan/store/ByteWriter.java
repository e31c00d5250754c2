package id.padan.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes, one behind the other, for {@link ByteReader} to read in the same order. Nothing tells what stands where but
 * the code that writes and reads, which is why the two stand side by side in {@link RowBytes}, {@link OutcomeBytes} and
 * {@link FoundCandidates}; why bytes at all, the package's page says.
 *
 * <p>Numbers have the highest byte first; a count has seven bits a byte, the lowest first. A text is its length, twice, plus one
 * if it has characters beyond Latin-1; then a byte or two for each character, so that every text comes back, also half a
 * surrogate pair. Not safe for use by several threads.
 */
public final class ByteWriter {

    private static final int FEWEST_BYTES = 512;
    private static final int SEVEN_BITS = 0x7F;

    private byte[] bytes = new byte[FEWEST_BYTES];
    private int size;

    /** With nothing written. */
    public ByteWriter() {}

    /** {@return all that was written} */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets what was written so far. */
    void clear() {
        size = 0;
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** A number from 0 on, the smaller the shorter. */
    void putCount(long value) {
        room(10);
        long left = value;
        while (left > SEVEN_BITS) {
            bytes[size++] = (byte) (left | SEVEN_BITS + 1);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    /** Writes a number. */
    public void putInt(int value) {
        room(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >> shift);
        }
    }

    /** Writes a number. */
    public void putLong(long value) {
        putInt((int) (value >> Integer.SIZE));
        putInt((int) value);
    }

    void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    /** Writes a text. */
    public void putText(String text) {
        int length = text.length();
        boolean narrow = isNarrow(text);
        putCount(2L * length + (narrow ? 0 : 1));
        byte[] characters = narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : wide(text);
        putAll(characters);
    }

    void putTexts(List<String> texts) {
        putCount(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            putText(texts.get(i));
        }
    }

    /** Writes a text, or that there is none. */
    public void putTextOrNone(@Nullable String text) {
        putByte(text == null ? 0 : 1);
        if (text != null) {
            putText(text);
        }
    }

    void putDate(@Nullable LocalDate date) {
        putInt(date == null ? ByteReader.NO_DATE : Math.toIntExact(date.toEpochDay()));
    }

    /** Writes bytes that are read in one go. */
    public void putPart(byte[] part) {
        putInt(part.length);
        putAll(part);
    }

    /** Begins a part that a reader may pass over; {@return what {@link #endPart} wants} */
    int beginPart() {
        putInt(0);
        return size;
    }

    /** Ends a part. */
    void endPart(int beginning) {
        int end = size;
        size = beginning - Integer.BYTES;
        putInt(end - beginning);
        size = end;
    }

    void putAll(byte[] more) {
        putAll(more, more.length);
    }

    /** What was written elsewhere. */
    void putAll(ByteWriter other) {
        putAll(other.bytes, other.size);
    }

    private void putAll(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, size, count);
        size += count;
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + wanted));
        }
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** Not as UTF-16 by the library, which has no place for half a pair. */
    private static byte[] wide(String text) {
        byte[] wide = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            wide[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
            wide[2 * i + 1] = (byte) text.charAt(i);
        }
        return wide;
    }
}
