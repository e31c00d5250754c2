package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import java.time.LocalDate;

/**
 * The kinds of blocking keys. Two records that share a key of any kind may be one person; so may two that have the birth date
 * in common and a word that begins alike or is one slip away ({@link BirthDayRows}).
 */
enum BlockingKey {
    /** All sixteen digits. */
    NIK,
    /**
     * The digits but one, whichever: finds one wrong, one missing, one doubled digit and two swapped ones; others only
     * where a word of the name begins alike.
     */
    NIK_WITHOUT_DIGIT,
    /** The first fifteen digits: what a spreadsheet leaves of a number. */
    NIK_FIRST_15,
    /** Birth date and serial inside the NIK, where a word of the name begins alike: finds a wrong region. */
    NIK_DATE_SERIAL,
    /** The whole name by its key and the year, where day or month agree as well or tell nothing. */
    NAME_YEAR,
    /** The whole name by its key, day and month. */
    NAME_DAY_MONTH,
    /** Two words of the name by their keys and the year, where day or month agree as well or tell nothing. */
    WORDS_YEAR,
    /** Two words of the name by their keys, day and month. */
    WORDS_DAY_MONTH,
    /** The whole name by its key, for names of several words and rows that have no date. */
    NAME,
    /** All words of the name but for one slip in one of them, for rows that have a number of the other gender. */
    NAME_NEAR,
    /** Two words of the name by their keys, for rows that have no date. */
    WORDS,
    /** An identifier that the job adds, whole or with one character left out. */
    IDENTIFIER,
    /** Two parts of an address that the job adds, where a word of the name begins alike. */
    FURTHER_PLACES,
    /** The birth date and a part of an address that the job adds. */
    FURTHER_PLACE_DATE;

    private static final long SERIAL_AND_DATE = 10_000_000_000L;

    private final long salt = Hash.of(name());

    /** The hash of a key of this kind. */
    long of(long value) {
        return Hash.mix(value + salt);
    }

    /** The key of the name (or two words) with a year. */
    static long withYear(long name, LocalDate date) {
        return name * 31 + date.getYear();
    }

    /** The key of the name (or two words) with day and month. */
    static long withDayAndMonth(long name, LocalDate date) {
        return name * 31 + date.getMonthValue() * 100L + date.getDayOfMonth();
    }

    /** Birth date and serial of a number of sixteen digits. */
    static long dateAndSerial(long nik) {
        return nik % SERIAL_AND_DATE;
    }
}
