package id.padan.registry;

import id.padan.person.FieldText;
import id.padan.person.FurtherField;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The one record that a reader is at. Its characters are copied into buffers that are used again for the next one, so that
 * a record that concerns nobody leaves nothing behind.
 */
final class RecordView implements RegistryRecord {

    private final Supplier<Normaliser> normaliser;
    private final FieldText nikText = new FieldText();
    private final FieldText nameText = new FieldText();
    private final FieldText lastNameText = new FieldText();
    private final FieldText fullNameText = new FieldText();
    private final FieldText birthPlaceText = new FieldText();
    private final FieldText birthDateText = new FieldText();
    private final FieldText genderText = new FieldText();
    private final FieldText statusText = new FieldText();
    private final FieldText familyCardText = new FieldText();
    private final List<FieldText> addedTexts = new ArrayList<>();
    private long nik = NO_NIK;
    private int birthDay = NO_DATE;

    /** @param normaliser for the people whom somebody asks for */
    RecordView(Supplier<Normaliser> normaliser) {
        this.normaliser = normaliser;
    }

    /** {@return where the text of a field goes} */
    FieldText field(RegistryField field) {
        return switch (field) {
            case NIK -> nikText;
            case NAME -> nameText;
            case LAST_NAME -> lastNameText;
            case BIRTH_PLACE -> birthPlaceText;
            case BIRTH_DATE -> birthDateText;
            case GENDER -> genderText;
            case STATUS -> statusText;
            case FAMILY_CARD -> familyCardText;
        };
    }

    /** {@return where the text of a field goes that the job adds} */
    FieldText added(int at) {
        while (addedTexts.size() <= at) {
            addedTexts.add(new FieldText());
        }
        return addedTexts.get(at);
    }

    /** Forgets the record before. */
    void clear() {
        nikText.clear();
        nameText.clear();
        lastNameText.clear();
        birthPlaceText.clear();
        birthDateText.clear();
        genderText.clear();
        statusText.clear();
        familyCardText.clear();
        // By number: an iterator would be garbage for every record of the registry.
        for (int i = 0; i < addedTexts.size(); i++) {
            addedTexts.get(i).clear();
        }
    }

    /** Reads the keys, once all fields are there. */
    void complete() {
        nik = RecordKeys.Niks.parse(nikText.chars(), nikText.length());
        birthDay = RecordKeys.BirthDays.parse(birthDateText.chars(), birthDateText.length());
    }

    /** {@return whether NIK, name and birth date are all blank} */
    boolean isBlank() {
        return isBlank(nikText) && isBlank(nameText) && isBlank(lastNameText) && isBlank(birthDateText);
    }

    /** {@return whether there is nothing in any field} */
    boolean hasNoText() {
        return isBlank() && isBlank(birthPlaceText) && isBlank(genderText) && isBlank(statusText);
    }

    /** {@return whether a status is written at all} */
    boolean hasStatus() {
        return !isBlank(statusText);
    }

    /** {@return whether the status that is written is one that is known} */
    boolean hasKnownStatus() {
        return Vocabulary.STANDARD.status(statusText.text()) != null;
    }

    @Override
    public long nik() {
        return nik;
    }

    @Override
    public int birthDay() {
        return birthDay;
    }

    @Override
    public FieldText name() {
        if (isBlank(lastNameText)) {
            return nameText;
        }
        fullNameText.put(nameText.text() + " " + lastNameText.text());
        return fullNameText;
    }

    @Override
    public List<FurtherField.Value> further() {
        return addedTexts.isEmpty() ? List.of() : normaliser.get().further(addedWritten());
    }

    private List<String> addedWritten() {
        return addedTexts.stream().map(FieldText::text).toList();
    }

    @Override
    public RegistryPerson person() {
        return written().read(normaliser.get());
    }

    @Override
    public WrittenPerson written() {
        return new WrittenPerson(
                RecordKeys.Niks.read(nikText.chars(), nikText.length()),
                name().text(),
                birthPlaceText.text(),
                birthDay == NO_DATE ? null : LocalDate.ofEpochDay(birthDay),
                Vocabulary.STANDARD.gender(genderText.text()),
                status(),
                familyCard(),
                addedTexts.isEmpty() ? List.of() : addedWritten());
    }

    @Override
    public Person.BirthPlace birthPlace() {
        return normaliser.get().places().read(birthPlaceText.text());
    }

    private static boolean isBlank(FieldText field) {
        return RecordKeys.skip(field.chars(), 0, field.length()) == field.length();
    }

    private long familyCard() {
        long card = RecordKeys.Niks.parse(familyCardText.chars(), familyCardText.length());
        return card == NO_NIK ? RegistryPerson.NO_CARD : card;
    }

    /** A status that nobody knows is no sign of life: an officer should look at it. */
    private RegistryStatus status() {
        RegistryStatus status = Vocabulary.STANDARD.status(statusText.text());
        if (status != null) {
            return status;
        }
        return isBlank(statusText) ? RegistryStatus.ACTIVE : RegistryStatus.INACTIVE;
    }
}
