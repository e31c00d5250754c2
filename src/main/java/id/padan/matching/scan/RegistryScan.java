package id.padan.matching.scan;

import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.Blocks.Probes;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.FurtherField;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.RegistryRecord;
import id.padan.person.RegistryStatus;
import id.padan.registry.columns.RegistryPart;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * Looks up everybody of the registry in the index, and counts. Cheap for those who concern nobody: no text is read and no
 * object is made for them once the words of the part are known. Not safe for use by several threads: each part of the
 * registry has its own scan, and the counts of all are added up.
 */
public final class RegistryScan {

    /** So many names are fetched into the nearest cache at a time: see {@link ScannedName#fetch}. */
    private static final int AT_A_TIME = 64;

    private final Normaliser normaliser;
    private final WordColumns words;
    private final Blocks blocks;
    private final int largestLooseBlock;
    private final Crowds crowds;
    private final RowTraits rows;
    private final Ids fullNameKeys;
    private final KeyFilter pairs;
    private final ShorterNumbers shorterNumbers;
    private final BirthDayRows birthDayRows;
    private final ScannedName name;
    private final ScanCounts counts;
    private final Probes probes = new Probes();
    private final LooseProbes looseProbes;
    private final long[] withoutDigit = new long[Nik.LENGTH];
    private final IntArrayList hits = new IntArrayList();
    private final CandidatePairs found = new CandidatePairs();
    private int dayOfDate;
    private LocalDate date = LocalDate.EPOCH;

    RegistryScan(RosterIndex.Parts index, boolean isFirst) {
        AllRows all = index.all();
        normaliser = all.normaliser();
        words = all.words();
        blocks = index.blocks();
        largestLooseBlock = all.largestLooseBlock();
        crowds = all.crowds();
        rows = index.traits();
        fullNameKeys = all.values().fullNameKeys;
        pairs = index.pairs();
        shorterNumbers = index.shorterNumbers();
        birthDayRows = index.birthDayRows();
        name = new ScannedName(words);
        looseProbes = new LooseProbes(name, probes);
        counts = new ScanCounts(all.values(), words, isFirst);
    }

    /**
     * Passes by a part of the registry: counts everybody in it, and hands on the rows that each may be.
     *
     * @param part some people of the registry
     * @param sink takes the rows
     */
    public void pass(RegistryPart part, CandidatePairs.Sink sink) {
        pass(part, new BitSet(), sink);
    }

    /**
     * The same for some of the rows.
     *
     * @param part some people of the registry
     * @param asked who was held against any earlier row, by their places in the part; takes who is held against these
     * @param sink takes the rows
     */
    public void pass(RegistryPart part, BitSet asked, CandidatePairs.Sink sink) {
        PartTexts texts = new PartTexts(part, normaliser, words);
        name.enterPart();
        counts.countNumbers(part);
        for (int person = 0; person < part.people(); person++) {
            if (person % AT_A_TIME == 0) {
                name.fetch(part, texts, person, Math.min(person + AT_A_TIME, part.people()));
            }
            find(part, texts, person);
            if (!hits.isEmpty()) {
                if (!asked.get(person)) {
                    asked.set(person);
                    counts.countPlace(texts.birthPlace(person));
                }
                hand(part, person, sink);
            }
        }
    }

    private void find(RegistryPart part, PartTexts texts, int person) {
        hits.clear();
        probes.clear();
        long nik = part.nik(person);
        int birthDay = part.birthDay(person);
        int day = birthDayRows.placeOf(birthDay);
        name.read(part, texts, person);
        counts.countName(nik, name);
        if (nik != RegistryRecord.NO_NIK) {
            addNik(nik);
        }
        addName(birthDay);
        if (name.hasSign(LooseProbes.SIGNS)) {
            looseProbes.add(texts, person, birthDay == RegistryRecord.NO_DATE ? null : date(birthDay));
        }
        if (texts.hasFurther()) {
            addFurther(texts.further(person), birthDay);
        }
        probes.lookUp(blocks);
        hitBlocks(nik, birthDay);
        if (day != Ids.NONE) {
            hitBirthDate(birthDay, day);
        }
    }

    /** {@return what was counted so far} */
    public RegistryCounts counts() {
        return counts.total();
    }

    private void hand(RegistryPart part, int person, CandidatePairs.Sink sink) {
        hits.sort(null);
        found.clear();
        int last = Ids.NONE;
        for (int i = 0; i < hits.size(); i++) {
            int row = hits.getInt(i);
            if (row != last) {
                Closeness closeness = closeness(row, part, person);
                if (rows.isWanted(row, closeness)) {
                    found.add(row, closeness);
                }
                last = row;
            }
        }
        if (!found.isEmpty()) {
            sink.candidate(part, person, found);
        }
    }

    /** If the person is dead or has moved away, an officer decides, and should see who else it may be. */
    private Closeness closeness(int row, RegistryPart part, int person) {
        Closeness closeness = rows.closeness(row, part.nik(person), part.birthDay(person), name);
        boolean isGone = closeness == Closeness.SAME && part.status(person) != RegistryStatus.ACTIVE;
        return isGone ? Closeness.RIVAL : closeness;
    }

    private void addNik(long nik) {
        probes.add(BlockingKey.NIK, nik, Probes.NOTHING);
        probes.add(BlockingKey.NIK_FIRST_15, nik / 10, Probes.NOTHING);
        probes.add(BlockingKey.NIK_DATE_SERIAL, BlockingKey.dateAndSerial(nik), Probes.LETTERS);
        int count = shorterNumbers.known(nik, withoutDigit);
        probes.add(BlockingKey.NIK_WITHOUT_DIGIT, withoutDigit, count, Probes.LETTERS_OR_TYPO);
    }

    private void addName(int birthDay) {
        int id = fullNameKeys.of(name.key());
        counts.countFullNameKey(id);
        if (id != Ids.NONE) {
            addWords(name.key(), birthDay, BlockingKey.NAME_YEAR, BlockingKey.NAME_DAY_MONTH, BlockingKey.NAME);
        }
        int most = Math.min(name.count(), ScannedName.MOST_PAIRED_WORDS);
        for (int i = 0; i < most - 1; i++) {
            if (name.hasSign(i, WordColumns.KNOWN)) {
                addPairs(i, most, birthDay);
            }
        }
    }

    private void addPairs(int first, int most, int birthDay) {
        long ofFirst = name.ofPair(first);
        for (int second = first + 1; second < most; second++) {
            long pair = ofFirst + name.ofPair(second);
            if (name.hasSign(second, WordColumns.KNOWN) && pairs.mayHave(pair)) {
                addWords(pair, birthDay, BlockingKey.WORDS_YEAR, BlockingKey.WORDS_DAY_MONTH, BlockingKey.WORDS);
            }
        }
    }

    private void addWords(long words, int birthDay, BlockingKey year, BlockingKey dayAndMonth, BlockingKey alone) {
        probes.add(alone, words, Probes.NOTHING);
        if (birthDay != RegistryRecord.NO_DATE) {
            LocalDate date = date(birthDay);
            probes.add(dayAndMonth, BlockingKey.withDayAndMonth(words, date), Probes.NOTHING);
            probes.add(year, BlockingKey.withYear(words, date), Probes.DAY_OR_MONTH);
        }
    }

    private void addFurther(List<FurtherField.Value> values, int birthDay) {
        counts.countFurther(values);
        BlockingKey.FurtherKeys keys = BlockingKey.ofFurther(values);
        keys.strong().forEach(key -> probes.add(key, Probes.NOTHING));
        keys.weak().forEach(key -> probes.add(key, Probes.LETTERS));
        if (birthDay != RegistryRecord.NO_DATE) {
            BlockingKey.ofFurtherWithBirthDay(values, birthDay).forEach(key -> probes.add(key, Probes.NOTHING));
        }
    }

    private void hitBlocks(long nik, int birthDay) {
        for (int i = 0; i < probes.count(); i++) {
            int block = probes.block(i);
            if (block != Blocks.NONE && !isDropped(probes.key(i), blocks.size(block), probes.besides(i))) {
                hitRows(block, probes.besides(i), nik, birthDay);
            }
        }
    }

    private void hitRows(int block, byte needed, long nik, int birthDay) {
        for (int i = 0; i < blocks.size(block); i++) {
            int row = blocks.row(block, i);
            boolean hit =
                    switch (needed) {
                        case Probes.LETTERS -> rows.sharesLetters(row, name);
                        case Probes.LETTERS_OR_TYPO -> rows.isOneTypoFrom(row, nik) || rows.sharesLetters(row, name);
                        case Probes.DAY_OR_MONTH -> rows.mayBeBornOn(row, date(birthDay));
                        default -> true;
                    };
            if (hit) {
                hits.add(row);
            }
        }
    }

    private void hitBirthDate(int birthDay, int day) {
        int size = birthDayRows.size(day);
        if (crowds.sizeOfDay(birthDay, size) > AllRows.LARGEST_BLOCK) {
            counts.drop(size);
            return;
        }
        int next = hits.size();
        birthDayRows.addAlike(day, name.marks(), hits);
        for (int i = next; i < hits.size(); i++) {
            int row = hits.getInt(i);
            if (rows.sharesAWord(row, name)) {
                hits.set(next++, row);
            }
        }
        hits.size(next);
    }

    /** The date of the record at hand, which is asked for again with each two words of its name. */
    private LocalDate date(int birthDay) {
        if (dayOfDate != birthDay) {
            dayOfDate = birthDay;
            date = LocalDate.ofEpochDay(birthDay);
        }
        return date;
    }

    private boolean isDropped(long key, int size, byte needed) {
        int most = needed == Probes.RARITY ? largestLooseBlock : AllRows.LARGEST_BLOCK;
        if (crowds.size(key, size) <= most) {
            return false;
        }
        counts.drop(size);
        return true;
    }
}
