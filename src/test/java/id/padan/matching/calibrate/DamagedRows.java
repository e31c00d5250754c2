package id.padan.matching.calibrate;

import id.padan.matching.TestPeople;
import id.padan.matching.calibrate.Calibrator.Label;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A made-up registry, and rows of it that are damaged at known rates, one field independent of the other.
 *
 * @param counts the frequencies in the registry
 * @param rows the rows with their candidates
 * @param truth for each row its NIK, or nothing if the registry does not have the person
 */
record DamagedRows(RegistryCounts counts, List<Calibrator.Row> rows, List<String> truth) {

    private static final String CONSONANTS = "BDGKLMNRST";
    private static final String VOWELS = "AIUEO";
    private static final List<String> PLACES = List.of(
            "MAKASSAR", "GOWA", "MAROS", "BONE", "PINRANG", "WAJO", "SINJAI", "LUWU", "BARRU", "PANGKEP", "TAKALAR");

    /**
     * Shares, 0 to 1.
     *
     * @param absent of rows whose person is not in the registry
     * @param nikDigit of NIKs with a wrong digit
     * @param nikLength of NIKs that lack one
     * @param dateDay of dates with another day
     * @param dateYear of dates a year off
     * @param nameLetter of words with a wrong letter
     * @param gender of wrong genders
     * @param place of other places
     */
    record Rates(
            double absent,
            double nikDigit,
            double nikLength,
            double dateDay,
            double dateYear,
            double nameLetter,
            double gender,
            double place) {}

    private record Entry(String nik, String name, String place, LocalDate born, Gender gender) {

        Person person() {
            return TestPeople.person(nik, name, place, born.toString(), gender);
        }
    }

    static DamagedRows make(int people, int rows, Rates rates) {
        return new Maker(rates, 500, true).make(people, rows);
    }

    /** Rows without NIK, in a town of a few names: of many of them, who they are remains in doubt. */
    static DamagedRows namesakes(int people, int rows, Rates rates) {
        return new Maker(rates, 25, false).make(people, rows);
    }

    /** The mean probability that the matching gives the true person, or absence where that is true. */
    double meanProbabilityOfTruth(MatchModel model) {
        Matcher matcher = new Matcher(model, counts);
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            Match match = matcher.match(rows.get(row).submitted(), rows.get(row).candidates());
            String nik = truth.get(row);
            sum += nik.isEmpty()
                    ? match.absentProbability()
                    : match.candidates().stream()
                            .filter(candidate ->
                                    candidate.person().person().nik().text().equals(nik))
                            .mapToDouble(ScoredCandidate::probability)
                            .sum();
        }
        return sum / rows.size();
    }

    /** The rows, and of those that are looked at who they are, as far as they are among the candidates. */
    List<Calibrator.Row> labelled(Predicate<Match> looked) {
        Matcher matcher = new Matcher(MatchModel.standard(), counts);
        List<Calibrator.Row> labelled = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Calibrator.Row each = rows.get(row);
            boolean known = looked.test(matcher.match(each.submitted(), each.candidates()));
            labelled.add(known ? new Calibrator.Row(each.submitted(), each.candidates(), label(row)) : each);
        }
        return labelled;
    }

    /** How many rows have their person among the candidates. */
    double found() {
        return IntStream.range(0, rows.size())
                .filter(row -> label(row) instanceof Label.Is)
                .count();
    }

    private Label label(int row) {
        List<RegistryPerson> candidates = rows.get(row).candidates();
        return candidates.stream()
                .filter(person -> person.person().nik().text().equals(truth.get(row)))
                .<Label>map(Label.Is::new)
                .findFirst()
                .orElseGet(() -> new Label.NoneOf(candidates));
    }

    private static final class Maker {

        private final Random random = new Random(11);
        private final List<String> words = new ArrayList<>();
        private final Rates rates;
        private final boolean withNik;

        Maker(Rates rates, int differentWords, boolean withNik) {
            this.rates = rates;
            this.withNik = withNik;
            for (int i = 0; i < differentWords; i++) {
                words.add(word());
            }
        }

        DamagedRows make(int people, int wanted) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < people + wanted; i++) {
                entries.add(entry(i));
            }
            List<RegistryPerson> registry = entries.subList(0, people).stream()
                    .map(entry -> TestPeople.registered(entry.person()))
                    .toList();
            List<Person> submitted = new ArrayList<>();
            List<String> truth = new ArrayList<>();
            for (int row = 0; row < wanted; row++) {
                boolean absent = chance(rates.absent());
                Entry entry = entries.get(absent ? people + row : random.nextInt(people));
                truth.add(absent ? "" : entry.nik());
                submitted.add(damaged(entry).person());
            }
            TestPeople.Scanned scanned = TestPeople.scan(submitted, registry);
            List<Calibrator.Row> rows = new ArrayList<>();
            for (int row = 0; row < wanted; row++) {
                rows.add(new Calibrator.Row(submitted.get(row), scanned.of(row)));
            }
            return new DamagedRows(scanned.counts(), rows, truth);
        }

        private Entry entry(int number) {
            LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(365 * 40));
            Gender gender = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
            String nik = String.format(
                    Locale.ROOT,
                    "7371%02d%02d%02d%02d%04d",
                    1 + random.nextInt(14),
                    born.getDayOfMonth() + (gender == Gender.FEMALE ? 40 : 0),
                    born.getMonthValue(),
                    born.getYear() % 100,
                    1 + number % 9_998);
            String name = pick(words) + " " + pick(words) + (random.nextBoolean() ? " " + pick(words) : "");
            return new Entry(nik, name, pick(PLACES), born, gender);
        }

        private Entry damaged(Entry entry) {
            Gender other = entry.gender() == Gender.MALE ? Gender.FEMALE : Gender.MALE;
            return new Entry(
                    withNik ? nik(entry.nik()) : "",
                    name(entry.name()),
                    chance(rates.place()) ? otherPlace(entry.place()) : entry.place(),
                    date(entry.born()),
                    chance(rates.gender()) ? other : entry.gender());
        }

        private String nik(String nik) {
            double chance = random.nextDouble();
            if (chance < rates.nikDigit()) {
                // Not the last digit to 0: that is what a spreadsheet does.
                int at = random.nextInt(15);
                char digit = (char) ('0' + (nik.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
                return nik.substring(0, at) + digit + nik.substring(at + 1);
            }
            if (chance < rates.nikDigit() + rates.nikLength()) {
                int at = random.nextInt(14);
                return nik.substring(0, at) + nik.substring(at + 1);
            }
            return nik;
        }

        private LocalDate date(LocalDate date) {
            double chance = random.nextDouble();
            if (chance < rates.dateDay()) {
                // From 2 to 28, neither a placeholder nor the same.
                int day = 2 + (date.getDayOfMonth() + random.nextInt(25)) % 27;
                return date.withDayOfMonth(day == date.getDayOfMonth() ? (day == 28 ? 27 : 28) : day);
            }
            boolean year = chance < rates.dateDay() + rates.dateYear();
            return year ? date.plusYears(random.nextBoolean() ? 1 : -1) : date;
        }

        private String name(String name) {
            List<String> written = new ArrayList<>();
            for (String word : name.split(" ", -1)) {
                written.add(chance(rates.nameLetter()) ? mistyped(word) : word);
            }
            return String.join(" ", written);
        }

        private String mistyped(String word) {
            int at = 2 * (1 + random.nextInt(word.length() / 2 - 1));
            char letter = word.charAt(at);
            char wrong = CONSONANTS.charAt((CONSONANTS.indexOf(letter) + 1) % CONSONANTS.length());
            return word.substring(0, at) + wrong + word.substring(at + 1);
        }

        private String otherPlace(String place) {
            return PLACES.get((PLACES.indexOf(place) + 1 + random.nextInt(PLACES.size() - 1)) % PLACES.size());
        }

        private String word() {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 3 + random.nextInt(2); syllable++) {
                word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
                word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
            return word.toString();
        }

        private boolean chance(double share) {
            return random.nextDouble() < share;
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
