package id.padan.store;

import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.store.CandidateStore.Found;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectSortedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candidates as bytes, those of neighbouring rows together: there are dozens for each row, nothing is ever asked of one of
 * them alone, and as rows of a table they cost more than all the rest of a run.
 */
final class CandidateBlocks {

    /** Rows whose candidates stand together. */
    static final int ROWS = 1_000;

    private static final int NO_DATE = Integer.MIN_VALUE;

    private CandidateBlocks() {}

    /** A candidate as it is stored: the person as written, put in normal form when somebody asks. */
    record Written(
            String nikKind,
            String nikDigits,
            String nikWritten,
            String name,
            String birthPlace,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            RegistryStatus status,
            List<String> fields) {

        RegistryPerson person(Normaliser normaliser) {
            NikReading nik = PersonColumns.nik(nikKind, nikDigits, nikWritten);
            return new RegistryPerson(normaliser.person(nik, name, birthPlace, birthDate, gender, fields), status);
        }
    }

    /** Takes one candidate at a time. */
    interface Taker {
        void take(int row, Written candidate);
    }

    /** {@return the candidates as blocks, in the order of the blocks} */
    static List<Block> of(List<Found> candidates) {
        Int2ObjectSortedMap<Block> blocks = new Int2ObjectRBTreeMap<>();
        for (Found found : candidates) {
            blocks.computeIfAbsent(found.row() / ROWS, Block::new).write(found);
        }
        return List.copyOf(blocks.values());
    }

    /** Hands over the candidates of a block, in the order in which they were found. */
    static void read(byte[] block, Taker taker) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(block))) {
            while (in.available() > 0) {
                int row = in.readInt();
                taker.take(row, read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Written read(DataInputStream in) throws IOException {
        String kind = in.readUTF();
        String digits = in.readUTF();
        String written = in.readUTF();
        String name = in.readUTF();
        String birthPlace = in.readUTF();
        int day = in.readInt();
        String gender = in.readUTF();
        return new Written(
                kind,
                digits,
                written,
                name,
                birthPlace,
                day == NO_DATE ? null : LocalDate.ofEpochDay(day),
                gender.isEmpty() ? null : Gender.valueOf(gender),
                RegistryStatus.valueOf(in.readUTF()),
                fields(in));
    }

    private static List<String> fields(DataInputStream in) throws IOException {
        List<String> fields = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            fields.add(in.readUTF());
        }
        return fields;
    }

    /** The candidates of some neighbouring rows that one range of the extract has. */
    static final class Block {

        private final int number;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);
        private int count;

        private Block(int number) {
            this.number = number;
        }

        private void write(Found found) {
            Person person = found.person().person();
            LocalDate born = person.birthDate();
            Gender gender = person.gender();
            try {
                out.writeInt(found.row());
                out.writeUTF(PersonColumns.kind(person.nik()));
                out.writeUTF(PersonColumns.digits(person.nik()));
                // Sixteen digits are written as they are.
                out.writeUTF(
                        person.nik() instanceof NikReading.Complete
                                ? ""
                                : person.nik().text());
                out.writeUTF(person.name().written());
                out.writeUTF(person.birthPlace().written());
                out.writeInt(born == null ? NO_DATE : Math.toIntExact(born.toEpochDay()));
                out.writeUTF(gender == null ? "" : gender.name());
                out.writeUTF(found.person().status().name());
                out.writeByte(person.further().size());
                for (String field : PersonColumns.written(person)) {
                    out.writeUTF(field);
                }
                count++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The number of the first row in it, divided by {@link #ROWS}. */
        int number() {
            return number;
        }

        /** How many candidates it has. */
        int count() {
            return count;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
