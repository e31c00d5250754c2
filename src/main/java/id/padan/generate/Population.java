package id.padan.generate;

import id.padan.generate.Resident.Role;
import id.padan.person.Nik;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes a city's people, household by household, so that only one household is in memory at a time. */
final class Population {
    private final Household.Maker households;
    private final Doubles doubles;
    private final RandomStream random;

    Population(Household.Maker households, Doubles doubles, RandomStream random) {
        this.households = households;
        this.doubles = doubles;
        this.random = random;
    }

    /**
     * Makes the people.
     *
     * @param people how many entries to make; a person with two entries counts twice
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

    /** Registers some people a second time, under another NIK: the registry's own mistakes. */
    static final class Doubles {
        private static final double OTHER_SPELLING = 0.4;
        private static final double OTHER_DATE = 0.15;

        private final double rate;
        private final Resident.Maker residents;
        private final Spellings spellings;
        private final RandomStream random;
        private final Set<Nik> doubled = new HashSet<>();

        /**
         * Begins.
         *
         * @param rate the share of people of an age to work who stand in the registry twice
         * @param residents registers them
         * @param spellings how else their names can be written
         * @param random decides
         */
        Doubles(double rate, Resident.Maker residents, Spellings spellings, RandomStream random) {
            this.rate = rate;
            this.residents = residents;
            this.spellings = spellings;
            this.random = random;
        }

        /** {@return the second entry of somebody of a household, on the same family card, if there is to be one} */
        Optional<Household> of(Household household) {
            if (rate == 0) {
                return Optional.empty();
            }
            for (Resident person : household.members()) {
                if (person.isOfWorkingAge() && random.chance(rate)) {
                    return Optional.of(household.with(List.of(again(person, household.district()))));
                }
            }
            return Optional.empty();
        }

        /** {@return whether a person has two entries} */
        boolean has(Resident person) {
            return doubled.contains(person.nik());
        }

        private Resident again(Resident person, String district) {
            LocalDate born = person.birthDate();
            if (random.chance(OTHER_DATE)) {
                born = random.chance(0.5) ? born.plusYears(1) : LocalDate.of(born.getYear(), 12, 31);
            }
            Nik nik = residents.newNik(random, district, born, person.gender());
            doubled.add(person.nik());
            doubled.add(nik);
            return new Resident(
                    nik,
                    random.chance(OTHER_SPELLING) ? otherwise(person.name()) : person.name(),
                    person.gender(),
                    person.birthPlace(),
                    born,
                    Role.RELATIVE,
                    RegistryStatus.ACTIVE,
                    person.mother());
        }

        private String otherwise(String name) {
            int end = name.indexOf(' ');
            String first = end < 0 ? name : name.substring(0, end);
            return spellings.another(random, first).orElse(first) + name.substring(first.length());
        }
    }
}
