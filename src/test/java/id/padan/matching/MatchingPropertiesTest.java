package id.padan.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople.Scanned;
import id.padan.matching.model.Hash;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.PersonName;
import id.padan.person.RegistryPerson;
import id.padan.registry.columns.RegistryPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold whatever the people are called and however their rows are damaged. */
class MatchingPropertiesTest {

    private static final List<String> WORDS = List.of(
            "SITI", "SITTI", "AMINAH", "AMINA", "BUDI", "NUR", "HAYATI", "NURHAYATI", "MUH", "MUHAMMAD", "M", "ANI");
    private static final List<String> PLACES = List.of("MAKASSAR", "MAKASAR", "BONE", "BOGOR", "BOGOT", "");
    private static final List<String> REGIONS = List.of("737101", "737102", "320101");

    @Property(tries = 200)
    void theOrderOfCandidatesChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<RegistryPerson> registry = registry(random, 60);
        Person row = damaged(random, registry.get(0).person());
        Matcher matcher = new Matcher(
                MatchModel.standard(), TestPeople.scan(List.of(row), registry).counts());
        Match match = matcher.match(row, registry);
        List<RegistryPerson> shuffled = new ArrayList<>(registry);
        Collections.shuffle(shuffled, random);
        assertThat(matcher.match(row, shuffled)).isEqualTo(match);
    }

    @Property(tries = 100)
    void theOrderOfRowsAndRecordsChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<RegistryPerson> registry = registry(random, 40);
        List<Person> rows = new ArrayList<>();
        registry.forEach(entry -> rows.add(damaged(random, entry.person())));
        Scanned scanned = TestPeople.scan(rows, registry);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, random);
        List<RegistryPerson> shuffled = new ArrayList<>(registry);
        Collections.shuffle(shuffled, random);
        Scanned again = TestPeople.scan(order.stream().map(rows::get).toList(), shuffled);
        assertThat(again.counts()).isEqualTo(scanned.counts());
        for (int at = 0; at < rows.size(); at++) {
            assertThat(again.of(at)).containsExactlyInAnyOrderElementsOf(scanned.of(order.get(at)));
        }
    }

    @Property(tries = 100)
    void countsOfRangesAddUpInAnyOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int ranges) {
        Random random = new Random(seed);
        List<RegistryPerson> registry = registry(random, 50);
        List<Person> rows = List.of(
                registry.get(0).person(), damaged(random, registry.get(1).person()));
        RosterIndex index = RosterIndex.of(rows);
        List<RegistryScan> scans = new ArrayList<>();
        for (int i = 0; i < ranges; i++) {
            scans.add(index.newScan());
        }
        RegistryScan whole = index.newScan();
        for (RegistryPerson person : registry) {
            RegistryPart part = TestPeople.part(List.of(person));
            scans.get(random.nextInt(ranges)).pass(part, (candidates, at, found) -> {});
            whole.pass(part, (candidates, at, found) -> {});
        }
        Collections.shuffle(scans, random);
        RegistryCounts sum = RegistryCounts.NONE;
        for (RegistryScan scan : scans) {
            sum = RegistryCounts.ofBytes(scan.counts().toBytes()).plus(sum);
        }
        assertThat(sum).isEqualTo(whole.counts());
        assertThat(sum.toBytes()).isEqualTo(whole.counts().toBytes());
    }

    /** Once a digit made right took a thousandth of a bit away: the wrong one had been nobody's. */
    @Example
    void theRightDigitNeverCountsLessThanAWrongOne() {
        moreAgreementNeverLowersTheProbability(-1452045, PersonField.NIK);
    }

    /** Once a date made right took more than a bit away: the wrong one had made a different number likely. */
    @Example
    void theRightDateNeverCountsLessThanAWrongOne() {
        moreAgreementNeverLowersTheProbability(14171, PersonField.BIRTH_DATE);
    }

    @Property(tries = 2000)
    void moreAgreementNeverLowersTheProbability(@ForAll long seed, @ForAll PersonField field) {
        Random random = new Random(seed);
        RegistryPerson person = registered(random);
        Person row = damaged(random, damaged(random, person.person()));
        Person better = corrected(row, person.person(), field);
        RegistryCounts counts = counts(random, List.of(row, better, person.person()));
        Matcher matcher = new Matcher(MatchModel.standard(), counts);
        ScoredCandidate before = matcher.match(row, List.of(person)).best().orElseThrow();
        ScoredCandidate after = matcher.match(better, List.of(person)).best().orElseThrow();
        assertThat(after.totalBits())
                .as("%s and then %s", before.evidence(), after.evidence())
                .isGreaterThanOrEqualTo(before.totalBits() - 1e-9);
    }

    @Property(tries = 500)
    void everyTotalIsThePriorAndItsFieldsAndWords(@ForAll long seed) {
        Random random = new Random(seed);
        List<RegistryPerson> registry = registry(random, 20);
        Person row = damaged(random, registry.get(0).person());
        Matcher matcher = new Matcher(MatchModel.standard(), counts(random, List.of(row)));
        for (ScoredCandidate candidate : matcher.match(row, registry).candidates()) {
            double sum = candidate.priorBits();
            for (Evidence evidence : candidate.evidence()) {
                sum += evidence.words().isEmpty()
                        ? evidence.bits()
                        : evidence.words().stream()
                                .mapToDouble(Evidence.Word::bits)
                                .sum();
            }
            assertThat(candidate.totalBits()).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    /** Typos that one can make as well as undo. Digits lost, placeholders, initials and words left out go one way only. */
    private static final Set<ComparisonLevel> BOTH_WAYS = EnumSet.of(
            ComparisonLevel.EQUAL,
            ComparisonLevel.SPELLING,
            ComparisonLevel.ONE_DIGIT,
            ComparisonLevel.DIGITS_SWAPPED,
            ComparisonLevel.DAY_MONTH_SWAPPED,
            ComparisonLevel.YEAR,
            ComparisonLevel.DAY,
            ComparisonLevel.MONTH);

    /** A written zero in the last place may be a digit that a spreadsheet lost; the other way round it is a wrong digit. */
    private static final Set<ComparisonLevel> ONE_WAY =
            EnumSet.of(ComparisonLevel.PLACEHOLDER, ComparisonLevel.LAST_DIGITS_LOST);

    @Property(tries = 2000)
    void whoIsWrittenForWhomMakesNoDifferenceWhereATypoGoesBothWays(@ForAll long seed) {
        Random random = new Random(seed);
        Person one = registered(random).person();
        Person other = damaged(random, damaged(random, one));
        Matcher matcher = new Matcher(MatchModel.standard(), counts(random, List.of(one, other)));
        assertSameBack(onlyCandidate(matcher, one, other), onlyCandidate(matcher, other, one));
        assertSameBack(onlyCandidate(matcher, other, one), onlyCandidate(matcher, one, other));
    }

    private static void assertSameBack(ScoredCandidate there, ScoredCandidate back) {
        for (PersonField field : PersonField.values()) {
            ComparisonLevel level = there.level(field);
            if (BOTH_WAYS.contains(level) && !ONE_WAY.contains(back.level(field))) {
                assertThat(back.level(field)).as(field.name()).isEqualTo(level);
            }
        }
    }

    private static ScoredCandidate onlyCandidate(Matcher matcher, Person row, Person person) {
        return matcher.match(row, List.of(TestPeople.registered(person))).best().orElseThrow();
    }

    private static Person corrected(Person row, Person right, PersonField field) {
        return switch (field) {
            case NIK -> new Person(right.nik(), row.name(), row.birthPlace(), row.birthDate(), row.gender(), List.of());
            case NAME ->
                new Person(row.nik(), right.name(), row.birthPlace(), row.birthDate(), row.gender(), List.of());
            case BIRTH_PLACE ->
                new Person(row.nik(), row.name(), right.birthPlace(), row.birthDate(), row.gender(), List.of());
            case BIRTH_DATE ->
                new Person(row.nik(), row.name(), row.birthPlace(), right.birthDate(), row.gender(), List.of());
            case GENDER ->
                new Person(row.nik(), row.name(), row.birthPlace(), row.birthDate(), right.gender(), List.of());
        };
    }

    /** TermFrequencies as a registry of 200,000 may have them. */
    private static RegistryCounts counts(Random random, List<Person> people) {
        RegistryCounts.Builder counts = new RegistryCounts.Builder(200_000, 0)
                .add(Term.FIRST_WORD, RegistryCounts.ANY, 200_000)
                .add(Term.FIRST_WORD_OF_WOMEN, RegistryCounts.ANY, 100_000)
                .add(Term.PLACE, RegistryCounts.ANY, 20_000);
        Set<PersonName> names = new HashSet<>();
        Set<Person.BirthPlace> places = new HashSet<>();
        for (String word : WORDS) {
            String key = id.padan.person.NameReader.standard().word(word).key();
            int bearers = random.nextInt(2_000);
            counts.add(Term.WORD, Hash.of(word), bearers).add(Term.WORD_KEY, Hash.of(key), bearers);
        }
        for (Person person : people) {
            if (names.add(person.name()) && !person.name().words().isEmpty()) {
                int bearers = random.nextInt(20);
                counts.add(Term.FULL_NAME, Hash.of(person.name().letters()), bearers)
                        .add(Term.FULL_NAME_KEY, Hash.of(person.name().key()), bearers);
            }
            if (places.add(person.birthPlace())) {
                counts.add(Term.PLACE, Hash.of(person.birthPlace().key()), random.nextInt(9_000));
            }
        }
        for (String region : REGIONS) {
            counts.add(Term.REGION, Long.parseLong(region), random.nextInt(60_000));
        }
        for (int serial = 0; serial < 20; serial++) {
            counts.add(Term.SERIAL, serial, random.nextInt(20_000));
        }
        return counts.build();
    }

    private static List<RegistryPerson> registry(Random random, int size) {
        Set<String> niks = new HashSet<>();
        List<RegistryPerson> registry = new ArrayList<>();
        while (registry.size() < size) {
            RegistryPerson person = registered(random);
            if (niks.add(person.person().nik().text())) {
                registry.add(person);
            }
        }
        return registry;
    }

    private static RegistryPerson registered(Random random) {
        LocalDate date = LocalDate.of(1960 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Gender gender = random.nextBoolean() ? Gender.FEMALE : Gender.MALE;
        int day = date.getDayOfMonth() + (gender == Gender.FEMALE ? 40 : 0);
        String nik = String.format(
                Locale.ROOT,
                "%s%02d%02d%02d%04d",
                pick(random, REGIONS),
                day,
                date.getMonthValue(),
                date.getYear() % 100,
                1 + random.nextInt(12));
        return TestPeople.registered(nik, name(random), pick(random, PLACES), date.toString(), gender);
    }

    private static String name(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            words.add(pick(random, WORDS));
        }
        return String.join(" ", words);
    }

    /** The person with one field written otherwise or left out. */
    private static Person damaged(Random random, Person person) {
        Person other = registered(random).person();
        LocalDate date = person.birthDate();
        return switch (random.nextInt(8)) {
            case 0 -> corrected(person, other, PersonField.NAME);
            case 1 -> corrected(person, other, PersonField.BIRTH_DATE);
            case 2 -> corrected(person, other, PersonField.BIRTH_PLACE);
            case 3 -> corrected(person, other, PersonField.NIK);
            case 4 ->
                new Person(
                        withTypo(random, person.nik()),
                        person.name(),
                        person.birthPlace(),
                        date,
                        person.gender(),
                        List.of());
            case 5 ->
                new Person(
                        person.nik(),
                        person.name(),
                        person.birthPlace(),
                        date == null ? null : date.plusYears(1),
                        person.gender(),
                        List.of());
            case 6 ->
                new Person(
                        new NikReading.Missing(), person.name(), person.birthPlace(), null, person.gender(), List.of());
            default -> person;
        };
    }

    private static NikReading withTypo(Random random, NikReading nik) {
        if (!(nik instanceof NikReading.Complete)) {
            return nik;
        }
        StringBuilder digits = new StringBuilder(nik.text());
        digits.setCharAt(random.nextInt(16), (char) ('0' + random.nextInt(10)));
        return TestPeople.nik(random.nextBoolean() ? digits.toString() : digits.substring(0, 15));
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
