package id.padan.generate;

import java.util.Optional;
import java.util.function.Consumer;

/** Makes a city's people, household by household, so that no more than one has to be remembered. */
final class Population {
    private final HouseholdMaker households;
    private final Doubles doubles;
    private final RandomStream random;

    Population(HouseholdMaker households, Doubles doubles, RandomStream random) {
        this.households = households;
        this.doubles = doubles;
        this.random = random;
    }

    /**
     * Makes the people.
     *
     * @param people how many entries there are, all in all, those counted twice that stand there twice
     * @param to gets each household
     */
    void forEach(int people, Consumer<Household> to) {
        int left = people;
        for (int number = 0; left > 0; number++) {
            Household household =
                    households.make(random.fork((long) number), number).first(left);
            to.accept(household);
            left -= household.members().size();
            Optional<Household> second = left > 0 ? doubles.of(household) : Optional.empty();
            second.ifPresent(to);
            left -= second.map(again -> again.members().size()).orElse(0);
        }
    }
}
