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
        List<FurtherValue> further) {

    /** Keeps the further values unmodifiable. */
    public Person {
        further = List.copyOf(further);
    }

    /**
     * A person without further fields.
     *
     * @param nik the population number
     * @param name the name
     * @param birthPlace the place of birth
     * @param birthDate the date of birth, or null if none was readable
     * @param gender the gender, or null if none was readable
     */
    public Person(
            NikReading nik,
            PersonName name,
            BirthPlace birthPlace,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender) {
        this(nik, name, birthPlace, birthDate, gender, List.of());
    }
}
