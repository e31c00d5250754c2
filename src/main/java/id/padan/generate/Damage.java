package id.padan.generate;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.List;

/** What can be wrong with a row. The names are the codes in the truth's column {@code kinds}. */
enum Damage {
    /** The husband's or wife's NIK and date of birth. */
    NIK_AND_DATE_OF_SPOUSE(Field.PERSON, NikDamage::withDateOfSpouse),

    /** One digit is another one. */
    NIK_DIGIT_WRONG(Field.NIK, NikDamage::digitWrong),
    /** Two neighbouring digits changed places. */
    NIK_DIGITS_SWAPPED(Field.NIK, NikDamage::digitsSwapped),
    /** A spreadsheet took it for a number: the last digit became 0. */
    NIK_LAST_DIGIT_LOST(Field.NIK, NikDamage::lastDigitLost),
    /** 7,37101E+15 */
    NIK_SCIENTIFIC(Field.NIK, NikDamage::scientific),
    /** A digit too few or too many. */
    NIK_LENGTH(Field.NIK, NikDamage::length),
    /** Nothing was written. */
    NIK_MISSING(Field.NIK, NikDamage::missing),
    /** The husband's or wife's. */
    NIK_OF_SPOUSE(Field.NIK, NikDamage::ofSpouse),
    /** That of somebody else in the roster. */
    NIK_OF_COLLEAGUE(Field.NIK, NikDamage::ofColleague),
    /** The number of the family card. */
    NIK_IS_CARD(Field.NIK, NikDamage::isCard),
    /** Digits read as letters that look like them. */
    NIK_OCR(Field.NIK, NikDamage::ocr),

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
    /** What friends say. */
    NAME_NICKNAME(Field.NAME, NewName::nickname),
    /** The husband's name added or put in the place of the last word. */
    NAME_MARRIED(Field.NAME, NewName::married),
    /** A Daeng name added. */
    NAME_DAENG(Field.NAME, NewName::daeng),
    /** BIN or BINTI and the father's name added. */
    NAME_PATRONYMIC(Field.NAME, NewName::patronymic),
    /** Letters read as others that look like them. */
    NAME_OCR(Field.NAME, NewName::ocr),
    /** A title before or after the name. */
    TITLE_ADDED(Field.TITLE, NameDamage::titleAdded),

    /** Month before day. */
    DATE_DAY_MONTH_SWAPPED(Field.BIRTH_DATE, DateDamage::dayMonthSwapped),
    /** The year is another one. */
    DATE_YEAR_OFF(Field.BIRTH_DATE, DateDamage::yearOff),
    /** The month is another one. */
    DATE_MONTH_OFF(Field.BIRTH_DATE, DateDamage::monthOff),
    /** The day is another one. */
    DATE_DAY_OFF(Field.BIRTH_DATE, DateDamage::dayOff),
    /** The first of January or last of December of the right year. */
    DATE_PLACEHOLDER(Field.BIRTH_DATE, DateDamage::placeholder),
    /** Nothing was written. */
    DATE_MISSING(Field.BIRTH_DATE, DateDamage::missing),
    /** The date from which the appointment counts. */
    DATE_OF_START(Field.BIRTH_DATE, DateDamage::ofStart),

    /** A letter wrong. */
    PLACE_TYPO(Field.BIRTH_PLACE, PlaceDamage::typo),
    /** Another name or spelling of the same place. */
    PLACE_SPELLING(Field.BIRTH_PLACE, PlaceDamage::spelling),
    /** Another place. */
    PLACE_DIFFERENT(Field.BIRTH_PLACE, PlaceDamage::different),
    /** Nothing was written. */
    PLACE_MISSING(Field.BIRTH_PLACE, PlaceDamage::missing),

    /** The other gender. */
    GENDER_WRONG(Field.GENDER, GenderDamage::wrong),
    /** Nothing was written. */
    GENDER_MISSING(Field.GENDER, GenderDamage::missing),

    /** The registry does not have the person. */
    ABSENT(Field.ROW),
    /** So it is, and it has somebody else of the same name, gender and year of birth. */
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
    /** The same for a stretch of rows. */
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
}
