package id.padan.registry.columns;

import id.padan.registry.columns.RegistryPart.Columns;
import id.padan.registry.columns.RegistryPart.OddNiks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A part of the registry as bytes, and back. Where the bytes lie is the caller's affair: in a file, in a mapped one, in memory.
 *
 * <p>The form, all numbers with the lowest byte first: a mark of eight bytes, the version, how many people, how many fields the
 * job adds, a CRC-32 of all else behind the mark, and then each column behind the other, in the order of {@link #write}. A column is how
 * many values it has, and the values; a table of texts is whether it is wide, its ends and its bytes.
 */
public final class PartBytes {

    /** Another form has another version: it is made anew, and never misread. */
    public static final int VERSION = 3;

    private static final long MARK = 0x3154_5241_5044_4150L; // PADPART1
    private static final int CHECKSUM_AT = Long.BYTES + 3 * Integer.BYTES;
    private static final int HEADER = CHECKSUM_AT + Long.BYTES;

    private PartBytes() {}

    /**
     * {@return the part as bytes, from the buffer's position to its limit}
     *
     * @param part some people of the registry
     */
    public static ByteBuffer write(RegistryPart part) {
        Columns columns = part.columns();
        Out out = new Out(size(columns));
        out.bytes.putLong(MARK).putInt(VERSION).putInt(part.people()).putInt(part.fields());
        out.bytes.position(HEADER);
        out.put(columns.niks());
        out.put(columns.birthDays());
        out.put(columns.traits());
        out.put(columns.familyCards());
        out.put(columns.nameEnds());
        out.put(columns.nameWords());
        out.put(columns.words());
        out.put(columns.places());
        out.put(columns.placeTexts());
        for (int field = 0; field < part.fields(); field++) {
            out.put(columns.fields().get(field));
            out.put(columns.fieldTexts().get(field));
        }
        OddNiks odd = columns.odd();
        out.put(odd.people());
        out.put(odd.isDamaged());
        out.put(odd.digits());
        out.put(odd.written());
        out.put(odd.texts());
        ByteBuffer bytes = out.bytes.flip();
        return bytes.putLong(CHECKSUM_AT, checksum(bytes));
    }

    /**
     * {@return whether the bytes are a part as this version writes it, whole and unchanged}
     *
     * @param bytes from their position to their limit
     */
    public static boolean areWhole(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return in.limit() >= HEADER
                && in.getLong(0) == MARK
                && in.getInt(Long.BYTES) == VERSION
                && in.getLong(CHECKSUM_AT) == checksum(in);
    }

    /**
     * {@return the part}
     *
     * @param bytes as {@link #write} gives them, and {@linkplain #areWhole whole}
     */
    public static RegistryPart read(ByteBuffer bytes) {
        In in = new In(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        int fields = in.bytes.getInt(Long.BYTES + 2 * Integer.BYTES);
        in.bytes.position(HEADER);
        long[] niks = in.longs();
        int[] birthDays = in.ints();
        byte[] traits = in.small();
        long[] familyCards = in.longs();
        int[] nameEnds = in.ints();
        int[] nameWords = in.ints();
        TextTable words = in.texts();
        int[] places = in.ints();
        TextTable placeTexts = in.texts();
        List<int[]> values = new ArrayList<>();
        List<TextTable> texts = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            values.add(in.ints());
            texts.add(in.texts());
        }
        OddNiks odd = new OddNiks(in.ints(), in.small(), in.ints(), in.ints(), in.texts());
        return new RegistryPart(new Columns(
                niks,
                birthDays,
                traits,
                familyCards,
                nameEnds,
                nameWords,
                words,
                places,
                placeTexts,
                values,
                texts,
                odd));
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.duplicate().limit(CHECKSUM_AT).position(Long.BYTES));
        crc.update(bytes.duplicate().position(HEADER));
        return crc.getValue();
    }

    private static int size(Columns columns) {
        long size = HEADER
                + of(columns.niks().length, Long.BYTES)
                + of(columns.birthDays().length, Integer.BYTES)
                + of(columns.traits().length, 1)
                + of(columns.familyCards().length, Long.BYTES)
                + of(columns.nameEnds().length, Integer.BYTES)
                + of(columns.nameWords().length, Integer.BYTES)
                + of(columns.words())
                + of(columns.places().length, Integer.BYTES)
                + of(columns.placeTexts());
        for (int field = 0; field < columns.fields().size(); field++) {
            size += of(columns.fields().get(field).length, Integer.BYTES)
                    + of(columns.fieldTexts().get(field));
        }
        int odd = columns.odd().people().length;
        return Math.toIntExact(size
                + 3 * of(odd, Integer.BYTES)
                + of(odd, 1)
                + of(columns.odd().texts()));
    }

    private static long of(long values, int bytes) {
        return Integer.BYTES + values * bytes;
    }

    private static long of(TextTable texts) {
        return 1 + of(texts.ends().length, Integer.BYTES) + of(texts.bytes().length, 1);
    }

    /** Writes columns. */
    private static final class Out {

        private final ByteBuffer bytes;

        Out(int size) {
            bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }

        void put(long[] values) {
            bytes.putInt(values.length).asLongBuffer().put(values);
            bytes.position(bytes.position() + values.length * Long.BYTES);
        }

        void put(int[] values) {
            bytes.putInt(values.length).asIntBuffer().put(values);
            bytes.position(bytes.position() + values.length * Integer.BYTES);
        }

        void put(byte[] values) {
            bytes.putInt(values.length).put(values);
        }

        void put(TextTable texts) {
            bytes.put((byte) (texts.isWide() ? 1 : 0));
            put(texts.ends());
            put(texts.bytes());
        }
    }

    /** Reads them in the same order. */
    private record In(ByteBuffer bytes) {

        long[] longs() {
            long[] values = new long[bytes.getInt()];
            bytes.asLongBuffer().get(values);
            bytes.position(bytes.position() + values.length * Long.BYTES);
            return values;
        }

        int[] ints() {
            int[] values = new int[bytes.getInt()];
            bytes.asIntBuffer().get(values);
            bytes.position(bytes.position() + values.length * Integer.BYTES);
            return values;
        }

        byte[] small() {
            byte[] values = new byte[bytes.getInt()];
            bytes.get(values);
            return values;
        }

        TextTable texts() {
            boolean isWide = bytes.get() == 1;
            int[] ends = ints();
            return new TextTable(isWide, small(), ends);
        }
    }
}
