package id.padan.store;

import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.person.WrittenPerson;
import java.nio.charset.StandardCharsets;
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

    /** A number of sixteen digits is two halves of eight. */
    private static final int HALF = 100_000_000;

    /** In place of a number that has not sixteen digits. */
    private static final long NO_NIK = -1;

    private static final EnumCode<Closeness> CLOSENESS = new EnumCode<>(Closeness.class);

    private CandidateBlocks() {}

    /** Takes one candidate at a time. */
    interface Taker {

        /** Whether a candidate is wanted; {@code nik} are its digits as a number, or -1. */
        boolean wants(int row, long nik);

        void take(int row, WrittenPerson candidate);
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
        void take(int row, Closeness closeness, long nik, ByteReader in);
    }

    private static void each(byte[] block, EntryTaker taker) {
        ByteReader in = new ByteReader(block);
        while (in.hasMore()) {
            int row = in.takeInt();
            Closeness closeness = CLOSENESS.read(in);
            long nik = in.takeLong();
            int end = in.takeEndOfPart();
            taker.take(row, closeness, nik, in);
            in.moveTo(end);
        }
    }

    /** Writes a person as it stands in a block behind row and closeness. */
    static void write(WrittenPerson person, ByteWriter out) {
        out.putLong(
                person.nik() instanceof NikReading.Complete complete
                        ? complete.nik().number()
                        : NO_NIK);
        int rest = out.beginPart();
        if (!(person.nik() instanceof NikReading.Complete)) {
            NikBytes.write(person.nik(), out);
        }
        out.putText(person.name());
        out.putText(person.birthPlace());
        out.putDate(person.birthDate());
        OutcomeBytes.GENDERS.writeOrNone(person.gender(), out);
        OutcomeBytes.STATUSES.write(person.status(), out);
        out.putCount(person.familyCard() - RegistryPerson.NO_CARD);
        out.putTexts(person.fields());
        out.endPart(rest);
    }

    private static WrittenPerson person(ByteReader in, long nik) {
        NikReading reading = nik == NO_NIK ? NikBytes.read(in) : new NikReading.Complete(new Nik(digits(nik)));
        return new WrittenPerson(
                reading,
                in.takeText(),
                in.takeText(),
                in.takeDate(),
                OutcomeBytes.GENDERS.readOrNone(in),
                OutcomeBytes.STATUSES.read(in),
                in.takeCount() + RegistryPerson.NO_CARD,
                in.takeTexts());
    }

    private static String digits(long nik) {
        byte[] digits = new byte[Nik.LENGTH];
        int first = (int) (nik / HALF);
        putHalf((int) (nik - (long) first * HALF), digits, Nik.LENGTH);
        putHalf(first, digits, Nik.LENGTH / 2);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Digits of short numbers cost a third of those of long ones. */
    private static void putHalf(int half, byte[] digits, int end) {
        int left = half;
        for (int i = end - 1; i >= end - Nik.LENGTH / 2; i--) {
            int shorter = left / 10;
            digits[i] = (byte) ('0' + left - shorter * 10);
            left = shorter;
        }
    }

    /** The candidates of some neighbouring rows that one range of the extract has. */
    static final class Block {

        private final int number;
        private final ByteWriter out = new ByteWriter();
        private final BitSet rows = new BitSet(ROWS);

        Block(int number) {
            this.number = number;
        }

        /** Adds a person, as {@link CandidateBlocks#write} wrote it, to a row. */
        void write(int row, Closeness closeness, ByteWriter person) {
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
}
