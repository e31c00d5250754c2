package id.padan.store;

import id.padan.filedamage.FileDamage;
import id.padan.filedamage.Repair;
import id.padan.filedamage.RepairedRow;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What offices handed in, as bytes: submitted rows, and what they say once the damage of their file is undone. */
final class RowBytes {

    static final EnumCode<Gender> GENDERS = new EnumCode<>(Gender.class);

    private static final EnumCode<RosterField> ROSTER_FIELDS = new EnumCode<>(RosterField.class);
    private static final EnumCode<FileDamage.Kind> DAMAGES = new EnumCode<>(FileDamage.Kind.class);

    private static final int MISSING = 0;
    private static final int COMPLETE = 1;
    private static final int DAMAGED = 2;
    private static final int MALFORMED = 3;

    private RowBytes() {}

    /** What neighbouring rows have in common; not written with each of them. */
    record Place(String opd, String file, String sheet) {

        static Place of(SubmittedRow row) {
            return new Place(row.opd(), row.location().file(), row.location().sheet());
        }
    }

    /** How much of a row is wanted; the rest is empty in what is read. */
    enum Part {
        /** Where it stands, and what tells the person. */
        PERSON,
        /** All but the cells. */
        WITHOUT_CELLS,
        /** All of it. */
        WHOLE
    }

    /** Writes a row without its place. What tells the person comes first, the rest is a part that can be passed over. */
    static void write(SubmittedRow row, ByteWriter out) {
        out.putCount(row.location().row());
        write(row.nik(), out);
        out.putText(row.name());
        out.putText(row.birthPlace());
        out.putDate(row.birthDate().date());
        out.putText(row.birthDate().written());
        GENDERS.writeOrNone(row.gender(), out);
        out.putTexts(row.fields());
        int rest = out.beginPart();
        writeFurther(row.further(), out);
        out.putTextOrNone(row.replaces());
        out.putTexts(row.cells());
        out.endPart(rest);
    }

    static SubmittedRow read(ByteReader in, Place place, Part part) {
        RowLocation location = new RowLocation(place.file(), place.sheet(), (int) in.takeCount());
        NikReading nik = readNik(in);
        String name = in.takeText();
        String birthPlace = in.takeText();
        DateReading birthDate = new DateReading(in.takeDate(), in.takeText());
        Gender gender = GENDERS.readOrNone(in);
        List<String> fields = in.takeTexts();
        int end = in.takeEndOfPart();
        boolean more = part != Part.PERSON;
        Map<RosterField, String> further = more ? readFurther(in) : Map.of();
        @Nullable String replaces = more ? in.takeTextOrNone() : null;
        List<String> cells = part == Part.WHOLE ? in.takeTexts() : List.of();
        in.moveTo(end);
        return new SubmittedRow(
                location, place.opd(), nik, name, birthPlace, birthDate, gender, further, fields, replaces, cells);
    }

    static void writeFurther(Map<RosterField, String> further, ByteWriter out) {
        out.putCount(further.size());
        further.forEach((field, text) -> {
            ROSTER_FIELDS.write(field, out);
            out.putText(text);
        });
    }

    static Map<RosterField, String> readFurther(ByteReader in) {
        int count = (int) in.takeCount();
        Map<RosterField, String> further = new EnumMap<>(RosterField.class);
        for (int i = 0; i < count; i++) {
            further.put(ROSTER_FIELDS.read(in), in.takeText());
        }
        return further;
    }

    static void write(NikReading nik, ByteWriter out) {
        if (nik instanceof NikReading.Complete complete) {
            out.putByte(COMPLETE);
            out.putText(complete.nik().digits());
        } else if (nik instanceof NikReading.Damaged damaged) {
            out.putByte(DAMAGED);
            out.putText(damaged.sureDigits());
            out.putText(damaged.written());
        } else if (nik instanceof NikReading.Malformed malformed) {
            out.putByte(MALFORMED);
            out.putText(malformed.digits());
            out.putText(malformed.written());
        } else {
            out.putByte(MISSING);
        }
    }

    static NikReading readNik(ByteReader in) {
        int kind = in.takeByte();
        return switch (kind) {
            case MISSING -> new NikReading.Missing();
            case COMPLETE -> new NikReading.Complete(new Nik(in.takeText()));
            case DAMAGED -> new NikReading.Damaged(in.takeText(), in.takeText());
            case MALFORMED -> new NikReading.Malformed(in.takeText(), in.takeText());
            default -> throw new IllegalStateException("unknown kind of NIK: " + kind);
        };
    }

    /** Writes a row without its number. */
    static void write(RepairedRow row, ByteWriter out) {
        write(row.nik(), out);
        out.putText(row.name());
        out.putDate(row.birthDate());
        write(row.repairs(), out);
        out.putCount(row.sourceNumbers().size());
        row.sourceNumbers().forEach(out::putCount);
    }

    static RepairedRow readRepaired(int number, ByteReader in) {
        NikReading nik = readNik(in);
        String name = in.takeText();
        LocalDate birthDate = in.takeDate();
        List<Repair> repairs = readRepairs(in);
        int count = (int) in.takeCount();
        List<Integer> sources = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sources.add((int) in.takeCount());
        }
        return new RepairedRow(number, nik, name, birthDate, repairs, sources);
    }

    static void write(List<Repair> repairs, ByteWriter out) {
        out.putCount(repairs.size());
        for (Repair repair : repairs) {
            DAMAGES.write(repair.damage().kind(), out);
            out.putInt(repair.damage().step());
            out.putInt(repair.sourceLine());
        }
    }

    static List<Repair> readRepairs(ByteReader in) {
        int count = (int) in.takeCount();
        List<Repair> repairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            repairs.add(new Repair(new FileDamage(DAMAGES.read(in), in.takeInt()), in.takeInt()));
        }
        return repairs;
    }
}
