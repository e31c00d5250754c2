package id.padan.store;

import id.padan.matching.Closeness;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import id.padan.store.CandidateStore.Found;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectSortedMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Candidates as bytes, those of neighbouring rows together: there are dozens for each row, nothing is ever asked of one of
 * them alone, and as rows of a table they cost more than all the rest of a run. Row, closeness and NIK stand first, so that
 * a reader passes over those that it does not want.
 */
final class CandidateBlocks {

    /** Rows whose candidates stand together. */
    static final int ROWS = 1_000;

    private static final int NO_DATE = Integer.MIN_VALUE;

    /** In place of a number that has not sixteen digits. */
    private static final long NO_NIK = -1;

    private static final byte NO_GENDER = -1;
    private static final List<Gender> GENDERS = List.of(Gender.values());
    private static final List<RegistryStatus> STATUSES = List.of(RegistryStatus.values());
    private static final List<Closeness> CLOSENESS = List.of(Closeness.values());
    private static final int FEWEST_BYTES = 16 * 1024;

    private CandidateBlocks() {}

    /** Takes one candidate at a time. */
    interface Taker {

        /** Whether a candidate is wanted; {@code nik} are its digits as a number, or -1. */
        boolean wants(int row, long nik);

        void take(int row, WrittenPerson candidate);
    }

    /** {@return the candidates as blocks, in the order of the blocks} */
    static List<Block> of(List<Found> candidates) {
        Int2ObjectSortedMap<Block> blocks = new Int2ObjectRBTreeMap<>();
        for (Found found : candidates) {
            blocks.computeIfAbsent(found.row() / ROWS, Block::new).write(found);
        }
        return List.copyOf(blocks.values());
    }

    /**
     * Hands over the candidates of some rows that are wanted and worth weighing, in the order in which they were found.
     *
     * @param blocks the blocks of all ranges of the extract that have candidates of these rows
     */
    static void read(List<byte[]> blocks, Taker taker) {
        BitSet settled = new BitSet();
        for (byte[] block : blocks) {
            each(block, (row, closeness, nik, in) -> {
                if (closeness == Closeness.SAME) {
                    settled.set(row);
                }
            });
        }
        for (byte[] block : blocks) {
            each(block, (row, closeness, nik, in) -> {
                if (closeness.isWorthWeighing(settled.get(row)) && taker.wants(row, nik)) {
                    taker.take(row, person(in, nik));
                }
            });
        }
    }

    /** Takes an entry of a block, with what follows its NIK to be read. */
    private interface EntryTaker {
        void take(int row, Closeness closeness, long nik, ByteBuffer in);
    }

    private static void each(byte[] block, EntryTaker taker) {
        ByteBuffer in = ByteBuffer.wrap(block);
        while (in.hasRemaining()) {
            int row = in.getInt();
            Closeness closeness = CLOSENESS.get(in.get());
            long nik = in.getLong();
            int end = in.getInt();
            taker.take(row, closeness, nik, in);
            in.position(end);
        }
    }

    private static WrittenPerson person(ByteBuffer in, long nik) {
        int day = in.getInt();
        byte gender = in.get();
        RegistryStatus status = STATUSES.get(in.get());
        long familyCard = in.getLong();
        String name = text(in);
        String birthPlace = text(in);
        NikReading reading = nik == NO_NIK
                ? PersonColumns.nik(text(in), text(in), text(in))
                : new NikReading.Complete(new Nik(digits(nik)));
        return new WrittenPerson(
                reading,
                name,
                birthPlace,
                day == NO_DATE ? null : LocalDate.ofEpochDay(day),
                gender == NO_GENDER ? null : GENDERS.get(gender),
                status,
                familyCard,
                fields(in));
    }

    private static List<String> fields(ByteBuffer in) {
        int count = in.getShort();
        if (count == 0) {
            return List.of();
        }
        List<String> fields = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fields.add(text(in));
        }
        return fields;
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String digits(long nik) {
        byte[] digits = new byte[Nik.LENGTH];
        long left = nik;
        for (int i = Nik.LENGTH - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** The candidates of some neighbouring rows that one range of the extract has. */
    static final class Block {

        private final int number;
        private ByteBuffer out = ByteBuffer.allocate(FEWEST_BYTES);
        private final BitSet rows = new BitSet(ROWS);

        private Block(int number) {
            this.number = number;
        }

        private void write(Found found) {
            WrittenPerson person = found.person();
            LocalDate born = person.birthDate();
            Gender gender = person.gender();
            room(5 * Long.BYTES);
            out.putInt(found.row());
            out.put((byte) CLOSENESS.indexOf(found.closeness()));
            out.putLong(nik(person.nik()));
            int end = out.position();
            out.putInt(0);
            out.putInt(born == null ? NO_DATE : Math.toIntExact(born.toEpochDay()));
            out.put(gender == null ? NO_GENDER : (byte) GENDERS.indexOf(gender));
            out.put((byte) STATUSES.indexOf(person.status()));
            out.putLong(person.familyCard());
            put(person.name());
            put(person.birthPlace());
            if (!(person.nik() instanceof NikReading.Complete)) {
                put(PersonColumns.kind(person.nik()));
                put(PersonColumns.digits(person.nik()));
                put(person.nik().text());
            }
            room(Short.BYTES);
            out.putShort((short) person.fields().size());
            person.fields().forEach(this::put);
            out.putInt(end, out.position());
            rows.set(found.row() % ROWS);
        }

        private static long nik(NikReading nik) {
            return nik instanceof NikReading.Complete complete
                    ? Long.parseLong(complete.nik().digits())
                    : NO_NIK;
        }

        private void put(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + bytes.length);
            out.putInt(bytes.length).put(bytes);
        }

        private void room(int bytes) {
            if (out.remaining() < bytes) {
                int wanted = Math.max(2 * out.capacity(), out.position() + bytes);
                out = ByteBuffer.wrap(Arrays.copyOf(out.array(), wanted)).position(out.position());
            }
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
            return Arrays.copyOf(out.array(), out.position());
        }
    }
}
