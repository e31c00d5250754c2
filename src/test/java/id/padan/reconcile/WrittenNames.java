package id.padan.reconcile;

import id.padan.matching.TestPeople;
import id.padan.matching.TestPeople.Scanned;
import id.padan.matching.model.MatchModel;
import id.padan.matching.weigh.Matcher;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Reconciler.Thresholds;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Submits people under one name to a registry that has them under another: all else of the row is right. */
record WrittenNames(List<RegistryPerson> others, boolean withNik) {

    private static final int FIRST_SERIAL = 101;
    private static final int DAYS_APART = 37;
    private static final LocalDate FIRST_BORN = LocalDate.of(1962, 3, 14);
    private static final List<String> PLACES = List.of("MAKASSAR", "BONE", "GOWA", "MAROS", "SINJAI");

    /** Two names, and where they come from. */
    record Pair(String rule, String submitted, String registered) {
        Pair reversed() {
            return new Pair(rule, registered, submitted);
        }
    }

    /** What became of the row of a pair, and who stands first among those it may be. */
    record Judged(Pair pair, RowOutcome result, @Nullable RegistryPerson first, RegistryPerson right) {

        boolean isReconciled() {
            return result.outcome() instanceof Outcome.Reconciled && right.equals(first);
        }

        boolean isRejected() {
            return result.outcome() instanceof Outcome.Rejected;
        }

        /** Whether the two names count as one that is written otherwise. */
        boolean isNameAlike() {
            return result.candidates().stream()
                    .filter(candidate -> candidate.person().equals(right))
                    .anyMatch(candidate -> candidate.level(PersonField.NAME).isSameOtherwiseWritten());
        }

        boolean isSomebodyElseFirst() {
            return first != null && !right.equals(first);
        }
    }

    /** The pairs of a list: the rule, if there are more than two columns, a row's name, which may have commas, the registry's. */
    static List<Pair> pairs(String list) {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = WrittenNames.class.getResourceAsStream("/id/padan/names/" + list)) {
            if (in == null) {
                throw new IllegalStateException(list);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                if (!line.startsWith("#")) {
                    int last = fields.length - 1;
                    int first = last > 1 ? 1 : 0;
                    String submitted = String.join(",", List.of(fields).subList(first, last));
                    pairs.add(new Pair(first == 1 ? fields[0] : "", submitted, fields[last]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    List<Judged> judge(List<Pair> pairs) {
        List<Person> rows = new ArrayList<>();
        List<RegistryPerson> registry = new ArrayList<>(others);
        for (int i = 0; i < pairs.size(); i++) {
            rows.add(person(i, withNik, pairs.get(i).submitted()));
            registry.add(registered(i, pairs.get(i)));
        }
        Scanned scanned = TestPeople.scan(rows, registry);
        Reconciler reconciler = new Reconciler(
                new Matcher(MatchModel.standard(), scanned.counts()), new Thresholds(0.99, 0.05), SafetyRules.STANDARD);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            RowOutcome result = reconciler.reconcile(row(i, rows.get(i)), rows.get(i), scanned.of(i));
            judged.add(new Judged(pairs.get(i), result, result.outcome().person(), registered(i, pairs.get(i))));
        }
        return judged;
    }

    private static RegistryPerson registered(int number, Pair pair) {
        return TestPeople.registered(person(number, true, pair.registered()));
    }

    private static Person person(int number, boolean withNik, String name) {
        LocalDate born = FIRST_BORN.plusDays((long) number * DAYS_APART);
        Gender gender = number % 2 == 0 ? Gender.MALE : Gender.FEMALE;
        String nik = String.format(
                Locale.ROOT,
                "737101%02d%02d%02d%04d",
                born.getDayOfMonth() + (gender == Gender.FEMALE ? 40 : 0),
                born.getMonthValue(),
                born.getYear() % 100,
                FIRST_SERIAL + number);
        return TestPeople.person(withNik ? nik : "", name, PLACES.get(number % PLACES.size()), born.toString(), gender);
    }

    private static SubmittedRow row(int number, Person person) {
        LocalDate born = person.birthDate();
        NikReading nik = person.nik();
        return new SubmittedRow(
                new RowLocation("names.csv", "", number + 2),
                "names",
                nik,
                person.name().written(),
                person.birthPlace().written(),
                born == null ? DateReading.MISSING : new DateReading(born, born.toString()),
                person.gender(),
                Map.of());
    }
}
