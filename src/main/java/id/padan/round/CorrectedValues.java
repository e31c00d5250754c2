package id.padan.round;

import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.roster.RosterField;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal.Value;
import id.padan.service.ServiceDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values that a correction says should hold, held against row and registry: its own columns. */
record CorrectedValues(Normaliser normaliser) {

    private static final List<RosterField> OF_PERSON = List.of(
            RosterField.NIK, RosterField.NAME, RosterField.BIRTH_PLACE, RosterField.BIRTH_DATE, RosterField.GENDER);

    private static final List<RosterField> OF_WORK = List.of(
            RosterField.POSITION,
            RosterField.WORK_UNIT,
            RosterField.EDUCATION,
            RosterField.START_DATE,
            RosterField.DECREE_NUMBER,
            RosterField.DECREE_DATE,
            RosterField.DECREE_SIGNATORY,
            RosterField.SALARY_SOURCE);

    List<Value> of(SubmittedRow wanted, @Nullable Member row, @Nullable RegistryPerson person) {
        List<Value> values = new ArrayList<>();
        SubmittedRow submitted = row == null ? null : row.decided().row();
        Person wish = wanted.person(normaliser);
        Person onRoster = submitted == null ? null : submitted.person(normaliser);
        Person inRegistry = person == null ? null : person.person();
        for (RosterField field : OF_PERSON) {
            String value = written(field, wish);
            // Of a NIK as announcements show it, nothing is to be corrected.
            if (!value.isEmpty() && (field != RosterField.NIK || wish.nik() instanceof NikReading.Complete)) {
                String roster = onRoster == null ? "" : written(field, onRoster);
                String registry = inRegistry == null ? "" : written(field, inRegistry);
                values.add(new Value(
                        field, value, roster, registry, same(field, wish, onRoster), same(field, wish, inRegistry)));
            }
        }
        for (RosterField field : OF_WORK) {
            String value = wanted.further().getOrDefault(field, "");
            if (!value.isEmpty()) {
                String roster = submitted == null ? "" : submitted.further().getOrDefault(field, "");
                values.add(new Value(field, value, roster, "", same(value, roster), null));
            }
        }
        return values;
    }

    private static String written(RosterField field, Person person) {
        return switch (field) {
            case NIK -> person.nik().text();
            case NAME -> person.name().written();
            case BIRTH_PLACE -> person.birthPlace().written();
            case BIRTH_DATE ->
                person.birthDate() == null ? "" : person.birthDate().toString();
            case GENDER ->
                person.gender() == null ? "" : String.valueOf(person.gender().letter());
            default -> throw new IllegalArgumentException(field.key());
        };
    }

    private static boolean same(RosterField field, Person wish, @Nullable Person other) {
        if (other == null) {
            return false;
        }
        return switch (field) {
            case NIK -> wish.nik().equals(other.nik());
            case NAME -> wish.name().full().equals(other.name().full());
            case BIRTH_PLACE ->
                wish.birthPlace().key().equals(other.birthPlace().key());
            case BIRTH_DATE -> Objects.equals(wish.birthDate(), other.birthDate());
            case GENDER -> wish.gender() == other.gender();
            default -> throw new IllegalArgumentException(field.key());
        };
    }

    private static boolean same(String wanted, String roster) {
        ServiceDate date = ServiceDate.read(wanted);
        return date == null ? plain(wanted).equals(plain(roster)) : date.equals(ServiceDate.read(roster));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
