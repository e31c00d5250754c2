package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.person.FurtherField;
import id.padan.person.NameWord;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one row into the blocks by all the keys under which the registry may have its person. */
final class RowKeys {

    /** With more digits than this, a number is rubbish and not a NIK with a digit too many. */
    private static final int MOST_DIGITS = 17;

    /** Days between the first days of the two calendars of spreadsheets. */
    private static final int DAYS_FROM_1900_TO_1904 = 1_462;

    /** In which somebody may be born who has a NIK. */
    private static final int[] CENTURIES = {1900, 2000};

    private final Builders into;
    private final int row;
    private final Person person;

    private RowKeys(Builders into, int row, Person person) {
        this.into = into;
        this.row = row;
        this.person = person;
    }

    /**
     * The rows under all of their keys.
     *
     * @param blocks by blocking key
     * @param birthDays by birth day
     * @param pairs each two words of their names: see {@link #pairs}
     * @param shorterNumbers what is left of their numbers without a digit
     */
    record Collected(Blocks blocks, BirthDayRows.Builder birthDays, KeyFilter pairs, ShorterNumbers shorterNumbers) {}

    /** Puts all rows under their keys, and those for which somebody is named under that one's NIK. */
    static Collected collect(List<Person> rows, Map<Integer, Set<Nik>> named) {
        Builders all = builders(rows, named);
        return new Collected(all.blocks.build(), all.birthDays, new KeyFilter(all.pairs), all.shorterNumbers.build());
    }

    /** All these keys, and those that stand for days, one for each row that has it. */
    static LongList keys(List<Person> rows, Map<Integer, Set<Nik>> named) {
        Builders all = builders(rows, named);
        all.birthDays.addKeys(all.blocks.keys());
        return all.blocks.keys();
    }

    private static final class Builders {
        private final Blocks.Builder blocks = new Blocks.Builder();
        private final BirthDayRows.Builder birthDays = new BirthDayRows.Builder();
        private final LongList pairs = new LongArrayList();
        private final ShorterNumbers.Builder shorterNumbers = new ShorterNumbers.Builder();
    }

    private static Builders builders(List<Person> rows, Map<Integer, Set<Nik>> named) {
        Builders all = new Builders();
        for (int row = 0; row < rows.size(); row++) {
            new RowKeys(all, row, rows.get(row)).add();
        }
        named.forEach((row, niks) -> niks.forEach(nik -> all.blocks.add(BlockingKey.NIK.of(nik.number()), row)));
        return all;
    }

    private void add() {
        addNik();
        BlockingKey.FurtherKeys further = BlockingKey.ofFurther(person.further());
        further.strong().forEach(key -> into.blocks.add(key, row));
        further.weak().forEach(key -> into.blocks.add(key, row));
        Set<LocalDate> dates = dates();
        dates.forEach(this::addBirthDay);
        for (LocalDate date : dates) {
            BlockingKey.ofFurtherWithBirthDay(person.further(), date.toEpochDay())
                    .forEach(key -> into.blocks.add(key, row));
        }
        datesOfOtherCalendar().forEach(this::addBirthDay);
        long name = Hash.of(person.name().key());
        if (!person.name().words().isEmpty()) {
            addName(name, dates, BlockingKey.NAME_YEAR, BlockingKey.NAME_DAY_MONTH, BlockingKey.NAME);
        }
        for (long pair : pairs(person.name().words())) {
            into.pairs.add(pair);
            addName(pair, dates, BlockingKey.WORDS_YEAR, BlockingKey.WORDS_DAY_MONTH, BlockingKey.WORDS);
        }
        addLoosely(dates);
    }

    /** Where the number leads nowhere, or to somebody else, less than a name or a date must do. */
    private void addLoosely(Set<LocalDate> dates) {
        List<NameWord> words = person.name().words();
        boolean numberless = isNumberless(person);
        if (isNumberOfOtherGender(person) ? !words.isEmpty() : numberless && words.size() > 1) {
            LooseWords.of(words, numberless && dates.isEmpty()).forEach(sum -> add(BlockingKey.NAME_NEAR, sum));
        }
        if (numberless) {
            Set<Long> keys = new LinkedHashSet<>();
            words.stream().filter(LooseWords::isLong).forEach(word -> addLoosely(word, dates, keys));
            keys.forEach(key -> into.blocks.add(key, row));
        }
    }

    private void addLoosely(NameWord word, Set<LocalDate> dates, Set<Long> keys) {
        long[] withParts = new long[3];
        for (LocalDate date : dates) {
            BlockingKey.withTwoParts(Hash.of(word.key()), date, withParts);
            for (long key : withParts) {
                keys.add(key);
            }
        }
        if (dates.isEmpty()) {
            long sum = LooseWords.of(word);
            if (!person.birthPlace().key().isEmpty()) {
                keys.add(BlockingKey.WORD_PLACE.of(
                        sum + Hash.of(person.birthPlace().key())));
            }
            for (FurtherField.Value place : BlockingKey.places(person.further())) {
                keys.add(BlockingKey.WORD_FURTHER_PLACE.of(sum + Hash.ofFieldAndKey(place)));
            }
        }
    }

    private void addNik() {
        NikReading nik = person.nik();
        if (nik instanceof NikReading.Complete complete) {
            long number = complete.nik().number();
            add(BlockingKey.NIK, number);
            add(BlockingKey.NIK_FIRST_15, number / 10);
            add(BlockingKey.NIK_DATE_SERIAL, BlockingKey.dateAndSerial(number));
            addWithoutDigit(number);
        } else if (nik instanceof NikReading.Damaged damaged) {
            addShort(damaged.sureDigits());
        } else if (nik instanceof NikReading.Malformed malformed) {
            addShort(malformed.digits());
        }
    }

    /** A number of fifteen digits may be the first fifteen or lack any; of seventeen, it has one too many. */
    private void addShort(String digits) {
        if (digits.length() == Nik.LENGTH - 1) {
            add(BlockingKey.NIK_FIRST_15, Long.parseLong(digits));
            addShorter(Long.parseLong(digits));
        } else if (digits.length() == MOST_DIGITS) {
            addWithoutDigit(digits);
        }
    }

    private void addWithoutDigit(long nik) {
        long[] shorter = new long[Nik.LENGTH];
        int count = ShorterNumbers.of(nik, shorter);
        Arrays.stream(shorter, 0, count).forEach(this::addShorter);
    }

    private void addShorter(long number) {
        add(BlockingKey.NIK_WITHOUT_DIGIT, number);
        into.shorterNumbers.add(number);
    }

    /** One of seventeen digits may be one too many. */
    private void addWithoutDigit(String digits) {
        Set<Long> shortened = new LinkedHashSet<>();
        for (int i = 0; i < digits.length(); i++) {
            shortened.add(Long.parseLong(digits.substring(0, i) + digits.substring(i + 1)));
        }
        shortened.forEach(number -> add(BlockingKey.NIK, number));
    }

    private void addName(
            long name, Set<LocalDate> dates, BlockingKey year, BlockingKey dayAndMonth, BlockingKey alone) {
        Set<Long> years = new LinkedHashSet<>();
        Set<Long> days = new LinkedHashSet<>();
        for (LocalDate date : dates) {
            years.add(BlockingKey.withYear(name, date));
            days.add(BlockingKey.withDayAndMonth(name, date));
        }
        years.forEach(key -> add(year, key));
        days.forEach(key -> add(dayAndMonth, key));
        // Number and date may both be somebody else's: a full name of several words is rare enough to stand alone.
        boolean rareEnough = alone == BlockingKey.NAME && person.name().words().size() > 1;
        if (dates.isEmpty() || rareEnough || isNumberOfOtherGender(person)) {
            add(alone, name);
        }
    }

    /** Whether the number is none, or may be another person's: it does not fit the row's own birth date or gender. */
    static boolean isNumberInDoubt(Person person) {
        return !(person.nik() instanceof NikReading.Complete complete)
                || !complete.nik().isWellFormed()
                || (person.birthDate() != null && !complete.nik().agreesWith(person.birthDate()))
                || isNumberOfOtherGender(person);
    }

    /** Whether there is no number by which the person could be found, whole or as good as whole. */
    static boolean isNumberless(Person person) {
        NikReading nik = person.nik();
        int digits = nik instanceof NikReading.Damaged damaged
                ? damaged.sureDigits().length()
                : nik instanceof NikReading.Malformed malformed
                        ? malformed.digits().length()
                        : 0;
        return !(nik instanceof NikReading.Complete) && digits < Nik.LENGTH - 1;
    }

    /** A number of the other gender is often a spouse's, and then the date may be too: only the name is left to go by. */
    static boolean isNumberOfOtherGender(Person person) {
        return person.gender() != null
                && person.nik() instanceof NikReading.Complete complete
                && complete.nik().isWellFormed()
                && complete.nik().gender() != person.gender();
    }

    private void addBirthDay(LocalDate date) {
        into.birthDays.add(Math.toIntExact(date.toEpochDay()), row);
    }

    private void add(BlockingKey kind, long value) {
        into.blocks.add(kind.of(value), row);
    }

    /** The birth dates that the row may mean: as written, with day and month swapped, and as the NIK has it. */
    Set<LocalDate> dates() {
        Set<LocalDate> dates = new LinkedHashSet<>();
        LocalDate written = person.birthDate();
        if (written != null) {
            dates.add(written);
            LocalDate swapped = swapped(written);
            if (swapped != null) {
                dates.add(swapped);
            }
        }
        if (person.nik() instanceof NikReading.Complete complete
                && complete.nik().isWellFormed()) {
            if (written == null || !complete.nik().agreesWith(written)) {
                dates.addAll(datesIn(complete.nik()));
            }
        }
        return dates;
    }

    /** The birth dates that a well-formed number may mean, which has no century. */
    private static List<LocalDate> datesIn(Nik nik) {
        List<LocalDate> dates = new ArrayList<>();
        for (int century : CENTURIES) {
            YearMonth month = YearMonth.of(century + nik.yearOfCentury(), nik.month());
            if (month.isValidDay(nik.day())) {
                dates.add(month.atDay(nik.day()));
            }
        }
        return dates;
    }

    /** Where no NIK leads to the person: the dates that a spreadsheet that counts from 1904 may have moved. */
    private List<LocalDate> datesOfOtherCalendar() {
        LocalDate written = person.birthDate();
        return written == null || person.nik() instanceof NikReading.Complete
                ? List.of()
                : List.of(written.minusDays(DAYS_FROM_1900_TO_1904), written.plusDays(DAYS_FROM_1900_TO_1904));
    }

    static @Nullable LocalDate swapped(LocalDate date) {
        if (date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()) {
            return null;
        }
        try {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** What stands for each two words of a name, by their keys; of long names only the first words. */
    private static List<Long> pairs(List<NameWord> words) {
        int most = Math.min(words.size(), ScannedName.MOST_PAIRED_WORDS);
        Set<Long> pairs = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most; j++) {
                pairs.add(Hash.ofPair(
                        Hash.of(words.get(i).key()), Hash.of(words.get(j).key())));
            }
        }
        return new ArrayList<>(pairs);
    }
}
