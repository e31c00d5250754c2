package id.padan.store;

import id.padan.filedamage.FileDamage;
import id.padan.filedamage.FileDamageKind;
import id.padan.filedamage.Repair;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.DoubleNik;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Outcomes as bytes. People lie there as written; the normal form is made anew on reading. */
final class OutcomeBytes {

    static final EnumCode<Gender> GENDERS = new EnumCode<>(Gender.class);

    static final EnumCode<RegistryStatus> STATUSES = new EnumCode<>(RegistryStatus.class);
    private static final EnumCode<FileDamageKind> DAMAGES = new EnumCode<>(FileDamageKind.class);
    private static final EnumCode<PersonField> FIELDS = new EnumCode<>(PersonField.class);
    private static final EnumCode<Reason> REASONS = new EnumCode<>(Reason.class);
    private static final EnumCode<Flag> FLAGS = new EnumCode<>(Flag.class);

    private static final int NOBODY = 0;
    private static final int SOMEBODY = 1;

    private static final int RECONCILED = 0;
    private static final int REVIEW = 1;
    private static final int REJECTED = 2;

    private OutcomeBytes() {}

    static void write(Outcome outcome, ByteWriter out) {
        out.putByte(kind(outcome));
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
        RegistryPerson person = in.takeByte() == NOBODY ? null : readRegistered(in, normaliser);
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
        if (outcome instanceof Outcome.Reconciled) {
            return RECONCILED;
        }
        return outcome instanceof Outcome.Review ? REVIEW : REJECTED;
    }

    static void write(RegistryPerson registered, ByteWriter out) {
        Person person = registered.person();
        NikBytes.write(person.nik(), out);
        out.putText(person.name().written());
        out.putText(person.birthPlace().written());
        out.putDate(person.birthDate());
        GENDERS.writeOrNone(person.gender(), out);
        out.putTexts(person.further().stream().map(FurtherField.Value::written).toList());
        STATUSES.write(registered.status(), out);
        out.putCount(registered.familyCard() - RegistryPerson.NO_CARD);
    }

    static RegistryPerson readRegistered(ByteReader in, Normaliser normaliser) {
        NikReading nik = NikBytes.read(in);
        String name = in.takeText();
        String birthPlace = in.takeText();
        LocalDate birthDate = in.takeDate();
        Gender gender = GENDERS.readOrNone(in);
        Person person = normaliser.person(nik, name, birthPlace, birthDate, gender, in.takeTexts());
        RegistryStatus status = STATUSES.read(in);
        return new RegistryPerson(person, status, in.takeCount() + RegistryPerson.NO_CARD);
    }

    static void write(@Nullable DoubleNik doubleNik, ByteWriter out) {
        out.putCount(doubleNik == null ? 0 : doubleNik.entries());
        if (doubleNik != null) {
            out.putText(doubleNik.nik().digits());
        }
    }

    static @Nullable DoubleNik readDoubleNik(ByteReader in) {
        int entries = (int) in.takeCount();
        return entries == 0 ? null : new DoubleNik(new Nik(in.takeText()), entries);
    }

    static void writeRepairs(List<Repair> repairs, ByteWriter out) {
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
