package id.padan.matching;

import id.padan.person.NameWord;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryRecord;
import java.time.LocalDate;
import java.util.List;

/** What a scan needs to know of a row to tell quickly whether a hit by a weak key is worth anything. */
final class RowTraits {

    private static final int WORDS_OF_A_RARE_NAME = 3;

    /** A bit for each letter that a word begins with, and, of a single word, that it ends with. */
    private final long[] letters;

    private final int[][] beginnings;
    private final int[] endings;
    /** The numbers of the words of rows with a number in doubt; of others none. */
    private final int[][] words;

    private final int[] days;
    private final int[] months;
    private final boolean[] tellingDate;
    /** The sixteen digits as a number, or {@link RegistryRecord#NO_NIK}. */
    private final long[] niks;
    /** Days since 1970-01-01, or {@link RegistryRecord#NO_DATE}. */
    private final int[] birthDays;
    /** The hash of all keys of the name written together. */
    private final long[] nameKeys;
    /** Rows with further fields: an address or another number may speak for somebody who shares nothing else. */
    private final boolean[] hasMore;

    /**
     * @param rows the rows
     * @param ids the numbers of their words
     */
    RowTraits(List<Person> rows, Ids ids) {
        letters = new long[rows.size()];
        beginnings = new int[rows.size()][];
        endings = new int[rows.size()];
        words = new int[rows.size()][];
        days = new int[rows.size()];
        months = new int[rows.size()];
        tellingDate = new boolean[rows.size()];
        niks = new long[rows.size()];
        birthDays = new int[rows.size()];
        nameKeys = new long[rows.size()];
        hasMore = new boolean[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            add(row, rows.get(row));
            words[row] = RowKeys.isNumberInDoubt(rows.get(row)) ? words(rows.get(row), ids) : NearWords.NONE;
        }
    }

    /** Whether a word of the row begins like a word of the name, or its only word ends like one. */
    boolean sharesLetters(int row, ScannedName name) {
        // Most share not even a first letter, and of those nothing else need be fetched.
        if ((letters[row] & name.firstAndLastLetters()) == 0) {
            return false;
        }
        for (int beginning : beginnings[row]) {
            if (name.hasBeginning(beginning)) {
                return true;
            }
        }
        return endings[row] != 0 && name.hasEnding(endings[row]);
    }

    private static int[] words(Person row, Ids ids) {
        return row.name().words().stream()
                .mapToInt(word -> ids.of(Hash.of(word.text())))
                .toArray();
    }

    /**
     * Whether a word of the row begins like one of the name, or, in a row whose number may not lead to its person, is one
     * slip away from one.
     */
    boolean sharesAWord(int row, ScannedName name) {
        return sharesLetters(row, name) || (words[row].length > 0 && name.isNear(words[row]));
    }

    /**
     * Whether a row that shares fifteen digits in their order with a NIK is one slip away from it: a digit wrong, or two
     * neighbours swapped. In a city of a million most are not, a digit stands somewhere else altogether.
     */
    boolean isOneSlipFrom(int row, long nik) {
        long written = niks[row];
        return written == RegistryRecord.NO_NIK || DigitSlips.areOneApart(written, nik);
    }

    /** How a record with this number (or none), birth day (or none) and name stands to a row that it may be. */
    Closeness closeness(int row, long nik, int birthDay, ScannedName name) {
        boolean sameNumber = niks[row] == nik && nik != RegistryRecord.NO_NIK;
        boolean sameDateAndName = birthDays[row] == birthDay
                && birthDay != RegistryRecord.NO_DATE
                && nameKeys[row] == name.key()
                && name.count() > 0;
        if (sameNumber && sameDateAndName && !hasMore[row]) {
            return Closeness.SAME;
        }
        return sameNumber || sameDateAndName ? Closeness.RIVAL : Closeness.OTHER;
    }

    /** Whether a row that shares name and year with somebody is worth a closer look. */
    boolean mayBeBornOn(int row, LocalDate date) {
        return !tellingDate[row] || days[row] == date.getDayOfMonth() || months[row] == date.getMonthValue();
    }

    private void add(int row, Person person) {
        List<NameWord> words = person.name().words();
        beginnings[row] = words.stream()
                .mapToInt(word -> beginning(word.key()))
                .distinct()
                .toArray();
        endings[row] = words.size() == 1 ? ending(words.get(0).key()) : 0;
        letters[row] = endings[row] == 0 ? 0 : lastLetter(endings[row]);
        for (int beginning : beginnings[row]) {
            letters[row] |= firstLetter(beginning);
        }
        niks[row] = person.nik() instanceof NikReading.Complete complete
                ? complete.nik().number()
                : RegistryRecord.NO_NIK;
        nameKeys[row] = Hash.of(person.name().key());
        hasMore[row] = !person.further().isEmpty();
        LocalDate date = person.birthDate();
        birthDays[row] = date == null ? RegistryRecord.NO_DATE : (int) date.toEpochDay();
        if (date != null) {
            days[row] = date.getDayOfMonth();
            months[row] = date.getMonthValue();
            boolean nikTellsMore = person.nik() instanceof NikReading.Complete other
                    && !other.nik().agreesWith(date);
            tellingDate[row] =
                    !DateComparison.isPlaceholder(date) && words.size() < WORDS_OF_A_RARE_NAME && !nikTellsMore;
        }
    }

    /** The first three letters of a key, one a byte; fewer where it has fewer, never 0. */
    static int beginning(String key) {
        int length = key.length();
        return letter(key, 0) << 16 | (length > 1 ? letter(key, 1) << 8 : 0) | (length > 2 ? letter(key, 2) : 0);
    }

    /** The last three letters of a key from the last on, likewise. */
    static int ending(String key) {
        int last = key.length() - 1;
        return letter(key, last) << 16
                | (last > 0 ? letter(key, last - 1) << 8 : 0)
                | (last > 1 ? letter(key, last - 2) : 0);
    }

    /** The bit of the first letter of a beginning. */
    static long firstLetter(int beginning) {
        return 1L << ((beginning >>> 16) & 31);
    }

    /** The bit of the last letter of an ending. */
    static long lastLetter(int ending) {
        return 1L << (32 + ((ending >>> 16) & 31));
    }

    private static int letter(String key, int at) {
        return key.charAt(at) & 0xFF;
    }

    /** Whether two beginnings, or two endings, are the same as far as both go: an initial is like every word with it. */
    static boolean areAlike(int one, int other) {
        return ((one ^ other) & lettersOf(one) & lettersOf(other)) == 0;
    }

    private static int lettersOf(int letters) {
        if ((letters & 0xFF) != 0) {
            return 0xFFFFFF;
        }
        return (letters & 0xFF00) != 0 ? 0xFFFF00 : 0xFF0000;
    }
}
