package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.BirthDayRows.DayTable;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.FurtherValue;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The rows of all rosters by blocking key: the small side, held in memory while the registry streams past. Also knows
 * which values (names, words, dates, places) occur in the rosters, because only their frequencies are worth counting.
 * Shared by all scanning threads; what they add to it while they scan only spares them work.
 */
public final class RosterIndex {

    /** Keys and days that more rows than this share say nothing: junk in a column that somebody filled downwards. */
    static final int LARGEST_BLOCK = 1000;

    private final NameReader names;
    private final Blocks blocks;
    private final BirthDayRows birthDayRows;
    private final DayTable idOfBirthDay;
    private final RowTraits traits;
    private final SettledRows settled;
    private final NearWords nearWords;
    private final LooseNames looseNames;
    private final Ids words = new Ids();
    private final Ids wordKeys = new Ids();
    private final Ids fullNames = new Ids();
    private final Ids fullNameKeys = new Ids();
    private final Ids birthDays = new Ids();
    private final Ids places = new Ids();
    private final Ids further = new Ids();

    private final WordMemory memory;

    private RosterIndex(List<Person> rows, NameReader names) {
        this.names = names;
        // On another core: no scan can begin before all of this is there.
        BirthDayRows.Builder datedRows = new BirthDayRows.Builder();
        CompletableFuture<Blocks> blocksOfRows = CompletableFuture.supplyAsync(() -> blocks(rows, datedRows));
        rows.forEach(this::know);
        idOfBirthDay = new DayTable(birthDays::of);
        traits = new RowTraits(rows, words);
        settled = new SettledRows(rows.size());
        nearWords = new NearWords(rows, words);
        looseNames = new LooseNames(rows, words);
        blocks = blocksOfRows.join();
        birthDayRows = datedRows.build(traits);
        memory = new WordMemory(this);
    }

    private static Blocks blocks(List<Person> rows, BirthDayRows.Builder birthDays) {
        Blocks.Builder builder = new Blocks.Builder();
        for (int row = 0; row < rows.size(); row++) {
            new RowKeys(builder, birthDays, row, rows.get(row)).add();
        }
        return builder.build();
    }

    /**
     * {@return the index of these rows}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     */
    public static RosterIndex of(List<Person> rows) {
        return of(rows, NameReader.standard());
    }

    /**
     * {@return the index of these rows}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     * @param names reads the registry's names as those of the rows were read
     */
    public static RosterIndex of(List<Person> rows, NameReader names) {
        return new RosterIndex(rows, names);
    }

    /** {@return a scan of a part of the registry; for this thread alone} */
    public RegistryScan newScan() {
        return new RegistryScan(this);
    }

    private void know(Person person) {
        for (NameWord word : person.name().words()) {
            words.add(Hash.of(word.text()));
            wordKeys.add(Hash.of(word.key()));
        }
        if (!person.name().words().isEmpty()) {
            fullNames.add(Hash.of(person.name().letters()));
            fullNameKeys.add(Hash.of(person.name().key()));
        }
        LocalDate birthDate = person.birthDate();
        if (birthDate != null) {
            birthDays.add(birthDate.toEpochDay());
        }
        if (!person.birthPlace().key().isEmpty()) {
            places.add(Hash.of(person.birthPlace().key()));
        }
        for (FurtherValue value : person.further()) {
            further.add(Hash.ofField(value));
            if (!value.key().isEmpty()) {
                further.add(Hash.ofFieldAndKey(value));
            }
        }
    }

    NameReader names() {
        return names;
    }

    WordMemory memory() {
        return memory;
    }

    Blocks blocks() {
        return blocks;
    }

    BirthDayRows birthDayRows() {
        return birthDayRows;
    }

    /** The number of a birth day in {@link #birthDays}. */
    DayTable idOfBirthDay() {
        return idOfBirthDay;
    }

    RowTraits traits() {
        return traits;
    }

    SettledRows settled() {
        return settled;
    }

    NearWords nearWords() {
        return nearWords;
    }

    LooseNames looseNames() {
        return looseNames;
    }

    Ids words() {
        return words;
    }

    Ids wordKeys() {
        return wordKeys;
    }

    Ids fullNames() {
        return fullNames;
    }

    Ids fullNameKeys() {
        return fullNameKeys;
    }

    Ids birthDays() {
        return birthDays;
    }

    Ids places() {
        return places;
    }

    Ids further() {
        return further;
    }
}
