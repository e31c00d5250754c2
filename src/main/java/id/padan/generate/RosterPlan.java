package id.padan.generate;

import id.padan.generate.Damage.Circumstances;
import id.padan.generate.Office.Post;
import id.padan.generate.RandomStream.Weighted;
import id.padan.generate.RosterStyle.Part;
import id.padan.generate.Workforce.Staff;
import id.padan.generate.Workforce.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts the workers into the rosters of the OPD, repeats some, and lets the clerks make their mistakes. */
final class RosterPlan {
    private final List<Office> offices;
    private final Staff staff;
    private final List<List<Submission>> rosters = new ArrayList<>();
    private final RandomStream random;

    /**
     * Gives everybody an OPD: each at least one person, the rest by their weights.
     *
     * @param offices the OPD
     * @param staff who works for the city
     * @param random decides
     */
    RosterPlan(List<Office> offices, Staff staff, RandomStream random) {
        this.offices = offices;
        this.staff = staff;
        this.random = random;
        offices.forEach(office -> rosters.add(new ArrayList<>()));
        RandomStream order = random.fork("order");
        List<Worker> everybody = staff.everybody();
        order.shuffle(everybody);
        Weighted<Integer> office =
                Weighted.of(IntStream.range(0, offices.size()).boxed().toList(), index -> offices.get(index)
                        .weight());
        for (int i = 0; i < everybody.size(); i++) {
            int index = i < offices.size() ? i : office.pick(order);
            rosters.get(index).add(row(everybody.get(i), index));
        }
    }

    private Submission row(Worker worker, int office) {
        Post post = offices.get(office).post(random, worker.person());
        return Submission.correct(worker, staff.isRegistered(worker), post).withDamage(staff.difficulties(worker));
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
            rosters.get(to).add(row(row.worker(), to).withDamage(Damage.DUPLICATE_ACROSS_OPD));
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
        if (style.frame().has(Part.SECTIONS)) {
            rows.sort(Comparator.comparing(row -> row.post().unit()));
        }
        return rows;
    }

    /**
     * What one OPD submits.
     *
     * @param office the OPD
     * @param cityName the city: "Kota Makassar"
     * @param placeOfSignature where it is signed: "Makassar"
     * @param style how it is filled in
     * @param rows the people
     * @param signatory who signs
     */
    record Roster(
            Office office,
            String cityName,
            String placeOfSignature,
            RosterStyle style,
            List<Submission> rows,
            Signatory signatory) {

        /**
         * Who signs: a civil servant, in no registry.
         *
         * @param name with titles
         * @param number the NIP, eighteen digits in groups
         */
        record Signatory(String name, String number) {}

        Roster withRows(List<Submission> newRows) {
            return new Roster(office, cityName, placeOfSignature, style, newRows, signatory);
        }

        /** {@return the file's name} */
        String file() {
            return office.name() + "." + style.format().ending();
        }
    }
}
