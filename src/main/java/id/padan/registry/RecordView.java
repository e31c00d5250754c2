package id.padan.registry;

import id.padan.person.DateParts;
import id.padan.person.FieldText;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenText;
import id.padan.table.TwiceEncoded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one record that a reader is at. Its characters are copied into buffers that are used again for the next one, so that
 * a record that concerns nobody leaves nothing behind.
 */
final class RecordView implements RegistryRecord {

    /** Longer texts are names, whatever they say. */
    private static final int LONGEST_NO_NAME = 8;

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
    private final OddDates oddDates = new OddDates();
    private Layout.RecordTraits traits = Layout.RecordTraits.NONE;
    private long nik = NO_NIK;
    private int birthDay = NO_DATE;
    private @Nullable DateParts birthDateParts;
    private boolean isBroken;

    /** Takes in what is known of all records of the file that follows. */
    void expect(Layout.RecordTraits known) {
        traits = known;
        oddDates.ahead(known.hoursAhead());
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
    @Override
    public FieldText added(int at) {
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
        isBroken = false;
        // By number: an iterator would be garbage for every record of the registry.
        for (int i = 0; i < addedTexts.size(); i++) {
            addedTexts.get(i).clear();
        }
    }

    /** Reads the keys, once all fields are there. */
    void complete() {
        nik = traits.lastNikDigitCut() ? NO_NIK : RecordKeys.Niks.parse(nikText.chars(), nikText.length());
        birthDay = RecordKeys.BirthDays.parse(birthDateText.chars(), birthDateText.length());
        birthDateParts = null;
        if (birthDay == NO_DATE && !isBlank(birthDateText)) {
            int odd = oddDates.parse(birthDateText.text());
            birthDay = DateParts.isDay(odd) ? odd : NO_DATE;
            birthDateParts = DateParts.ofNumber(odd);
        }
    }

    /** Notes that a part is lost without which nobody should take the record for this person's. */
    void markBroken() {
        isBroken = true;
    }

    /** {@return whether there are sixteen digits, though a spreadsheet may have changed the last one} */
    boolean hasWholeNik() {
        return nik != NO_NIK
                || (traits.lastNikDigitCut() && RecordKeys.Niks.parse(nikText.chars(), nikText.length()) != NO_NIK);
    }

    /** {@return whether NIK, name and birth date all say nothing} */
    boolean isBlank() {
        if (nik != NO_NIK || birthDay != NO_DATE) {
            return false;
        }
        return saysNothing(nikText) && saysNothing(nameText) && saysNothing(lastNameText) && saysNothing(birthDateText);
    }

    /**
     * {@return whether the cells stand in the columns of others, from here on or in this record alone} Then a NIK stands for the
     * name, the place or the date; or the NIK is a word, the name is none, and the date holds no digit.
     */
    boolean isInOtherColumns() {
        if (nik != NO_NIK) {
            return false;
        }
        boolean isNikElsewhere = Stream.of(nameText, birthPlaceText, birthDateText)
                .anyMatch(field -> RecordKeys.Niks.parse(field.chars(), field.length()) != NO_NIK);
        return isNikElsewhere || (isWords(nikText) && !has(nameText, Character::isLetter) && isWords(birthDateText));
    }

    private static boolean isWords(FieldText field) {
        return !saysNothing(field) && !has(field, Character::isDigit);
    }

    private static boolean has(FieldText field, IntPredicate kind) {
        return field.text().chars().anyMatch(kind);
    }

    /** {@return whether there is nothing in any field} */
    boolean hasNoText() {
        return isBlank(nikText)
                && isBlank(nameText)
                && isBlank(lastNameText)
                && isBlank(birthDateText)
                && isBlank(birthPlaceText)
                && isBlank(genderText)
                && isBlank(statusText);
    }

    /** {@return whether a name is written} */
    boolean isNamed() {
        return !WrittenText.saysNoName(nameText.text());
    }

    /** {@return whether something is written for the gender that is none} */
    boolean hasUnknownGender() {
        return !saysNothing(genderText) && Vocabulary.STANDARD.gender(genderText.text()) == null;
    }

    /** {@return whether a status is written at all} */
    boolean hasStatus() {
        return !saysNothing(statusText);
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
    public @Nullable DateParts birthDateParts() {
        return birthDateParts;
    }

    @Override
    public FieldText name() {
        if (traits.isEncodedTwice()) {
            undo(nameText);
            undo(lastNameText);
        }
        // Clearing is enough: nobody asks for what it was.
        clearIfNoName(nameText);
        clearIfNoName(lastNameText);
        if (isBlank(lastNameText)) {
            return nameText;
        }
        fullNameText.put((nameText.text() + " " + lastNameText.text()).strip());
        return fullNameText;
    }

    private static void undo(FieldText field) {
        TwiceEncoded.undone(field.text()).ifPresent(field::put);
    }

    /** {@return whether the name or the place went through one encoding too many} */
    boolean isEncodedTwice() {
        return Stream.of(nameText, lastNameText, birthPlaceText)
                .anyMatch(field -> TwiceEncoded.undone(field.text()).isPresent());
    }

    private static void clearIfNoName(FieldText name) {
        if (name.length() <= LONGEST_NO_NAME && name.length() > 0 && WrittenText.saysNoName(name.text())) {
            name.clear();
        }
    }

    @Override
    public int addedFields() {
        return addedTexts.size();
    }

    @Override
    public FieldText birthPlace() {
        if (traits.isEncodedTwice()) {
            undo(birthPlaceText);
        }
        if (!isSurelyText(birthPlaceText) && WrittenText.saysNothing(birthPlaceText.text())) {
            birthPlaceText.clear();
        }
        return birthPlaceText;
    }

    /** Whether a text that begins with a letter is too long for a word that says nothing. */
    private static boolean isSurelyText(FieldText field) {
        return field.length() > LONGEST_NO_NAME && Character.isLetter(field.chars()[0]);
    }

    @Override
    public @Nullable Gender gender() {
        return Vocabulary.STANDARD.gender(genderText.text());
    }

    /** Of a file that was a spreadsheet's the last digit of each NIK is lost, though there are sixteen. */
    @Override
    public NikReading writtenNik() {
        if (saysNothing(nikText)) {
            return new NikReading.Missing();
        }
        NikReading read = RecordKeys.Niks.read(nikText.chars(), nikText.length());
        return traits.lastNikDigitCut() && read instanceof NikReading.Complete complete
                ? damaged(complete.nik().digits().substring(0, Nik.LENGTH - 1))
                : read;
    }

    /** Shown without the digit that may be wrong, so that nobody copies it. */
    private static NikReading damaged(String sure) {
        return new NikReading.Damaged(sure, sure + "?");
    }

    /** {@return the date of birth as the file has it} */
    String writtenBirthDate() {
        return birthDateText.text();
    }

    private static boolean saysNothing(FieldText field) {
        return isBlank(field) || WrittenText.saysNothing(field.text());
    }

    private static boolean isBlank(FieldText field) {
        return RecordKeys.skip(field.chars(), 0, field.length()) == field.length();
    }

    @Override
    public long familyCard() {
        long card = RecordKeys.Niks.parse(familyCardText.chars(), familyCardText.length());
        return card == NO_NIK || traits.lastNikDigitCut() ? RegistryPerson.NO_CARD : card;
    }

    /** A status that nobody knows is no sign of life: an officer should look at it. */
    @Override
    public RegistryStatus status() {
        RegistryStatus status = Vocabulary.STANDARD.status(statusText.text());
        if (isBroken && status != RegistryStatus.DECEASED) {
            return RegistryStatus.BROKEN;
        }
        if (status != null) {
            return status;
        }
        return saysNothing(statusText) ? RegistryStatus.ACTIVE : RegistryStatus.INACTIVE;
    }
}
