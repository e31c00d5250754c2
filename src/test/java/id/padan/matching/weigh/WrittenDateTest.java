package id.padan.matching.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.padan.matching.TestPeople;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.person.DateParts;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is sure of a birth date that cannot be as it is written counts as what it is. */
class WrittenDateTest {

    private static final String NIK = "7371014504900003";
    private static final RegistryPerson SITI =
            TestPeople.registered(NIK, "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);

    private final Matcher matcher = new Matcher(
            MatchModel.standard(),
            new RegistryCounts.Builder(200_000, 0)
                    .add(Term.BIRTH_DAY, LocalDate.parse("1990-04-05").toEpochDay(), 5)
                    .build());

    private Evidence evidence(String nik, String date) {
        Person row = TestPeople.person(nik, "SITI AMINAH", "MAKASSAR", "", Gender.FEMALE);
        return evidence(row.withBirthDateParts(DateParts.of(date)));
    }

    private Evidence evidence(Person row) {
        return matcher.match(row, List.of(SITI)).best().orElseThrow().evidence(PersonField.BIRTH_DATE);
    }

    @Test
    void theYearAndMoreTheDayOrTheMonthSpeakForACandidate() {
        Evidence year = evidence("", "31-02-1990");
        Evidence yearAndDay = evidence("", "05-00-1990");
        Evidence yearAndMonth = evidence("", "00-04-1990");

        assertThat(year.level()).isEqualTo(ComparisonLevel.DATE_IN_PART);
        assertThat(year.bits()).isBetween(4.0, 7.0);
        assertThat(yearAndDay.level()).isEqualTo(ComparisonLevel.DATE_IN_PART);
        assertThat(yearAndDay.bits()).isGreaterThan(year.bits() + 3);
        assertThat(yearAndMonth.bits()).isBetween(year.bits() + 2, yearAndDay.bits());
    }

    @Test
    void anotherYearSpeaksAgainst() {
        Evidence year = evidence("", "31-02-1974");

        assertThat(year.level()).isEqualTo(ComparisonLevel.DIFFERENT);
        assertThat(year.bits()).isLessThan(-3);
    }

    @Test
    void aDateInPartIsNoDifference() {
        Person row = TestPeople.person(NIK, "SITI AMINAH", "MAKASSAR", "", Gender.FEMALE);
        ScoredCandidate best = matcher.match(row.withBirthDateParts(DateParts.of("31-02-1990")), List.of(SITI))
                .best()
                .orElseThrow();

        assertThat(best.differences()).isEmpty();
    }

    @Property
    void aPartNeverWeighsMoreThanTheWholeDate(
            @ForAll @IntRange(min = 0, max = 40) int day,
            @ForAll @IntRange(min = 0, max = 20) int month,
            @ForAll @IntRange(min = 1980, max = 2000) int year,
            @ForAll boolean withNik) {
        DateParts parts = DateParts.of("%02d-%02d-%d".formatted(day, month, year));
        Person row = TestPeople.person(withNik ? NIK : "", "SITI AMINAH", "MAKASSAR", "", Gender.FEMALE);
        double part = numberAndDate(row.withBirthDateParts(parts));
        double whole = numberAndDate(row.withBirthDate(SITI.person().birthDate()));

        assertThat(part).isLessThanOrEqualTo(whole + 1e-9);
        if (parts != null && parts.days().contains(SITI.person().birthDate())) {
            assertThat(part).isGreaterThanOrEqualTo(numberAndDate(row) - 1e-9);
        }
    }

    @Test
    void whatIsSureOfTheRegistrysDateSpeaksForACandidateAsMuch() {
        Person row = TestPeople.person("", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);
        RegistryPerson ofTheYear = registered("31-02-1990");

        ScoredCandidate best = matcher.match(row, List.of(ofTheYear)).best().orElseThrow();

        assertThat(best.evidence(PersonField.BIRTH_DATE).level()).isEqualTo(ComparisonLevel.DATE_IN_PART);
        assertThat(best.evidence(PersonField.BIRTH_DATE).bits())
                .isCloseTo(evidence("", "31-02-1990").bits(), within(1.0));
        assertThat(best.differences()).isEmpty();
    }

    @Test
    void anotherYearInTheRegistrySpeaksAgainst() {
        Person row = TestPeople.person("", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);

        ScoredCandidate best =
                matcher.match(row, List.of(registered("31-02-1974"))).best().orElseThrow();

        assertThat(best.evidence(PersonField.BIRTH_DATE).level()).isEqualTo(ComparisonLevel.DIFFERENT);
        assertThat(best.evidence(PersonField.BIRTH_DATE).bits()).isLessThan(-3);
    }

    @Property
    void aPartInTheRegistryNeverWeighsMoreThanTheWholeDate(
            @ForAll @IntRange(min = 0, max = 40) int day,
            @ForAll @IntRange(min = 0, max = 20) int month,
            @ForAll @IntRange(min = 1980, max = 2000) int year,
            @ForAll boolean withNik) {
        Person row = TestPeople.person(withNik ? NIK : "", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE);

        double part = numberAndDate(row, registered("%02d-%02d-%d".formatted(day, month, year)));

        assertThat(part).isLessThanOrEqualTo(numberAndDate(row) + 1e-9);
    }

    private static RegistryPerson registered(String date) {
        return new RegistryPerson(
                SITI.person().withBirthDate(null).withBirthDateParts(DateParts.of(date)), SITI.status());
    }

    private double numberAndDate(Person row) {
        return numberAndDate(row, SITI);
    }

    private double numberAndDate(Person row, RegistryPerson candidate) {
        ScoredCandidate best = matcher.match(row, List.of(candidate)).best().orElseThrow();
        return best.evidence(PersonField.NIK).bits()
                + best.evidence(PersonField.BIRTH_DATE).bits();
    }
}
