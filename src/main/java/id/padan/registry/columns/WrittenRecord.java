package id.padan.registry.columns;

import id.padan.person.DateParts;
import id.padan.person.FieldText;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.RegistryRecord;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import org.jspecify.annotations.Nullable;

/** Somebody who was read before, as a record once more. */
record WrittenRecord(WrittenPerson person) implements RegistryRecord {

    @Override
    public long nik() {
        return person.nik() instanceof NikReading.Complete complete
                ? complete.nik().number()
                : NO_NIK;
    }

    @Override
    public NikReading writtenNik() {
        return person.nik();
    }

    @Override
    public int birthDay() {
        return person.birthDate() == null
                ? NO_DATE
                : Math.toIntExact(person.birthDate().toEpochDay());
    }

    @Override
    public @Nullable DateParts birthDateParts() {
        return person.birthDateParts();
    }

    @Override
    public FieldText name() {
        return FieldText.of(person.name());
    }

    @Override
    public FieldText birthPlace() {
        return FieldText.of(person.birthPlace());
    }

    @Override
    public @Nullable Gender gender() {
        return person.gender();
    }

    @Override
    public RegistryStatus status() {
        return person.status();
    }

    @Override
    public long familyCard() {
        return person.familyCard();
    }

    @Override
    public int addedFields() {
        return person.fields().size();
    }

    @Override
    public FieldText added(int number) {
        return FieldText.of(person.fields().get(number));
    }
}
