package id.padan.person;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One record of the registry extract as it is read, before anything is put in normal form; good until the next one is read. */
public interface RegistryRecord {

    /** What {@link #nik()} returns where there are not sixteen digits. */
    long NO_NIK = -1;

    /** What {@link #birthDay()} returns where there is no date that can be read. */
    int NO_DATE = Integer.MIN_VALUE;

    /** {@return the sixteen digits as a number, or {@link #NO_NIK}} */
    long nik();

    /** {@return what stands in the place of the NIK, with its kind of damage} */
    NikReading writtenNik();

    /** {@return the birth date as days since 1970-01-01, or {@link #NO_DATE}} */
    int birthDay();

    /** {@return what is sure of a birth date that cannot be as it is written; null if nothing is, or all of it} */
    @Nullable
    DateParts birthDateParts();

    /** {@return the name as the extract has it; empty where nothing is written} */
    FieldText name();

    /** {@return the place of birth as the extract has it; empty where nothing is written} */
    FieldText birthPlace();

    /** {@return the gender, if it can be read} */
    @Nullable
    Gender gender();

    /** {@return whether the registry still counts the person} */
    RegistryStatus status();

    /** {@return the sixteen digits of the family card as a number, or {@link RegistryPerson#NO_CARD}} */
    long familyCard();

    /** {@return how many fields the job adds; of all records the same} */
    int addedFields();

    /** {@return what is written in a field that the job adds; {@code number} from 0} */
    FieldText added(int number);

    /** {@return the whole person as written} */
    default WrittenPerson written() {
        return new WrittenPerson(
                writtenNik(),
                name().text(),
                birthPlace().text(),
                birthDay() == NO_DATE ? null : LocalDate.ofEpochDay(birthDay()),
                birthDateParts(),
                gender(),
                status(),
                familyCard(),
                IntStream.range(0, addedFields())
                        .mapToObj(number -> added(number).text())
                        .toList());
    }
}
