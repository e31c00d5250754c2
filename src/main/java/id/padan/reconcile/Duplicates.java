package id.padan.reconcile;

import id.padan.parallel.Workers;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.roster.SubmittedRow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are the same in something, and what that changes. Rows are known by their place in the list that was
 * searched.
 *
 * @param groups the groups: by kind, then by their first row
 * @param changed new outcomes of the rows that a group moves or flags, by place
 */
public record Duplicates(List<Group> groups, SortedMap<Integer, Outcome> changed) {

    /**
     * A group.
     *
     * @param kind in what its rows are the same
     * @param members at least two rows, in order
     */
    public record Group(DuplicateKind kind, List<Member> members) {}

    /**
     * A row of a group.
     *
     * @param place its place in the list
     * @param kept false if the group makes it rejected
     */
    public record Member(int place, boolean kept) {}

    /**
     * {@return the duplicates among the rows of a run}
     *
     * @param rows all rows, in the order of the output files
     * @param normaliser puts what was submitted in normal form
     * @param workers share the work
     */
    public static Duplicates among(List<RowOutcome> rows, Normaliser normaliser, Workers workers) {
        return among(rows, normaliser, Collections.emptySortedMap(), workers);
    }

    /**
     * {@return the duplicates among the rows of a run, some of which were corrected since}
     *
     * @param rows all rows, in the order of the output files
     * @param normaliser puts what was submitted in normal form
     * @param superseded places of rows that a corrected one takes the place of, each with the place of that one
     * @param workers share the work
     */
    public static Duplicates among(
            List<RowOutcome> rows, Normaliser normaliser, SortedMap<Integer, Integer> superseded, Workers workers) {
        return new Search(rows, normaliser, superseded, workers).search();
    }

    /**
     * {@return the rows that a corrected one takes the place of, and nothing else} The OPD itself says that they are one person:
     * what it sent back corrected takes the place of what it sent before.
     *
     * @param rows all rows, in the order of the output files
     * @param superseded places of such rows, each with the place of the corrected one
     */
    public static Duplicates ofSuperseded(List<RowOutcome> rows, SortedMap<Integer, Integer> superseded) {
        List<Group> groups = new ArrayList<>();
        TreeMap<Integer, Outcome> changed = new TreeMap<>();
        superseded.forEach((place, by) -> {
            changed.put(place, rows.get(place).outcome().rejected(Reason.DUPLICATE_IN_OPD));
            Member earlier = new Member(place, false);
            Member corrected = new Member(by, !superseded.containsKey(by));
            groups.add(new Group(
                    DuplicateKind.SAME_PERSON_IN_OPD,
                    place < by ? List.of(earlier, corrected) : List.of(corrected, earlier)));
        });
        return new Duplicates(List.copyOf(groups), changed);
    }

    /** A row with what the search compares. */
    private record Entry(
            int place, RowOutcome row, @Nullable String nik, @Nullable String name, @Nullable Identity identity) {

        String opd() {
            return row.row().opd();
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

        @Nullable
        String certainKey() {
            return identity != null && identity.certain() ? identity.key() : null;
        }
    }

    private static final class Search {

        /** Best first: the row to keep of several of one person. Of equally good ones it must not be the one that stands first. */
        private static final Comparator<Entry> BETTER = Comparator.comparing(
                        (Entry entry) -> entry.row().outcome() instanceof Outcome.Reconciled ? 0 : 1)
                .thenComparing(entry -> isDecided(entry) ? 0 : 1)
                .thenComparing(entry -> -entry.row().outcome().probability())
                .thenComparing(entry -> entry.row().outcome().differences().size())
                .thenComparing(Entry::written)
                .thenComparing(Entry::place);

        private final List<Entry> entries;
        private final List<Group> groups = new ArrayList<>();
        private final TreeMap<Integer, Outcome> changed = new TreeMap<>();
        private final Set<Integer> dropped = new HashSet<>();
        private final List<RowOutcome> rows;
        private final SortedMap<Integer, Integer> superseded;

        Search(List<RowOutcome> rows, Normaliser normaliser, SortedMap<Integer, Integer> superseded, Workers workers) {
            this.rows = rows;
            this.superseded = superseded;
            IntList places = new IntArrayList(rows.size());
            for (int place = 0; place < rows.size(); place++) {
                if (!superseded.containsKey(place)) {
                    places.add(place);
                }
            }
            // Several threads: each row is put in normal form once more.
            this.entries = workers.map(places, place -> entry(place, rows.get(place), normaliser));
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
            return new Entry(
                    place,
                    row,
                    nik,
                    name.isEmpty() ? null : name,
                    Identity.of(row, submitted).orElse(null));
        }

        Duplicates search() {
            supersededInOpd();
            List<List<Entry>> people = grouped(entries, Entry::certainKey);
            samePersonInOpd(people);
            samePersonAcrossOpd(people);
            differentPeople(DuplicateKind.SAME_NIK, Entry::nik);
            for (List<Entry> namesakes : differentPeople(DuplicateKind.SAME_NAME, Entry::name)) {
                namesakes.forEach(entry -> change(entry, outcome -> outcome.with(Flag.SAME_NAME)));
            }
            return new Duplicates(List.copyOf(groups), changed);
        }

        private void supersededInOpd() {
            Duplicates known = ofSuperseded(rows, superseded);
            changed.putAll(known.changed());
            groups.addAll(known.groups());
        }

        private void samePersonInOpd(List<List<Entry>> people) {
            for (List<Entry> rows : inOrder(people.stream().flatMap(of -> grouped(of, Entry::opd).stream()))) {
                Entry best = rows.stream().min(BETTER).orElseThrow();
                List<Member> members = new ArrayList<>();
                for (Entry entry : rows) {
                    members.add(new Member(entry.place(), entry.place() == best.place()));
                    if (entry.place() != best.place()) {
                        dropped.add(entry.place());
                        change(entry, outcome -> outcome.rejected(Reason.DUPLICATE_IN_OPD));
                    }
                }
                groups.add(new Group(DuplicateKind.SAME_PERSON_IN_OPD, members));
            }
        }

        /** The engine does not choose the employer: all go to an officer, but for those that an officer has chosen. */
        private void samePersonAcrossOpd(List<List<Entry>> people) {
            for (List<Entry> rows :
                    inOrder(people.stream().map(this::inQuestion).filter(of -> of.size() > 1))) {
                rows.stream()
                        .filter(entry -> !isDecided(entry))
                        .forEach(entry -> change(entry, outcome -> outcome.toReview(Reason.DUPLICATE_ACROSS_OPD)));
                groups.add(new Group(DuplicateKind.SAME_PERSON_ACROSS_OPD, keptMembers(rows)));
            }
        }

        private List<Entry> inQuestion(List<Entry> ofOnePerson) {
            return ofOnePerson.stream()
                    .filter(entry -> !dropped.contains(entry.place()) && !isRejected(entry))
                    .toList();
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
                    groups.add(new Group(kind, keptMembers(rows)));
                    found.add(rows);
                }
            }
            return found;
        }

        private static List<Member> keptMembers(List<Entry> rows) {
            return rows.stream().map(entry -> new Member(entry.place(), true)).toList();
        }

        private static boolean isDecided(Entry entry) {
            return entry.row().outcome().flags().contains(Flag.DECIDED);
        }

        private static boolean isRejected(Entry entry) {
            return entry.row().outcome() instanceof Outcome.Rejected;
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
            return groups.sorted(Comparator.comparing(rows -> rows.get(0).place()))
                    .toList();
        }

        private void change(Entry entry, Function<Outcome, Outcome> change) {
            Outcome now = changed.getOrDefault(entry.place(), entry.row().outcome());
            changed.put(entry.place(), change.apply(now));
        }
    }
}
