package id.padan.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was written about a person into the normal form that is compared. Safe for use by several threads.
 *
 * @param names reads names
 * @param places reads places
 * @param fields the fields that the job adds, in its order
 */
public record Normaliser(NameReader names, PlaceReader places, List<FurtherField> fields) {

    /** Keeps the fields unmodifiable. */
    public Normaliser {
        fields = List.copyOf(fields);
    }

    /** {@return a normaliser with the dictionaries that come with the program} */
    public static Normaliser standard() {
        return new Normaliser(NameReader.standard(), PlaceReader.standard(), List.of());
    }

    /**
     * {@return the same for a job that adds fields}
     *
     * @param added the fields, in the job's order
     */
    public Normaliser withFields(List<FurtherField> added) {
        return new Normaliser(names, places, added);
    }

    /**
     * {@return the person in normal form}
     *
     * @param nik the number as it was read
     * @param name the name as written
     * @param birthPlace the place of birth as written
     * @param birthDate the date of birth, if it could be read
     * @param gender the gender, if it could be read
     * @param further what is written in the fields that the job adds, in its order; may end early
     */
    public Person person(
            NikReading nik,
            String name,
            String birthPlace,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            List<String> further) {
        return new Person(nik, names.read(name), places.read(birthPlace), birthDate, gender, further(further));
    }

    /**
     * {@return the values of the fields that the job adds, in its order}
     *
     * @param written what is written in them; may end early
     */
    public List<FurtherValue> further(List<String> written) {
        if (fields.isEmpty()) {
            return List.of();
        }
        FurtherReader reader = new FurtherReader(names, places);
        List<FurtherValue> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(reader.read(fields.get(i), i < written.size() ? written.get(i) : ""));
        }
        return values;
    }
}
