package id.padan.store;

import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.WrittenPerson;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The candidates that the scan of one range of the registry found, on their way into the store: those of neighbouring rows
 * together in a block of bytes. Kept as these bytes from the beginning: as objects they would outlive several rounds of the
 * garbage collector, which copies what lives.
 *
 * <p>A block is a byte that says whether it is packed, and entries of row, closeness, NIK as a number, and the rest of the person
 * as a part: a reader passes over the candidates that it does not want. What travels is packed where it was found, and stays so
 * until a row is decided: for who keeps the candidates of all, room is dearer than time. Not safe for use by several threads.
 */
public final class FoundCandidates {

    /** Rows, by their numbers, whose candidates stand together. */
    static final int ROWS = 1_000;

    /** Begins a block whose entries stand there as they are. */
    private static final byte PLAIN = 0;

    /** Begins a block of which all that follows is such a one, deflated. */
    private static final byte PACKED = 1;

    /** In place of a NIK that is not sixteen digits. */
    private static final long NO_NIK = -1;

    private static final EnumCode<Closeness> CLOSENESS = new EnumCode<>(Closeness.class);

    private final Int2ObjectMap<Block> blocks = new Int2ObjectOpenHashMap<>();
    private final ByteWriter person = new ByteWriter();

    /**
     * Puts a registry person to hand, to be written to each row that it may be.
     *
     * @param candidate the person
     */
    public void take(WrittenPerson candidate) {
        person.clear();
        write(candidate, person);
    }

    /**
     * Adds the person at hand to a row that it may be.
     *
     * @param row the row's number
     * @param closeness how the person stands to the row
     */
    public void add(int row, Closeness closeness) {
        block(row / ROWS).write(row, closeness, person);
    }

    private Block block(int number) {
        Block block = blocks.get(number);
        if (block == null) {
            block = new Block(number);
            blocks.put(number, block);
        }
        return block;
    }

    /** {@return what was found as bytes, to travel} */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter();
        for (Block block : blocks()) {
            out.putInt(block.number);
            out.putPart(block.rows.toByteArray());
            out.putPart(packed(block.bytes()));
        }
        return out.bytes();
    }

    /**
     * {@return what was found}
     *
     * @param bytes as {@link #toBytes} gives them
     */
    public static FoundCandidates ofBytes(byte[] bytes) {
        FoundCandidates found = new FoundCandidates();
        ByteReader in = new ByteReader(bytes);
        while (in.hasMore()) {
            int number = in.takeInt();
            found.blocks.put(number, new Block(number, BitSet.valueOf(in.takePart()), in.takePart()));
        }
        return found;
    }

    private static byte[] packed(byte[] plain) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(PACKED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] block) {
        if (block[0] == PLAIN) {
            return block;
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(block, 1, block.length - 1))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the candidates as they are stored, by block of rows, for {@link CandidateStore.Candidates#of}} */
    public List<List<byte[]>> entries() {
        return blocks().stream().map(block -> List.of(block.bytes())).toList();
    }

    /** The candidates as blocks, in the order of the blocks. */
    List<Block> blocks() {
        return blocks.values().stream()
                .sorted(Comparator.comparingInt(Block::number))
                .toList();
    }

    /** The candidates of some neighbouring rows that one range of the registry has. */
    static final class Block {

        private final int number;
        private final ByteWriter out = new ByteWriter();
        private final BitSet rows;

        private Block(int number) {
            this(number, new BitSet(ROWS), new byte[] {PLAIN});
        }

        private Block(int number, BitSet rows, byte[] bytes) {
            this.number = number;
            this.rows = rows;
            out.putAll(bytes);
        }

        private void write(int row, Closeness closeness, ByteWriter person) {
            out.putInt(row);
            CLOSENESS.write(closeness, out);
            out.putAll(person);
            rows.set(row % ROWS);
        }

        /** The number of the first row in it, divided by {@link #ROWS}. */
        int number() {
            return number;
        }

        /** The rows that it has candidates of, counted from its first one. */
        BitSet rows() {
            return rows;
        }

        byte[] bytes() {
            return out.bytes();
        }
    }

    private static void write(WrittenPerson person, ByteWriter out) {
        long nik = person.nik() instanceof NikReading.Complete complete
                ? complete.nik().number()
                : NO_NIK;
        out.putLong(nik);
        int rest = out.beginPart();
        if (nik == NO_NIK) {
            RowBytes.write(person.nik(), out);
        }
        OutcomeBytes.writeWithoutNik(person, out);
        out.endPart(rest);
    }

    /** Takes one candidate at a time. */
    interface Taker {

        /** Whether a candidate is wanted; {@code nik} are its digits as a number, or -1. */
        boolean wants(int row, long nik);

        void take(int row, WrittenPerson candidate);
    }

    /**
     * Hands over the candidates of some rows that are wanted and worth weighing, in the order in which they were found.
     *
     * @param blocks the blocks of all ranges of the registry that have candidates of these rows
     */
    static void read(List<byte[]> blocks, Taker taker) {
        List<byte[]> plain = blocks.stream().map(FoundCandidates::unpacked).toList();
        BitSet settled = new BitSet();
        for (byte[] block : plain) {
            each(block, (row, closeness, nik, in) -> {
                if (closeness == Closeness.SAME) {
                    settled.set(row);
                }
            });
        }
        for (byte[] block : plain) {
            each(block, (row, closeness, nik, in) -> {
                if (closeness.isWorthWeighing(settled.get(row)) && taker.wants(row, nik)) {
                    taker.take(row, person(in, nik));
                }
            });
        }
    }

    /** Takes an entry of a block; {@code in} stands behind its NIK. */
    private interface EntryTaker {
        void take(int row, Closeness closeness, long nik, ByteReader in);
    }

    private static void each(byte[] block, EntryTaker taker) {
        ByteReader in = new ByteReader(block);
        in.takeByte();
        while (in.hasMore()) {
            int row = in.takeInt();
            Closeness closeness = CLOSENESS.read(in);
            long nik = in.takeLong();
            int end = in.takeEndOfPart();
            taker.take(row, closeness, nik, in);
            in.moveTo(end);
        }
    }

    private static WrittenPerson person(ByteReader in, long nik) {
        NikReading reading = nik == NO_NIK ? RowBytes.readNik(in) : new NikReading.Complete(Nik.of(nik));
        return OutcomeBytes.readWithNik(reading, in);
    }
}
