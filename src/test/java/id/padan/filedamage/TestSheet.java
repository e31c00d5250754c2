package id.padan.filedamage;

import id.padan.filedamage.SheetExamination.SheetRow;
import id.padan.matching.model.MatchModel;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.matching.weigh.Matcher;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.PersonName;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import id.padan.registry.columns.PartBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A made-up sheet and its registry: rows with the mistakes that people make, which a test then damages as a whole. */
final class TestSheet {

    private static final Normaliser NORMALISER = Normaliser.standard();
    private static final List<String> WORDS = List.of(
            "ANDI", "SITI", "AHMAD", "BUDI", "DEWI", "RATNA", "AGUS", "HASAN", "FITRI", "WAHYU", "EKA", "INDAH",
            "PUTRA", "ARIF", "RAHMA", "JAYA", "BAKTI", "CAHYA", "MULIA", "SAPUTRA", "HAYATI", "RIDWAN", "LESTARI",
            "SARI", "AMIN", "BASRI", "YUSUF", "IDRIS", "KADIR", "TAHIR", "NURDIN", "SYAMSUL", "MARLINA", "HERMAN",
            "SUKMA", "ILHAM");
    private static final int PEOPLE = 600;

    /** The first row of the table stands in this line. */
    static final int FIRST_LINE = 5;

    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private final List<Person> written = new ArrayList<>();

    TestSheet(long seed, int rows) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person(i));
        }
        for (int i = 0; i < rows; i++) {
            // Everybody once; the last ones are not in the registry.
            written.add(mistaken(i, i % 30 == 29 ? person(PEOPLE + i) : people.get(i)));
        }
    }

    Person written(int row) {
        return written.get(row);
    }

    void set(int row, Person person) {
        written.set(row, person);
    }

    /** The person of a row as the registry has it. */
    Person registered(int row) {
        return people.get(row);
    }

    /** The NIKs of the rows from..to-1 move by one row, up or down; the one that has no neighbour is lost. */
    void shiftNiks(int from, int to, int step) {
        List<Person> before = List.copyOf(written);
        for (int row = from; row < to; row++) {
            int source = row - step;
            boolean inside = source >= from && source < to;
            NikReading nik = inside ? before.get(source).nik() : new NikReading.Missing();
            written.set(row, with(before.get(row), nik));
        }
    }

    void changeDates(int from, int to, UnaryOperator<LocalDate> change) {
        for (int row = from; row < to; row++) {
            Person person = written.get(row);
            LocalDate date = person.birthDate();
            if (date != null) {
                written.set(
                        row,
                        new Person(
                                person.nik(),
                                person.name(),
                                person.birthPlace(),
                                change.apply(date),
                                person.gender(),
                                List.of()));
            }
        }
    }

    void sortNames() {
        List<PersonName> names = written.stream()
                .map(Person::name)
                .sorted(Comparator.comparing(PersonName::full))
                .toList();
        for (int row = 0; row < written.size(); row++) {
            Person person = written.get(row);
            written.set(
                    row,
                    new Person(
                            person.nik(),
                            names.get(row),
                            person.birthPlace(),
                            person.birthDate(),
                            person.gender(),
                            List.of()));
        }
    }

    static Person with(Person person, NikReading nik) {
        return new Person(nik, person.name(), person.birthPlace(), person.birthDate(), person.gender(), List.of());
    }

    SheetExamination.Result examined() {
        RegistryScan scan = RosterIndex.of(written).newScan();
        TreeMap<Integer, List<RegistryPerson>> candidates = new TreeMap<>();
        List<RegistryPerson> registry = people.stream()
                .map(person -> new RegistryPerson(person, RegistryStatus.ACTIVE))
                .toList();
        scan.pass(
                PartBuilder.of(registry.stream().map(WrittenPerson::of).toList()),
                (part, person, rows) -> rows.forEach((row, closeness) -> candidates
                        .computeIfAbsent(row, key -> new ArrayList<>())
                        .add(registry.get(person))));
        Matcher matcher = new Matcher(MatchModel.standard(), scan.counts());
        SheetExamination examination = SheetExamination.of(rows(candidates));
        return examination.repaired(matcher, number -> candidates.getOrDefault(number, List.of()));
    }

    private List<SheetRow> rows(Map<Integer, List<RegistryPerson>> candidates) {
        Set<String> niks = new HashSet<>();
        written.forEach(person -> niks.add(person.nik().text()));
        List<SheetRow> rows = new ArrayList<>();
        for (int row = 0; row < written.size(); row++) {
            List<RegistryPerson> owners = candidates.getOrDefault(row, List.of()).stream()
                    .filter(candidate -> niks.contains(candidate.person().nik().text()))
                    .toList();
            rows.add(new SheetRow(row, FIRST_LINE + row, written.get(row), owners));
        }
        return rows;
    }

    /** One row in four has a mistake of its own. */
    private Person mistaken(int row, Person person) {
        LocalDate born = person.birthDate();
        return switch (random.nextInt(28)) {
            case 0 -> with(person, new NikReading.Missing());
            case 1 -> with(person, slip(person.nik()));
            case 2 -> with(person, somebodyElse(row).nik());
            case 3 -> person(person, person.name().written().substring(1), born);
            case 4 -> person(person, person.name().written(), born == null ? null : born.plusYears(1));
            case 5 -> person(person, person.name().written(), null);
            case 6 -> {
                LocalDate exchanged = born == null ? null : Likeness.exchanged(born);
                yield person(person, person.name().written(), exchanged == null ? born : exchanged);
            }
            default -> person;
        };
    }

    /** Not of the row above or below: a neighbour's NIK is what a shifted column looks like, and no mistake of one row. */
    private Person somebodyElse(int row) {
        int other = random.nextInt(PEOPLE);
        return people.get(Math.abs(other - row) == 1 ? (other + PEOPLE / 2) % PEOPLE : other);
    }

    private NikReading slip(NikReading nik) {
        char[] digits = nik.text().toCharArray();
        int place = random.nextInt(digits.length);
        digits[place] = (char) ('0' + (digits[place] - '0' + 1 + random.nextInt(9)) % 10);
        return new NikReading.Complete(new Nik(new String(digits)));
    }

    private static Person person(Person person, String name, @Nullable LocalDate born) {
        return NORMALISER.person(person.nik(), name, "Makassar", born, person.gender(), List.of());
    }

    private Person person(int number) {
        LocalDate born = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(365 * 38));
        boolean woman = random.nextBoolean();
        String name = String.join(" ", word(), word(), word());
        String nik = String.format(
                Locale.ROOT,
                "7371%02d%02d%02d%02d%04d",
                1 + random.nextInt(15),
                born.getDayOfMonth() + (woman ? 40 : 0),
                born.getMonthValue(),
                born.getYear() % 100,
                1 + number);
        return NORMALISER.person(
                new NikReading.Complete(new Nik(nik)),
                name,
                "Makassar",
                born,
                woman ? Gender.FEMALE : Gender.MALE,
                List.of());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
