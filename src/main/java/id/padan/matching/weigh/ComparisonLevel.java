package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.MatchModel;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;

/**
 * How a submitted value stands to the registry's, from agreement to contradiction. Which levels a field can have follows
 * from their names. Stable names: reports and messages use them.
 */
public enum ComparisonLevel {
    /**
     * The same after normalising: case, punctuation, spacing and titles do not count, nor does Kabupaten or Kota before a
     * place, nor an old name of it.
     */
    EQUAL,
    /** One of the two says nothing. */
    MISSING,

    /** Name: another spelling of the same name (MOCH, MUHAMMAD). */
    SPELLING,
    /** Name: an initial for a word, or a word for an initial. */
    INITIAL,
    /** Name: the beginning of a word for the word. */
    ABBREVIATED,
    /** Name: words joined or split, and spelled otherwise too. */
    SPACING,
    /** Name: the same words in another order. */
    REORDERED,
    /** Part of an address: the registry has it in another field. */
    MISPLACED,
    /** Name: a word that the registry does not have. */
    WORD_ADDED,
    /** Name: a word of the registry is left out. */
    WORD_DROPPED,
    /** Name or place: one letter. */
    ONE_LETTER,
    /** Name or place: two letters. */
    TWO_LETTERS,
    /** Name: a word is another one. */
    WORD_DIFFERENT,

    /** NIK: the leading digits agree, the last are lost. */
    LAST_DIGITS_LOST,
    /** NIK: one digit is wrong; another identifier: also one missing or too many, or two swapped. */
    ONE_DIGIT,
    /** NIK: two neighbouring digits are swapped. */
    DIGITS_SWAPPED,
    /** NIK: a digit is missing or too many. */
    DIGIT_COUNT,
    /** NIK: two typos. */
    TWO_DIGITS,
    /** NIK: the birth date in it agrees, the rest does not. */
    BIRTH_PART_ONLY,
    /** NIK: it is the number of the person's family card. */
    FAMILY_CARD,

    /** Birth date: day and month swapped. */
    DAY_MONTH_SWAPPED,
    /** Birth date: the same year, and one of both is a day that stands for an unknown one, as 1 July does. */
    PLACEHOLDER,
    /** Birth date: it cannot be as it is written; what is sure of it, the year or more, agrees. */
    DATE_IN_PART,
    /** Birth date: only the year differs. */
    YEAR,
    /** Birth date: only the day differs. */
    DAY,
    /** Birth date: only the month differs. */
    MONTH,

    /** Another value altogether. */
    DIFFERENT;

    /** With fewer digits than this, a number says nothing either way. */
    private static final int FEWEST_DIGITS = 6;

    /** Where the birth date stands in a NIK. */
    private static final int BIRTH_PART = 6;

    private static final int BEHIND_BIRTH_PART = 12;

    private static final int CENTURY = 100;

    private static final int FEW_YEARS = 5;

    /** {@return whether the submitted value is the registry's, so that there is nothing to correct} */
    public boolean agrees() {
        return this == EQUAL;
    }

    /**
     * {@return whether it is another way to write the registry's value rather than a wrong one: for correction still a
     * difference, for the question who is meant none}
     */
    public boolean isSameOtherwiseWritten() {
        return this == EQUAL || this == SPELLING || this == INITIAL || this == ABBREVIATED || this == SPACING;
    }

    /** How it stands to a person's NIK, or, if it is none at all like it, to the number of the family card. */
    static ComparisonLevel ofNik(NikReading submitted, RegistryPerson registered) {
        ComparisonLevel level = ofNik(submitted, registered.person().nik());
        return level != EQUAL && isFamilyCard(submitted, registered) ? FAMILY_CARD : level;
    }

    private static boolean isFamilyCard(NikReading submitted, RegistryPerson registered) {
        return registered.familyCard() != RegistryPerson.NO_CARD
                && submitted instanceof NikReading.Complete complete
                && complete.nik().number() == registered.familyCard();
    }

    /** How a submitted number stands to a NIK. */
    static ComparisonLevel ofNik(NikReading submitted, NikReading registered) {
        if (!(registered instanceof NikReading.Complete known)) {
            return MISSING;
        }
        if (submitted instanceof NikReading.Complete complete) {
            return ofDigits(complete.nik(), known.nik());
        }
        if (submitted instanceof NikReading.Damaged damaged) {
            return ofSureDigits(damaged.sureDigits(), known.nik());
        }
        return submitted instanceof NikReading.Malformed malformed
                ? ofOtherNumber(malformed.digits(), known.nik())
                : MISSING;
    }

    private static ComparisonLevel ofDigits(Nik submitted, Nik registered) {
        String a = submitted.digits();
        String b = registered.digits();
        if (a.equals(b)) {
            return EQUAL;
        }
        // A spreadsheet that kept fifteen digits wrote 0 for the last.
        if (a.endsWith("0") && a.regionMatches(0, b, 0, Nik.LENGTH - 1)) {
            return LAST_DIGITS_LOST;
        }
        if (differInAtMost(1, a, b)) {
            return ONE_DIGIT;
        }
        int distance = EditDistance.between(a, b, 2);
        if (distance == 1) {
            return DIGITS_SWAPPED;
        }
        if (distance == 2) {
            return TWO_DIGITS;
        }
        boolean sameBirth = a.regionMatches(BIRTH_PART, b, BIRTH_PART, BEHIND_BIRTH_PART - BIRTH_PART);
        return sameBirth ? BIRTH_PART_ONLY : DIFFERENT;
    }

    /** Whether two numbers of as many digits have others in so many places at most. */
    static boolean differInAtMost(int places, String a, String b) {
        int different = 0;
        for (int i = 0; i < a.length() && different <= places; i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different <= places;
    }

    private static ComparisonLevel ofSureDigits(String sure, Nik registered) {
        return registered.digits().startsWith(sure) ? LAST_DIGITS_LOST : DIFFERENT;
    }

    private static ComparisonLevel ofOtherNumber(String digits, Nik registered) {
        if (digits.length() < FEWEST_DIGITS) {
            return digits.isEmpty() ? MISSING : DIFFERENT;
        }
        int distance = EditDistance.between(digits, registered.digits(), 2);
        if (distance == 1) {
            return DIGIT_COUNT;
        }
        if (distance == 2) {
            return TWO_DIGITS;
        }
        return digits.length() < Nik.LENGTH && registered.digits().startsWith(digits) ? LAST_DIGITS_LOST : DIFFERENT;
    }

    /** How two birth dates stand to each other. */
    static ComparisonLevel ofDates(LocalDate submitted, LocalDate registered) {
        return ofDates(submitted, registered.getYear(), registered.getMonthValue(), registered.getDayOfMonth());
    }

    /** The same for a registered date that exists, given by its parts. */
    static ComparisonLevel ofDates(LocalDate submitted, int registeredYear, int registeredMonth, int registeredDay) {
        boolean year = submitted.getYear() == registeredYear;
        boolean month = submitted.getMonthValue() == registeredMonth;
        boolean day = submitted.getDayOfMonth() == registeredDay;
        if (!year) {
            boolean typo = month && day && isYearTypo(submitted.getYear(), registeredYear);
            return typo ? YEAR : DIFFERENT;
        }
        if (month && day) {
            return EQUAL;
        }
        if (submitted.getMonthValue() == registeredDay && submitted.getDayOfMonth() == registeredMonth) {
            return DAY_MONTH_SWAPPED;
        }
        if (MatchModel.DateModel.isPlaceholder(submitted)) {
            return PLACEHOLDER;
        }
        if (month) {
            return DAY;
        }
        if (day) {
            return MONTH;
        }
        return MatchModel.DateModel.isPlaceholder(registeredMonth, registeredDay) ? PLACEHOLDER : DIFFERENT;
    }

    /** A few years off, one digit wrong, two digits swapped, or the wrong century. */
    private static boolean isYearTypo(int submitted, int registered) {
        return Math.abs(submitted - registered) <= FEW_YEARS
                || submitted % CENTURY == registered % CENTURY
                || isOneTypo(submitted, registered);
    }

    private static boolean isOneTypo(int submitted, int registered) {
        boolean fourDigits = Math.min(submitted, registered) > 999 && Math.max(submitted, registered) < 10_000;
        return fourDigits
                ? EditDistance.isOneTypo(submitted, registered)
                : EditDistance.between(Integer.toString(submitted), Integer.toString(registered), 1) == 1;
    }
}
