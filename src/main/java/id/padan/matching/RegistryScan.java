package id.padan.matching;

import id.padan.person.FurtherValue;
import id.padan.person.RegistryRecord;
import id.padan.person.RegistryStatus;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.List;

/**
 * Holds a part of the registry against the index, record by record, and counts. Cheap for records that concern nobody: no
 * object is made for them once the words of names are known. Not safe for use by several threads: each range of the
 * registry has its own scan, and the counts of all are added up.
 */
public final class RegistryScan {

    /** A NIK is two halves of so many digits each, which are small numbers. */
    private static final int HALF_DIGITS = 8;

    private static final int HALF = 100_000_000;

    private static final int NO_DIGIT = -1;

    private final Blocks blocks;
    private final RowTraits rows;
    private final SettledRows settled;
    private final Ids fullNameKeys;
    private final LooseNames looseNames;
    private final DayTable blockOfBirthDay;
    private final ScannedName name;
    private final ScanCounts counts;
    private final IntArrayList hits = new IntArrayList();
    private int dayOfDate;
    private LocalDate date = LocalDate.EPOCH;

    RegistryScan(RosterIndex index) {
        blocks = index.blocks();
        rows = index.traits();
        settled = index.settled();
        fullNameKeys = index.fullNameKeys();
        looseNames = index.looseNames();
        blockOfBirthDay = index.blockOfBirthDay();
        name = new ScannedName(index);
        counts = new ScanCounts(index);
    }

    /**
     * Offers a record: counts it, and hands on each row that it may be.
     *
     * @param record the record
     * @param sink takes the rows
     */
    public void offer(RegistryRecord record, CandidateSink sink) {
        hits.clear();
        long nik = record.nik();
        int birthDay = record.birthDay();
        name.read(record.name());
        counts.countPerson(nik, birthDay, name);
        if (nik != RegistryRecord.NO_NIK) {
            probeNik(nik);
        }
        if (birthDay != RegistryRecord.NO_DATE) {
            hitBirthDate(birthDay);
        }
        probeName(birthDay);
        probeNearNames();
        probeFurther(record.further(), birthDay);
        if (!hits.isEmpty()) {
            hand(record, sink);
        }
    }

    /** {@return what was counted so far} */
    public RegistryCounts counts() {
        return counts.total();
    }

    private void hand(RegistryRecord record, CandidateSink sink) {
        counts.countPlace(record.birthPlace());
        hits.sort(null);
        int last = Ids.NONE;
        for (int i = 0; i < hits.size(); i++) {
            int row = hits.getInt(i);
            if (row != last) {
                Closeness closeness = closeness(row, record);
                if (settled.isWanted(row, closeness)) {
                    sink.candidate(row, closeness, record);
                }
                last = row;
            }
        }
    }

    /** Of somebody who is dead or has moved away an officer decides, who should see who else it may be. */
    private Closeness closeness(int row, RegistryRecord record) {
        Closeness closeness = rows.closeness(row, record.nik(), record.birthDay(), name);
        boolean isGone = closeness == Closeness.SAME && record.written().status() != RegistryStatus.ACTIVE;
        return isGone ? Closeness.RIVAL : closeness;
    }

    private void probeNik(long nik) {
        hit(BlockingKey.NIK, nik, false);
        hit(BlockingKey.NIK_FIRST_15, nik / 10, false);
        hit(BlockingKey.NIK_DATE_SERIAL, BlockingKey.dateAndSerial(nik), true);
        int first = (int) (nik / HALF);
        int last = (int) (nik - (long) first * HALF);
        probeWithoutDigit(last, 1, (long) first * (HALF / 10), nik);
        probeWithoutDigit(first, HALF, last, nik);
    }

    /**
     * Each digit of a half left out in turn, from the last one on: what is left of the half, times scale, plus the rest. Of
     * several digits in a row that are the same, one: without any of them the same is left.
     */
    private void probeWithoutDigit(int half, long scale, long rest, long nik) {
        int before = half;
        int power = 1;
        int last = NO_DIGIT;
        for (int i = 0; i < HALF_DIGITS; i++) {
            int behind = half - before * power;
            int shorter = tenth(before);
            int digit = before - shorter * 10;
            before = shorter;
            if (digit != last) {
                hitWithoutDigit((before * power + behind) * scale + rest, nik);
                last = digit;
            }
            power *= 10;
        }
    }

    /** A tenth, rounded down, without the division, which takes ten times as long as all else in the loop. */
    private static int tenth(int number) {
        return (int) ((number * 0xCCCC_CCCDL) >>> 35);
    }

    private void probeFurther(List<FurtherValue> values, int birthDay) {
        if (values.isEmpty()) {
            return;
        }
        counts.countFurther(values);
        FurtherKeys.Keys keys = FurtherKeys.of(values);
        keys.strong().forEach(key -> hit(key, false));
        keys.weak().forEach(key -> hit(key, true));
        if (birthDay != RegistryRecord.NO_DATE) {
            FurtherKeys.withBirthDay(values, birthDay).forEach(key -> hit(key, false));
        }
    }

    private void hit(BlockingKey kind, long value, boolean onlyWithSharedLetters) {
        hit(kind.of(value), onlyWithSharedLetters);
    }

    private void hit(long key, boolean onlyWithSharedLetters) {
        hitBlock(blocks.find(key), onlyWithSharedLetters);
    }

    private void hitBlock(int block, boolean onlyWithSharedLetters) {
        if (block < 0 || isDropped(block)) {
            return;
        }
        for (int i = 0; i < blocks.size(block); i++) {
            int row = blocks.row(block, i);
            if (!onlyWithSharedLetters || rows.sharesLetters(row, name)) {
                hits.add(row);
            }
        }
    }

    private void hitBirthDate(int birthDay) {
        int block = blockOfBirthDay.of(birthDay);
        if (block < 0 || isDropped(block)) {
            return;
        }
        for (int i = 0; i < blocks.size(block); i++) {
            int row = blocks.row(block, i);
            if (rows.sharesAWord(row, name)) {
                hits.add(row);
            }
        }
    }

    private void probeNearNames() {
        for (int i = 0; i < name.count(); i++) {
            for (int word : name.near(i)) {
                if (looseNames.has(word)) {
                    hit(BlockingKey.NAME_NEAR, looseNames.withWord(name.lettersWithout(i), word), false);
                }
            }
        }
    }

    private void hitWithoutDigit(long digits, long nik) {
        int block = blocks.find(BlockingKey.NIK_WITHOUT_DIGIT.of(digits));
        if (block < 0 || isDropped(block)) {
            return;
        }
        for (int i = 0; i < blocks.size(block); i++) {
            int row = blocks.row(block, i);
            if (rows.isOneSlipFrom(row, nik) || rows.sharesLetters(row, name)) {
                hits.add(row);
            }
        }
    }

    private void probeName(int birthDay) {
        int fullNameKey = fullNameKeys.of(name.key());
        counts.countFullNameKey(fullNameKey);
        if (fullNameKey != Ids.NONE) {
            probe(name.key(), birthDay, BlockingKey.NAME_YEAR, BlockingKey.NAME_DAY_MONTH, BlockingKey.NAME);
        }
        int most = Math.min(name.count(), ScannedName.MOST_PAIRED_WORDS);
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most && name.wordKey(i) != Ids.NONE; j++) {
                if (name.wordKey(j) != Ids.NONE) {
                    long pair = Hash.ofPair(name.keyHash(i), name.keyHash(j));
                    probe(pair, birthDay, BlockingKey.WORDS_YEAR, BlockingKey.WORDS_DAY_MONTH, BlockingKey.WORDS);
                }
            }
        }
    }

    private void probe(long words, int birthDay, BlockingKey year, BlockingKey dayAndMonth, BlockingKey alone) {
        hit(alone, words, false);
        if (birthDay == RegistryRecord.NO_DATE) {
            return;
        }
        LocalDate date = date(birthDay);
        hit(dayAndMonth, BlockingKey.withDayAndMonth(words, date), false);
        int block = blocks.find(year.of(BlockingKey.withYear(words, date)));
        if (block < 0 || isDropped(block)) {
            return;
        }
        for (int i = 0; i < blocks.size(block); i++) {
            int row = blocks.row(block, i);
            if (rows.mayBeBornOn(row, date)) {
                hits.add(row);
            }
        }
    }

    /** The date of the record at hand, which is asked for again with each two words of its name. */
    private LocalDate date(int birthDay) {
        if (dayOfDate != birthDay) {
            dayOfDate = birthDay;
            date = LocalDate.ofEpochDay(birthDay);
        }
        return date;
    }

    private boolean isDropped(int block) {
        if (!blocks.isTooLarge(block)) {
            return false;
        }
        counts.drop(blocks.size(block));
        return true;
    }
}
