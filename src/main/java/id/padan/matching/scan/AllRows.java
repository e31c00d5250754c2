package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.parallel.Workers;
import id.padan.person.FurtherField;
import id.padan.person.NameWord;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import it.unimi.dsi.fastutil.longs.LongList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What has to be known of all rows, also by an index of some of them: which values (names, words, dates, places) occur in the
 * rosters, because only their frequencies are worth counting; which words a typo may have made of them; and what so many rows
 * share that it says nothing. Takes little memory beside an index. Shared by all scanning threads.
 */
public final class AllRows {

    /** Keys and days that more rows than this share say nothing: junk in a column that somebody filled downwards. */
    static final int LARGEST_BLOCK = 1000;

    /** Of keys that say little, so many rows may have the same in a small roster, and in a large one such a share of them. */
    private static final int FEW = 50;

    private static final int SHARE_OF_FEW = 200;

    /** So many pages are in memory for each thread that reads them. */
    private static final int PAGES_OF_A_THREAD = 4;

    private final Values values;
    private final int largestLooseBlock;
    /** The words of the registry that were met so far. */
    private final AtomicReference<WordColumns> words;

    private final Crowds crowds;
    private final Normaliser normaliser;

    private AllRows(Builder rows, Crowds crowds, Normaliser normaliser) {
        values = rows.values;
        largestLooseBlock = rows.largestLooseBlock();
        values.expectUnknown();
        words = new AtomicReference<>(
                new WordColumns(normaliser.names(), values, rows.nearWords.build(), rows.looseWords));
        this.crowds = crowds;
        this.normaliser = normaliser;
    }

    /**
     * Some rows that follow each other.
     *
     * @param rows the rows
     * @param named by place in the list, the NIK of people who are to be found for a row whatever it says; mostly none
     */
    public record Page(List<Person> rows, Map<Integer, Set<Nik>> named) {

        private LongList keys() {
            return RowKeys.keys(rows, named);
        }
    }

    /**
     * {@return what is known of all rows}
     *
     * @param pages all of them in their order; each is read twice, and not kept
     * @param normaliser reads the registry as the rows were read
     * @param workers read the pages
     */
    public static AllRows of(List<Supplier<Page>> pages, Normaliser normaliser, Workers workers) {
        Builder rows = new Builder();
        Crowds.Sketch sketch = new Crowds.Sketch();
        each(
                pages,
                page -> {
                    sketch.addAll(page.keys());
                    return page.rows();
                },
                some -> some.forEach(rows::add),
                workers);
        Crowds.Builder crowds = new Crowds.Builder(rows.largestLooseBlock());
        each(pages, page -> sketch.crowded(page.keys(), rows.largestLooseBlock()), crowds::addAll, workers);
        return rows.build(crowds.build(), normaliser);
    }

    private static <T> void each(
            List<Supplier<Page>> pages, Function<Page, T> work, Consumer<T> taker, Workers workers) {
        int together = PAGES_OF_A_THREAD * workers.threads();
        for (int from = 0; from < pages.size(); from += together) {
            workers.map(pages.subList(from, Math.min(pages.size(), from + together)), page -> work.apply(page.get()))
                    .forEach(taker);
        }
    }

    Values values() {
        return values;
    }

    /** Keys of {@link Blocks.Probes#RARITY} that more rows share say nothing. */
    int largestLooseBlock() {
        return largestLooseBlock;
    }

    /** The words of the registry that were met so far; none again if they were very many. */
    WordColumns words() {
        return words.updateAndGet(met -> met.isFull() ? met.anew() : met);
    }

    /** How many of all rows share a key. */
    Crowds crowds() {
        return crowds;
    }

    /** Reads the registry as the rows were read. */
    Normaliser normaliser() {
        return normaliser;
    }

    /** Takes all rows, one after the other. */
    static final class Builder {

        private final Values values = new Values();
        private final NearWords.Builder nearWords = new NearWords.Builder(values.words);
        private final LooseWords looseWords = new LooseWords(values.words);
        private long numberless;

        void add(Person row) {
            values.add(row);
            nearWords.add(row);
            looseWords.add(row);
            numberless += RowKeys.isNumberless(row) ? 1 : 0;
        }

        private int largestLooseBlock() {
            return (int) Math.min(LARGEST_BLOCK, Math.max(FEW, numberless / SHARE_OF_FEW));
        }

        AllRows build(Crowds crowds, Normaliser normaliser) {
            return new AllRows(this, crowds, normaliser);
        }
    }

    /** The values that occur in the rosters, each with a number, so that counts of them can stand in an array. */
    static final class Values {

        final Ids words = new Ids();
        final Ids wordKeys = new Ids();
        final Ids fullNames = new Ids();
        final Ids fullNameKeys = new Ids();
        final Ids birthDays = new Ids();
        final Ids places = new Ids();
        final Ids further = new Ids();
        final DayPlaces placesOfDays = new DayPlaces();

        private Values() {}

        private void add(Person person) {
            addName(person);
            LocalDate birthDate = person.birthDate();
            if (birthDate != null) {
                birthDays.add(birthDate.toEpochDay());
                placesOfDays.add(Math.toIntExact(birthDate.toEpochDay()));
            }
            if (!person.birthPlace().key().isEmpty()) {
                places.add(Hash.of(person.birthPlace().key()));
            }
            for (FurtherField.Value value : person.further()) {
                addFurther(value);
            }
        }

        /** From now on nothing is added. */
        private void expectUnknown() {
            fullNames.expectUnknown();
            fullNameKeys.expectUnknown();
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
}
