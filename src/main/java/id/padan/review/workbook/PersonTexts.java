package id.padan.review.workbook;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.roster.SubmittedRow;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a person as texts that an officer can compare, field by field.
 *
 * @param values a text for each field; empty where there is none
 */
public record PersonTexts(Map<PersonField, String> values) {

    private static final PersonTexts NOBODY = new PersonTexts(Map.of());

    /**
     * {@return a value; empty if there is none}
     *
     * @param field the field
     */
    public String get(PersonField field) {
        return values.getOrDefault(field, "");
    }

    /**
     * {@return what was submitted; a date that could be read in the form in which all are shown}
     *
     * @param row the row
     */
    public static PersonTexts submitted(SubmittedRow row) {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.NIK, row.nik().text());
        values.put(PersonField.NAME, row.name());
        values.put(PersonField.BIRTH_PLACE, row.birthPlace());
        values.put(
                PersonField.BIRTH_DATE,
                row.birthDate().date() == null
                        ? row.birthDate().written()
                        : Wording.date(row.birthDate().date()));
        values.put(PersonField.GENDER, Wording.gender(row.gender()));
        return new PersonTexts(values);
    }

    /**
     * {@return what the registry has; nothing for nobody}
     *
     * @param person a person of the registry, or null
     */
    public static PersonTexts registered(@Nullable RegistryPerson person) {
        if (person == null) {
            return NOBODY;
        }
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.NIK, person.person().nik().text());
        values.put(PersonField.NAME, person.person().name().written());
        values.put(PersonField.BIRTH_PLACE, person.person().birthPlace().written());
        values.put(PersonField.BIRTH_DATE, Wording.date(person.person().birthDate()));
        values.put(PersonField.GENDER, Wording.gender(person.person().gender()));
        return new PersonTexts(values);
    }
}
