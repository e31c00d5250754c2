package id.padan.reconcile;

import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for duplicates among the rows of a run. Once. */
final class DuplicateSearch {

    private static final int NOBODY = -1;

    private final List<SearchedRow> entries;
    private final List<Duplicates.Group> groups = new ArrayList<>();
    private final TreeMap<Integer, Outcome> changed = new TreeMap<>();
    private final Set<Integer> dropped = new HashSet<>();

    DuplicateSearch(List<RowOutcome> rows, Normaliser normaliser, Reconciler reconciler, Workers workers) {
        IntList places = new IntArrayList(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            if (rows.get(place).outcome().counts()) {
                places.add(place);
            }
        }
        // Several threads: each row is put in normal form once more.
        List<SearchedRow> all = workers.map(places, place -> SearchedRow.of(place, rows.get(place), normaliser));
        this.entries = withAbsentPeople(all, reconciler);
    }

    private static List<SearchedRow> withAbsentPeople(List<SearchedRow> entries, Reconciler reconciler) {
        AbsentPeople people = new AbsentPeople(reconciler);
        for (SearchedRow entry : entries) {
            if (entry.absent() != null) {
                people.add(entry.place(), entry.absent());
            }
        }
        Map<Integer, Identity> found = people.found();
        return entries.stream()
                .map(entry ->
                        entry.absent() == null ? entry : entry.with(Objects.requireNonNull(found.get(entry.place()))))
                .toList();
    }

    Duplicates search() {
        List<List<SearchedRow>> people = grouped(entries, SearchedRow::person);
        samePersonInOpd(people);
        samePersonAcrossOpd(people);
        people.forEach(this::flagIfInDoubt);
        differentPeople(DuplicateKind.SAME_NIK, SearchedRow::nik);
        for (List<SearchedRow> namesakes : differentPeople(DuplicateKind.SAME_NAME, SearchedRow::name)) {
            namesakes.forEach(entry -> change(entry, outcome -> outcome.with(Flag.SAME_NAME)));
        }
        return new Duplicates(List.copyOf(groups), changed);
    }

    /** Of those that are the person for certain the best is kept; those that may be it stay where matching put them. */
    private void samePersonInOpd(List<List<SearchedRow>> people) {
        Stream<List<SearchedRow>> inOpd = people.stream()
                .map(of -> of.stream().filter(entry -> !entry.isGivenUp()).toList())
                .flatMap(of -> grouped(of, SearchedRow::opd).stream());
        for (List<SearchedRow> rows : inOrder(inOpd)) {
            int best = rows.stream()
                    .filter(SearchedRow::isCertain)
                    .min(SearchedRow.BETTER)
                    .map(SearchedRow::place)
                    .orElse(NOBODY);
            if (evictsACertainRow(rows, best)) {
                toReview(rows);
                continue;
            }
            List<Duplicates.Member> members = new ArrayList<>();
            for (SearchedRow entry : rows) {
                members.add(new Duplicates.Member(entry.place(), entry.place() == best));
                if (entry.isCertain() && entry.place() != best) {
                    dropped.add(entry.place());
                    change(entry, outcome -> outcome.rejected(Reason.DUPLICATE_IN_OPD));
                }
            }
            groups.add(new Duplicates.Group(DuplicateKind.SAME_PERSON_IN_OPD, members));
        }
    }

    /** An implausible row that an officer accepted does not take the place of one that is the person for certain. */
    private static boolean evictsACertainRow(List<SearchedRow> rows, int best) {
        boolean implausible = rows.stream()
                .anyMatch(entry -> entry.place() == best
                        && entry.isDecided()
                        && entry.row().outcome() instanceof Outcome.Reconciled reconciled
                        && !Implausibility.of(reconciled).isEmpty());
        return implausible
                && rows.stream()
                        .anyMatch(entry -> !entry.isDecided() && entry.row().outcome() instanceof Outcome.Reconciled);
    }

    private void toReview(List<SearchedRow> rows) {
        rows.stream()
                .filter(SearchedRow::isCertain)
                .forEach(entry -> change(entry, outcome -> outcome.toReview(Reason.DUPLICATE_IN_OPD)));
        groups.add(new Duplicates.Group(
                DuplicateKind.SAME_PERSON_IN_OPD,
                rows.stream()
                        .map(entry -> new Duplicates.Member(entry.place(), false))
                        .toList()));
    }

    /**
     * The engine does not choose the employer: all that are the person for certain go to an officer, but for those that an
     * officer has chosen, and for people whom the registry does not have. Once an officer has chosen, the rows that were given
     * up for the chosen one say so.
     */
    private void samePersonAcrossOpd(List<List<SearchedRow>> people) {
        for (List<SearchedRow> rows :
                inOrder(people.stream().map(this::claims).filter(DuplicateSearch::isOfSeveralOpd))) {
            rows.stream()
                    .filter(SearchedRow::isGivenUp)
                    .forEach(entry -> change(entry, outcome -> outcome.rejected(Reason.DUPLICATE_ACROSS_OPD)));
            List<SearchedRow> certain =
                    rows.stream().filter(SearchedRow::isCertain).toList();
            if (certain.size() > 1) {
                certain.stream()
                        .filter(entry -> !entry.isDecided())
                        .forEach(entry -> change(
                                entry,
                                outcome -> entry.isRejected()
                                        ? outcome.rejected(Reason.DUPLICATE_ACROSS_OPD)
                                        : outcome.toReview(Reason.DUPLICATE_ACROSS_OPD)));
            }
            groups.add(new Duplicates.Group(
                    DuplicateKind.SAME_PERSON_ACROSS_OPD,
                    rows.stream()
                            .map(entry -> new Duplicates.Member(entry.place(), entry.isCertain()))
                            .toList()));
        }
    }

    /** The rows in question, and those that were given up if one other OPD, and no second, keeps the person. */
    private List<SearchedRow> claims(List<SearchedRow> ofOnePerson) {
        List<SearchedRow> inQuestion = inQuestion(ofOnePerson);
        List<String> keepers = inQuestion.stream()
                .filter(entry -> entry.row().outcome() instanceof Outcome.Reconciled)
                .map(SearchedRow::opd)
                .distinct()
                .toList();
        return ofOnePerson.stream()
                .filter(entry -> inQuestion.contains(entry)
                        || (entry.isGivenUp() && keepers.size() == 1 && !keepers.contains(entry.opd())))
                .toList();
    }

    /** Whoever decides on one of the rows should know of the others, or the person may be kept twice. */
    private void flagIfInDoubt(List<SearchedRow> ofOnePerson) {
        List<SearchedRow> rows = inQuestion(ofOnePerson);
        if (rows.size() > 1 && rows.stream().anyMatch(SearchedRow::isInDoubt)) {
            rows.forEach(entry -> change(entry, outcome -> outcome.with(Flag.POSSIBLE_DUPLICATE)));
        }
    }

    /** The rows that neither a better one of their OPD nor an officer has taken out. */
    private List<SearchedRow> inQuestion(List<SearchedRow> ofOnePerson) {
        return ofOnePerson.stream()
                .filter(entry -> !dropped.contains(entry.place()) && !(entry.isRejected() && entry.isDecided()))
                .toList();
    }

    private static boolean isOfSeveralOpd(List<SearchedRow> rows) {
        return rows.stream().map(SearchedRow::opd).distinct().count() > 1;
    }

    /** Groups of rows that share a value, of which at least two are not one person. */
    private List<List<SearchedRow>> differentPeople(DuplicateKind kind, Function<SearchedRow, @Nullable String> value) {
        List<List<SearchedRow>> found = new ArrayList<>();
        for (List<SearchedRow> rows : grouped(entries, value)) {
            Set<String> people = new HashSet<>();
            for (SearchedRow entry : rows) {
                Identity identity = entry.identity();
                // A row that tells nothing of its person counts as a person of its own.
                people.add(identity == null ? "row " + entry.place() : identity.key());
            }
            if (people.size() > 1) {
                List<Duplicates.Member> members = rows.stream()
                        .map(entry -> new Duplicates.Member(entry.place(), true))
                        .toList();
                groups.add(new Duplicates.Group(kind, members));
                found.add(rows);
            }
        }
        return found;
    }

    /** Rows of an equal key, at least two, in the order of their first; rows without a key are left out. */
    private static List<List<SearchedRow>> grouped(
            List<SearchedRow> entries, Function<SearchedRow, @Nullable String> key) {
        // Most keys have one row: there is no list of it.
        Map<String, SearchedRow> first = new HashMap<>(2 * entries.size());
        SortedMap<Integer, List<SearchedRow>> groups = new TreeMap<>();
        for (SearchedRow entry : entries) {
            String value = key.apply(entry);
            SearchedRow before = value == null ? null : first.putIfAbsent(value, entry);
            if (before != null) {
                groups.computeIfAbsent(before.place(), place -> new ArrayList<>(List.of(before)))
                        .add(entry);
            }
        }
        return List.copyOf(groups.values());
    }

    private static List<List<SearchedRow>> inOrder(Stream<List<SearchedRow>> groups) {
        return groups.sorted(Comparator.comparing(rows -> rows.get(0).place())).toList();
    }

    private void change(SearchedRow entry, Function<Outcome, Outcome> change) {
        Outcome now = changed.getOrDefault(entry.place(), entry.row().outcome());
        changed.put(entry.place(), change.apply(now));
    }
}
