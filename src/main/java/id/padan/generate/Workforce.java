package id.padan.generate;

import id.padan.person.RegistryStatus;
import java.util.ArrayList;
import java.util.List;

/** Picks, while the people of the registry pass by, those who stand in the rosters. */
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
            if (Worker.isOfAge(person)) {
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
            case INACTIVE -> inactive;
        };
    }

    /** {@return people of the registry for others to resemble; they stand in no roster, or by chance} */
    List<Worker> models() {
        return models.sample();
    }

    /** {@return those who were picked: active ones also in the place of deceased and inactive ones that were not found} */
    List<Worker> picked() {
        List<Worker> picked = new ArrayList<>(deceased.sample());
        picked.addAll(inactive.sample());
        List<Worker> others = active.sample();
        picked.addAll(others.subList(0, Math.min(others.size(), wanted - picked.size())));
        return picked;
    }
}
