package id.padan.generate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.Gender;
import id.padan.person.Nik;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What domain.md, sections 3 and 5, says of names and NIKs holds for the people that are made. */
class PopulationTest {
    /** As many as the names were measured on. */
    private static final int MEASURED = 13_137;

    private static final List<Resident> PEOPLE = TestPopulation.residents(MEASURED);

    @Test
    void theNumberOfPeopleIsExact() {
        assertThat(PEOPLE).hasSize(MEASURED);
    }

    @Test
    void namesHaveAsManyWordsAsWasMeasured() {
        assertThat(share(person -> words(person) == 1)).isCloseTo(0.299, points(2));
        assertThat(share(person -> words(person) == 2)).isCloseTo(0.455, points(2));
        assertThat(share(person -> words(person) == 3)).isCloseTo(0.191, points(2));
        assertThat(share(person -> words(person) > 3)).isCloseTo(0.04, points(1.5));
    }

    @Test
    void asManyPeopleShareTheirNameAsWasMeasured() {
        Map<String, Long> bearers = PEOPLE.stream().collect(groupingBy(Resident::name, counting()));

        assertThat(share(person -> bearers.getOrDefault(person.name(), 0L) > 1)).isCloseTo(0.137, points(1.5));
    }

    @Test
    void asManyNamesHaveASingleLetterAsWasMeasured() {
        Predicate<Resident> hasLetter = person -> Arrays.stream(person.name().split(" ", -1))
                .anyMatch(word -> word.replace(".", "").length() == 1);

        assertThat(share(hasLetter)).isCloseTo(0.072, points(1));
    }

    @Test
    void everyNikIsWellFormedAgreesWithItsPersonAndIsIssuedOnce() {
        assertThat(PEOPLE).allSatisfy(person -> {
            assertThat(person.nik().isWellFormed()).isTrue();
            assertThat(person.nik().agreesWith(person.birthDate())).isTrue();
            assertThat(person.nik().gender()).isEqualTo(person.gender());
        });
        assertThat(PEOPLE.stream().map(Resident::nik).distinct()).hasSize(MEASURED);
    }

    @Test
    void theDaysOfWomenAreRaisedByForty() {
        Resident woman = PEOPLE.stream()
                .filter(person -> person.gender() == Gender.FEMALE)
                .findFirst()
                .orElseThrow();

        assertThat(Integer.parseInt(woman.nik().digits().substring(6, 8)))
                .isEqualTo(woman.birthDate().getDayOfMonth() + 40);
    }

    @Test
    void everyNikBeginsWithADistrictThatExists() {
        Set<String> districts = Tables.read(Nik.class, "regions.csv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());

        assertThat(PEOPLE).allMatch(person -> districts.contains(person.nik().region()));
    }

    @Test
    void aFifthWasRegisteredElsewhereFirst() {
        assertThat(share(person -> !person.nik().region().startsWith("7371"))).isBetween(0.15, 0.25);
    }

    @Test
    void agesRunFromNoughtToNinetyFive() {
        assertThat(PEOPLE).allMatch(person -> person.ageAtEndOf(2021) >= 0 && person.ageAtEndOf(2021) <= 95);
        assertThat(share(Resident::isOfWorkingAge)).isBetween(0.5, 0.75);
    }

    @Test
    void householdsHaveCouplesAndChildrenOfTheirOwnMother() {
        List<Household> households = TestPopulation.households(MEASURED);

        assertThat(households.stream().map(Household::card)).doesNotHaveDuplicates();
        assertThat(households).allSatisfy(household -> {
            Resident head = household.members().get(0);
            Resident mother = household.spouseOf(head).orElse(head);
            assertThat(household.members())
                    .filteredOn(member -> member.role() == Resident.Role.CHILD)
                    .allMatch(child -> child.mother().equals(mother.name()))
                    .allMatch(child ->
                            child.birthDate().getYear() - mother.birthDate().getYear() >= 18);
        });
        assertThat(households)
                .anyMatch(household -> household.members().stream()
                                .filter(member -> member.role() == Resident.Role.CHILD)
                                .map(Resident::birthDate)
                                .distinct()
                                .count()
                        < household.members().stream()
                                .filter(member -> member.role() == Resident.Role.CHILD)
                                .count());
    }

    @Test
    void anotherProvinceHasOtherNames() {
        long balinese = TestPopulation.households(1_000, "5171").stream()
                .flatMap(household -> household.members().stream())
                .filter(person ->
                        person.name().matches("(I|NI) .*|(WAYAN|PUTU|MADE|KADEK|NYOMAN|KOMANG|KETUT|GEDE|LUH) .*"))
                .count();

        assertThat(balinese).isGreaterThan(300);
    }

    private static int words(Resident person) {
        return person.name().split(" ", -1).length;
    }

    private static double share(Predicate<Resident> which) {
        return PEOPLE.stream().filter(which).count() / (double) MEASURED;
    }

    private static Offset<Double> points(double percentagePoints) {
        return Offset.offset(percentagePoints / 100);
    }
}
