package id.padan.generate;

import id.padan.person.RegistryStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everybody who works for the city, and what the registry has of them. */
final class Staff {
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
     * @param namesakes people whom it does not have, though it has somebody very like them
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
