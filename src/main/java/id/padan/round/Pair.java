package id.padan.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A row and an entry that may be one registry person.
 *
 * @param row the row
 * @param entry the entry
 * @param person the registry person, by {@link id.padan.reconcile.Identity#registered}
 * @param probability that both are; 0 to 1
 */
record Pair(Party row, Party entry, String person, double probability) {

    private static final Comparator<Pair> LIKELIEST = Comparator.comparingDouble((Pair pair) -> -pair.probability())
            .thenComparingInt(pair -> pair.row().place())
            .thenComparingInt(pair -> pair.entry().place())
            .thenComparing(Pair::person);

    /**
     * {@return all pairs with somebody of whom it is open who it is, the likeliest first}
     *
     * @param rows the people of the rosters
     * @param entries the people of the list
     * @param isOpen whether somebody's identity is open
     * @param least the least probability that counts
     */
    static List<Pair> among(List<Party> rows, List<Party> entries, Predicate<Party> isOpen, double least) {
        Map<String, Map<Party, Double>> rowsOf = byPerson(rows);
        List<Pair> pairs = new ArrayList<>();
        byPerson(entries)
                .forEach((person, some) -> some.forEach((entry, ofEntry) -> rowsOf.getOrDefault(person, Map.of())
                        .forEach((row, ofRow) -> {
                            if ((isOpen.test(row) || isOpen.test(entry)) && ofRow * ofEntry >= least) {
                                pairs.add(new Pair(row, entry, person, ofRow * ofEntry));
                            }
                        })));
        pairs.sort(LIKELIEST);
        return pairs;
    }

    /** Who is, or may be, a registry person, with the probabilities. */
    private static Map<String, Map<Party, Double>> byPerson(List<Party> parties) {
        Map<String, Map<Party, Double>> byPerson = new LinkedHashMap<>();
        for (Party party : parties) {
            if (party.registered() != null) {
                byPerson.computeIfAbsent(party.registered(), person -> new LinkedHashMap<>())
                        .put(party, party.probability());
            }
            party.maybe()
                    .forEach((person, probability) -> byPerson.computeIfAbsent(person, key -> new LinkedHashMap<>())
                            .put(party, probability));
        }
        return byPerson;
    }
}
