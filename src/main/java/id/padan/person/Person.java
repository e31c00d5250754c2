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
 * @param gender the gender, or null if none was readable
 * @param further the values of the fields that the job adds, in its order; empty if it adds none
 */
public record Person(
        NikReading nik,
        PersonName name,
        BirthPlace birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        List<FurtherField.Value> further) {

    /** Keeps the further values unmodifiable. */
    public Person {
        further = List.copyOf(further);
    }

    /**
     * {@return the person with another number; all else stays, the job's further fields too}
     *
     * @param other the population number
     */
    public Person withNik(NikReading other) {
        return new Person(other, name, birthPlace, birthDate, gender, further);
    }

    /**
     * {@return the person with another name; all else stays}
     *
     * @param other the name
     */
    public Person withName(PersonName other) {
        return new Person(nik, other, birthPlace, birthDate, gender, further);
    }

    /**
     * {@return the person born on another day; all else stays}
     *
     * @param other the date of birth, or null for none
     */
    public Person withBirthDate(@Nullable LocalDate other) {
        return new Person(nik, name, birthPlace, other, gender, further);
    }

    /**
     * A place of birth.
     *
     * @param written the place as written, trimmed; empty if none
     * @param key the form that all spellings and the Kabupaten and Kota of one name share; empty if none
     */
    public record BirthPlace(String written, String key) {}
}
