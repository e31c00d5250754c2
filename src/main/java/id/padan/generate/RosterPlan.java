package id.padan.generate;

import id.padan.generate.RosterStyle.Part;
import id.padan.person.RegistryStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the workers into the rosters of the OPD, repeats some, and lets the clerks make their mistakes. */
final class RosterPlan {
    private final List<Office> offices;
    private final List<List<Submission>> rosters = new ArrayList<>();
    private final RandomStream random;

    /**
     * Begins.
     *
     * @param offices the OPD
     * @param random decides
     */
    RosterPlan(List<Office> offices, RandomStream random) {
        this.offices = offices;
        this.random = random;
        offices.forEach(office -> rosters.add(new ArrayList<>()));
    }

    /**
     * Gives everybody an OPD: each at least one person, the rest by their weights.
     *
     * @param registered people whom the registry has
     * @param absent people whom it does not have
     */
    void employ(List<Worker> registered, List<Worker> absent) {
        List<Worker> everybody = new ArrayList<>(registered);
        everybody.addAll(absent);
        RandomStream order = random.fork("order");
        order.shuffle(everybody);
        Set<Worker> strangers = new HashSet<>(absent);
        Weighted<Integer> office = Weighted.of(
                java.util.stream.IntStream.range(0, offices.size()).boxed().toList(),
                index -> offices.get(index).weight());
        for (int i = 0; i < everybody.size(); i++) {
            int index = i < offices.size() ? i : office.pick(order);
            Worker worker = everybody.get(i);
            rosters.get(index).add(row(worker, index, !strangers.contains(worker)));
        }
    }

    private Submission row(Worker worker, int office, boolean registered) {
        Post post = offices.get(office).post(random, worker.person());
        Submission row = Submission.correct(worker.person(), worker.household(), registered, post);
        if (!registered) {
            return row.withDamage(Damage.ABSENT);
        }
        RegistryStatus status = worker.person().status();
        return switch (status) {
            case ACTIVE -> row;
            case DECEASED -> row.withDamage(Damage.REGISTRY_DECEASED);
            case INACTIVE -> row.withDamage(Damage.REGISTRY_INACTIVE);
        };
    }

    /** Writes some people a second time into their own roster. */
    void repeatInOpd(int times) {
        RandomStream of = random.fork("repeat in opd");
        for (int i = 0; i < times; i++) {
            List<Submission> roster = of.pick(rosters);
            int index = of.below(roster.size());
            Submission row = roster.get(index).withDamage(Damage.DUPLICATE_IN_OPD);
            roster.set(index, row);
            roster.add(of.below(roster.size() + 1), row);
        }
    }

    /** Writes some people into another roster, too. */
    void repeatAcross(int times) {
        RandomStream of = random.fork("repeat across");
        for (int i = 0; i < times; i++) {
            int from = of.below(rosters.size());
            int to = (from + 1 + of.below(rosters.size() - 1)) % rosters.size();
            List<Submission> roster = rosters.get(from);
            int index = of.below(roster.size());
            Submission row = roster.get(index).withDamage(Damage.DUPLICATE_ACROSS_OPD);
            roster.set(index, row);
            Worker worker = new Worker(row.person(), row.household());
            rosters.get(to).add(row(worker, to, row.registered()).withDamage(Damage.DUPLICATE_ACROSS_OPD));
        }
    }

    /** Names every row whose registry name another person in the rosters has as well. */
    void markNamesakes() {
        Map<String, Set<String>> bearers = new HashMap<>();
        for (List<Submission> roster : rosters) {
            for (Submission row : roster) {
                bearers.computeIfAbsent(row.person().name(), key -> new HashSet<>())
                        .add(row.person().nik().digits());
            }
        }
        for (List<Submission> roster : rosters) {
            roster.replaceAll(
                    row -> bearers.getOrDefault(row.person().name(), Set.of()).size() > 1
                            ? row.withDamage(Damage.SAME_NAME)
                            : row);
        }
    }

    /** Lets the clerks make their mistakes. */
    void damage(DamageRates rates, Geography geography, Spellings spellings) {
        RandomStream of = random.fork("damage");
        for (List<Submission> roster : rosters) {
            List<Resident> colleagues = roster.stream().map(Submission::person).toList();
            roster.replaceAll(row -> rates.damage(row, new Circumstances(of, colleagues, geography, spellings)));
        }
    }

    /** {@return the rows of an OPD in the order in which it writes them} */
    List<Submission> rows(int office, RosterStyle style) {
        List<Submission> rows = new ArrayList<>(rosters.get(office));
        if (style.frame().has(Part.SORTED)) {
            rows.sort(Comparator.comparing(Submission::name));
        }
        return rows;
    }
}
