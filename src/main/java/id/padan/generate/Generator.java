package id.padan.generate;

import id.padan.generate.Roster.Signatory;
import id.padan.person.Gender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a city's registry, the rosters of its OPD, and the truth about them. The same settings give the same bytes on every
 * machine. The registry is written person by person; only those who stand in a roster are kept in memory.
 */
public final class Generator {
    /** Above this an OPD's roster is no .xls, which ends at 65,536 rows. */
    private static final int LARGEST_XLS = 60_000;

    private final GeneratorSettings settings;
    private final RandomStream random;
    private final Geography geography;
    private final NameMaker names;
    private final HouseholdMaker households;
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
        this.names = new NameMaker(NameWords.standard());
        this.households = new HouseholdMaker(geography, names, new ResidentMaker(geography, new NikIssuer(), names));
        this.rates = DamageRates.ofShare(settings.damage());
        this.headcount = Headcount.of(settings.rows(), settings.offices(), rates);
    }

    /**
     * Writes {@code registry/penduduk.csv}, {@code rosters/*} and {@code truth.csv}.
     *
     * @param folder where; it exists
     * @return what was made
     * @throws IOException if the folder cannot be written to
     */
    public Generated writeTo(Path folder) throws IOException {
        Path registry = Files.createDirectories(folder.resolve("registry"));
        Path rosters = Files.createDirectories(folder.resolve("rosters"));
        Workforce workforce = new Workforce(headcount, random.fork("workforce"));
        long people;
        try (RegistryWriter writer = new RegistryWriter(registry.resolve("penduduk.csv"), random.fork("oddities"))) {
            new Population(households, random.fork("population")).forEach(settings.people(), household -> {
                writer.write(household);
                workforce.offer(household);
            });
            people = writer.written();
        }
        List<Roster> all = rosters(workforce.picked());
        try (TruthWriter truth = new TruthWriter(folder.resolve("truth.csv"))) {
            RosterFiles files = new RosterFiles(rosters, truth);
            for (Roster roster : all) {
                files.write(roster);
            }
        }
        return report(people, all);
    }

    private List<Roster> rosters(List<Worker> registered) {
        List<Office> offices = Office.first(settings.offices());
        RosterPlan plan = new RosterPlan(offices, random.fork("rosters"));
        plan.employ(registered, absent());
        plan.repeatInOpd(headcount.repeatedInOpd());
        plan.repeatAcross(headcount.repeatedAcross());
        plan.markNamesakes();
        plan.damage(rates, geography, new Spellings());
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
        return rosters;
    }

    /** People of households that come after the registry's last: their NIKs are possible, and nobody's. */
    private List<Worker> absent() {
        RandomStream newcomers = random.fork("absent");
        List<Worker> absent = new ArrayList<>();
        for (int number = settings.people(); absent.size() < headcount.absent(); number++) {
            Household household = households.make(newcomers.fork((long) number), number);
            household.members().stream()
                    .filter(Worker::isOfAge)
                    .limit(1)
                    .forEach(person -> absent.add(new Worker(person, household)));
        }
        return absent;
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

    private static Generated report(long people, List<Roster> rosters) {
        List<Submission> rows =
                rosters.stream().flatMap(roster -> roster.rows().stream()).toList();
        int damaged = (int) rows.stream()
                .filter(row -> row.damage().stream().anyMatch(kind -> kind != Damage.SAME_NAME))
                .count();
        return new Generated(people, rows.size(), damaged, rosters.size());
    }
}
