package id.padan.generate;

import id.padan.generate.Resident.Role;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * People whom the registry does not have. Their NIKs are issued after all of the registry's: they are possible, and
 * nobody's.
 */
final class Newcomers {
    private final HouseholdMaker households;
    private final ResidentMaker residents;
    private final RandomStream random;

    Newcomers(HouseholdMaker households, ResidentMaker residents, RandomStream random) {
        this.households = households;
        this.residents = residents;
        this.random = random;
    }

    /**
     * {@return people like any others}
     *
     * @param count how many
     * @param firstNumber from which number on no household of the registry has its own
     */
    List<Worker> strangers(int count, int firstNumber) {
        List<Worker> strangers = new ArrayList<>();
        for (int number = firstNumber; strangers.size() < count; number++) {
            Household household = households.make(random.fork((long) number), number);
            household.members().stream()
                    .filter(Worker::isOfAge)
                    .limit(1)
                    .forEach(person -> strangers.add(new Worker(person, household)));
        }
        return strangers;
    }

    /**
     * {@return for each of these people another one of the same name, gender, place and year of birth, of another family}
     *
     * @param models whose namesakes
     * @param firstNumber from which number on nobody else's household has its own
     */
    List<Worker> namesakesOf(List<Worker> models, int firstNumber) {
        RandomStream of = random.fork("namesakes");
        List<Worker> namesakes = new ArrayList<>();
        for (Worker model : models) {
            namesakes.add(namesakeOf(model, of, firstNumber + namesakes.size()));
        }
        return namesakes;
    }

    private Worker namesakeOf(Worker model, RandomStream of, int number) {
        Resident person = model.person();
        LocalDate newYear = person.birthDate().withDayOfYear(1);
        LocalDate born = newYear.plusDays(of.below(newYear.lengthOfYear()));
        String home = model.household().district();
        Resident namesake = new Resident(
                residents.newNik(of, home, born, person.gender()),
                person.name(),
                person.gender(),
                person.birthPlace(),
                born,
                Role.HEAD,
                RegistryStatus.ACTIVE,
                person.mother());
        return new Worker(namesake, model.household().ofOthers(HouseholdMaker.card(home, number), namesake));
    }
}
