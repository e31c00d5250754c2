package id.padan.matching.scan;

import static id.padan.matching.TestPeople.person;
import static id.padan.matching.TestPeople.registered;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople;
import id.padan.matching.model.RegistryCounts;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.registry.columns.RegistryPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Words that many threads meet for the first time at the same time. */
class WordColumnsTest {

    private static final int THREADS = 4;
    private static final List<Person> ROWS = List.of(
            person("", "BUDI SANTOSA", "MAROS", "", null), person("7371014504900003", "SITI AMINAH", "", "", null));

    @Property(tries = 20)
    void partsThatAreScannedTogetherCountAsOneAfterTheOther(@ForAll long seed) {
        Random random = new Random(seed);
        List<RegistryPart> parts = IntStream.range(0, 2 * THREADS)
                .mapToObj(part -> TestPeople.part(people(random, 1500)))
                .toList();
        RosterIndex one = RosterIndex.of(ROWS);
        RosterIndex many = RosterIndex.of(ROWS);

        List<RegistryCounts> alone =
                parts.stream().map(part -> counts(one, part)).toList();
        List<RegistryCounts> together;
        try (Workers workers = new Workers(THREADS)) {
            together = workers.map(parts, part -> counts(many, part));
        }

        assertThat(together).isEqualTo(alone);
    }

    private static RegistryCounts counts(RosterIndex index, RegistryPart part) {
        RegistryScan scan = index.newScan();
        scan.pass(part, (people, person, rows) -> {});
        return scan.counts();
    }

    /** In each part the same words in another order, and some of its own; some with titles, which are read whole. */
    private static List<RegistryPerson> people(Random random, int count) {
        List<RegistryPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String own = word(random.nextInt(3 * count) + 1);
            String name = random.nextInt(10) == 0 ? "H. BUDI " + own + ", S.Pd" : "BUDI " + own + " AMINAH";
            people.add(registered("", name, "MAROS", "1990-04-05", null));
        }
        Collections.shuffle(people, random);
        return people;
    }

    private static String word(int number) {
        return Integer.toString(number, 8)
                .chars()
                .mapToObj(digit -> "BDGKLMNR".charAt(digit - '0') + "A")
                .collect(Collectors.joining());
    }

    @Test
    void anIndexThatHasMetVeryManyWordsBeginsAnewAndFindsTheSame() {
        RosterIndex index = RosterIndex.of(ROWS, Normaliser.standard(), new Workers(1));
        RegistryPart manyWords = TestPeople.part(IntStream.range(0, 66_000)
                .mapToObj(i -> registered("", name(i), "", "", null))
                .toList());
        RegistryPart budi = TestPeople.part(List.of(registered("", "BUDI SANTOSO", "MAROS", "", null)));
        RegistryCounts before = counts(index, budi);

        counts(index, manyWords);

        assertThat(counts(index, budi)).isEqualTo(before);
    }

    private static String name(int person) {
        return IntStream.range(0, ScannedName.MOST_WORDS)
                .mapToObj(word -> person + "." + word)
                .collect(Collectors.joining(" "));
    }
}
