package id.padan.generate;

import java.util.function.Consumer;

/** Makes a city's people, household by household, so that no more than one has to be remembered. */
final class Population {
    private final HouseholdMaker households;
    private final RandomStream random;

    Population(HouseholdMaker households, RandomStream random) {
        this.households = households;
        this.random = random;
    }

    /**
     * Makes the people.
     *
     * @param people how many, all in all
     * @param to gets each household
     */
    void forEach(int people, Consumer<Household> to) {
        int left = people;
        for (int number = 0; left > 0; number++) {
            Household household =
                    households.make(random.fork((long) number), number).first(left);
            to.accept(household);
            left -= household.members().size();
        }
    }
}
