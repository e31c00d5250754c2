package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Damage.Circumstances;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.generate.Office.Post;
import id.padan.generate.Workforce.Worker;
import id.padan.person.Gender;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of damage does what its name says, and nothing else. */
class DamageTest {
    private static final List<Worker> WORKERS = TestPopulation.households(3_000).stream()
            .flatMap(household -> household.members().stream()
                    .filter(Resident::isOfWorkingAge)
                    .map(person -> new Worker(person, household)))
            .toList();
    private static final Office OFFICE = Office.first(1, "Panakkukang").get(0);
    private static final Circumstances AROUND = new Circumstances(
            new RandomStream(3), WORKERS.stream().map(Worker::person).toList(), new Geography("7371"), new Spellings());

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"NIK_AND_DATE_OF_SPOUSE", "ABSENT.*", "REGISTRY_.*", "DUPLICATE_.*", "SAME_NAME", "FILE_.*"})
    void changesItsOwnFieldOnlyAndSaysSo(Damage kind) {
        for (Submission damaged : damagedBy(kind)) {
            Submission correct = correct(damaged.worker(), damaged.post());
            assertThat(damaged.damage()).containsExactly(kind);
            assertThat(damaged.nik().equals(correct.nik())).isEqualTo(kind.field() != Damage.Field.NIK);
            assertThat(damaged.name().equals(correct.name())).isEqualTo(kind.field() != Damage.Field.NAME);
            assertThat(damaged.titles().equals(correct.titles())).isEqualTo(kind.field() != Damage.Field.TITLE);
            assertThat(Objects.equals(damaged.birthDate(), correct.birthDate()))
                    .isEqualTo(kind.field() != Damage.Field.BIRTH_DATE);
            assertThat(damaged.birthPlace().equals(correct.birthPlace()))
                    .isEqualTo(kind.field() != Damage.Field.BIRTH_PLACE);
            assertThat(damaged.gender() == correct.gender()).isEqualTo(kind.field() != Damage.Field.GENDER);
        }
    }

    @Test
    void digitWrong() {
        assertAll(Damage.NIK_DIGIT_WRONG, row -> differingDigits(row) == 1);
    }

    @Test
    void digitsSwapped() {
        assertAll(
                Damage.NIK_DIGITS_SWAPPED,
                row -> differingDigits(row) == 2 && sorted(row.nik().text()).equals(sorted(nik(row))));
    }

    @Test
    void lastDigitLost() {
        assertAll(
                Damage.NIK_LAST_DIGIT_LOST,
                row -> row.nik().damagedNumber() && row.nik().text().equals(nik(row).substring(0, 15) + "0"));
    }

    @Test
    void scientific() {
        assertAll(Damage.NIK_SCIENTIFIC, row -> row.nik().text().matches("\\d,\\d{5}E\\+15"));
    }

    @Test
    void length() {
        assertAll(
                Damage.NIK_LENGTH,
                row -> row.nik().text().length() != 16 && distance(row.nik().text(), nik(row)) == 1);
    }

    @Test
    void nikOfSpouse() {
        assertAll(Damage.NIK_OF_SPOUSE, row -> row.household()
                .spouseOf(row.person())
                .orElseThrow()
                .nik()
                .digits()
                .equals(row.nik().text()));
    }

    @Test
    void nikOfColleague() {
        assertAll(Damage.NIK_OF_COLLEAGUE, row -> AROUND.colleagues().stream()
                .anyMatch(colleague -> !colleague.equals(row.person())
                        && colleague.nik().digits().equals(row.nik().text())));
    }

    @Test
    void typo() {
        assertAll(Damage.NAME_TYPO, row -> {
            int distance = distance(row.name(), row.person().name());
            boolean swapped = distance == 2
                    && sorted(row.name()).equals(sorted(row.person().name()));
            return distance == 1 || swapped;
        });
    }

    @Test
    void abbreviatedAndInitial() {
        assertAll(
                Damage.NAME_ABBREVIATED,
                row -> row.name().length() < row.person().name().length());
        assertAll(
                Damage.NAME_INITIAL,
                row -> wordCount(row.name()) == wordCount(row.person().name())
                        && Arrays.stream(row.name().split(" ", -1)).anyMatch(word -> word.matches("[A-Z]\\.?")));
    }

    @Test
    void wordsDroppedJoinedSplitAndReordered() {
        assertAll(
                Damage.NAME_WORD_DROPPED,
                row -> wordCount(row.name()) == wordCount(row.person().name()) - 1);
        assertAll(
                Damage.NAME_WORDS_JOINED,
                row -> wordCount(row.name()) == wordCount(row.person().name()) - 1
                        && row.name()
                                .replace(" ", "")
                                .equals(row.person().name().replace(" ", "")));
        assertAll(
                Damage.NAME_WORD_SPLIT,
                row -> wordCount(row.name()) == wordCount(row.person().name()) + 1
                        && row.name()
                                .replace(" ", "")
                                .equals(row.person().name().replace(" ", "")));
        assertAll(Damage.NAME_WORD_ORDER, row -> Arrays.stream(row.name().split(" ", -1))
                .sorted()
                .toList()
                .equals(Arrays.stream(row.person().name().split(" ", -1))
                        .sorted()
                        .toList()));
    }

    @Test
    void dates() {
        assertAll(
                Damage.DATE_DAY_MONTH_SWAPPED,
                row -> date(row).getDayOfMonth() == born(row).getMonthValue()
                        && date(row).getMonthValue() == born(row).getDayOfMonth());
        assertAll(
                Damage.DATE_YEAR_OFF,
                row -> date(row).getYear() != born(row).getYear()
                        && date(row).getMonth() == born(row).getMonth());
        assertAll(
                Damage.DATE_MONTH_OFF,
                row -> date(row).getYear() == born(row).getYear()
                        && date(row).getMonth() != born(row).getMonth());
        assertAll(
                Damage.DATE_DAY_OFF,
                row -> date(row).withDayOfMonth(1).equals(born(row).withDayOfMonth(1)));
        assertAll(
                Damage.DATE_PLACEHOLDER,
                row -> date(row).getYear() == born(row).getYear()
                        && (date(row).getDayOfYear() == 1
                                || date(row).getDayOfYear() == date(row).lengthOfYear()));
        assertAll(Damage.DATE_MISSING, row -> row.birthDate() == null);
    }

    @Test
    void placesAndGender() {
        assertAll(Damage.PLACE_MISSING, row -> row.birthPlace().isEmpty());
        assertAll(Damage.GENDER_MISSING, row -> row.gender() == null);
        assertAll(
                Damage.GENDER_WRONG,
                row -> row.gender() == (row.person().gender() == Gender.MALE ? Gender.FEMALE : Gender.MALE));
    }

    @Test
    void nikAndDateOfSpouse() {
        assertAll(Damage.NIK_AND_DATE_OF_SPOUSE, row -> {
            Resident spouse = row.household().spouseOf(row.person()).orElseThrow();
            return row.nik().text().equals(spouse.nik().digits())
                    && date(row).equals(spouse.birthDate())
                    && row.name().equals(row.person().name());
        });
    }

    @Test
    void nikOfTheCardAndMisreadDigits() {
        assertAll(
                Damage.NIK_IS_CARD,
                row -> row.nik().text().equals(row.household().card()));
        assertAll(
                Damage.NIK_OCR,
                row -> row.nik().text().length() == 16 && row.nik().text().matches(".*[OlISBZG].*"));
    }

    @Test
    void namesThatTheRegistryDoesNotHave() {
        assertAll(Damage.NAME_MARRIED, row -> {
            String husband =
                    row.household().spouseOf(row.person()).orElseThrow().name();
            return row.person().gender() == Gender.FEMALE && husband.endsWith(lastWord(row.name()));
        });
        assertAll(
                Damage.NAME_DAENG,
                row -> row.name().startsWith(row.person().name() + " D")
                        && row.name().matches(".* (DG\\.|DAENG) [A-Z]+"));
        assertAll(Damage.NAME_PATRONYMIC, row -> {
            String father = row.household().members().get(0).name();
            return row.name().matches(".* (BIN|BINTI|BT\\.|BTE) .*") && father.endsWith(lastWord(row.name()));
        });
        assertAll(Damage.NAME_OCR, row -> distance(row.name(), row.person().name()) <= 2);
        assertThat(damagedBy(Damage.NAME_NICKNAME)).anyMatch(row -> wordCount(row.name()) == 1);
        assertThat(new Spellings().nickname("SYAMSUDDIN")).contains("UDIN");
        assertThat(new Spellings().nickname("KARTIKAWATI")).contains("WATI");
        assertThat(new Spellings().nickname("ALA")).isEmpty();
    }

    @Test
    void startOfWorkForDateOfBirth() {
        assertAll(Damage.DATE_OF_START, row -> date(row).equals(row.post().since()));
    }

    @Test
    void aSpellingRuleChangesLettersNotTheWholeWord() {
        Spellings spellings = new Spellings();

        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> spellings.another(new RandomStream(i), "SUHARJO"))
                        .flatMap(Optional::stream))
                .contains("SOEHARJO", "SUHARDJO")
                .doesNotContain("SUHARJO");
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> spellings.another(new RandomStream(i), "MUHAMMAD"))
                        .flatMap(Optional::stream))
                .contains("MUH", "MOCHAMMAD");
    }

    @Test
    void theStandardRatesDamageAboutAThirdOfTheRows() {
        assertThat(damagedShare(0.33)).isBetween(0.27, 0.34);
        assertThat(damagedShare(0)).isZero();
        assertThat(damagedShare(0.7)).isBetween(0.6, 0.71);
    }

    /** The share with a damaged field; people who are absent, deceased or repeated come on top of it. */
    private static double damagedShare(double asked) {
        DamageRates rates = DamageRates.of(DamageSettings.ofShare(asked), new RandomStream(1));
        long damaged = WORKERS.stream()
                .map(worker -> rates.damage(correct(worker, post(worker)), AROUND))
                .filter(row -> !row.damage().isEmpty())
                .count();
        return damaged / (double) WORKERS.size();
    }

    private static void assertAll(Damage kind, Predicate<Submission> does) {
        assertThat(damagedBy(kind)).allMatch(does, kind.name());
    }

    private static List<Submission> damagedBy(Damage kind) {
        List<Submission> damaged = WORKERS.stream()
                .limit(500)
                .map(worker -> kind.applyTo(correct(worker, post(worker)), AROUND))
                .filter(row -> !row.damage().isEmpty())
                .toList();
        assertThat(damaged).hasSizeGreaterThan(20);
        return damaged;
    }

    private static Submission correct(Worker worker, Post post) {
        return Submission.correct(worker, true, post);
    }

    private static Post post(Worker worker) {
        return OFFICE.post(new RandomStream(1), worker.person());
    }

    private static String nik(Submission row) {
        return row.person().nik().digits();
    }

    private static LocalDate date(Submission row) {
        return Objects.requireNonNull(row.birthDate());
    }

    private static LocalDate born(Submission row) {
        return row.person().birthDate();
    }

    private static long differingDigits(Submission row) {
        return IntStream.range(0, 16)
                .filter(i -> row.nik().text().charAt(i) != nik(row).charAt(i))
                .count();
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static int wordCount(String name) {
        return name.split(" ", -1).length;
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
