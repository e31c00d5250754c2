package id.padan.store;

import id.padan.person.FurtherValue;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people lie in tables: as written. The normal form is made anew on reading, so that it cannot disagree with the
 * dictionaries.
 */
final class PersonColumns {

    /** The columns of a registry person, in the order of {@link #values(RegistryPerson)}. */
    static final String REGISTRY_PERSON =
            "person_nik_kind, person_nik_digits, person_nik_written, person_name, person_birth_place,"
                    + " person_birth_date, person_gender, person_status, person_fields";

    private PersonColumns() {}

    static @Nullable Object[] values(@Nullable RegistryPerson registered) {
        if (registered == null) {
            return new @Nullable Object[9];
        }
        Person person = registered.person();
        return new @Nullable Object[] {
            kind(person.nik()),
            digits(person.nik()),
            person.nik().text(),
            person.name().written(),
            person.birthPlace().written(),
            person.birthDate(),
            gender(person.gender()),
            registered.status().name(),
            Json.ofTexts(written(person))
        };
    }

    static RegistryPerson registryPerson(ResultSet row, Normaliser normaliser) throws SQLException {
        Person person = normaliser.person(
                nik(row, "person_"),
                row.getString("person_name"),
                row.getString("person_birth_place"),
                row.getObject("person_birth_date", LocalDate.class),
                gender(row.getString("person_gender")),
                Json.texts(row.getString("person_fields")));
        return new RegistryPerson(person, RegistryStatus.valueOf(row.getString("person_status")));
    }

    /** {@return what is written in the fields that the job adds} */
    static List<String> written(Person person) {
        return person.further().stream().map(FurtherValue::written).toList();
    }

    static String kind(NikReading nik) {
        return nik.getClass().getSimpleName();
    }

    static String digits(NikReading nik) {
        if (nik instanceof NikReading.Complete complete) {
            return complete.nik().digits();
        }
        if (nik instanceof NikReading.Damaged damaged) {
            return damaged.sureDigits();
        }
        return nik instanceof NikReading.Malformed malformed ? malformed.digits() : "";
    }

    static NikReading nik(ResultSet row, String prefix) throws SQLException {
        return nik(
                row.getString(prefix + "nik_kind"),
                row.getString(prefix + "nik_digits"),
                row.getString(prefix + "nik_written"));
    }

    static NikReading nik(String kind, String digits, String written) {
        return switch (kind) {
            case "Missing" -> new NikReading.Missing();
            case "Complete" -> new NikReading.Complete(new Nik(digits));
            case "Damaged" -> new NikReading.Damaged(digits, written);
            case "Malformed" -> new NikReading.Malformed(digits, written);
            default -> throw new IllegalStateException("unknown kind of NIK: " + kind);
        };
    }

    static @Nullable String gender(@Nullable Gender gender) {
        return gender == null ? null : gender.name();
    }

    static @Nullable Gender gender(@Nullable String name) {
        return name == null ? null : Gender.valueOf(name);
    }
}
