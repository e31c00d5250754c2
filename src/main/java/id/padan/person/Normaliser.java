package id.padan.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was written about a person into the normal form that is compared. Safe for use by several threads.
 *
 * @param names reads names
 * @param places reads places
 */
public record Normaliser(NameReader names, PlaceReader places) {

    /** {@return a normaliser with the dictionaries that come with the program} */
    public static Normaliser standard() {
        return new Normaliser(NameReader.standard(), PlaceReader.standard());
    }

    /**
     * {@return the person in normal form}
     *
     * @param nik the number as it was read
     * @param name the name as written
     * @param birthPlace the place of birth as written
     * @param birthDate the date of birth, if it could be read
     * @param gender the gender, if it could be read
     */
    public Person person(
            NikReading nik, String name, String birthPlace, @Nullable LocalDate birthDate, @Nullable Gender gender) {
        return new Person(nik, names.read(name), places.read(birthPlace), birthDate, gender);
    }
}
