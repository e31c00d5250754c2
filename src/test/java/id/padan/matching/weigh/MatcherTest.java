package id.padan.matching.weigh;

import static id.padan.matching.TestPeople.onCard;
import static id.padan.matching.TestPeople.person;
import static id.padan.matching.TestPeople.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.padan.matching.model.Hash;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final RegistryPerson SITI =
            registered("7371014504900003", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);
    private static final RegistryPerson BUDI =
            registered("7371011206850001", "BUDI SANTOSO", "BONE", "1985-06-12", Gender.MALE);

    /** 200,000 people, of whom 10 bear the name, 5 were born that day, and so on. */
    private static final RegistryCounts COUNTS = new RegistryCounts.Builder(200_000, 0)
            .add(Term.WORD, Hash.of("SITI"), 8_000)
            .add(Term.WORD, Hash.of("AMINAH"), 1_000)
            .add(Term.WORD_KEY, Hash.of("SITI"), 10_000)
            .add(Term.WORD_KEY, Hash.of("AMINA"), 1_000)
            .add(Term.FULL_NAME, Hash.of("SITIAMINAH"), 10)
            .add(Term.BIRTH_DAY, LocalDate.parse("1990-04-05").toEpochDay(), 5)
            .add(Term.FIRST_WORD, RegistryCounts.ANY, 200_000)
            .add(Term.FIRST_WORD_OF_WOMEN, RegistryCounts.ANY, 100_000)
            .add(Term.FIRST_WORD, Hash.of("SITI"), 8_000)
            .add(Term.FIRST_WORD_OF_WOMEN, Hash.of("SITI"), 8_000)
            .add(Term.PLACE, RegistryCounts.ANY, 10_000)
            .add(Term.PLACE, Hash.of("MAKASSAR"), 5_009)
            .build();

    private final Matcher matcher = new Matcher(MatchModel.standard(), COUNTS);

    @Test
    void addsUpPriorAndFieldsAsCalculatedByHand() {
        Match match = matcher.match(SITI.person(), List.of(SITI));
        ScoredCandidate best = match.best().orElseThrow();
        assertThat(best.priorBits()).isCloseTo(log2(0.97 / 200_000 / 0.03), within(1e-9));
        // Somebody else's number is written in 1 % of the rows, and then any of 200,000; that a stranger's own number
        // becomes this one by a typo is out of the question where the region is never seen.
        double copied = 0.01 / 200_000 * 0.885;
        assertThat(bits(best, PersonField.NIK)).isCloseTo(log2((0.885 + copied) / copied), within(1e-4));
        // Ten bear the very name; of the words alone, SITI would say 0.904 / 0.04 and AMINAH 0.904 / 0.005.
        Evidence name = best.evidence(PersonField.NAME);
        assertThat(name.bits()).isCloseTo(log2(200_000 / 11.0), within(1e-9));
        assertThat(name.words().get(0).bits()).isCloseTo(log2(0.904 / (8_000.5 / 200_001)), within(1e-9));
        assertThat(name.words().get(1).bits()).isCloseTo(log2(0.904 / (1_000.5 / 200_001)), within(1e-9));
        // A stranger with this number has its owner's date in 30 % of the cases, otherwise by chance.
        double stranger = 0.3 * 0.870 + 0.7 * 6 / 220_000;
        assertThat(bits(best, PersonField.BIRTH_DATE)).isCloseTo(log2(0.870 / stranger), within(1e-4));
        assertThat(bits(best, PersonField.BIRTH_PLACE))
                .isCloseTo(log2(0.880 / (0.5 * (0.880 + 0.055 * 0.5))), within(1e-9));
        double women = 8_001.0 / 8_002;
        double asWoman = women * 0.980 + (1 - women) * 0.020;
        assertThat(bits(best, PersonField.GENDER)).isCloseTo(log2(0.980 / asWoman), within(1e-9));
        double sum = best.priorBits()
                + best.evidence().stream().mapToDouble(Evidence::bits).sum();
        assertThat(best.totalBits()).isCloseTo(sum, within(1e-9));
        assertThat(best.probability()).isCloseTo(1 / (1 + Math.pow(2, -sum)), within(1e-12));
        assertThat(match.absentProbability()).isCloseTo(1 - best.probability(), within(1e-12));
    }

    @Test
    void capsTheNameByThePeopleWhoBearIt() {
        RegistryCounts many = COUNTS.plus(new RegistryCounts.Builder(0, 0)
                .add(Term.FULL_NAME, Hash.of("SITIAMINAH"), 989)
                .build());
        Evidence name = new Matcher(MatchModel.standard(), many)
                .match(SITI.person(), List.of(SITI))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME);
        assertThat(name.bearers()).isEqualTo(999);
        assertThat(name.bits()).isCloseTo(log2(200_000 / 1_000.0), within(1e-9));
        assertThat(name.words().stream().mapToDouble(Evidence.Word::bits).sum()).isCloseTo(name.bits(), within(1e-9));
    }

    @Test
    void sharesTheProbabilityBetweenTwins() {
        Person row = person("", "SITI", "", "1990-04-05", null);
        RegistryPerson twin = registered("7371014504900004", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);
        Match match = matcher.match(row, List.of(SITI, twin));
        assertThat(match.candidates().get(0).probability())
                .isEqualTo(match.candidates().get(1).probability())
                .isLessThan(0.5);
        assertThat(match.candidates().get(0).person()).isEqualTo(SITI);
        assertThat(match.marginBits()).isZero();
    }

    @Test
    void prefersTheNamedPersonToTheOwnerOfTheNumber() {
        Person row = person("7371011206850001", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);
        Match match = matcher.match(row, List.of(BUDI, SITI));
        assertThat(match.best().orElseThrow().person()).isEqualTo(SITI);
        assertThat(match.ownerOfNik().orElseThrow().person()).isEqualTo(BUDI);
    }

    @Test
    void ofNamesakesPrefersTheOneOnTheFamilyCardOfTheNumbersOwner() {
        long card = 7371012001100001L;
        RegistryPerson namesake =
                registered("7371014105680001", "SITI AMINAH", "MAKASSAR", "1968-05-01", Gender.FEMALE);
        Person row = person("7371011206850001", "SITI AMINAH", "MAKASSAR", "1985-06-12", Gender.FEMALE);
        List<RegistryPerson> known = List.of(onCard(BUDI, card), onCard(SITI, card), onCard(namesake, 5));

        ScoredCandidate best = matcher.match(row, known).best().orElseThrow();

        assertThat(best.person().person()).isEqualTo(SITI.person());
        assertThat(best.probability()).isGreaterThan(0.99);
        assertThat(best.level(PersonField.NIK)).isEqualTo(ComparisonLevel.DIFFERENT);
        double without = matcher.match(row, List.of(BUDI, SITI)).candidates().stream()
                .filter(each -> each.person().equals(SITI))
                .mapToDouble(each -> bits(each, PersonField.NIK))
                .sum();
        // Of the wrong numbers two in five are of the family, and of that any of four people's; each may have been
        // copied.
        double copied = 0.01 / 200_000;
        assertThat(bits(best, PersonField.NIK) - without)
                .isCloseTo(
                        log2((0.01 * 0.4 / 4 * (0.885 + copied * 0.885) + copied * 0.885) / (copied * 0.885)),
                        within(0.01));
    }

    @Test
    void knowsARelativesNumberThoughItHasATypo() {
        long card = 7371012001100001L;
        Person row = person("7371011206850008", "SITI AMINAH", "", "1985-06-12", Gender.FEMALE);
        Match apart = matcher.match(row, List.of(BUDI, SITI));
        Match together = matcher.match(row, List.of(onCard(BUDI, card), onCard(SITI, card)));
        assertThat(probability(together, SITI)).isGreaterThan(0.5).isGreaterThan(10 * probability(apart, SITI));
    }

    private static double probability(Match match, RegistryPerson of) {
        return match.candidates().stream()
                .filter(each -> each.person().person().equals(of.person()))
                .mapToDouble(ScoredCandidate::probability)
                .sum();
    }

    @Test
    void takesTheNumberOfTheFamilyCardForOneOfTheHousehold() {
        Person row = person("7371012001100001", "SITI AMINAH", "", "1990-04-05", Gender.FEMALE);
        ScoredCandidate best = matcher.match(row, List.of(onCard(SITI, 7371012001100001L), BUDI))
                .best()
                .orElseThrow();
        assertThat(best.level(PersonField.NIK)).isEqualTo(ComparisonLevel.FAMILY_CARD);
        assertThat(bits(best, PersonField.NIK)).isCloseTo(log2(200_000 / 4.0), within(1e-9));
    }

    @Test
    void aBynameThatIsAddedCostsHardlyAnything() {
        Person row = person("", "SITI AMINAH DG. TE'NE", "", "1990-04-05", null);
        Person daughter = person("", "SITI AMINAH BINTI HASAN", "", "1990-04-05", null);
        Person other = person("", "SITI AMINAH HASAN BASRI", "", "1990-04-05", null);
        double words = log2(0.904 / (8_000.5 / 200_001)) + log2(0.904 / (1_000.5 / 200_001));
        assertThat(nameBits(row)).isCloseTo(words, within(0.01));
        assertThat(nameBits(daughter)).isCloseTo(words, within(0.01));
        assertThat(nameBits(other)).isLessThan(words - 10);
    }

    @Test
    void aWordThatNobodyBearsIsATypoRatherThanAName() {
        RegistryCounts bySomebody = COUNTS.plus(new RegistryCounts.Builder(0, 0)
                .add(Term.WORD, Hash.of("AMINAK"), 1)
                .build());
        Person row = person("", "SITI AMINAK", "", "", null);
        double byNobody = nameBits(row);
        double bySome = new Matcher(MatchModel.standard(), bySomebody)
                .match(row, List.of(SITI))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME)
                .bits();
        assertThat(byNobody).isGreaterThan(bySome + 2);
    }

    @Test
    void aRareWordOfTheRegistryIsATypoOfTheCommonOneBesideIt() {
        Person row = person("", "SITI AMINAH", "", "", null);
        RegistryPerson typo = registered("7371014504900003", "SITI AMIMAH", "", "1990-04-05", null);
        double rare = bitsOf(row, typo, "AMIMAH", 1);
        double name = bitsOf(row, typo, "AMIMAH", 100);
        assertThat(rare).isGreaterThan(name + 2);
    }

    private static double bitsOf(Person row, RegistryPerson candidate, String word, long bearers) {
        RegistryCounts counts = COUNTS.plus(new RegistryCounts.Builder(0, 0)
                .add(Term.WORD, Hash.of(word), bearers)
                .build());
        Matcher matcher = new Matcher(MatchModel.standard(), counts);
        return matcher.match(row, List.of(candidate))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME)
                .bits();
    }

    @Test
    void whoLeavesOutOneWordOftenLeavesOutMore() {
        Person row = person("", "AMINAH", "", "1990-04-05", null);
        RegistryPerson two = registered("7371014504900003", "AMINAH SITI", "", "1990-04-05", null);
        RegistryPerson four = registered("7371014504900003", "AMINAH SITI RAHMA WATI", "", "1990-04-05", null);
        double once = matcher.match(row, List.of(two))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME)
                .bits();
        double thrice = matcher.match(row, List.of(four))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME)
                .bits();
        assertThat(thrice).isCloseTo(once + 2 * log2(0.15), within(1e-6));
    }

    @Test
    void aBirthDateSaysAsMuchInASmallRegistryAsThereAreDays() {
        RegistryCounts few = new RegistryCounts.Builder(100, 0)
                .add(Term.BIRTH_DAY, LocalDate.parse("1990-04-05").toEpochDay(), 1)
                .build();
        ScoredCandidate best = new Matcher(MatchModel.standard(), few)
                .match(person("", "SITI", "", "1990-04-05", null), List.of(SITI))
                .best()
                .orElseThrow();
        assertThat(bits(best, PersonField.BIRTH_DATE)).isCloseTo(log2(0.870 * 20_100 / 2), within(1e-9));
    }

    @Test
    void theEndOfAWordIsAWayToCallItsBearer() {
        Person row = person("", "MINAH", "", "1990-04-05", null);
        RegistryPerson aminah = registered("7371014504900003", "AMINAH", "", "1990-04-05", null);
        ScoredCandidate best = matcher.match(row, List.of(aminah)).best().orElseThrow();
        assertThat(best.level(PersonField.NAME)).isEqualTo(ComparisonLevel.ONE_LETTER);
        Person shorter = person("", "NAH", "", "1990-04-05", null);
        Evidence name =
                matcher.match(shorter, List.of(aminah)).best().orElseThrow().evidence(PersonField.NAME);
        assertThat(name.level()).isEqualTo(ComparisonLevel.ABBREVIATED);
        // Nobody is called NAH, but one word in fifty ends so.
        double probability = 0.001 / 6;
        assertThat(name.bits()).isCloseTo(log2(probability / (0.5 / 200_001 + probability / 50)), within(1e-9));
    }

    /** The registry's own short form, NST for NASUTION; a word with vowels is another name: ARI, ARIS. */
    @Test
    void consonantsAloneInTheRegistryAreAWordLeftShort() {
        assertThat(levelOfLastWord("RAMLAN NASUTION", "RAMLAN NST")).isEqualTo(ComparisonLevel.INITIAL);
        assertThat(levelOfLastWord("RAMLAN SUSANTI", "RAMLAN NST")).isEqualTo(ComparisonLevel.WORD_DIFFERENT);
        assertThat(levelOfLastWord("RAMLAN SUPRIYADI", "RAMLAN SUPRI")).isEqualTo(ComparisonLevel.WORD_DIFFERENT);
    }

    private ComparisonLevel levelOfLastWord(String submitted, String registered) {
        RegistryPerson known = registered("7371014504900003", registered, "", "1990-04-05", null);
        List<Evidence.Word> words = matcher.match(person("", submitted, "", "1990-04-05", null), List.of(known))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME)
                .words();
        return words.stream()
                .filter(word -> word.submitted().equals(submitted.substring(submitted.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private double nameBits(Person row) {
        return matcher.match(row, List.of(SITI))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME)
                .bits();
    }

    @Test
    void theFewDigitsThatAreSureTellTheRegionAtLeast() {
        RegistryCounts counts = COUNTS.plus(new RegistryCounts.Builder(0, 0)
                .add(Term.REGION, 737101, 150_000)
                .add(Term.REGION, 731501, 20_000)
                .build());
        Person row = new Person(
                new NikReading.Damaged("73150", "7.31501E+15"),
                SITI.person().name(),
                SITI.person().birthPlace(),
                SITI.person().birthDate(),
                Gender.FEMALE,
                List.of());
        RegistryPerson again = registered("7315014504900001", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);
        Match match = new Matcher(MatchModel.standard(), counts).match(row, List.of(SITI, again));
        assertThat(match.best().orElseThrow().person()).isEqualTo(again);
        assertThat(bits(match.best().orElseThrow(), PersonField.NIK)).isCloseTo(log2(200_001 / 20_000.5), within(0.01));
        assertThat(bits(match.runnerUp().orElseThrow(), PersonField.NIK))
                .isCloseTo(log2(0.01 / (1 - 20_000.5 / 200_001)), within(1e-9));
    }

    @Test
    void takesANumberThatFitsItsRowButNobodyForAStranger() {
        Person row = person("7371024504900123", "SITI AMINAH", "", "1990-04-05", Gender.FEMALE);
        Person without = person("", "SITI AMINAH", "", "1990-04-05", Gender.FEMALE);
        double withNumber =
                matcher.match(row, List.of(SITI)).best().orElseThrow().totalBits();
        double withoutNumber =
                matcher.match(without, List.of(SITI)).best().orElseThrow().totalBits();
        assertThat(withNumber).isLessThan(withoutNumber - 6);
    }

    /**
     * In a crowded region the number next to a stranger's own is likely somebody's: the name decides, and a stranger whose
     * typo lands on somebody's number is not taken for that person.
     */
    @Test
    void knowsThatATypoMayLandOnSomebodysNumber() {
        RegistryCounts crowded = COUNTS.plus(new RegistryCounts.Builder(0, 0)
                .add(Term.REGION, 737101, 20_000)
                .add(Term.SERIAL, 2, 40_000)
                .add(Term.SERIAL, 3, 20_000)
                .build());
        Person row = person("7371014504900003", "HASNAH", "", "1990-04-05", null);
        double quiet = matcher.match(row, List.of(SITI))
                .best()
                .orElseThrow()
                .evidence(PersonField.NIK)
                .bits();
        double inCrowd = new Matcher(MatchModel.standard(), crowded)
                .match(row, List.of(SITI))
                .best()
                .orElseThrow()
                .evidence(PersonField.NIK)
                .bits();
        // 0.028 / 144 for the typo, 0.1 for the region, 0.2 for the serial 2 or 0.1 for the serial 3 of a man born that
        // day (05 for 45), 0.9 for the date, half for the gender.
        assertThat(inCrowd).isCloseTo(log2(0.885 / (0.028 / 144 * 0.1 * (0.2 + 0.1) * 0.9 / 2)), within(0.1));
        assertThat(quiet).isGreaterThan(inCrowd + 4);
    }

    @Test
    void countsATypoThatIsAnotherNameAgainst() {
        RegistryCounts counts = COUNTS.plus(new RegistryCounts.Builder(0, 0)
                .add(Term.WORD, Hash.of("ANI"), 400)
                .add(Term.WORD, Hash.of("ANA"), 400)
                .build());
        RegistryPerson ana = registered("7371014504900003", "ANA", "", "1990-04-05", null);
        Evidence name = new Matcher(MatchModel.standard(), counts)
                .match(person("", "ANI", "", "1990-04-05", null), List.of(ana))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME);
        assertThat(name.level()).isEqualTo(ComparisonLevel.ONE_LETTER);
        assertThat(name.bits()).isNegative();
    }

    @Test
    void takesAnotherInitialForAnotherWordAndNoTypo() {
        RegistryPerson sitiL = registered("7371014504900003", "SITI L", "", "1990-04-05", null);
        Evidence name = matcher.match(person("", "SITI A", "", "1990-04-05", null), List.of(sitiL))
                .best()
                .orElseThrow()
                .evidence(PersonField.NAME);
        assertThat(name.level()).isEqualTo(ComparisonLevel.WORD_DIFFERENT);
    }

    @Test
    void usesTheBetterOfTwoEntriesWithOneNik() {
        RegistryPerson worse = registered("7371014504900003", "SITI A", "BONE", "1990-04-05", Gender.FEMALE);
        Match match = matcher.match(SITI.person(), List.of(worse, SITI));
        assertThat(match.candidates()).extracting(ScoredCandidate::person).containsExactly(SITI);
        assertThat(match.doubleEntries()).containsExactly(worse);
    }

    @Test
    void tellsTheDifferencesFromTheRegistrysText() {
        Person row = person("7371014504900003", "Sitti Aminah, S.Pd", "Ujung Pandang", "1990-05-04", Gender.FEMALE);
        ScoredCandidate best = matcher.match(row, List.of(SITI)).best().orElseThrow();
        assertThat(best.differences()).containsExactly(PersonField.NAME, PersonField.BIRTH_DATE);
        assertThat(best.level(PersonField.NAME)).isEqualTo(ComparisonLevel.SPELLING);
        assertThat(best.level(PersonField.NAME).isSameOtherwiseWritten()).isTrue();
        assertThat(best.level(PersonField.BIRTH_DATE)).isEqualTo(ComparisonLevel.DAY_MONTH_SWAPPED);
    }

    @Test
    void tellsHowLikelyACandidateIsWithoutThePieceThatItCanSpareLeast() {
        FurtherField nip = new FurtherField("nip", FurtherField.Kind.IDENTIFIER);
        FurtherField street = new FurtherField("street", FurtherField.Kind.PLACE);
        FurtherField state = new FurtherField("state", FurtherField.Kind.CATEGORY);
        ScoredCandidate candidate = new ScoredCandidate(
                SITI,
                0.999,
                -10,
                12,
                List.of(
                        Evidence.of(PersonField.NIK, ComparisonLevel.EQUAL, 6, 0),
                        Evidence.of(PersonField.NAME, ComparisonLevel.WORD_DIFFERENT, -3, 0),
                        Evidence.of(PersonField.BIRTH_DATE, ComparisonLevel.EQUAL, 3, 0)),
                List.of(
                        new Evidence.Further(nip, ComparisonLevel.EQUAL, 6, 0),
                        new Evidence.Further(street, ComparisonLevel.EQUAL, 8, 0),
                        new Evidence.Further(state, ComparisonLevel.EQUAL, 2, 0)));
        ScoredCandidate rival = new ScoredCandidate(BUDI, 0.001, -10, 1, List.of());
        Match match = new Match(List.of(candidate, rival), 0.0001, List.of());

        // The address is one piece of 10 bits, number and date one of 9: 2 bits are left, against 1 of the rival.
        assertThat(match.probabilityWithoutAnyPiece(candidate)).isCloseTo(4 / (4 + 2 + 1.0), within(1e-9));
    }

    @Test
    void hasNobodyForARowWithoutCandidates() {
        Match match = matcher.match(SITI.person(), List.of());
        assertThat(match.best()).isEmpty();
        assertThat(match.absentProbability()).isOne();
    }

    private static double bits(ScoredCandidate candidate, PersonField field) {
        return candidate.evidence(field).bits();
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
