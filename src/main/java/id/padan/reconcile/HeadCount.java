package id.padan.reconcile;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.padan.criteria.Answer;
import id.padan.criteria.Eligibility;
import id.padan.matching.model.Hash;
import id.padan.roster.RowLocation;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts people, not rows: each once, however many rows name him.
 *
 * <p>Rows are one person if they are the same registry person: for certain where they are reconciled, most probably (with 0.5 or
 * more) where they are in review. Rows of people whom the registry does not have are one person if they are duplicates across OPD;
 * any other row is somebody of its own. A row that is rejected because another of the same person is kept in its place, and
 * one that names nobody, counts nobody.
 *
 * <p>A person with several rows counts where the first of these holds for one of them: eligible, open, outside (in the first
 * group of the preset), not found; in the OPD of that row, the first in the order of the output files.
 */
public final class HeadCount {

    private final List<String> groups;
    private final Map<RowLocation, Integer> absent = new HashMap<>();
    private final Long2ObjectMap<Place> people = new Long2ObjectOpenHashMap<>();
    private final List<Place> ofTheirOwn = new ArrayList<>();
    private final Map<Place, Place> places = new HashMap<>();

    /**
     * Nobody so far.
     *
     * @param groups the codes of the preset's groups, in its order
     * @param duplicates rows that are the same in something
     */
    public HeadCount(List<String> groups, List<DuplicateGroup> duplicates) {
        this.groups = List.copyOf(groups);
        for (int number = 0; number < duplicates.size(); number++) {
            DuplicateGroup group = duplicates.get(number);
            if (group.kind() == DuplicateKind.SAME_PERSON_ACROSS_OPD) {
                for (DuplicateGroup.Member member : group.members()) {
                    if (Identity.inRegistry(member.row().outcome()).isEmpty()) {
                        absent.put(member.row().row().location(), number);
                    }
                }
            }
        }
    }

    /** How a person stands to the round. */
    public enum Standing {
        /** Reconciled, and meets the criteria. */
        ELIGIBLE,
        /** Not settled: in review, or a criterion cannot be told. */
        OPEN,
        /** Fails a criterion for certain. */
        OUTSIDE,
        /** Only in rows that are rejected. */
        NOT_FOUND
    }

    /**
     * People, counted.
     *
     * @param eligible those who are eligible
     * @param open those who are open
     * @param outside those outside, by the code of their group in the preset's order; groups without anybody are left out
     * @param notFound those in rejected rows only
     */
    public record Counts(long eligible, long open, Map<String, Long> outside, long notFound) {

        /**
         * {@return all of some}
         *
         * @param groups the codes of the preset's groups, in its order
         * @param some counts
         */
        public static Counts sum(List<String> groups, Collection<Counts> some) {
            Map<String, Long> outside = new LinkedHashMap<>();
            for (String group : groups) {
                long people = some.stream()
                        .mapToLong(counts -> counts.outside.getOrDefault(group, 0L))
                        .sum();
                if (people > 0) {
                    outside.put(group, people);
                }
            }
            return new Counts(
                    some.stream().mapToLong(Counts::eligible).sum(),
                    some.stream().mapToLong(Counts::open).sum(),
                    Collections.unmodifiableMap(outside),
                    some.stream().mapToLong(Counts::notFound).sum());
        }

        /** {@return those outside, of all groups} */
        public long allOutside() {
            return outside.values().stream().mapToLong(Long::longValue).sum();
        }

        /** {@return everybody} */
        public long all() {
            return eligible + open + allOutside() + notFound;
        }
    }

    private record Place(Standing standing, int group, String opd) {

        static final Comparator<Place> BEST_FIRST =
                Comparator.comparing(Place::standing).thenComparingInt(Place::group);
    }

    /**
     * Counts a row; all rows come in the order of the output files.
     *
     * @return whether it is the first by which its person is eligible: true once for each of them
     */
    @CanIgnoreReturnValue
    public boolean add(RowOutcome row) {
        if (row.row().isUnreadable() || row.outcome().isKeptElsewhere()) {
            return false;
        }
        Place place = place(row);
        String person = person(row);
        if (person == null) {
            ofTheirOwn.add(place);
            return place.standing == Standing.ELIGIBLE;
        }
        long key = Hash.of(person);
        Place before = people.get(key);
        people.put(key, before == null ? place : better(before, place));
        return place.standing == Standing.ELIGIBLE && (before == null || before.standing != Standing.ELIGIBLE);
    }

    /** What tells a person from others; null if nothing does. */
    private @Nullable String person(RowOutcome row) {
        Integer group = absent.get(row.row().location());
        return Identity.inRegistry(row.outcome()).map(Identity::key).orElse(group == null ? null : "absent " + group);
    }

    private Place place(RowOutcome row) {
        Standing standing = standing(row);
        Eligibility eligibility = row.eligibility();
        String group = eligibility == null || eligibility.group() == null ? "" : eligibility.group();
        Place place = new Place(
                standing,
                standing == Standing.OUTSIDE ? groups.indexOf(group) : 0,
                row.row().opd());
        // There are few different ones, and one for each of many people.
        return places.computeIfAbsent(place, same -> same);
    }

    private static Standing standing(RowOutcome row) {
        Eligibility eligibility = row.eligibility();
        if (eligibility == null || row.outcome() instanceof Outcome.Rejected) {
            return Standing.NOT_FOUND;
        }
        if (eligibility.answer() == Answer.NO) {
            return Standing.OUTSIDE;
        }
        return eligibility.answer() == Answer.YES && row.outcome() instanceof Outcome.Reconciled
                ? Standing.ELIGIBLE
                : Standing.OPEN;
    }

    private static Place better(Place first, Place other) {
        return Place.BEST_FIRST.compare(other, first) < 0 ? other : first;
    }

    /** {@return the people by OPD, in their order} */
    public SortedMap<String, Counts> byOpd() {
        SortedMap<String, List<Place>> byOpd = new TreeMap<>();
        people.values().forEach(place -> byOpd.computeIfAbsent(place.opd, opd -> new ArrayList<>())
                .add(place));
        ofTheirOwn.forEach(place ->
                byOpd.computeIfAbsent(place.opd, opd -> new ArrayList<>()).add(place));
        SortedMap<String, Counts> counts = new TreeMap<>();
        byOpd.forEach((opd, all) -> counts.put(opd, counts(all)));
        return Collections.unmodifiableSortedMap(counts);
    }

    private Counts counts(List<Place> all) {
        Map<String, Long> outside = new LinkedHashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            int number = group;
            long people = all.stream()
                    .filter(place -> place.standing == Standing.OUTSIDE && place.group == number)
                    .count();
            if (people > 0) {
                outside.put(groups.get(group), people);
            }
        }
        return new Counts(
                count(all, Standing.ELIGIBLE),
                count(all, Standing.OPEN),
                Collections.unmodifiableMap(outside),
                count(all, Standing.NOT_FOUND));
    }

    private static long count(List<Place> all, Standing standing) {
        return all.stream().filter(place -> place.standing == standing).count();
    }
}
