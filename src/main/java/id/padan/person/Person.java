package id.padan.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as somebody wrote them down, in normal form: a row of a roster, or an entry of the registry.
 *
 * @param nik the population number
 * @param name the name
 * @param birthPlace the place of birth
 * @param birthDate the date of birth, or null if none was readable
 * @param birthDateParts what is sure of a date of birth that cannot be as it is written; null if nothing is, or all of it
 * @param gender the gender, or null if none was readable
 * @param further the values of the fields that the job adds, in its order; empty if it adds none
 */
public record Person(
        NikReading nik,
        PersonName name,
        BirthPlace birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable DateParts birthDateParts,
        @Nullable Gender gender,
        List<FurtherField.Value> further) {

    /** Keeps the further values unmodifiable. */
    public Person {
        further = List.copyOf(further);
    }

    /**
     * A person of whose birth date everything is sure or nothing.
     *
     * @param nik the population number
     * @param name the name
     * @param birthPlace the place of birth
     * @param birthDate the date of birth, or null if none was readable
     * @param gender the gender, or null if none was readable
     * @param further the values of the fields that the job adds, in its order; empty if it adds none
     */
    public Person(
            NikReading nik,
            PersonName name,
            BirthPlace birthPlace,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            List<FurtherField.Value> further) {
        this(nik, name, birthPlace, birthDate, null, gender, further);
    }

    /**
     * {@return the person with what is sure of a birth date that cannot be as it is written; all else stays}
     *
     * @param parts what is sure, or null
     */
    public Person withBirthDateParts(@Nullable DateParts parts) {
        return new Person(nik, name, birthPlace, birthDate, parts, gender, further);
    }

    /**
     * {@return the person with another number; all else stays, the job's further fields too}
     *
     * @param other the population number
     */
    public Person withNik(NikReading other) {
        return new Person(other, name, birthPlace, birthDate, birthDateParts, gender, further);
    }

    /**
     * {@return the person with another name; all else stays}
     *
     * @param other the name
     */
    public Person withName(PersonName other) {
        return new Person(nik, other, birthPlace, birthDate, birthDateParts, gender, further);
    }

    /**
     * {@return the person born on another day; all else stays}
     *
     * @param other the date of birth, or null for none
     */
    public Person withBirthDate(@Nullable LocalDate other) {
        return new Person(nik, name, birthPlace, other, other == null ? birthDateParts : null, gender, further);
    }

    /**
     * A place of birth.
     *
     * @param written the place as written, trimmed; empty if none
     * @param key the form that all spellings and the Kabupaten and Kota of one name share; empty if none
     */
    public record BirthPlace(String written, String key) {}
}
