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

    private static final DateReader DATES = DateReader.ofBirths();
    private static final NikReading NO_NIK = new NikReading.Missing();

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
    public List<FurtherField.Value> further(List<String> written) {
        if (fields.isEmpty()) {
            return List.of();
        }
        List<FurtherField.Value> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.add(further(i, i < written.size() ? written.get(i) : ""));
        }
        return values;
    }

    /**
     * {@return the value of one of the fields that the job adds}
     *
     * @param number of the field, from 0
     * @param written what is written in it
     */
    public FurtherField.Value further(int number, String written) {
        FurtherField field = fields.get(number);
        String cell = written.strip();
        boolean isName = field.kind() == FurtherField.Kind.NAME;
        String text = (isName ? WrittenText.saysNoName(cell) : WrittenText.saysNothing(cell)) ? "" : cell;
        return new FurtherField.Value(field, text, text.isEmpty() ? "" : key(field.kind(), text));
    }

    private String key(FurtherField.Kind kind, String written) {
        return switch (kind) {
            case IDENTIFIER, CATEGORY -> lettersAndDigits(written);
            case NAME -> names.read(written).letters();
            case PLACE -> places.read(written).key();
            case DATE -> {
                LocalDate date = DATES.read(written, NO_NIK).date();
                yield date == null ? "" : date.toString();
            }
        };
    }

    private static String lettersAndDigits(String written) {
        String capitals = WrittenText.plainCapitals(written);
        StringBuilder kept = new StringBuilder(capitals.length());
        capitals.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
