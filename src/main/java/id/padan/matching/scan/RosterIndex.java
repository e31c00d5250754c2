package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.parallel.Workers;
import id.padan.person.FurtherField;
import id.padan.person.NameWord;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The rows of all rosters by blocking key: the small side, held in memory while the registry streams past. Also knows
 * which values (names, words, dates, places) occur in the rosters, because only their frequencies are worth counting.
 * Shared by all scanning threads; what they add to it while they scan only spares them work.
 */
public final class RosterIndex {

    /** Keys and days that more rows than this share say nothing: junk in a column that somebody filled downwards. */
    static final int LARGEST_BLOCK = 1000;

    /** Of keys that say little, so many rows may have the same in a small roster, and in a large one such a share of them. */
    private static final int FEW = 50;

    private static final int SHARE_OF_FEW = 200;

    private final Parts parts;

    /** The words of the registry that were met so far. */
    private final AtomicReference<WordColumns> words;

    private RosterIndex(Parts parts, WordColumns words) {
        this.parts = parts;
        this.words = new AtomicReference<>(words);
    }

    /**
     * What a scan needs of the index.
     *
     * @param values the values that occur in the rosters
     * @param blocks the rows by blocking key
     * @param largestLooseBlock keys of {@link Blocks.Probes#RARITY} that more rows share say nothing
     * @param birthDayRows the rows by birth day
     * @param traits what is asked of a row once a key has led to it
     * @param normaliser reads the registry
     */
    record Parts(
            Values values,
            Blocks blocks,
            int largestLooseBlock,
            BirthDayRows birthDayRows,
            RowTraits traits,
            Normaliser normaliser) {}

    /** The values that occur in the rosters, each with a number, so that counts of them can stand in an array. */
    static final class Values {

        final Ids words = new Ids();
        final Ids wordKeys = new Ids();
        final Ids fullNames = new Ids();
        final Ids fullNameKeys = new Ids();
        final Ids birthDays = new Ids();
        final Ids places = new Ids();
        final Ids further = new Ids();
        /** Of two words of a name: see {@link RowKeys#pairs}. */
        final KeyFilter pairFilter;

        private Values(List<Person> rows) {
            LongArrayList pairs = new LongArrayList();
            for (Person person : rows) {
                addName(person);
                pairs.addAll(RowKeys.pairs(person.name().words()));
                LocalDate birthDate = person.birthDate();
                if (birthDate != null) {
                    birthDays.add(birthDate.toEpochDay());
                }
                if (!person.birthPlace().key().isEmpty()) {
                    places.add(Hash.of(person.birthPlace().key()));
                }
                for (FurtherField.Value value : person.further()) {
                    addFurther(value);
                }
            }
            fullNames.expectUnknown();
            fullNameKeys.expectUnknown();
            pairFilter = new KeyFilter(pairs);
        }

        private void addName(Person person) {
            for (NameWord word : person.name().words()) {
                words.add(Hash.of(word.text()));
                wordKeys.add(Hash.of(word.key()));
            }
            if (!person.name().words().isEmpty()) {
                fullNames.add(Hash.of(person.name().letters()));
                fullNameKeys.add(Hash.of(person.name().key()));
            }
        }

        private void addFurther(FurtherField.Value value) {
            further.add(Hash.ofField(value));
            if (!value.key().isEmpty()) {
                further.add(Hash.ofFieldAndKey(value));
            }
        }
    }

    /**
     * {@return the index of these rows, made by the calling thread}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     */
    public static RosterIndex of(List<Person> rows) {
        try (Workers caller = new Workers(1)) {
            return of(rows, Normaliser.standard(), caller);
        }
    }

    /**
     * {@return the index of these rows}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     * @param normaliser reads the registry as the rows were read
     * @param workers do a part of the work, if they have threads to spare
     */
    public static RosterIndex of(List<Person> rows, Normaliser normaliser, Workers workers) {
        return of(rows, Map.of(), normaliser, workers);
    }

    /**
     * {@return the index of these rows}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     * @param named by row, the NIK of people who are to be found for it whatever the row itself says; mostly none
     * @param normaliser reads the registry as the rows were read
     * @param workers do a part of the work, if they have threads to spare
     */
    public static RosterIndex of(
            List<Person> rows, Map<Integer, Set<Nik>> named, Normaliser normaliser, Workers workers) {
        // On another thread: no scan can begin before all of this is there.
        Workers.Task<RowKeys.Collected> keys = workers.begin(() -> RowKeys.collect(rows, named));
        Values values = new Values(rows);
        RowTraits traits = new RowTraits(rows, named, values.words);
        NearWords nearWords = new NearWords(rows, values.words);
        LooseWords looseWords = new LooseWords(rows, values.words);
        WordColumns words = new WordColumns(normaliser.names(), values, nearWords, looseWords);
        RowKeys.Collected collected = keys.result();
        Parts parts = new Parts(
                values,
                collected.blocks(),
                largestLooseBlock(rows),
                collected.birthDays().build(traits),
                traits,
                normaliser);
        return new RosterIndex(parts, words);
    }

    private static int largestLooseBlock(List<Person> rows) {
        long numberless = rows.stream().filter(RowKeys::isNumberless).count();
        return (int) Math.min(LARGEST_BLOCK, Math.max(FEW, numberless / SHARE_OF_FEW));
    }

    /** {@return a scan of a part of the registry; for this thread alone} */
    public RegistryScan newScan() {
        return new RegistryScan(parts, words.updateAndGet(met -> met.isFull() ? met.anew() : met));
    }
}
