package id.padan.person;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One field of the registry record at hand. Most are never asked for: a text that comes as bytes is made characters only
 * when somebody wants it, in a buffer that serves for the next record again.
 */
public final class FieldText {

    private static final int USUAL = 64;
    private static final byte[] NO_BYTES = {};

    private char[] chars = new char[USUAL];
    private int length;

    /** What {@link #chars} are still to be made of, if {@link #isPending}. */
    private byte[] bytes = NO_BYTES;

    private int offset;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean isPending;

    /**
     * {@return a field that holds a text}
     *
     * @param text the text
     */
    public static FieldText of(String text) {
        FieldText field = new FieldText();
        field.put(text);
        return field;
    }

    /** Forgets the field of the record before. */
    public void clear() {
        length = 0;
        isPending = false;
    }

    /**
     * Takes in the field.
     *
     * @param buffer holds its characters
     * @param from index of the first one
     * @param count how many they are
     */
    public void put(char[] buffer, int from, int count) {
        room(count);
        System.arraycopy(buffer, from, chars, 0, count);
        length = count;
        isPending = false;
    }

    /**
     * Takes in the field.
     *
     * @param text what it holds
     */
    public void put(String text) {
        put(text.toCharArray(), 0, text.length());
    }

    /**
     * Takes in the field.
     *
     * @param buffer holds its bytes, and has to keep them until the next record
     * @param from index of the first one
     * @param count how many they are
     * @param of the charset, in which ASCII is ASCII
     */
    public void put(byte[] buffer, int from, int count, Charset of) {
        bytes = buffer;
        offset = from;
        length = count;
        charset = of;
        isPending = true;
    }

    /** {@return the buffer, of which {@link #length()} characters count; good until the next record} */
    public char[] chars() {
        decode();
        return chars;
    }

    /** {@return how many characters the field has} */
    public int length() {
        decode();
        return length;
    }

    /** {@return the text, trimmed} */
    public String text() {
        return isPending ? new String(bytes, offset, length, charset).strip() : new String(chars, 0, length).strip();
    }

    private void decode() {
        if (!isPending) {
            return;
        }
        room(length);
        for (int i = 0; i < length; i++) {
            byte b = bytes[offset + i];
            if (b < 0) {
                put(new String(bytes, offset, length, charset));
                return;
            }
            chars[i] = (char) b;
        }
        isPending = false;
    }

    private void room(int wanted) {
        if (wanted > chars.length) {
            chars = new char[Math.max(wanted, 2 * chars.length)];
        }
    }
}
