package id.padan.matching.weigh;

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
    /** NIK: two slips. */
    TWO_DIGITS,
    /** NIK: the birth date in it agrees, the rest does not. */
    BIRTH_PART_ONLY,
    /** NIK: it is the number of the person's family card. */
    FAMILY_CARD,

    /** Birth date: day and month swapped. */
    DAY_MONTH_SWAPPED,
    /** Birth date: 1 January or 31 December of the right year. */
    PLACEHOLDER,
    /** Birth date: only the year differs. */
    YEAR,
    /** Birth date: only the day differs. */
    DAY,
    /** Birth date: only the month differs. */
    MONTH,

    /** Another value altogether. */
    DIFFERENT;

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
}
