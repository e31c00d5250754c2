package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.person.FurtherField;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of blocking keys. Two records that share a key of any kind may be one person; so may two that have the birth date
 * in common and a word that begins alike or is one typo away ({@link BirthDayRows}).
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
    /**
     * All words of the name but for one typo in one of them, for rows that have a number of the other gender or none; of rows
     * that have no date either, two words.
     */
    NAME_NEAR,
    /** Two words of the name by their keys, for rows that have no date. */
    WORDS,
    /** A word of the name by its key and two parts of the birth date, for rows that have no number. */
    WORD_DATE_PARTS,
    /** A word of the name or one a typo away, and the birth place, for rows that have neither number nor date. */
    WORD_PLACE,
    /** The same with a part of an address that the job adds. */
    WORD_FURTHER_PLACE,
    /** An identifier that the job adds, whole or with one character left out. */
    IDENTIFIER,
    /** Two parts of an address that the job adds, where a word of the name begins alike. */
    FURTHER_PLACES,
    /** The birth date and a part of an address that the job adds. */
    FURTHER_PLACE_DATE;

    private static final long SERIAL_AND_DATE = 10_000_000_000L;

    /** Of an identifier shorter than this, too many others lack just one character. */
    private static final int SHORTEST_WITHOUT_CHARACTER = 5;

    /** Longer identifiers are junk, or several in one cell. */
    private static final int LONGEST = 40;

    /** Parts a year with a day from a year with a month. */
    private static final long DAYS = 10_000_000;

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

    /**
     * The keys of a word with two parts of a date: whichever part may be wrong.
     *
     * @param into takes three keys
     */
    static void withTwoParts(long word, LocalDate date, long[] into) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        into[0] = WORD_DATE_PARTS.of(word * 31 + year * 100L + month);
        into[1] = WORD_DATE_PARTS.of(word * 31 + year * 100L + DAYS + day);
        into[2] = WORD_DATE_PARTS.of(word * 31 + month * 100L + day);
    }

    /** Birth date and serial of a number of sixteen digits. */
    static long dateAndSerial(long nik) {
        return nik % SERIAL_AND_DATE;
    }

    /** The blocking keys of a person, of either side: equal if two persons may be one. */
    static FurtherKeys ofFurther(List<FurtherField.Value> values) {
        Set<Long> strong = new LinkedHashSet<>();
        Set<Long> weak = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            FurtherField.Value value = values.get(i);
            if (!value.key().isEmpty() && value.field().kind() == FurtherField.Kind.IDENTIFIER) {
                addIdentifier(value, strong);
            } else if (isPlace(value)) {
                for (int j = i + 1; j < values.size(); j++) {
                    if (isPlace(values.get(j))) {
                        weak.add(FURTHER_PLACES.of(Hash.ofFieldAndKey(value) * 31 + Hash.ofFieldAndKey(values.get(j))));
                    }
                }
            }
        }
        return new FurtherKeys(strong, weak);
    }

    /** The keys of a person who was born on a day: each part of the address with it. */
    static Set<Long> ofFurtherWithBirthDay(List<FurtherField.Value> values, long birthDay) {
        Set<Long> keys = new LinkedHashSet<>();
        for (FurtherField.Value value : values) {
            if (isPlace(value)) {
                keys.add(FURTHER_PLACE_DATE.of(Hash.ofFieldAndKey(value) * 31 + birthDay));
            }
        }
        return keys;
    }

    /** The parts of the address that a person has. */
    static List<FurtherField.Value> places(List<FurtherField.Value> values) {
        return values.stream().filter(BlockingKey::isPlace).toList();
    }

    /**
     * The keys of a person.
     *
     * @param strong enough alone: identifiers, whole and with one character left out
     * @param weak enough where a word of the name begins alike: two parts of an address
     */
    record FurtherKeys(Set<Long> strong, Set<Long> weak) {}

    private static void addIdentifier(FurtherField.Value value, Set<Long> keys) {
        String key = value.key();
        long field = Hash.ofField(value);
        keys.add(IDENTIFIER.of(field + Hash.of(key)));
        if (key.length() < SHORTEST_WITHOUT_CHARACTER || key.length() > LONGEST) {
            return;
        }
        for (int i = 0; i < key.length(); i++) {
            keys.add(IDENTIFIER.of(field + Hash.of(key.substring(0, i) + key.substring(i + 1))));
        }
    }

    private static boolean isPlace(FurtherField.Value value) {
        return value.field().kind() == FurtherField.Kind.PLACE && !value.key().isEmpty();
    }
}
