package id.padan.registry;

/** The characters of one field of the record that a reader is at, in a buffer that serves for the next record again. */
final class FieldText {

    private char[] chars = new char[64];
    private int length;

    /** Forgets the field of the record before. */
    void clear() {
        length = 0;
    }

    /** Takes in the field. */
    void put(char[] buffer, int offset, int count) {
        if (count > chars.length) {
            chars = new char[Math.max(count, 2 * chars.length)];
        }
        System.arraycopy(buffer, offset, chars, 0, count);
        length = count;
    }

    /** Takes in the field. */
    void put(String text) {
        put(text.toCharArray(), 0, text.length());
    }

    /** {@return the buffer, of which {@link #length()} characters count} */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    boolean isBlank() {
        return Blanks.skip(chars, 0, length) == length;
    }

    /** {@return the text, trimmed} */
    String text() {
        return new String(chars, 0, length).strip();
    }
}
