package id.padan.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote, in the same order. Not safe for use by several threads. */
public final class ByteReader {

    static final int NO_DATE = Integer.MIN_VALUE;

    private final byte[] bytes;
    private final @Nullable RecentTexts recent;
    private int at;

    /** A reader of all that was written. */
    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
        this.recent = null;
    }

    /** A reader for what is kept in memory: equal texts that stand near each other are one. */
    ByteReader(byte[] bytes, RecentTexts recent) {
        this.bytes = bytes;
        this.recent = recent;
    }

    /** {@return whether anything follows} */
    public boolean hasMore() {
        return at < bytes.length;
    }

    /** Goes on somewhere else. */
    void moveTo(int position) {
        at = position;
    }

    /** Begins a part; {@return the position behind it} */
    int takeEndOfPart() {
        return takeInt() + at;
    }

    /** {@return the bytes of a part} */
    public byte[] takePart() {
        int end = takeEndOfPart();
        byte[] part = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return part;
    }

    /** {@return all that follows} */
    byte[] takeRest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    int takeByte() {
        return bytes[at++];
    }

    long takeCount() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | (long) next << shift;
    }

    /** {@return a number} */
    public int takeInt() {
        // No loop: half of the time that passing over candidates takes is spent here.
        int i = at;
        at += Integer.BYTES;
        return bytes[i] << 24 | (bytes[i + 1] & 0xFF) << 16 | (bytes[i + 2] & 0xFF) << 8 | (bytes[i + 3] & 0xFF);
    }

    /** {@return a number} */
    public long takeLong() {
        long high = takeInt();
        return high << Integer.SIZE | (takeInt() & 0xFFFF_FFFFL);
    }

    double takeDouble() {
        return Double.longBitsToDouble(takeLong());
    }

    /** {@return a text} */
    public String takeText() {
        long head = takeCount();
        int length = (int) (head >>> 1);
        String text = (head & 1) == 0 ? narrow(length) : wide(length);
        return recent == null ? text : recent.equalTo(text);
    }

    List<String> takeTexts() {
        int count = (int) takeCount();
        if (count == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(takeText());
        }
        return texts;
    }

    /** {@return a text, or null where there is none} */
    public @Nullable String takeTextOrNone() {
        return takeByte() == 0 ? null : takeText();
    }

    @Nullable
    LocalDate takeDate() {
        int day = takeInt();
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    /**
     * Texts that were read lately. When all rows of a run are in memory, it keeps each place, position and date from being
     * there once a row, and what the registry says as the row does from being there twice. For any number of threads: texts
     * do not change, and one that another thread replaces is only not found again.
     */
    static final class RecentTexts {

        /** A power of two. */
        private static final int MOST = 4_096;

        private final @Nullable String[] texts = new @Nullable String[MOST];

        /** {@return a text equal to this one: the one read before, if it is still known} */
        String equalTo(String text) {
            int place = text.hashCode() & MOST - 1;
            String known = texts[place];
            if (text.equals(known)) {
                return known;
            }
            texts[place] = text;
            return text;
        }
    }

    private String narrow(int length) {
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
    }

    private String wide(int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) (bytes[at] << Byte.SIZE | (bytes[at + 1] & 0xFF));
            at += 2;
        }
        return new String(text);
    }
}
