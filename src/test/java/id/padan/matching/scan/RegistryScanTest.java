package id.padan.matching.scan;

import static id.padan.matching.TestPeople.person;
import static id.padan.matching.TestPeople.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.padan.matching.TestPeople;
import id.padan.matching.TestPeople.Scanned;
import id.padan.matching.model.Hash;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.parallel.Workers;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryScanTest {

    private static final RegistryPerson SITI =
            registered("7371014504900003", "SITI AMINAH RAHMAWATI", "MAKASSAR", "1990-04-05", Gender.FEMALE);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "everything right, 7371014504900003, SITI AMINAH RAHMAWATI, 1990-04-05",
        "only the NIK right, 7371014504900003, BUDI, 1970-01-01",
        "one digit of the NIK wrong and no date, 7371014504900008, BUDI, ''",
        "two digits of the NIK swapped and no date, 7371014504090003, BUDI, ''",
        "a digit of the NIK missing, 737101450490003, BUDI, ''",
        "a digit of the NIK doubled, 73710145044900003, BUDI, ''",
        "the region of the NIK wrong and the date too, 3273054504900003, SITTI, 1970-01-01",
        "no NIK and the date right, '', SITTI, 1990-04-05",
        "no NIK and day and month swapped, '', SITI, 1990-05-04",
        "no NIK and the day wrong, '', SITI AMINAH RAHMAWATI, 1990-04-15",
        "no NIK and the day wrong and a word left out, '', SITI AMINAH, 1990-04-15",
        "no NIK and the year wrong, '', SITI AMINAH RAHMAWATI, 1991-04-05",
        "no NIK and a placeholder, '', AMINAH RACHMAWATI, 1990-01-01",
        "no NIK and no date, '', SITI AMINAH RAHMAWATI, ''",
        "no NIK and no date and words joined, '', SITIAMINAH RAHMAWATI, ''",
        "no date but one in the NIK, 7371014504900123, SITI, ''"
    })
    void findsTheirPersonUnder(String what, String nik, String name, String date) {
        Scanned scanned = TestPeople.scan(List.of(person(nik, name, "", date, null)), List.of(SITI));
        assertThat(scanned.of(0)).containsExactly(SITI);
    }

    @Test
    void looksBehindANumberOfTheOtherGenderForTheNameAlone() {
        RegistryPerson nurhayati =
                TestPeople.registered("7371016003750001", "NURHAYATI", "BONE", "1975-03-20", Gender.FEMALE);
        Person asWife = person("7371010405700002", "NURHAYATI", "BONE", "1970-05-04", Gender.FEMALE);
        Person asMan = person("7371010405700002", "NURHAYATI", "BONE", "1970-05-04", Gender.MALE);

        TestPeople.Scanned scanned = TestPeople.scan(List.of(asWife, asMan), List.of(nurhayati));

        assertThat(scanned.of(0)).containsExactly(nurhayati);
        assertThat(scanned.of(1)).isEmpty();
    }

    @Test
    void looksBehindANumberOfTheOtherGenderAlsoForANameWithOneTypo() {
        RegistryPerson widodo =
                TestPeople.registered("7371012003750001", "RUWARJO WIDODO", "BONE", "1975-03-20", Gender.MALE);
        Person asWife = person("7371014405700002", "RUWARJO WIDODAO", "BONE", "1970-05-04", Gender.MALE);
        Person twoTypos = person("7371014405700002", "RUWARYO WIDODAO", "BONE", "1970-05-04", Gender.MALE);
        Person oneWord = person("7371014405700002", "WIDODAO", "BONE", "1970-05-04", Gender.MALE);

        TestPeople.Scanned scanned = TestPeople.scan(List.of(asWife, twoTypos, oneWord), List.of(widodo));

        assertThat(scanned.of(0)).containsExactly(widodo);
        assertThat(scanned.of(1)).isEmpty();
        assertThat(scanned.of(2)).isEmpty();
    }

    @Test
    void whereTheNumberIsInDoubtAWordWithATypoIsEnoughBesideTheDate() {
        RegistryPerson dimas = TestPeople.registered("7371010902850002", "DIMAS", "BONE", "1985-02-09", Gender.MALE);
        Person without = person("", "DIFAS", "", "1985-02-09", Gender.MALE);
        Person withAnothers = person("7371014501980001", "DIFAS", "", "1985-02-09", Gender.MALE);
        Person withOwn = person("7371010902850123", "DIFAS", "", "1985-02-09", Gender.MALE);

        TestPeople.Scanned scanned = TestPeople.scan(List.of(without, withAnothers, withOwn), List.of(dimas));

        assertThat(scanned.of(0)).containsExactly(dimas);
        assertThat(scanned.of(1)).containsExactly(dimas);
        assertThat(scanned.of(2)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a word and the place and no date, AMINAH, MAKASSAR, '', true",
        "a word with a typo and the place and no date, AMINHA, MAKASSAR, '', true",
        "a word and another place and no date, AMINAH, BONE, '', false",
        "two words of three with a typo in one and no date, RAMAWATI SITI, BONE, '', true",
        "all words but one typo and another date, SITI AMINAH RAHMAWTI, '', 1971-11-30, true",
        "a word and only the year wrong, AMINAH, '', 1980-04-05, true",
        "a word and only the month wrong, AMINAH, '', 1990-07-05, true",
        "a word and only the day wrong, AMINAH, '', 1990-04-15, true",
        "a word and one part of the date right, AMINAH, '', 1980-07-05, false"
    })
    void whereThereIsNoNumberLessThanANameOrADateMustDo(
            String what, String name, String place, String date, boolean found) {
        Person numberless = person("", name, place, date, null);
        Person withOwn = person("7371010105700123", name, place, date, null);

        Scanned scanned = TestPeople.scan(List.of(numberless, withOwn), List.of(SITI));

        assertThat(scanned.of(0)).isEqualTo(found ? List.of(SITI) : List.of());
        assertThat(scanned.of(1)).isEmpty();
    }

    @Test
    void aWordAndAPlaceThatManyRowsHaveLeadNowhere() {
        List<Person> rows = Collections.nCopies(60, person("", "AMINAH", "MAKASSAR", "", null));
        Scanned scanned = TestPeople.scan(rows, List.of(SITI));
        assertThat(scanned.of(0)).isEmpty();
    }

    @Test
    void findsBirthDateAndAPartOfTheAddressWhateverTheName() {
        Normaliser normaliser =
                Normaliser.standard().withFields(List.of(new FurtherField("street", FurtherField.Kind.PLACE)));
        LocalDate born = LocalDate.parse("1990-04-05");
        Person row = normaliser.person(new NikReading.Missing(), "BUDI", "", born, null, List.of("Jalan Mawar 12"));
        Person known = normaliser.person(new NikReading.Missing(), "SITI", "", born, null, List.of("Jalan Mawar 12"));

        RegistryScan scan =
                RosterIndex.of(List.of(row), normaliser, new Workers(1)).newScan();
        List<Integer> rows = new ArrayList<>();
        scan.pass(
                TestPeople.part(List.of(registered(known))),
                (part, person, found) -> found.forEach((at, closeness) -> rows.add(at)));

        assertThat(rows).containsExactly(0);
    }

    @Test
    void findsWhatASpreadsheetLeftOfANik() {
        Person row = new Person(
                new NikReading.Damaged("737101450490000", "7.371014504900000E15"),
                person("", "BUDI", "", "", null).name(),
                SITI.person().birthPlace(),
                null,
                null,
                List.of());
        assertThat(TestPeople.scan(List.of(row), List.of(SITI)).of(0)).containsExactly(SITI);
    }

    @Test
    void offersNobodyElseOnceNumberDateAndNameAreFound() {
        Person row = person("7371014504900003", "SITTI AMINAH RACHMAWATI", "", "1990-04-05", null);
        RegistryPerson namesake =
                registered("7371015509850001", "SITI AMINAH RAHMAWATI", "BONE", "1985-09-15", Gender.FEMALE);
        RegistryPerson twin = registered("7371014504900004", "SITI AISYAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);
        RegistryPerson again =
                registered("7371024504900009", "SITI AMINAH RAHMAWATI", "MAKASSAR", "1990-04-05", Gender.FEMALE);

        assertThat(offered(row, namesake, twin, SITI, namesake, twin, again, SITI))
                .containsExactly(Closeness.OTHER, Closeness.OTHER, Closeness.SAME, Closeness.RIVAL, Closeness.SAME);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no number, '', SITI AMINAH RAHMAWATI, 1990-04-05, RIVAL",
        "another number, 7371014504900004, SITI AMINAH RAHMAWATI, 1990-04-05, RIVAL",
        "another date, 7371014504900003, SITI AMINAH RAHMAWATI, 1990-04-06, RIVAL",
        "no date, 7371014504900003, SITI AMINAH RAHMAWATI, '', RIVAL",
        "a word less, 7371014504900003, SITI AMINAH, 1990-04-05, RIVAL",
        "no name, 7371014504900003, '', 1990-04-05, RIVAL",
        "number and date alone, 7371014504900003, BUDI, 1990-04-05, RIVAL",
        "the name alone, '', SITI AMINAH RAHMAWATI, '', OTHER"
    })
    void isNotSettledBy(String what, String nik, String name, String date, Closeness closeness) {
        assertThat(offered(person(nik, name, "", date, null), SITI)).containsExactly(closeness);
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void isNotSettledByWhomTheRegistryNoLongerCounts(RegistryStatus status) {
        Person row = person("7371014504900003", "SITI AMINAH RAHMAWATI", "", "1990-04-05", null);
        RegistryPerson gone = new RegistryPerson(SITI.person(), status);
        RegistryPerson namesake =
                registered("7371015509850001", "SITI AMINAH RAHMAWATI", "BONE", "1985-09-15", Gender.FEMALE);

        assertThat(offered(row, gone, namesake)).containsExactly(Closeness.RIVAL, Closeness.OTHER);
    }

    @Test
    void isNotSettledWhereTheJobAddsFields() {
        Normaliser normaliser =
                Normaliser.standard().withFields(List.of(new FurtherField("phone", FurtherField.Kind.IDENTIFIER)));
        Person siti = SITI.person();
        Person row = normaliser.person(
                siti.nik(), "SITI AMINAH RAHMAWATI", "", siti.birthDate(), null, List.of("0811 234 567"));

        assertThat(offered(row, SITI)).containsExactly(Closeness.RIVAL);
    }

    private static List<Closeness> offered(Person row, RegistryPerson... registry) {
        RegistryScan scan = RosterIndex.of(List.of(row)).newScan();
        List<Closeness> offered = new ArrayList<>();
        scan.pass(
                TestPeople.part(List.of(registry)),
                (part, person, rows) -> rows.forEach((at, closeness) -> offered.add(closeness)));
        return offered;
    }

    @Test
    void findsWhoeverIsNamedForARowThoughNothingOfItLeadsThere() {
        Person row = person("7371010101880003", "BUDI SANTOSO", "GOWA", "1988-01-01", Gender.MALE);
        RegistryPerson same = new RegistryPerson(row, RegistryStatus.ACTIVE);
        Nik siti = Nik.of(SITI.person().nik().text()).orElseThrow();
        List<Closeness> offered = new ArrayList<>();
        try (Workers caller = new Workers(1)) {
            RegistryScan scan = RosterIndex.of(
                            List.of(SITI.person(), row), Map.of(1, Set.of(siti)), Normaliser.standard(), caller)
                    .newScan();
            scan.pass(
                    TestPeople.part(List.of(same, SITI)),
                    (part, person, rows) -> rows.forEach((at, closeness) -> {
                        if (at == 1) {
                            offered.add(closeness);
                        }
                    }));
        }

        assertThat(offered(row, SITI)).isEmpty();
        assertThat(offered)
                .as("also beside somebody who settles the row")
                .containsExactly(Closeness.SAME, Closeness.RIVAL);
    }

    @Test
    void handsOnNobodyWhoConcernsNobody() {
        RegistryScan scan = RosterIndex.of(List.of(person("", "BUDI", "", "1970-01-01", null)))
                .newScan();
        scan.pass(TestPeople.part(List.of(SITI)), (part, person, rows) -> fail("nobody asked for " + person));
        assertThat(scan.counts().people()).isOne();
    }

    @Test
    void countsNamesOfTheRostersHoweverTheyAreWritten() {
        List<Person> rows = List.of(person("", "Ratna Sari", "Makassar", "1990-04-05", Gender.FEMALE));
        List<RegistryPerson> registry = List.of(
                registered("7371014504900001", "RATNASARI", "MAKASSAR", "1990-04-05", Gender.FEMALE),
                registered("7371014504900002", "Hj. RATNA SARI", "UJUNG PANDANG", "1990-04-05", Gender.FEMALE),
                registered("7371010504900003", "ratna", "BONE", "1990-04-05", Gender.MALE));
        RegistryCounts counts = TestPeople.scan(rows, registry).counts();
        assertThat(counts.count(Term.FULL_NAME, Hash.of("RATNASARI"))).isEqualTo(2);
        assertThat(counts.count(Term.WORD, Hash.of("RATNA"))).isEqualTo(2);
        assertThat(counts.count(Term.WORD, Hash.of("RATNASARI"))).isZero();
        assertThat(counts.count(Term.BIRTH_DAY, LocalDate.parse("1990-04-05").toEpochDay()))
                .isEqualTo(3);
        assertThat(counts.count(Term.FIRST_WORD_OF_WOMEN, Hash.of("RATNA"))).isEqualTo(1);
        assertThat(counts.count(Term.PLACE, Hash.of("MAKASSAR"))).isEqualTo(2);
    }

    @Test
    void countsRecordsWithoutNikAndWithoutBirthDateOverAllRanges() {
        List<Person> rows = List.of(person("", "BUDI", "", "", null));
        RegistryCounts one = TestPeople.scan(rows, List.of(registered("", "BUDI", "", "1990-04-05", null), SITI))
                .counts();
        RegistryCounts other = TestPeople.scan(
                        rows,
                        List.of(
                                registered("", "SITI", "", "", null),
                                registered("7371010504900003", "ANI", "", "1970-01-01", null)))
                .counts();

        RegistryCounts all = RegistryCounts.ofBytes(one.plus(other).toBytes());

        assertThat(all.people()).isEqualTo(4);
        assertThat(all.withoutNik()).isEqualTo(2);
        assertThat(all.withoutBirthDate()).isEqualTo(1);
    }

    @Test
    void dropsAndCountsKeysThatTooManyRowsShare() {
        List<Person> rows = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            rows.add(person("7371014504900003", "", "", "", null));
        }
        Scanned scanned = TestPeople.scan(rows, List.of(SITI));
        assertThat(scanned.candidates()).isEmpty();
        assertThat(scanned.counts().droppedPairs()).isGreaterThanOrEqualTo(1001);
    }
}
