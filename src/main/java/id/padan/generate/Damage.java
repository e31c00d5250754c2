package id.padan.generate;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.List;

/** What can be wrong with a row. The names are the codes in the truth's column {@code kinds}. */
enum Damage {
    /** The husband's or wife's NIK and date of birth. */
    NIK_AND_DATE_OF_SPOUSE(Field.PERSON, FieldDamage::nikWithDateOfSpouse),

    /** One digit is another one. */
    NIK_DIGIT_WRONG(Field.NIK, FieldDamage::nikDigitWrong),
    /** Two neighbouring digits changed places. */
    NIK_DIGITS_SWAPPED(Field.NIK, FieldDamage::nikDigitsSwapped),
    /** A spreadsheet took it for a number: the last digit became 0. */
    NIK_LAST_DIGIT_LOST(Field.NIK, FieldDamage::nikLastDigitLost),
    /** 7,37101E+15 */
    NIK_SCIENTIFIC(Field.NIK, FieldDamage::nikScientific),
    /** A digit too few or too many. */
    NIK_LENGTH(Field.NIK, FieldDamage::nikLength),
    /** Nothing was written. */
    NIK_MISSING(Field.NIK, FieldDamage::nikMissing),
    /** The husband's or wife's. */
    NIK_OF_SPOUSE(Field.NIK, FieldDamage::nikOfSpouse),
    /** That of somebody else in the roster. */
    NIK_OF_COLLEAGUE(Field.NIK, FieldDamage::nikOfColleague),
    /** The number of the family card. */
    NIK_IS_CARD(Field.NIK, FieldDamage::nikIsCard),
    /** Digits read as letters that look like them. */
    NIK_OCR(Field.NIK, FieldDamage::nikOcr),

    /** A letter wrong, missing, too many, or two changed places. */
    NAME_TYPO(Field.NAME, NameDamage::typo),
    /** A word in another of its spellings. */
    NAME_SPELLING(Field.NAME, NameDamage::spelling),
    /** A word shortened. */
    NAME_ABBREVIATED(Field.NAME, NameDamage::abbreviated),
    /** A word shortened to its first letter. */
    NAME_INITIAL(Field.NAME, NameDamage::initial),
    /** A word left out. */
    NAME_WORD_DROPPED(Field.NAME, NameDamage::wordDropped),
    /** Two words written as one. */
    NAME_WORDS_JOINED(Field.NAME, NameDamage::wordsJoined),
    /** One word written as two. */
    NAME_WORD_SPLIT(Field.NAME, NameDamage::wordSplit),
    /** Two words changed places. */
    NAME_WORD_ORDER(Field.NAME, NameDamage::wordOrder),
    /** A nickname. */
    NAME_NICKNAME(Field.NAME, NameDamage::nickname),
    /** The husband's name added or put in the place of the last word. */
    NAME_MARRIED(Field.NAME, NameDamage::married),
    /** A Daeng name added. */
    NAME_DAENG(Field.NAME, NameDamage::daeng),
    /** BIN or BINTI and the father's name added. */
    NAME_PATRONYMIC(Field.NAME, NameDamage::patronymic),
    /** Letters read as others that look like them. */
    NAME_OCR(Field.NAME, NameDamage::ocr),
    /** A title before or after the name. */
    TITLE_ADDED(Field.TITLE, NameDamage::titleAdded),

    /** Month before day. */
    DATE_DAY_MONTH_SWAPPED(Field.BIRTH_DATE, FieldDamage::dateDayMonthSwapped),
    /** The year is another one. */
    DATE_YEAR_OFF(Field.BIRTH_DATE, FieldDamage::dateYearOff),
    /** The month is another one. */
    DATE_MONTH_OFF(Field.BIRTH_DATE, FieldDamage::dateMonthOff),
    /** The day is another one. */
    DATE_DAY_OFF(Field.BIRTH_DATE, FieldDamage::dateDayOff),
    /** The first of January or last of December of the right year. */
    DATE_PLACEHOLDER(Field.BIRTH_DATE, FieldDamage::datePlaceholder),
    /** Nothing was written. */
    DATE_MISSING(Field.BIRTH_DATE, FieldDamage::dateMissing),
    /** The date from which the appointment counts. */
    DATE_OF_START(Field.BIRTH_DATE, FieldDamage::dateOfStart),

    /** A letter wrong. */
    PLACE_TYPO(Field.BIRTH_PLACE, FieldDamage::placeTypo),
    /** Another name or spelling of the same place. */
    PLACE_SPELLING(Field.BIRTH_PLACE, FieldDamage::placeSpelling),
    /** Another place. */
    PLACE_DIFFERENT(Field.BIRTH_PLACE, FieldDamage::placeDifferent),
    /** Nothing was written. */
    PLACE_MISSING(Field.BIRTH_PLACE, FieldDamage::placeMissing),

    /** The other gender. */
    GENDER_WRONG(Field.GENDER, FieldDamage::genderWrong),
    /** Nothing was written. */
    GENDER_MISSING(Field.GENDER, FieldDamage::genderMissing),

    /** The registry does not have the person. */
    ABSENT(Field.ROW),
    /** The registry does not have the person, but somebody else of the same name, gender and year of birth. */
    ABSENT_NAMESAKE(Field.ROW),
    /** The registry has the person as deceased. */
    REGISTRY_DECEASED(Field.ROW),
    /** The registry has the person as inactive. */
    REGISTRY_INACTIVE(Field.ROW),
    /** The registry has the person twice, under two NIKs; the truth names the one that the row was made from. */
    REGISTRY_DOUBLE(Field.ROW),
    /** The person stands in this roster more than once. */
    DUPLICATE_IN_OPD(Field.ROW),
    /** The person stands in another OPD's roster, too. */
    DUPLICATE_ACROSS_OPD(Field.ROW),
    /** Another person in the rosters has the identical name in the registry. */
    SAME_NAME(Field.ROW),

    /** From some row to the last, the NIK is the next row's, or the one's before. */
    FILE_NIK_SHIFTED(Field.FILE),
    /** In a block of rows, the NIK is the next row's, or the one's before. */
    FILE_NIK_BLOCK_SHIFTED(Field.FILE),
    /** Day and month exchanged wherever both could be either, by a spreadsheet that puts the month first. */
    FILE_DATES_MONTH_FIRST(Field.FILE),
    /** All dates 1,462 days off: copied between workbooks that count from 1900 and from 1904. */
    FILE_DATES_1904(Field.FILE),
    /** The names in alphabetical order, their rows not. */
    FILE_NAMES_SORTED(Field.FILE);

    /** What a kind of damage touches: of each but {@link #ROW} and {@link #FILE}, at most one is done to a row. */
    enum Field {
        /** More than one field at once. */
        PERSON,
        NIK,
        NAME,
        TITLE,
        BIRTH_DATE,
        BIRTH_PLACE,
        GENDER,
        /** The row as a whole; done when the rosters are put together. */
        ROW,
        /** Many rows of one file in the same way; done to finished rosters. */
        FILE
    }

    /** Does the damage, or returns the row as it is if there is nothing that it could be done to. */
    @Immutable
    @FunctionalInterface
    interface Effect {
        Submission on(Submission row, Circumstances around);
    }

    private final Field field;
    private final Effect effect;

    Damage(Field field) {
        this(field, (row, around) -> row);
    }

    Damage(Field field, Effect effect) {
        this.field = field;
        this.effect = effect;
    }

    /** {@return the kinds that touch a field} */
    static List<Damage> of(Field field) {
        return Arrays.stream(values()).filter(kind -> kind.field == field).toList();
    }

    Field field() {
        return field;
    }

    /**
     * {@return the damaged row, with this kind among its damage; the same row if it leaves nothing to damage}
     *
     * @param row the row
     * @param around what the mistake can draw upon
     */
    Submission applyTo(Submission row, Circumstances around) {
        Submission damaged = effect.on(row, around);
        return damaged.equals(row) ? row : damaged.withDamage(this);
    }

    /**
     * What a clerk's mistake can draw upon.
     *
     * @param random decides
     * @param colleagues people in the same roster
     * @param geography other places
     * @param spellings other spellings
     */
    record Circumstances(RandomStream random, List<Resident> colleagues, Geography geography, Spellings spellings) {}
}
