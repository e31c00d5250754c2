package id.padan.registry.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct texts of a column, each by its number from 0. Unchangeable.
 *
 * <p>All of them stand one behind the other in one array, in Latin-1, or in UTF-16 if one of them has a character beyond it: so
 * every text comes back as it was, and a table of a hundred thousand words is two objects.
 */
public final class TextTable {

    private static final int LAST_OF_LATIN_1 = 0xFF;

    private final boolean isWide;
    private final byte[] bytes;
    /** Behind each text, in bytes. */
    private final int[] ends;

    TextTable(boolean isWide, byte[] bytes, int[] ends) {
        this.isWide = isWide;
        this.bytes = bytes;
        this.ends = ends;
    }

    /** {@return how many texts there are} */
    public int size() {
        return ends.length;
    }

    /**
     * {@return a text}
     *
     * @param number the number of the text, from 0
     */
    public String text(int number) {
        int start = number == 0 ? 0 : ends[number - 1];
        int length = ends[number] - start;
        if (!isWide) {
            return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        }
        // By hand: a charset would put another character in the place of half a surrogate pair.
        StringBuilder text = new StringBuilder(length / 2);
        for (int i = start; i < ends[number]; i += 2) {
            text.append((char) ((bytes[i] & 0xFF) | (bytes[i + 1] << 8)));
        }
        return text.toString();
    }

    /**
     * {@return the sum of a text's characters, each multiplied with as many powers of a number as characters stand behind it}
     *
     * @param number the number of the text, from 0
     * @param base the number
     */
    public long hash(int number, long base) {
        int width = isWide ? 2 : 1;
        long hash = 0;
        for (int i = number == 0 ? 0 : ends[number - 1]; i < ends[number]; i += width) {
            int high = isWide ? (bytes[i + 1] & 0xFF) << Byte.SIZE : 0;
            hash = hash * base + ((bytes[i] & 0xFF) | high);
        }
        return hash;
    }

    boolean isWide() {
        return isWide;
    }

    byte[] bytes() {
        return bytes;
    }

    int[] ends() {
        return ends;
    }

    /** Numbers texts in the order in which they first come. No text that was seen before leaves anything to be collected. */
    static final class Builder {

        private static final int FEWEST = 1 << 8;
        private static final int SPREAD = 0x9E37_79B9;

        private char[] chars = new char[FEWEST * 8];
        private int[] ends = new int[FEWEST];
        private int size;
        /** The number of the text of a hash, plus one; 0 where there is none. */
        private int[] places = new int[2 * FEWEST];

        private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(places.length);
        private boolean isWide;

        /** The number of a text; {@code to} is the index behind its last character. */
        int number(char[] text, int from, int to) {
            int place = placeOf(text, from, to);
            while (places[place] != 0) {
                if (isAt(places[place] - 1, text, from, to)) {
                    return places[place] - 1;
                }
                place = (place + 1) & (places.length - 1);
            }
            places[place] = size + 1;
            return add(text, from, to);
        }

        int number(String text) {
            return number(text.toCharArray(), 0, text.length());
        }

        private boolean isAt(int number, char[] text, int from, int to) {
            int start = number == 0 ? 0 : ends[number - 1];
            return Arrays.equals(chars, start, ends[number], text, from, to);
        }

        private int add(char[] text, int from, int to) {
            int start = size == 0 ? 0 : ends[size - 1];
            int end = start + to - from;
            if (end > chars.length) {
                chars = Arrays.copyOf(chars, Math.max(end, 2 * chars.length));
            }
            System.arraycopy(text, from, chars, start, to - from);
            for (int i = start; i < end && !isWide; i++) {
                isWide = chars[i] > LAST_OF_LATIN_1;
            }
            ends[size++] = end;
            if (size == ends.length) {
                grow();
            }
            return size - 1;
        }

        private void grow() {
            ends = Arrays.copyOf(ends, 2 * size);
            places = new int[4 * size];
            shift--;
            for (int number = 0; number < size; number++) {
                int place = placeOf(chars, number == 0 ? 0 : ends[number - 1], ends[number]);
                while (places[place] != 0) {
                    place = (place + 1) & (places.length - 1);
                }
                places[place] = number + 1;
            }
        }

        private int placeOf(char[] text, int from, int to) {
            int hash = 0;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + text[i];
            }
            return (hash * SPREAD) >>> shift;
        }

        TextTable build() {
            int length = size == 0 ? 0 : ends[size - 1];
            int width = isWide ? 2 : 1;
            byte[] bytes = new byte[length * width];
            for (int i = 0; i < length; i++) {
                bytes[i * width] = (byte) chars[i];
                if (isWide) {
                    bytes[2 * i + 1] = (byte) (chars[i] >> 8);
                }
            }
            int[] ofBytes = new int[size];
            Arrays.setAll(ofBytes, i -> ends[i] * width);
            return new TextTable(isWide, bytes, ofBytes);
        }
    }
}
