package id.padan.matching.scan;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.Hash;
import id.padan.matching.model.MatchModel;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.NameWord;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryRecord;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scan needs to know of a row to tell quickly whether a hit by a weak key is worth anything. */
final class RowTraits {

    private static final int WORDS_OF_A_RARE_NAME = 3;

    /** What is asked of a row stands together, in one line of the cache: eight numbers a row. */
    private static final int NUMBERS = 8;

    /** The sixteen digits as a number, or {@link RegistryRecord#NO_NIK}. */
    private static final int NIK = 1;

    /** The hash of all keys of the name written together. */
    private static final int NAME_KEY = 2;

    /** The birth day in the upper half, since 1970-01-01 or {@link RegistryRecord#NO_DATE}; the rest of the date below. */
    private static final int DATE = 3;

    private static final int MONTH_SHIFT = 8;
    private static final int BYTE = 0xFF;

    /** A date that is not good enough to tell anybody apart. */
    private static final long SAYS_NOTHING = 1L << 16;

    /** Further fields: an address or another number may speak for somebody who shares nothing else. */
    private static final long HAS_MORE = 1L << 17;

    /** How the first four words begin that begin differently, two in a number; 0 where there are fewer. */
    private static final int BEGINNINGS = 4;

    private static final int IN_LINE = 4;

    /** How a single word ends; or that there are more words; or 0. */
    private static final int ENDING = 6;

    private static final long MORE_WORDS = 1L << Integer.SIZE;

    /** First of the numbers, the marks of the words: what shares none of them begins with no word of the row. */
    private final long[] numbers;

    /**
     * Whether a record was found that is the {@linkplain Closeness#SAME same}. Written and read by all scanning threads
     * without locks: a thread that looks too early hands on a candidate that is left out later, and loses only time.
     */
    private final boolean[] settled;

    /** Of rows with more words, how those begin. */
    private final Int2ObjectMap<int[]> moreBeginnings = new Int2ObjectOpenHashMap<>();

    /** The numbers of people who are to be found for a row, whoever else is. */
    private final Int2ObjectMap<LongSet> named = new Int2ObjectOpenHashMap<>();

    /** The numbers of the words of rows with a number in doubt; of others none. */
    private final int[][] words;

    /**
     * @param rows the rows
     * @param named by row, the NIK of people who are to be found for it
     * @param ids the numbers of their words
     */
    RowTraits(List<Person> rows, Map<Integer, Set<Nik>> named, Ids ids) {
        numbers = new long[rows.size() * NUMBERS];
        words = new int[rows.size()][];
        settled = new boolean[rows.size()];
        named.forEach((row, niks) -> this.named.put(
                (int) row,
                new LongOpenHashSet(niks.stream().mapToLong(Nik::number).toArray())));
        for (int row = 0; row < rows.size(); row++) {
            Person person = rows.get(row);
            words[row] = RowKeys.isNumberInDoubt(person) ? words(person, ids) : NearWords.NONE;
            addName(row, person.name().words());
            numbers[row * NUMBERS + NIK] = person.nik() instanceof NikReading.Complete complete
                    ? complete.nik().number()
                    : RegistryRecord.NO_NIK;
            numbers[row * NUMBERS + NAME_KEY] = Hash.of(person.name().key());
            numbers[row * NUMBERS + DATE] = date(person) | (person.further().isEmpty() ? 0 : HAS_MORE);
        }
    }

    private static int[] words(Person row, Ids ids) {
        return row.name().words().stream()
                .mapToInt(word -> ids.of(Hash.of(word.text())))
                .toArray();
    }

    private void addName(int row, List<NameWord> name) {
        int[] beginnings = name.stream()
                .mapToInt(word -> WordEnds.beginning(word.key()))
                .distinct()
                .toArray();
        long marks = words[row].length > 0 ? WordEnds.NEAR : 0;
        for (int i = 0; i < beginnings.length; i++) {
            marks |= WordEnds.marksOfBeginning(beginnings[i]);
            if (i < IN_LINE) {
                numbers[row * NUMBERS + BEGINNINGS + i / 2] |= (long) beginnings[i] << (i % 2 * Integer.SIZE);
            }
        }
        if (beginnings.length > IN_LINE) {
            numbers[row * NUMBERS + ENDING] = MORE_WORDS;
            moreBeginnings.put(row, Arrays.copyOfRange(beginnings, IN_LINE, beginnings.length));
        } else if (name.size() == 1) {
            int ending = WordEnds.ending(name.get(0).key());
            numbers[row * NUMBERS + ENDING] = ending;
            marks |= WordEnds.marksOfEnding(ending);
        }
        numbers[row * NUMBERS] = marks;
    }

    private static long date(Person person) {
        LocalDate date = person.birthDate();
        if (date == null) {
            return (long) RegistryRecord.NO_DATE << Integer.SIZE | SAYS_NOTHING;
        }
        boolean nikTellsMore = person.nik() instanceof NikReading.Complete other
                && !other.nik().agreesWith(date);
        boolean tells = !MatchModel.DateModel.isPlaceholder(date)
                && person.name().words().size() < WORDS_OF_A_RARE_NAME
                && !nikTellsMore;
        return date.toEpochDay() << Integer.SIZE
                | (tells ? 0 : SAYS_NOTHING)
                | (long) date.getMonthValue() << MONTH_SHIFT
                | date.getDayOfMonth();
    }

    /** The marks of the words of a row: what shares none of them with a name has no word that is like one of it. */
    long marks(int row) {
        return numbers[row * NUMBERS];
    }

    /** Whether a word of the row begins like a word of the name, or its only word ends like one. */
    boolean sharesLetters(int row, ScannedName name) {
        // Most share no mark, and of those nothing else need be fetched.
        return (marks(row) & name.marks()) != 0 && hasAlike(row, name);
    }

    private boolean hasAlike(int row, ScannedName name) {
        int first = row * NUMBERS;
        if (hasEither(numbers[first + BEGINNINGS], name) || hasEither(numbers[first + BEGINNINGS + 1], name)) {
            return true;
        }
        long ending = numbers[first + ENDING];
        return ending == MORE_WORDS
                ? hasOneOf(moreBeginnings.get(row), name)
                : ending != 0 && name.hasEnding((int) ending);
    }

    private static boolean hasEither(long beginnings, ScannedName name) {
        int second = (int) (beginnings >>> Integer.SIZE);
        return (beginnings != 0 && name.hasBeginning((int) beginnings)) || (second != 0 && name.hasBeginning(second));
    }

    private static boolean hasOneOf(int[] beginnings, ScannedName name) {
        for (int beginning : beginnings) {
            if (name.hasBeginning(beginning)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word of the row begins like one of the name, or, in a row whose number may not lead to its person, is one
     * typo away from one. For rows that share a mark with the name.
     */
    boolean sharesAWord(int row, ScannedName name) {
        return hasAlike(row, name) || ((marks(row) & WordEnds.NEAR) != 0 && name.isNear(words[row]));
    }

    /**
     * Whether a row that shares fifteen digits in their order with a NIK is one typo away from it: a digit wrong, or two
     * neighbours swapped. In a city of a million most are not, a digit stands somewhere else altogether.
     */
    boolean isOneTypoFrom(int row, long nik) {
        long written = numbers[row * NUMBERS + NIK];
        return written == RegistryRecord.NO_NIK || EditDistance.isOneTypo(written, nik);
    }

    /** How a record with this number (or none), birth day (or none) and name stands to a row that it may be. */
    Closeness closeness(int row, long nik, int birthDay, ScannedName name) {
        int first = row * NUMBERS;
        boolean sameNumber = numbers[first + NIK] == nik && nik != RegistryRecord.NO_NIK;
        boolean sameDateAndName = numbers[first + NAME_KEY] == name.key()
                && (int) (numbers[first + DATE] >> Integer.SIZE) == birthDay
                && birthDay != RegistryRecord.NO_DATE
                && name.count() > 0;
        if (sameNumber && sameDateAndName && (numbers[first + DATE] & HAS_MORE) == 0) {
            return Closeness.SAME;
        }
        return sameNumber || sameDateAndName || isNamed(row, nik) ? Closeness.RIVAL : Closeness.OTHER;
    }

    private boolean isNamed(int row, long nik) {
        return !named.isEmpty() && named.getOrDefault(row, LongSets.EMPTY_SET).contains(nik);
    }

    /** Notes how a record stands to a row; {@return whether it is still worth handing on} */
    boolean isWanted(int row, Closeness closeness) {
        if (closeness == Closeness.SAME) {
            settled[row] = true;
        }
        return closeness.isWorthWeighing(settled[row]);
    }

    /** Whether a row that shares name and year with somebody is worth a closer look. */
    boolean mayBeBornOn(int row, LocalDate date) {
        long written = numbers[row * NUMBERS + DATE];
        return (written & SAYS_NOTHING) != 0
                || (written & BYTE) == date.getDayOfMonth()
                || (written >> MONTH_SHIFT & BYTE) == date.getMonthValue();
    }

    /** The first three and the last three letters of the key of a word, as numbers, and marks by which most unlike ones are told apart. */
    static final class WordEnds {

        /** The mark of a row to which one typo in a word is near enough, and of a name that has a word one typo from one. */
        static final long NEAR = Long.MIN_VALUE;

        /** So many marks share a first letter, or a last one: a word of one or two letters has all of them. */
        private static final int MARKS_OF_A_LETTER = 3;

        private static final int LETTERS_OF_BEGINNINGS = 16;
        private static final int LETTERS_OF_ENDINGS = 5;
        private static final int FIRST_OF_ENDINGS = LETTERS_OF_BEGINNINGS * MARKS_OF_A_LETTER;

        private WordEnds() {}

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

        /** Whether two beginnings, or two endings, are the same as far as both go: an initial is like every word with it. */
        static boolean areAlike(int one, int other) {
            return ((one ^ other) & lettersOf(one) & lettersOf(other)) == 0;
        }

        /** Marks of which each beginning that is like this one has one. */
        static long marksOfBeginning(int beginning) {
            return marks(beginning, LETTERS_OF_BEGINNINGS);
        }

        /** The same of endings; none is also one of beginnings. */
        static long marksOfEnding(int ending) {
            return marks(ending, LETTERS_OF_ENDINGS) << FIRST_OF_ENDINGS;
        }

        private static long marks(int letters, int groups) {
            int first = (letters >>> 16) % groups * MARKS_OF_A_LETTER;
            boolean isShort = (letters & 0xFF) == 0;
            return (isShort ? (1L << MARKS_OF_A_LETTER) - 1 : 1L << (letters & 0xFFFF) % MARKS_OF_A_LETTER) << first;
        }

        private static int letter(String key, int at) {
            return key.charAt(at) & 0xFF;
        }

        private static int lettersOf(int letters) {
            if ((letters & 0xFF) != 0) {
                return 0xFFFFFF;
            }
            return (letters & 0xFF00) != 0 ? 0xFFFF00 : 0xFF0000;
        }
    }
}
