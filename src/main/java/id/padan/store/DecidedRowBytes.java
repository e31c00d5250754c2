package id.padan.store;

import id.padan.filedamage.Repair;
import id.padan.matching.ScoredCandidate;
import id.padan.person.DateReading;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.reconcile.DecidedRow;
import id.padan.reconcile.DoubleNik;
import id.padan.reconcile.Outcome;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of one OPD, file and sheet with what became of them, as bytes. The cells stand last, so that a reader that does not
 * want them passes over them.
 */
final class DecidedRowBytes {

    private static final EnumCode<RosterField> ROSTER_FIELDS = new EnumCode<>(RosterField.class);

    private DecidedRowBytes() {}

    /** Where rows stand that stand together. */
    record Place(String opd, String file, String sheet) {

        static Place of(SubmittedRow row) {
            return new Place(row.opd(), row.location().file(), row.location().sheet());
        }
    }

    /** Takes rows with their numbers. */
    interface Taker {
        void take(int number, DecidedRow row);
    }

    /** {@return a row, but for its place} */
    static byte[] of(int number, DecidedRow decided) {
        ByteWriter out = new ByteWriter();
        SubmittedRow row = decided.row();
        out.putInt(number);
        out.putInt(row.location().row());
        OutcomeBytes.write(row.nik(), out);
        out.putText(row.name());
        out.putText(row.birthPlace());
        out.putDate(row.birthDate().date());
        out.putText(row.birthDate().written());
        OutcomeBytes.GENDERS.writeOrNone(row.gender(), out);
        out.putCount(row.further().size());
        row.further().forEach((field, text) -> {
            ROSTER_FIELDS.write(field, out);
            out.putText(text);
        });
        out.putTexts(row.fields());
        out.putTextOrNone(row.replaces());
        OutcomeBytes.write(decided.outcome(), out);
        CandidateBytes.write(decided.candidates(), out);
        OutcomeBytes.writeRepairs(decided.repairs(), out);
        OutcomeBytes.write(decided.doubleNik(), out);
        ByteWriter cells = new ByteWriter();
        cells.putTexts(row.cells());
        byte[] all = cells.bytes();
        out.putCount(all.length);
        out.putAll(all);
        return out.bytes();
    }

    /** Hands over the rows of a block in their order. */
    static void read(byte[] block, Place place, boolean withCells, Normaliser normaliser, Taker taker) {
        ByteReader in = new ByteReader(block);
        while (in.hasMore()) {
            int number = in.takeInt();
            SubmittedRow row = readRow(in, place);
            Outcome outcome = OutcomeBytes.readOutcome(in, normaliser);
            List<ScoredCandidate> candidates = CandidateBytes.read(in, normaliser);
            List<Repair> repairs = OutcomeBytes.readRepairs(in);
            DoubleNik doubleNik = OutcomeBytes.readDoubleNik(in);
            int end = (int) in.takeCount() + in.position();
            SubmittedRow whole = withCells ? row.withCells(in.takeTexts()) : row;
            in.moveTo(end);
            taker.take(number, new DecidedRow(whole, outcome, candidates, repairs, doubleNik));
        }
    }

    private static SubmittedRow readRow(ByteReader in, Place place) {
        RowLocation location = new RowLocation(place.file(), place.sheet(), in.takeInt());
        NikReading nik = OutcomeBytes.readNik(in);
        String name = in.takeText();
        String birthPlace = in.takeText();
        DateReading birthDate = new DateReading(in.takeDate(), in.takeText());
        return new SubmittedRow(
                location,
                place.opd(),
                nik,
                name,
                birthPlace,
                birthDate,
                OutcomeBytes.GENDERS.readOrNone(in),
                readFurther(in),
                in.takeTexts(),
                in.takeTextOrNone());
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
