package id.padan.store;

import id.padan.filedamage.Repair;
import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.reconcile.RowOutcome.DoubleNik;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowBytes.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine concludes, as bytes: outcomes, and the candidates and evidence that they rest on. People of the registry lie
 * there as written; their normal form is made anew on reading, which needs the job's normaliser.
 */
final class OutcomeBytes {

    private static final EnumCode<RegistryStatus> STATUSES = new EnumCode<>(RegistryStatus.class);
    private static final EnumCode<PersonField> FIELDS = new EnumCode<>(PersonField.class);
    private static final EnumCode<Reason> REASONS = new EnumCode<>(Reason.class);
    private static final EnumCode<Flag> FLAGS = new EnumCode<>(Flag.class);
    private static final EnumCode<ComparisonLevel> LEVELS = new EnumCode<>(ComparisonLevel.class);
    private static final EnumCode<FurtherField.Kind> KINDS = new EnumCode<>(FurtherField.Kind.class);

    private static final int NOBODY = 0;
    private static final int SOMEBODY = 1;

    private static final int RECONCILED = 0;
    private static final int REVIEW = 1;
    private static final int REJECTED = 2;
    private static final int SUPERSEDED = 3;

    private OutcomeBytes() {}

    /** Writes a row without its place, and what became of it. The candidates are a part that can be passed over. */
    static void write(RowOutcome row, ByteWriter out) {
        RowBytes.write(row.row(), out);
        write(row.outcome(), out);
        RowBytes.write(row.repairs(), out);
        write(row.doubleNik(), out);
        int candidates = out.beginPart();
        writeCandidates(row.candidates(), out);
        out.endPart(candidates);
    }

    static RowOutcome readRow(ByteReader in, Place place, Part part, boolean withCandidates, Normaliser normaliser) {
        SubmittedRow row = RowBytes.read(in, place, part);
        Outcome outcome = readOutcome(in, normaliser);
        List<Repair> repairs = RowBytes.readRepairs(in);
        DoubleNik doubleNik = readDoubleNik(in);
        int end = in.takeEndOfPart();
        List<ScoredCandidate> candidates = withCandidates ? readCandidates(in, normaliser) : List.of();
        in.moveTo(end);
        return new RowOutcome(row, outcome, candidates, repairs, doubleNik, null);
    }

    static void write(Outcome outcome, ByteWriter out) {
        out.putByte(kind(outcome));
        if (outcome instanceof Outcome.Superseded superseded) {
            write(superseded.by(), out);
            return;
        }
        RegistryPerson person = outcome.person();
        out.putByte(person == null ? NOBODY : SOMEBODY);
        if (person != null) {
            write(person, out);
        }
        out.putDouble(outcome.probability());
        FIELDS.writeSet(outcome.differences(), out);
        REASONS.writeSet(outcome.reasons(), out);
        FLAGS.writeSet(outcome.flags(), out);
    }

    static Outcome readOutcome(ByteReader in, Normaliser normaliser) {
        int kind = in.takeByte();
        if (kind == SUPERSEDED) {
            return new Outcome.Superseded(readLocation(in));
        }
        RegistryPerson person = in.takeByte() == NOBODY ? null : readPerson(in, normaliser);
        double probability = in.takeDouble();
        Set<PersonField> differences = FIELDS.readSet(in);
        Set<Reason> reasons = REASONS.readSet(in);
        Set<Flag> flags = FLAGS.readSet(in);
        return switch (kind) {
            case RECONCILED ->
                new Outcome.Reconciled(Objects.requireNonNull(person), probability, differences, reasons, flags);
            case REVIEW -> new Outcome.Review(person, probability, differences, reasons, flags);
            case REJECTED -> new Outcome.Rejected(person, probability, differences, reasons, flags);
            default -> throw new IllegalStateException("unknown outcome: " + kind);
        };
    }

    private static int kind(Outcome outcome) {
        return switch (outcome.kind()) {
            case RECONCILED -> RECONCILED;
            case REVIEW -> REVIEW;
            case REJECTED -> REJECTED;
            case SUPERSEDED -> SUPERSEDED;
        };
    }

    private static void write(RowLocation location, ByteWriter out) {
        out.putText(location.file());
        out.putText(location.sheet());
        out.putCount(location.row());
    }

    private static RowLocation readLocation(ByteReader in) {
        return new RowLocation(in.takeText(), in.takeText(), (int) in.takeCount());
    }

    private static void write(RegistryPerson registered, ByteWriter out) {
        WrittenPerson person = WrittenPerson.of(registered);
        RowBytes.write(person.nik(), out);
        writeWithoutNik(person, out);
    }

    private static RegistryPerson readPerson(ByteReader in, Normaliser normaliser) {
        return readWithNik(RowBytes.readNik(in), in).read(normaliser);
    }

    /** Writes all of a registry person but the NIK. */
    static void writeWithoutNik(WrittenPerson person, ByteWriter out) {
        out.putText(person.name());
        out.putText(person.birthPlace());
        out.putInt(person.birthDay());
        RowBytes.GENDERS.writeOrNone(person.gender(), out);
        STATUSES.write(person.status(), out);
        out.putCount(person.familyCard() - RegistryPerson.NO_CARD);
        out.putTexts(person.fields());
    }

    /** Reads what {@link #writeWithoutNik} wrote; {@return the person with that NIK} */
    static WrittenPerson readWithNik(NikReading nik, ByteReader in) {
        String name = in.takeText();
        String birthPlace = in.takeText();
        int birthDay = in.takeInt();
        Gender gender = RowBytes.GENDERS.readOrNone(in);
        RegistryStatus status = STATUSES.read(in);
        long familyCard = in.takeCount() + RegistryPerson.NO_CARD;
        return new WrittenPerson(nik, name, birthPlace, birthDay, gender, status, familyCard, in.takeTexts());
    }

    private static void write(@Nullable DoubleNik doubleNik, ByteWriter out) {
        out.putCount(doubleNik == null ? 0 : doubleNik.entries());
        if (doubleNik != null) {
            out.putText(doubleNik.nik().digits());
        }
    }

    private static @Nullable DoubleNik readDoubleNik(ByteReader in) {
        int entries = (int) in.takeCount();
        return entries == 0 ? null : new DoubleNik(new Nik(in.takeText()), entries);
    }

    private static void writeCandidates(List<ScoredCandidate> candidates, ByteWriter out) {
        out.putCount(candidates.size());
        for (ScoredCandidate candidate : candidates) {
            write(candidate.person(), out);
            out.putDouble(candidate.probability());
            out.putDouble(candidate.priorBits());
            out.putDouble(candidate.totalBits());
            out.putCount(candidate.evidence().size());
            candidate.evidence().forEach(evidence -> write(evidence, out));
            out.putCount(candidate.further().size());
            candidate.further().forEach(evidence -> write(evidence, out));
        }
    }

    private static List<ScoredCandidate> readCandidates(ByteReader in, Normaliser normaliser) {
        int count = (int) in.takeCount();
        List<ScoredCandidate> candidates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            RegistryPerson person = readPerson(in, normaliser);
            double probability = in.takeDouble();
            double priorBits = in.takeDouble();
            double totalBits = in.takeDouble();
            List<Evidence> evidence = readEvidence(in);
            candidates.add(new ScoredCandidate(person, probability, priorBits, totalBits, evidence, readFurther(in)));
        }
        return candidates;
    }

    private static void write(Evidence evidence, ByteWriter out) {
        FIELDS.write(evidence.field(), out);
        LEVELS.write(evidence.level(), out);
        out.putDouble(evidence.bits());
        out.putCount(evidence.bearers());
        out.putCount(evidence.words().size());
        for (Evidence.Word word : evidence.words()) {
            out.putText(word.submitted());
            out.putText(word.registered());
            LEVELS.write(word.level(), out);
            out.putDouble(word.bits());
            out.putCount(word.bearers());
        }
    }

    private static List<Evidence> readEvidence(ByteReader in) {
        int count = (int) in.takeCount();
        List<Evidence> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new Evidence(FIELDS.read(in), LEVELS.read(in), in.takeDouble(), in.takeCount(), readWords(in)));
        }
        return all;
    }

    private static List<Evidence.Word> readWords(ByteReader in) {
        int count = (int) in.takeCount();
        List<Evidence.Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(
                    new Evidence.Word(in.takeText(), in.takeText(), LEVELS.read(in), in.takeDouble(), in.takeCount()));
        }
        return words;
    }

    private static void write(Evidence.Further evidence, ByteWriter out) {
        out.putText(evidence.field().name());
        KINDS.write(evidence.field().kind(), out);
        LEVELS.write(evidence.level(), out);
        out.putDouble(evidence.bits());
        out.putCount(evidence.bearers());
    }

    private static List<Evidence.Further> readFurther(ByteReader in) {
        int count = (int) in.takeCount();
        List<Evidence.Further> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            FurtherField field = new FurtherField(in.takeText(), KINDS.read(in));
            all.add(new Evidence.Further(field, LEVELS.read(in), in.takeDouble(), in.takeCount()));
        }
        return all;
    }
}
