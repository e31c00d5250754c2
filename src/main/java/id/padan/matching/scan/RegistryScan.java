package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.Blocks.Probes.Besides;
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
import java.util.List;

/**
 * Looks up everybody of the registry in the index, and counts. Cheap for those who concern nobody: no text is read and no
 * object is made for them once the words of the part are known. Not safe for use by several threads: each part of the
 * registry has its own scan, and the counts of all are added up.
 */
public final class RegistryScan {

    private final Normaliser normaliser;
    private final WordMemory words;
    private final Blocks blocks;
    private final int largestLooseBlock;
    private final RowTraits rows;
    private final Ids fullNameKeys;
    private final BirthDayRows birthDayRows;
    private final ScannedName name;
    private final ScanCounts counts;
    private final Blocks.Probes probes = new Blocks.Probes();
    private final long[] withoutDigit = new long[Nik.LENGTH];
    private final long[] withTwoParts = new long[3];
    private final IntArrayList hits = new IntArrayList();
    private final CandidatePairs found = new CandidatePairs();
    private int dayOfDate;
    private LocalDate date = LocalDate.EPOCH;

    RegistryScan(RosterIndex.Parts index) {
        normaliser = index.normaliser();
        words = index.words();
        blocks = index.blocks();
        largestLooseBlock = index.largestLooseBlock();
        rows = index.traits();
        fullNameKeys = index.values().fullNameKeys;
        birthDayRows = index.birthDayRows();
        name = new ScannedName(words);
        counts = new ScanCounts(index.values());
    }

    /**
     * Passes by a part of the registry: counts everybody in it, and hands on the rows that each may be.
     *
     * @param part some people of the registry
     * @param sink takes the rows
     */
    public void pass(RegistryPart part, CandidatePairs.Sink sink) {
        PartTexts texts = new PartTexts(part, normaliser, words);
        for (int person = 0; person < part.people(); person++) {
            find(part, texts, person);
            if (!hits.isEmpty()) {
                hand(part, texts, person, sink);
            }
        }
    }

    private void find(RegistryPart part, PartTexts texts, int person) {
        hits.clear();
        probes.clear();
        long nik = part.nik(person);
        int birthDay = part.birthDay(person);
        name.read(part, texts, person);
        counts.countPerson(nik, birthDay, name);
        if (nik != RegistryRecord.NO_NIK) {
            addNik(nik);
        }
        List<FurtherField.Value> further = texts.further(person);
        addName(birthDay);
        addNearNames();
        addLooseWords(texts, person, further, birthDay);
        addFurther(further, birthDay);
        probes.lookUp(blocks);
        hitBlocks(nik, birthDay);
        if (birthDay != RegistryRecord.NO_DATE) {
            hitBirthDate(birthDay);
        }
    }

    /** {@return what was counted so far} */
    public RegistryCounts counts() {
        return counts.total();
    }

    private void hand(RegistryPart part, PartTexts texts, int person, CandidatePairs.Sink sink) {
        counts.countPlace(texts.birthPlace(person));
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
        add(BlockingKey.NIK, nik, Besides.NOTHING);
        add(BlockingKey.NIK_FIRST_15, nik / 10, Besides.NOTHING);
        add(BlockingKey.NIK_DATE_SERIAL, BlockingKey.dateAndSerial(nik), Besides.LETTERS);
        int count = BlockingKey.withoutDigit(nik, withoutDigit);
        for (int i = 0; i < count; i++) {
            add(BlockingKey.NIK_WITHOUT_DIGIT, withoutDigit[i], Besides.LETTERS_OR_TYPO);
        }
    }

    private void addName(int birthDay) {
        int fullNameKey = fullNameKeys.of(name.key());
        counts.countFullNameKey(fullNameKey);
        if (fullNameKey != Ids.NONE) {
            addWords(name.key(), birthDay, BlockingKey.NAME_YEAR, BlockingKey.NAME_DAY_MONTH, BlockingKey.NAME);
        }
        int most = Math.min(name.count(), ScannedName.MOST_PAIRED_WORDS);
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most && name.word(i).wordKey != Ids.NONE; j++) {
                if (name.word(j).wordKey != Ids.NONE) {
                    long pair = Hash.ofPair(name.word(i).keyHash, name.word(j).keyHash);
                    addWords(pair, birthDay, BlockingKey.WORDS_YEAR, BlockingKey.WORDS_DAY_MONTH, BlockingKey.WORDS);
                }
            }
        }
    }

    private void addWords(long words, int birthDay, BlockingKey year, BlockingKey dayAndMonth, BlockingKey alone) {
        add(alone, words, Besides.NOTHING);
        if (birthDay != RegistryRecord.NO_DATE) {
            LocalDate date = date(birthDay);
            add(dayAndMonth, BlockingKey.withDayAndMonth(words, date), Besides.NOTHING);
            add(year, BlockingKey.withYear(words, date), Besides.DAY_OR_MONTH);
        }
    }

    private void addNearNames() {
        for (int i = 0; i < name.count(); i++) {
            for (long near : name.word(i).nearInLooseNames) {
                add(BlockingKey.NAME_NEAR, name.lettersWithout(i) + near, Besides.NOTHING);
                for (int j = 0; j < name.count() && name.count() > 2; j++) {
                    if (i != j) {
                        add(BlockingKey.NAME_NEAR, near + Hash.mix(name.word(j).hash), Besides.NOTHING);
                    }
                }
            }
        }
    }

    /** For rows that have no number: most names have no word of theirs. */
    private void addLooseWords(PartTexts texts, int person, List<FurtherField.Value> further, int birthDay) {
        for (int i = 0; i < name.count(); i++) {
            ScannedWord word = name.word(i);
            if (word.isOfDated && birthDay != RegistryRecord.NO_DATE) {
                BlockingKey.withTwoParts(word.keyHash, date(birthDay), withTwoParts);
                for (long key : withTwoParts) {
                    probes.add(key, Besides.RARITY);
                }
            }
            for (long ofRow : word.ofUndated) {
                addWithPlaces(ofRow, texts.birthPlace(person).key(), further);
            }
        }
    }

    private void addWithPlaces(long word, String birthPlace, List<FurtherField.Value> further) {
        if (!birthPlace.isEmpty()) {
            add(BlockingKey.WORD_PLACE, word + Hash.of(birthPlace), Besides.RARITY);
        }
        for (FurtherField.Value place : BlockingKey.places(further)) {
            add(BlockingKey.WORD_FURTHER_PLACE, word + Hash.ofFieldAndKey(place), Besides.RARITY);
        }
    }

    private void addFurther(List<FurtherField.Value> values, int birthDay) {
        if (values.isEmpty()) {
            return;
        }
        counts.countFurther(values);
        BlockingKey.FurtherKeys keys = BlockingKey.ofFurther(values);
        keys.strong().forEach(key -> probes.add(key, Besides.NOTHING));
        keys.weak().forEach(key -> probes.add(key, Besides.LETTERS));
        if (birthDay != RegistryRecord.NO_DATE) {
            BlockingKey.ofFurtherWithBirthDay(values, birthDay).forEach(key -> probes.add(key, Besides.NOTHING));
        }
    }

    private void add(BlockingKey kind, long value, Besides needed) {
        probes.add(kind.of(value), needed);
    }

    private void hitBlocks(long nik, int birthDay) {
        for (int i = 0; i < probes.count(); i++) {
            int block = probes.block(i);
            if (block != Blocks.NONE && !isDropped(blocks.size(block), probes.besides(i))) {
                hitRows(block, probes.besides(i), nik, birthDay);
            }
        }
    }

    private void hitRows(int block, Besides needed, long nik, int birthDay) {
        for (int i = 0; i < blocks.size(block); i++) {
            int row = blocks.row(block, i);
            boolean hit =
                    switch (needed) {
                        case NOTHING, RARITY -> true;
                        case LETTERS -> rows.sharesLetters(row, name);
                        case LETTERS_OR_TYPO -> rows.isOneTypoFrom(row, nik) || rows.sharesLetters(row, name);
                        case DAY_OR_MONTH -> rows.mayBeBornOn(row, date(birthDay));
                    };
            if (hit) {
                hits.add(row);
            }
        }
    }

    private void hitBirthDate(int birthDay) {
        int day = birthDayRows.numberOf(birthDay);
        if (day == Ids.NONE || isDropped(birthDayRows.size(day), Besides.NOTHING)) {
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

    private boolean isDropped(int size, Besides needed) {
        if (size <= (needed == Besides.RARITY ? largestLooseBlock : RosterIndex.LARGEST_BLOCK)) {
            return false;
        }
        counts.drop(size);
        return true;
    }
}
