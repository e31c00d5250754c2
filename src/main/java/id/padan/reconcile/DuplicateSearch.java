package id.padan.reconcile;

import id.padan.parallel.Workers;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.roster.SubmittedRow;
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

    /** Best first: the row to keep of several of one person. Of equally good ones it must not be the one that stands first. */
    private static final Comparator<Entry> BETTER = Comparator.comparing(
                    (Entry entry) -> entry.row().outcome() instanceof Outcome.Reconciled ? 0 : 1)
            .thenComparing(entry -> entry.isDecided() ? 0 : 1)
            .thenComparing(entry -> -entry.row().outcome().probability())
            .thenComparing(entry -> entry.row().outcome().differences().size())
            .thenComparing(Entry::written)
            .thenComparing(Entry::place);

    private final List<Entry> entries;
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
        List<Entry> all = workers.map(places, place -> entry(place, rows.get(place), normaliser));
        this.entries = withAbsentPeople(all, reconciler);
    }

    private static List<Entry> withAbsentPeople(List<Entry> entries, Reconciler reconciler) {
        AbsentPeople people = new AbsentPeople(reconciler);
        for (Entry entry : entries) {
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

    private static Entry entry(int place, RowOutcome row, Normaliser normaliser) {
        Person submitted = row.row().person(normaliser);
        // Not the person in normal form, of which so many as a run has rows are much.
        // An impossible number is shared by those who typed it in place of one.
        String nik = submitted.nik() instanceof NikReading.Complete complete
                        && complete.nik().isWellFormed()
                ? complete.nik().digits()
                : null;
        String name = submitted.name().full();
        Identity identity = Identity.inRegistry(row.outcome()).orElse(null);
        return new Entry(
                place,
                row,
                nik,
                name.isEmpty() ? null : name,
                identity,
                identity == null && AbsentPeople.isNamed(submitted) ? submitted : null);
    }

    Duplicates search() {
        List<List<Entry>> people = grouped(entries, Entry::person);
        samePersonInOpd(people);
        samePersonAcrossOpd(people);
        people.forEach(this::flagIfInDoubt);
        differentPeople(DuplicateKind.SAME_NIK, Entry::nik);
        for (List<Entry> namesakes : differentPeople(DuplicateKind.SAME_NAME, Entry::name)) {
            namesakes.forEach(entry -> change(entry, outcome -> outcome.with(Flag.SAME_NAME)));
        }
        return new Duplicates(List.copyOf(groups), changed);
    }

    /** Of those that are the person for certain the best is kept; those that may be it stay where matching put them. */
    private void samePersonInOpd(List<List<Entry>> people) {
        for (List<Entry> rows : inOrder(people.stream().flatMap(of -> grouped(of, Entry::opd).stream()))) {
            int best = rows.stream()
                    .filter(Entry::isCertain)
                    .min(BETTER)
                    .map(Entry::place)
                    .orElse(NOBODY);
            if (evictsACertainRow(rows, best)) {
                toReview(rows);
                continue;
            }
            List<Duplicates.Member> members = new ArrayList<>();
            for (Entry entry : rows) {
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
    private static boolean evictsACertainRow(List<Entry> rows, int best) {
        boolean implausible = rows.stream()
                .anyMatch(entry -> entry.place() == best
                        && entry.isDecided()
                        && entry.row().outcome() instanceof Outcome.Reconciled reconciled
                        && !Implausibility.of(reconciled).isEmpty());
        return implausible
                && rows.stream()
                        .anyMatch(entry -> !entry.isDecided() && entry.row().outcome() instanceof Outcome.Reconciled);
    }

    private void toReview(List<Entry> rows) {
        rows.stream()
                .filter(Entry::isCertain)
                .forEach(entry -> change(entry, outcome -> outcome.toReview(Reason.DUPLICATE_IN_OPD)));
        groups.add(new Duplicates.Group(
                DuplicateKind.SAME_PERSON_IN_OPD,
                rows.stream()
                        .map(entry -> new Duplicates.Member(entry.place(), false))
                        .toList()));
    }

    /**
     * The engine does not choose the employer: all that are the person for certain go to an officer, but for those that an
     * officer has chosen, and for people whom the registry does not have.
     */
    private void samePersonAcrossOpd(List<List<Entry>> people) {
        for (List<Entry> rows :
                inOrder(people.stream().map(this::inQuestion).filter(DuplicateSearch::isOfSeveralOpd))) {
            List<Entry> certain = rows.stream().filter(Entry::isCertain).toList();
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

    /** Whoever decides on one of the rows should know of the others, or the person may be kept twice. */
    private void flagIfInDoubt(List<Entry> ofOnePerson) {
        List<Entry> rows = inQuestion(ofOnePerson);
        if (rows.size() > 1 && rows.stream().anyMatch(Entry::isInDoubt)) {
            rows.forEach(entry -> change(entry, outcome -> outcome.with(Flag.POSSIBLE_DUPLICATE)));
        }
    }

    /** The rows that neither a better one of their OPD nor an officer has taken out. */
    private List<Entry> inQuestion(List<Entry> ofOnePerson) {
        return ofOnePerson.stream()
                .filter(entry -> !dropped.contains(entry.place()) && !(entry.isRejected() && entry.isDecided()))
                .toList();
    }

    private static boolean isOfSeveralOpd(List<Entry> rows) {
        return rows.stream().map(Entry::opd).distinct().count() > 1;
    }

    /** Groups of rows that share a value, of which at least two are not one person. */
    private List<List<Entry>> differentPeople(DuplicateKind kind, Function<Entry, @Nullable String> value) {
        List<List<Entry>> found = new ArrayList<>();
        for (List<Entry> rows : grouped(entries, value)) {
            Set<String> people = new HashSet<>();
            for (Entry entry : rows) {
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
    private static List<List<Entry>> grouped(List<Entry> entries, Function<Entry, @Nullable String> key) {
        // Most keys have one row: there is no list of it.
        Map<String, Entry> first = new HashMap<>(2 * entries.size());
        SortedMap<Integer, List<Entry>> groups = new TreeMap<>();
        for (Entry entry : entries) {
            String value = key.apply(entry);
            Entry before = value == null ? null : first.putIfAbsent(value, entry);
            if (before != null) {
                groups.computeIfAbsent(before.place(), place -> new ArrayList<>(List.of(before)))
                        .add(entry);
            }
        }
        return List.copyOf(groups.values());
    }

    private static List<List<Entry>> inOrder(Stream<List<Entry>> groups) {
        return groups.sorted(Comparator.comparing(rows -> rows.get(0).place())).toList();
    }

    private void change(Entry entry, Function<Outcome, Outcome> change) {
        Outcome now = changed.getOrDefault(entry.place(), entry.row().outcome());
        changed.put(entry.place(), change.apply(now));
    }

    /**
     * A row with what the search compares.
     *
     * @param nik the NIK, if it can be one
     * @param identity the registry person that it is or may be, or whom it names if the registry does not have them
     * @param absent the row in normal form if it is nobody of the registry
     */
    private record Entry(
            int place,
            RowOutcome row,
            @Nullable String nik,
            @Nullable String name,
            @Nullable Identity identity,
            @Nullable Person absent) {

        Entry with(Identity other) {
            return new Entry(place, row, nik, name, other, null);
        }

        String opd() {
            return row.row().opd();
        }

        boolean isCertain() {
            return identity != null && identity.certain();
        }

        /** Whether it is still open if it is the person that it most probably is. */
        boolean isInDoubt() {
            return identity != null && !identity.certain() && row.outcome() instanceof Outcome.Review;
        }

        boolean isDecided() {
            return row.outcome().flags().contains(Flag.DECIDED);
        }

        boolean isRejected() {
            return row.outcome() instanceof Outcome.Rejected;
        }

        /** Who it is or most probably is. */
        @Nullable
        String person() {
            return identity != null && (isCertain() || isInDoubt()) ? identity.key() : null;
        }

        /** All that the row says: what the choice between equally good rows hangs on, and not on the order of rows or files. */
        String written() {
            SubmittedRow written = row.row();
            return String.join(
                    "\n",
                    written.name(),
                    written.birthPlace(),
                    written.nik().text(),
                    written.birthDate().text(),
                    String.valueOf(written.gender()),
                    String.join("\n", written.fields()),
                    String.valueOf(written.further()));
        }
    }
}
