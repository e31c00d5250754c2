package id.padan.matching.scan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.parallel.Workers;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.registry.columns.RegistryPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Indexes of parts of the rows find and count, one after the other, what the index of all rows does. */
class RowsInPartsTest {

    private static final String[] WORDS = {
        "SITI", "NURHAYATI", "MUHAMMAD", "ARIFIN", "BUDI", "SANTOSO", "DEWI", "LESTARI"
    };
    private static final String[] PLACES = {"MAKASSAR", "GOWA", "", "MAROS"};

    private record Found(int row, int person, Closeness closeness) {}

    private record Whole(RegistryCounts counts, List<Found> found) {}

    @Property(tries = 12)
    void partsOfTheRowsTogetherAreAllOfThem(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts, @ForAll boolean many) {
        Random random = new Random(seed);
        // Of many, more share a day, two words or a word and a place than any key may have.
        List<Person> rows = people(random, many ? 3_000 : 200, many ? 2 : 1_000);
        List<RegistryPerson> registry = people(random, 60, many ? 2 : 1_000).stream()
                .map(TestPeople::registered)
                .toList();
        RegistryPart part = TestPeople.part(registry);

        Whole whole = scan(part, List.of(RosterIndex.of(rows)), List.of(0));
        Whole cut = inParts(part, rows, parts);

        assertThat(cut.counts()).isEqualTo(whole.counts());
        assertThat(cut.found()).containsExactlyInAnyOrderElementsOf(whole.found());
        assertThat(whole.counts().droppedPairs() > 0).isEqualTo(many);
    }

    private static Whole inParts(RegistryPart part, List<Person> rows, int parts) {
        Workers workers = new Workers(1);
        List<Supplier<AllRows.Page>> pages = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            List<Person> page = rows.subList(rows.size() * i / parts, rows.size() * (i + 1) / parts);
            firsts.add(rows.size() * i / parts);
            pages.add(() -> new AllRows.Page(page, Map.of()));
        }
        AllRows all = AllRows.of(pages, Normaliser.standard(), workers);
        List<RosterIndex> indexes = pages.stream()
                .map(page -> RosterIndex.of(page.get().rows(), Map.<Integer, Set<Nik>>of(), all, workers))
                .toList();
        return scan(part, indexes, firsts);
    }

    private static Whole scan(RegistryPart part, List<RosterIndex> indexes, List<Integer> firsts) {
        RegistryCounts counts = RegistryCounts.NONE;
        List<Found> found = new ArrayList<>();
        BitSet asked = new BitSet();
        for (int i = 0; i < indexes.size(); i++) {
            int first = firsts.get(i);
            RegistryScan scan = indexes.get(i).newScan(i == 0);
            scan.pass(
                    part,
                    asked,
                    (of, person, places) -> places.forEach(
                            (place, closeness) -> found.add(new Found(first + place, person, closeness))));
            counts = counts.plus(scan.counts());
        }
        return new Whole(counts, found);
    }

    private static List<Person> people(Random random, int people, int days) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            LocalDate date = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(days));
            String name = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
            String nik = random.nextInt(3) == 0
                    ? ""
                    : "737101%02d%02d%02d%04d"
                            .formatted(
                                    date.getDayOfMonth(),
                                    date.getMonthValue(),
                                    date.getYear() % 100,
                                    random.nextInt(9_999));
            all.add(TestPeople.person(
                    nik,
                    name,
                    PLACES[random.nextInt(PLACES.length)],
                    random.nextInt(5) == 0 ? "" : date.toString(),
                    null));
        }
        return all;
    }
}
