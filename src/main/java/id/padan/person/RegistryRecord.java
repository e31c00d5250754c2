package id.padan.person;

import java.util.List;

/**
 * One record of the registry extract, understood no further than it is asked. Nearly every record of an extract concerns
 * nobody in the rosters: for those only {@link #nik()} and {@link #birthDay()}, and seldom {@link #name()}, are ever
 * called.
 */
public interface RegistryRecord {

    /** What {@link #nik()} returns where there are not sixteen digits. */
    long NO_NIK = -1;

    /** What {@link #birthDay()} returns where there is no date that can be read. */
    int NO_DATE = Integer.MIN_VALUE;

    /** {@return the sixteen digits as a number, or {@link #NO_NIK}} */
    long nik();

    /** {@return the birth date as days since 1970-01-01, or {@link #NO_DATE}} */
    int birthDay();

    /** {@return the name as the extract has it, not normalised; good until the next record} */
    FieldText name();

    /** {@return the values of the fields that the job adds, in its order and normalised; empty if it adds none} */
    default List<FurtherField.Value> further() {
        return List.of();
    }

    /** {@return the whole person, normalised; costly} */
    RegistryPerson person();

    /** {@return the whole person as written, for records that are a candidate} */
    default WrittenPerson written() {
        return WrittenPerson.of(person());
    }

    /** {@return the place of birth, normalised} */
    default Person.BirthPlace birthPlace() {
        return person().person().birthPlace();
    }
}
