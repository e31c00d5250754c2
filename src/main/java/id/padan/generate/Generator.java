package id.padan.generate;

import id.padan.generate.NameWords.Culture;
import id.padan.generate.Population.Doubles;
import id.padan.generate.RosterPlan.Roster;
import id.padan.generate.RosterPlan.Roster.Signatory;
import id.padan.generate.Workforce.Headcount;
import id.padan.generate.Workforce.Newcomers;
import id.padan.generate.Workforce.Reservoir;
import id.padan.generate.Workforce.Staff;
import id.padan.generate.Workforce.Worker;
import id.padan.person.Gender;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes a city's registry, the rosters of its OPD, and the truth about them. The same settings give the same bytes on every
 * machine. The registry is written person by person; only those who stand in a roster are kept in memory.
 */
public final class Generator {
    /** Above this an OPD's roster is no .xls, which ends at 65,536 rows. */
    private static final int LARGEST_XLS = 60_000;

    /** One entry of a list in so many rows of rosters is somebody else's. */
    private static final int ROWS_AN_OUTSIDER = 10;

    private final GeneratorSettings settings;
    private final RandomStream random;
    private final Geography geography;
    private final Spellings spellings = new Spellings();
    private final NameMaker names = new NameMaker(NameWords.standard());
    private final Resident.Maker residents;
    private final Household.Maker households;
    private final Doubles doubles;
    private final DamageRates rates;
    private final Headcount headcount;

    /**
     * Begins.
     *
     * @param settings what is to be made
     */
    public Generator(GeneratorSettings settings) {
        this.settings = settings;
        this.random = new RandomStream(settings.seed()).fork("padan");
        this.geography = new Geography(settings.city());
        this.residents = new Resident.Maker(geography, names);
        this.households = new Household.Maker(geography, names, residents);
        this.rates = DamageRates.of(settings.damage(), random);
        this.doubles = new Doubles(rates.of(Damage.REGISTRY_DOUBLE), residents, spellings, random.fork("doubles"));
        this.headcount = Headcount.of(settings.rows(), settings.offices(), rates);
    }

    /**
     * Writes {@code registry/penduduk.csv}, {@code rosters/*} and {@code truth.csv}, and {@code lists/*} with {@code
     * list-truth.csv}, and {@code history/*} with {@code history-truth.csv}.
     *
     * @param folder where; it exists
     * @return what was made
     * @throws IOException if the folder cannot be written to
     */
    public Summary writeTo(Path folder) throws IOException {
        Path registry = Files.createDirectories(folder.resolve("registry"));
        Path rosters = Files.createDirectories(folder.resolve("rosters"));
        Workforce workforce = new Workforce(headcount, random.fork("workforce"));
        // Of a stream of their own, so that rosters and registry are the same with and without lists.
        RandomStream ofLists = random.fork("lists");
        Reservoir<Worker> outsiders = new Reservoir<>(settings.rows() / ROWS_AN_OUTSIDER, ofLists.fork("outsiders"));
        long people = writeRegistry(registry.resolve("penduduk.csv"), workforce, outsiders);
        Staff staff = staff(workforce);
        List<Roster> all = rosters(staff);
        try (RosterFiles files = new RosterFiles(rosters, folder.resolve("truth.csv"))) {
            for (Roster roster : all) {
                files.write(roster);
            }
            Map<Worker, PeopleLists.Place> firstRows = files.firstRows();
            new PeopleLists(ofLists, staff, firstRows).write(folder, outsiders.sample());
            List<Worker> others = outsiders.sample().stream()
                    .filter(worker -> !firstRows.containsKey(worker))
                    .toList();
            new PeopleHistory(random.fork("history")).write(folder, all, others);
        }
        return report(people, all);
    }

    /**
     * Deletes the rosters that an earlier run made and names in its truth; the other files are overwritten anyway. Nothing
     * else is touched, so that no roster that an office has sent can be lost.
     *
     * @param folder the folder
     * @throws IOException if a file cannot be read or deleted
     */
    public static void deleteEarlierRosters(Path folder) throws IOException {
        Path truth = folder.resolve("truth.csv");
        if (!Files.isRegularFile(truth)) {
            return;
        }
        Path rosters = folder.resolve("rosters");
        for (String name : rostersNamedIn(truth)) {
            Path file = rosters.resolve(name).normalize();
            if (rosters.normalize().equals(file.getParent())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long writeRegistry(Path file, Workforce workforce, Reservoir<Worker> outsiders) throws IOException {
        Population population = new Population(households, doubles, random.fork("population"));
        try (RegistryWriter writer = new RegistryWriter(file, random.fork("oddities"))) {
            population.forEach(settings.people(), household -> {
                writer.write(household);
                workforce.offer(household);
                household.members().stream()
                        .filter(Resident::isOfWorkingAge)
                        .forEach(person -> outsiders.offer(new Worker(person, household)));
            });
            return writer.written();
        }
    }

    private Staff staff(Workforce workforce) {
        Newcomers newcomers = new Newcomers(households, residents, random.fork("absent"));
        return new Staff(
                workforce.picked(),
                newcomers.strangers(headcount.absent(), settings.people()),
                newcomers.namesakesOf(workforce.models(), 2 * settings.people()),
                doubles);
    }

    private List<Roster> rosters(Staff staff) {
        List<Office> offices = Office.first(settings.offices(), geography.exampleDistrict());
        RosterPlan plan = new RosterPlan(offices, staff, random.fork("rosters"));
        plan.repeatInOpd(headcount.repeatedInOpd());
        plan.repeatAcross(headcount.repeatedAcross());
        plan.markNamesakes();
        plan.damage(rates, geography, spellings);
        RandomStream signing = random.fork("signing");
        List<Roster> rosters = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            RosterStyle style = RosterStyles.of(i);
            List<Submission> rows = plan.rows(i, style);
            rosters.add(new Roster(
                    offices.get(i),
                    geography.cityName(),
                    geography.bareCityName(),
                    rows.size() > LARGEST_XLS ? RosterStyles.of(0) : style,
                    rows,
                    signatory(signing)));
        }
        return new FileDamage(random.fork("files")).done(rosters, settings.damage());
    }

    private Signatory signatory(RandomStream signing) {
        Culture culture = Culture.of(geography.province()).pick(signing);
        LocalDate born = LocalDate.of(1965, 1, 1).plusDays(signing.below(5_000));
        String number = String.format(
                Locale.ROOT,
                "%tY%<tm%<td %d%02d 1 %03d",
                born,
                born.getYear() + 25,
                signing.between(1, 12),
                signing.between(1, 9));
        return new Signatory(names.make(signing, culture, Gender.MALE, "") + ", M.Si", number);
    }

    private static Summary report(long people, List<Roster> rosters) {
        List<Submission> rows =
                rosters.stream().flatMap(roster -> roster.rows().stream()).toList();
        int damaged = (int) rows.stream()
                .filter(row -> row.damage().stream().anyMatch(kind -> kind != Damage.SAME_NAME))
                .count();
        return new Summary(people, rows.size(), damaged, rosters.size());
    }

    private static Set<String> rostersNamedIn(Path truth) throws IOException {
        Set<String> names = new TreeSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(truth)) {
            for (CSVRecord row : format.parse(reader)) {
                if (row.isMapped("file")) {
                    names.add(row.get("file"));
                }
            }
        }
        return names;
    }

    /**
     * What was made.
     *
     * @param people in the registry
     * @param rows in the rosters
     * @param damagedRows how many of them are damaged, or not in the registry
     * @param offices how many rosters
     */
    public record Summary(long people, int rows, int damagedRows, int offices) {}
}
