package id.padan.run.steps;

import id.padan.matching.scan.AllRows;
import id.padan.matching.scan.RosterIndex;
import id.padan.parallel.Workers;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.run.steps.ScanRegistry.IndexedRows;
import id.padan.store.ByteReader;
import id.padan.store.RowBlock;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were sent to a process that scans, and their index: of all of them, or of those of one pass at a time. What is cut
 * are blocks of rows.
 */
final class SentRows {

    private final List<RowBlock> blocks = new ArrayList<>();
    /** Of each block the place of its first row among all rows. */
    private final IntList places = new IntArrayList();
    /** By place, whom officers said that a row is. */
    private final Map<Integer, Set<Nik>> named = new HashMap<>();

    private final int passes;
    private final Normaliser normaliser;
    /** Null if all rows are in one index. */
    private final @Nullable AllRows all;

    private int pass;
    private @Nullable IndexedRows index;

    /**
     * Reads rows.
     *
     * @param bytes what {@link ScanElsewhere#common} has written of rosters, or of lists
     * @param passes into how many parts they are cut
     * @param normaliser puts them in normal form
     */
    SentRows(byte[] bytes, int passes, Normaliser normaliser) {
        this.passes = passes;
        this.normaliser = normaliser;
        ByteReader in = new ByteReader(bytes);
        for (ByteReader each = new ByteReader(in.takePart()); each.hasMore(); ) {
            named.computeIfAbsent(each.takeInt(), place -> new HashSet<>()).add(new Nik(each.takeText()));
        }
        int place = 0;
        for (ByteReader each = new ByteReader(in.takePart()); each.hasMore(); ) {
            RowBlock block = RowBlock.ofBytes(each.takePart());
            blocks.add(block);
            places.add(place);
            place += block.size();
        }
        places.add(place);
        all = passes == 1 ? null : allRows();
    }

    private AllRows allRows() {
        List<Supplier<AllRows.Page>> pages = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int block = i;
            pages.add(() -> new AllRows.Page(
                    blocks.get(block).rows().stream().map(this::person).toList(), named(block, block + 1)));
        }
        try (Workers workers = workers()) {
            return AllRows.of(pages, normaliser, workers);
        }
    }

    /** {@return the index of the rows of a pass; the first who asks makes it, and that of another pass is let go} */
    synchronized IndexedRows index(int wanted) {
        IndexedRows made = index;
        if (made == null || pass != wanted) {
            index = null;
            made = make(blocks.size() * wanted / passes, blocks.size() * (wanted + 1) / passes);
            pass = wanted;
            index = made;
        }
        return made;
    }

    private IndexedRows make(int from, int to) {
        IntList numbers = new IntArrayList();
        List<Person> people = new ArrayList<>();
        try (Workers workers = workers()) {
            for (List<Numbered> page : workers.map(blocks.subList(from, to), this::people)) {
                for (Numbered row : page) {
                    numbers.add(row.number());
                    people.add(row.person());
                }
            }
            AllRows known = all;
            RosterIndex made = known == null
                    ? RosterIndex.of(people, named(from, to), normaliser, workers)
                    : RosterIndex.of(people, named(from, to), known, workers);
            return new IndexedRows(made, numbers);
        }
    }

    private record Numbered(int number, Person person) {}

    private List<Numbered> people(RowBlock block) {
        return block.rows().stream()
                .map(row -> new Numbered(row.number(), person(row)))
                .toList();
    }

    private Person person(NumberedRow row) {
        return row.row().person(normaliser);
    }

    /** Whom officers said that rows of some blocks are, by their places in these. */
    private Map<Integer, Set<Nik>> named(int from, int to) {
        int first = places.getInt(from);
        int end = places.getInt(to);
        Map<Integer, Set<Nik>> some = new HashMap<>();
        named.forEach((place, niks) -> {
            if (place >= first && place < end) {
                some.put(place - first, niks);
            }
        });
        return some;
    }

    private static Workers workers() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }
}
