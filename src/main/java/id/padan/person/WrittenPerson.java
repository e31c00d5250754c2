package id.padan.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the registry as written there, before anything is put in normal form: that costs more than finding the
 * person, and most who are found are never looked at closely.
 *
 * @param nik the number as it was read
 * @param name the name as written
 * @param birthPlace the place of birth as written
 * @param birthDate the date of birth, if it could be read
 * @param birthDateParts what is sure of a date of birth that cannot be as it is written; null if nothing is, or all of it
 * @param gender the gender, if it could be read
 * @param status whether the registry still counts this person
 * @param familyCard the digits of the family card as a number, or {@link RegistryPerson#NO_CARD}
 * @param fields what is written in the fields that the job adds, in its order
 */
public record WrittenPerson(
        NikReading nik,
        String name,
        String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable DateParts birthDateParts,
        @Nullable Gender gender,
        RegistryStatus status,
        long familyCard,
        List<String> fields) {

    /** Keeps the fields unmodifiable. */
    public WrittenPerson {
        fields = List.copyOf(fields);
    }

    /**
     * A person of whose birth date everything is sure or nothing.
     *
     * @param nik the number as it was read
     * @param name the name as written
     * @param birthPlace the place of birth as written
     * @param birthDate the date of birth, if it could be read
     * @param gender the gender, if it could be read
     * @param status whether the registry still counts this person
     * @param familyCard the digits of the family card as a number, or {@link RegistryPerson#NO_CARD}
     * @param fields what is written in the fields that the job adds, in its order
     */
    public WrittenPerson(
            NikReading nik,
            String name,
            String birthPlace,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            RegistryStatus status,
            long familyCard,
            List<String> fields) {
        this(nik, name, birthPlace, birthDate, null, gender, status, familyCard, fields);
    }

    /**
     * A person whose birth date is a number.
     *
     * @param nik the number as it was read
     * @param name the name as written
     * @param birthPlace the place of birth as written
     * @param birthDay the birth date as {@link #birthDay} has it
     * @param gender the gender, if it could be read
     * @param status whether the registry still counts this person
     * @param familyCard the digits of the family card as a number, or {@link RegistryPerson#NO_CARD}
     * @param fields what is written in the fields that the job adds, in its order
     */
    public WrittenPerson(
            NikReading nik,
            String name,
            String birthPlace,
            int birthDay,
            @Nullable Gender gender,
            RegistryStatus status,
            long familyCard,
            List<String> fields) {
        this(
                nik,
                name,
                birthPlace,
                DateParts.isDay(birthDay) ? LocalDate.ofEpochDay(birthDay) : null,
                DateParts.ofNumber(birthDay),
                gender,
                status,
                familyCard,
                fields);
    }

    /**
     * {@return the birth date as days since 1970-01-01; less than any day stands for what is sure of a date, or for {@link
     * RegistryRecord#NO_DATE}}
     */
    public int birthDay() {
        return number(
                birthDate == null ? RegistryRecord.NO_DATE : Math.toIntExact(birthDate.toEpochDay()), birthDateParts);
    }

    /**
     * {@return the same}
     *
     * @param birthDay the day, or {@link RegistryRecord#NO_DATE}
     * @param parts what is sure where there is no day
     */
    public static int number(int birthDay, @Nullable DateParts parts) {
        return birthDay == RegistryRecord.NO_DATE && parts != null ? parts.number() : birthDay;
    }

    /**
     * {@return the person as written}
     *
     * @param registered a person in normal form, which remembers what was written
     */
    public static WrittenPerson of(RegistryPerson registered) {
        Person person = registered.person();
        return new WrittenPerson(
                person.nik(),
                person.name().written(),
                person.birthPlace().written(),
                person.birthDate(),
                person.birthDateParts(),
                person.gender(),
                registered.status(),
                registered.familyCard(),
                person.further().stream().map(FurtherField.Value::written).toList());
    }

    /**
     * {@return the person in normal form}
     *
     * @param normaliser makes it
     */
    public RegistryPerson read(Normaliser normaliser) {
        Person person = normaliser.person(nik, name, birthPlace, birthDate, gender, fields);
        return new RegistryPerson(
                birthDateParts == null ? person : person.withBirthDateParts(birthDateParts), status, familyCard);
    }
}
