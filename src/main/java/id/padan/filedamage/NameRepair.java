package id.padan.filedamage;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.PersonName;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives each row of a range the name that its NIK and birth date ask for, if that stands in another row of the range. Each
 * name is given once.
 */
final class NameRepair {

    private static final PersonName NO_NAME = new PersonName("", List.of());

    private final Readings readings;
    private final Range range;
    private final SortedMap<Integer, RegistryPerson> owners = new TreeMap<>();
    private final SortedMap<Integer, Integer> rowOfName = new TreeMap<>();

    NameRepair(Readings readings, Range range) {
        this.readings = readings;
        this.range = range;
    }

    /** A name that may belong to a row. */
    private record Pair(int place, int source, double bits) {}

    void undo(Set<Integer> places) {
        for (int place = range.from(); place <= range.to(); place++) {
            findOwner(place);
        }
        give(pairs(name -> Set.of(name.key())));
        give(pairs(NameRepair::initials));
        rowOfName.forEach((source, place) -> {
            Person person = readings.person(place);
            PersonName name = readings.written(source).name();
            if (!source.equals(place) && readings.adopt(place, person.withName(name), range, source)) {
                places.add(place);
            }
        });
    }

    /** The registry person that NIK and birth date point to, whatever the name. */
    private void findOwner(int place) {
        Person nameless = readings.person(place).withName(NO_NAME);
        Match match = readings.matcher().match(nameless, readings.candidates(place));
        match.best().filter(NameRepair::isBeyondDoubt).ifPresent(best -> owners.put(place, best.person()));
    }

    private static boolean isBeyondDoubt(ScoredCandidate candidate) {
        ComparisonLevel date = candidate.level(PersonField.BIRTH_DATE);
        ComparisonLevel nik = candidate.level(PersonField.NIK);
        return candidate.probability() > 0.9
                && date != ComparisonLevel.DIFFERENT
                && date != ComparisonLevel.MISSING
                && nik != ComparisonLevel.DIFFERENT
                && nik != ComparisonLevel.MISSING
                && nik != ComparisonLevel.BIRTH_PART_ONLY;
    }

    private static Set<String> initials(PersonName name) {
        return name.words().stream().map(word -> word.text().substring(0, 1)).collect(Collectors.toSet());
    }

    /**
     * The names that are still to be given, with the rows that still need one.
     *
     * @param blocking what of a name both must have in common; it keeps the pairs few
     */
    private List<Pair> pairs(Function<PersonName, Set<String>> blocking) {
        Map<String, List<Integer>> sources = new HashMap<>();
        for (int source = range.from(); source <= range.to(); source++) {
            if (!rowOfName.containsKey(source)) {
                for (String key : blocking.apply(readings.written(source).name())) {
                    sources.computeIfAbsent(key, any -> new ArrayList<>()).add(source);
                }
            }
        }
        Set<Integer> served = new HashSet<>(rowOfName.values());
        List<Pair> pairs = new ArrayList<>();
        owners.forEach((place, owner) -> {
            if (!served.contains(place)) {
                SortedSet<Integer> near = new TreeSet<>();
                blocking.apply(owner.person().name()).forEach(key -> near.addAll(sources.getOrDefault(key, List.of())));
                addPairs(place, owner, near, pairs);
            }
        });
        pairs.sort(Comparator.comparingDouble(Pair::bits)
                .reversed()
                .thenComparing(pair -> pair.place() == pair.source() ? 0 : 1)
                .thenComparing(Pair::place)
                .thenComparing(Pair::source));
        return pairs;
    }

    private void addPairs(int place, RegistryPerson owner, SortedSet<Integer> near, List<Pair> pairs) {
        // One of so many names is like the owner's by chance: that much the likeness must be worth.
        double chance = Math.log(range.to() - range.from() + 1) / Math.log(2);
        for (int source : near) {
            double bits = bits(place, readings.written(source).name(), owner);
            if (bits > chance) {
                pairs.add(new Pair(place, source, bits));
            }
        }
    }

    private double bits(int place, PersonName name, RegistryPerson owner) {
        Person person = readings.person(place).withName(name);
        return readings.matcher().match(person, List.of(owner)).best().stream()
                .mapToDouble(candidate -> candidate.evidence(PersonField.NAME).bits())
                .findFirst()
                .orElse(0);
    }

    private void give(List<Pair> pairs) {
        Set<Integer> served = new HashSet<>(rowOfName.values());
        for (Pair pair : pairs) {
            if (!rowOfName.containsKey(pair.source()) && served.add(pair.place())) {
                rowOfName.put(pair.source(), pair.place());
            }
        }
    }
}
