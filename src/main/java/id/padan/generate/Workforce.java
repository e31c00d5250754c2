package id.padan.generate;

import id.padan.generate.Population.Doubles;
import id.padan.generate.Resident.Role;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who stands in the rosters: people of the registry, picked while they pass by, and others whom it does not have. */
final class Workforce {
    private final int wanted;
    private final Reservoir<Worker> active;
    private final Reservoir<Worker> deceased;
    private final Reservoir<Worker> inactive;
    private final Reservoir<Worker> models;

    /**
     * Begins.
     *
     * @param numbers how many are wanted
     * @param random decides
     */
    Workforce(Headcount numbers, RandomStream random) {
        wanted = numbers.registered();
        active = new Reservoir<>(wanted, random.fork("active"));
        deceased = new Reservoir<>(numbers.deceased(), random.fork("deceased"));
        inactive = new Reservoir<>(numbers.inactive(), random.fork("inactive"));
        models = new Reservoir<>(numbers.namesakes(), random.fork("models"));
    }

    /** Lets a household pass by. */
    void offer(Household household) {
        for (Resident person : household.members()) {
            if (person.isOfWorkingAge()) {
                Worker worker = new Worker(person, household);
                reservoir(person.status()).offer(worker);
                models.offer(worker);
            }
        }
    }

    private Reservoir<Worker> reservoir(RegistryStatus status) {
        return switch (status) {
            case ACTIVE -> active;
            case DECEASED -> deceased;
            // None of those made is broken.
            case INACTIVE, BROKEN -> inactive;
        };
    }

    /** {@return people of the registry whose namesakes are to be made; they may stand in a roster themselves} */
    List<Worker> models() {
        return models.sample();
    }

    /** {@return those who were picked; where deceased or inactive people were too few, active ones fill up} */
    List<Worker> picked() {
        List<Worker> picked = new ArrayList<>(deceased.sample());
        picked.addAll(inactive.sample());
        List<Worker> others = active.sample();
        picked.addAll(others.subList(0, Math.min(others.size(), wanted - picked.size())));
        return picked;
    }

    /**
     * Somebody who can stand in a roster.
     *
     * @param person the person
     * @param household where the person lives
     */
    record Worker(Resident person, Household household) {}

    /**
     * How the rows of all rosters are made up.
     *
     * @param active people whom the registry has as active
     * @param deceased people whom the registry has as deceased
     * @param inactive people whom the registry has as inactive
     * @param absent people whom the registry does not have
     * @param namesakes people whom the registry does not have, but it has a namesake of each
     * @param repeatedInOpd further rows for people of the same OPD
     * @param repeatedAcross further rows for people of another OPD
     */
    record Headcount(
            int active, int deceased, int inactive, int absent, int namesakes, int repeatedInOpd, int repeatedAcross) {

        /** {@return how many people the registry has} */
        int registered() {
            return active + deceased + inactive;
        }

        /**
         * {@return how many there are of each}
         *
         * @param rows all rows
         * @param offices of how many OPD
         * @param rates how often each happens
         */
        static Headcount of(int rows, int offices, DamageRates rates) {
            // Every OPD has somebody, so that there are rows left to repeat.
            int inOpd = Math.min(rates.count(Damage.DUPLICATE_IN_OPD, rows), rows - offices);
            int across =
                    offices > 1 ? Math.min(rates.count(Damage.DUPLICATE_ACROSS_OPD, rows), rows - offices - inOpd) : 0;
            int left = rows - inOpd - across;
            int absent = Math.min(rates.count(Damage.ABSENT, rows), left);
            left -= absent;
            int namesakes = Math.min(rates.count(Damage.ABSENT_NAMESAKE, rows), left);
            left -= namesakes;
            int deceased = Math.min(rates.count(Damage.REGISTRY_DECEASED, rows), left);
            left -= deceased;
            int inactive = Math.min(rates.count(Damage.REGISTRY_INACTIVE, rows), left);
            return new Headcount(left - inactive, deceased, inactive, absent, namesakes, inOpd, across);
        }
    }

    /** Everybody who works for the city, and what the registry has of them. */
    static final class Staff {
        private final List<Worker> registered;
        private final List<Worker> absent;
        private final List<Worker> namesakes;
        private final Set<Worker> unknown;
        private final Set<Worker> alike;
        private final Doubles doubles;

        /**
         * Everybody.
         *
         * @param registered people whom the registry has
         * @param absent people whom it does not have
         * @param namesakes people whom it does not have, but it has a namesake of each
         * @param doubles who stands in the registry twice
         */
        Staff(List<Worker> registered, List<Worker> absent, List<Worker> namesakes, Doubles doubles) {
            this.registered = registered;
            this.absent = absent;
            this.namesakes = namesakes;
            this.doubles = doubles;
            this.alike = new HashSet<>(namesakes);
            this.unknown = new HashSet<>(absent);
            this.unknown.addAll(namesakes);
        }

        /** {@return all of them} */
        List<Worker> everybody() {
            List<Worker> everybody = new ArrayList<>(registered);
            everybody.addAll(absent);
            everybody.addAll(namesakes);
            return everybody;
        }

        boolean isRegistered(Worker worker) {
            return !unknown.contains(worker);
        }

        /** {@return what makes a row about somebody difficult before any clerk touches it} */
        Set<Damage> difficulties(Worker worker) {
            Set<Damage> kinds = EnumSet.noneOf(Damage.class);
            if (unknown.contains(worker)) {
                kinds.add(Damage.ABSENT);
            } else if (worker.person().status() == RegistryStatus.DECEASED) {
                kinds.add(Damage.REGISTRY_DECEASED);
            } else if (worker.person().status() == RegistryStatus.INACTIVE) {
                kinds.add(Damage.REGISTRY_INACTIVE);
            }
            if (alike.contains(worker)) {
                kinds.add(Damage.ABSENT_NAMESAKE);
            }
            if (doubles.has(worker.person())) {
                kinds.add(Damage.REGISTRY_DOUBLE);
            }
            return kinds;
        }
    }

    /** A sample of fixed size from a stream of unknown length, each item as likely as any other (Vitter's algorithm R). */
    static final class Reservoir<T> {
        private final int size;
        private final RandomStream random;
        private final List<T> sample = new ArrayList<>();
        private int offered;

        Reservoir(int size, RandomStream random) {
            this.size = size;
            this.random = random;
        }

        void offer(T item) {
            offered++;
            if (sample.size() < size) {
                sample.add(item);
                return;
            }
            int place = random.below(offered);
            if (place < size) {
                sample.set(place, item);
            }
        }

        /** {@return the sample in random order; smaller than its size if the stream was too short} */
        List<T> sample() {
            List<T> shuffled = new ArrayList<>(sample);
            random.shuffle(shuffled);
            return shuffled;
        }
    }

    /**
     * People whom the registry does not have. Their NIKs are issued after all of the registry's: well-formed, but
     * nobody has them.
     */
    static final class Newcomers {
        private final Household.Maker households;
        private final Resident.Maker residents;
        private final RandomStream random;

        Newcomers(Household.Maker households, Resident.Maker residents, RandomStream random) {
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
                        .filter(Resident::isOfWorkingAge)
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
            return new Worker(namesake, model.household().ofOthers(Household.Maker.card(home, number), namesake));
        }
    }
}
