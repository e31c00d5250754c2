package id.padan.store;

import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Submitted rows as bytes, but for their places, which they share with others. What tells the person stands first and the
 * cells last, so that a reader passes over what it does not want.
 */
final class RowBytes {

    private static final EnumCode<RosterField> ROSTER_FIELDS = new EnumCode<>(RosterField.class);

    private RowBytes() {}

    /** Where rows stand that stand together. */
    record Place(String opd, String file, String sheet) {

        static Place of(SubmittedRow row) {
            return new Place(row.opd(), row.location().file(), row.location().sheet());
        }
    }

    /** How much of a row is wanted; what is not is empty in it. */
    enum Part {
        /** Where it stands, and what tells the person. */
        PERSON,
        /** All but the cells. */
        WITHOUT_CELLS,
        /** All of it. */
        WHOLE
    }

    static void write(SubmittedRow row, ByteWriter out) {
        out.putCount(row.location().row());
        NikBytes.write(row.nik(), out);
        out.putText(row.name());
        out.putText(row.birthPlace());
        out.putDate(row.birthDate().date());
        out.putText(row.birthDate().written());
        OutcomeBytes.GENDERS.writeOrNone(row.gender(), out);
        out.putTexts(row.fields());
        int rest = out.beginPart();
        writeFurther(row.further(), out);
        out.putTextOrNone(row.replaces());
        out.putTexts(row.cells());
        out.endPart(rest);
    }

    static SubmittedRow read(ByteReader in, Place place, Part part) {
        RowLocation location = new RowLocation(place.file(), place.sheet(), (int) in.takeCount());
        NikReading nik = NikBytes.read(in);
        String name = in.takeText();
        String birthPlace = in.takeText();
        DateReading birthDate = new DateReading(in.takeDate(), in.takeText());
        Gender gender = OutcomeBytes.GENDERS.readOrNone(in);
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

    private static void writeFurther(Map<RosterField, String> further, ByteWriter out) {
        out.putCount(further.size());
        further.forEach((field, text) -> {
            ROSTER_FIELDS.write(field, out);
            out.putText(text);
        });
    }

    private static Map<RosterField, String> readFurther(ByteReader in) {
        int count = (int) in.takeCount();
        Map<RosterField, String> further = new EnumMap<>(RosterField.class);
        for (int i = 0; i < count; i++) {
            further.put(ROSTER_FIELDS.read(in), in.takeText());
        }
        return further;
    }
}
