package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoublesTest {
    @Test
    void theShareOfPeopleAskedForHasASecondEntryUnderAnotherNik() {
        List<Household> households = TestPopulation.households(10_000, "7371", 0.05);
        Set<String> cards = new HashSet<>();
        List<Household> seconds = households.stream()
                .filter(household -> !cards.add(household.card()))
                .toList();

        assertThat(seconds.size()).isBetween(200, 400);
        assertThat(households.stream()
                        .mapToInt(household -> household.members().size())
                        .sum())
                .isEqualTo(10_000);
        assertThat(seconds).allSatisfy(second -> {
            Resident again = second.members().get(0);
            assertThat(households)
                    .filteredOn(household -> household.card().equals(second.card()) && !household.equals(second))
                    .singleElement()
                    .satisfies(first -> assertThat(first.members())
                            .anyMatch(person -> person.gender() == again.gender()
                                    && person.mother().equals(again.mother())
                                    && !person.nik().equals(again.nik())
                                    && Math.abs(person.birthDate().getYear()
                                                    - again.birthDate().getYear())
                                            <= 1));
        });
        assertThat(households.stream()
                        .flatMap(household -> household.members().stream())
                        .map(Resident::nik))
                .doesNotHaveDuplicates();
    }
}
