package id.padan.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rosters that are most probably one roster in two versions: a program that synchronises folders kept both, or an OPD sent a
 * corrected one under another name. Nobody can tell which counts, so both do, and people are told.
 */
public final class RosterVersions {

    /** Two rosters share somebody now and then, and never half of the people. */
    private static final int HALF = 2;

    /** Fewer people may be in both by chance. */
    private static final int FEWEST = 3;

    /** Whatever makes a second version puts something in front of the name or behind it. */
    private static final Comparator<String> FIRST_ONE_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private RosterVersions() {}

    /**
     * Two versions.
     *
     * @param file the file with the longer name
     * @param other the other file
     * @param shared how many people are in both
     * @param rows how many rows the file has
     */
    public record Version(String file, String other, int shared, int rows) {

        /** {@return the other file, and how many of the rows are of people in both: "Dinas X.xlsx (40 / 42)"} */
        public String text() {
            return other + " (" + shared + " / " + rows + ")";
        }
    }

    private record Pair(String one, String other) {}

    /**
     * {@return the versions, by the names of the files}
     *
     * @param rows all rows
     * @param groups the duplicates among them
     */
    public static List<Version> among(List<RowOutcome> rows, List<Duplicates.Group> groups) {
        List<Set<String>> files = groups.stream()
                .filter(group -> group.kind().isOfOnePerson())
                .map(group -> group.members().stream()
                        .map(member -> rows.get(member.place()).row().location().file())
                        .collect(Collectors.toSet()))
                .filter(ofPerson -> ofPerson.size() > 1)
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> sizes = new TreeMap<>();
        rows.forEach(row -> sizes.merge(row.row().location().file(), 1, Integer::sum));
        return among(sizes, files);
    }

    /**
     * {@return the versions among files of any kind, by their names}
     *
     * @param sizes how many rows each file has
     * @param ofPeople the files of each person
     */
    public static List<Version> among(Map<String, Integer> sizes, Collection<Set<String>> ofPeople) {
        Map<Pair, Integer> shared = new HashMap<>();
        ofPeople.forEach(files -> pairs(files).forEach(pair -> shared.merge(pair, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST)
                .map(each -> new Version(
                        each.getKey().other(),
                        each.getKey().one(),
                        each.getValue(),
                        sizes.getOrDefault(each.getKey().other(), 0)))
                .filter(each -> each.shared() * HALF >= Math.min(each.rows(), sizes.getOrDefault(each.other(), 0)))
                .sorted(Comparator.comparing(Version::file).thenComparing(Version::other))
                .toList();
    }

    private static List<Pair> pairs(Set<String> ofPerson) {
        TreeSet<String> files = new TreeSet<>(FIRST_ONE_FIRST);
        files.addAll(ofPerson);
        List<Pair> pairs = new ArrayList<>();
        for (String one : files) {
            files.tailSet(one, false).forEach(other -> pairs.add(new Pair(one, other)));
        }
        return pairs;
    }
}
