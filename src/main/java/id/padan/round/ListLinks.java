package id.padan.round;

import id.padan.matching.weigh.ScoredCandidate;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.person.PersonField;
import id.padan.reconcile.Identity;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reconciler;
import id.padan.round.DirectMatches.Found;
import id.padan.round.ListLine.Member;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people of the rosters and of one list, held against each other: the place to begin reading.
 *
 * <p>In three passes, each over what those before it leave:
 *
 * <ol>
 *   <li>A row and an entry that are one registry person for certain are linked.
 *   <li>A row or an entry of which it is in doubt who it is may meet the other at any of its candidates: an officer must say.
 *       The likeliest pairs come first; whoever has no partner left is shown with the likeliest one all the same.
 *   <li>Entries that met nobody and are nobody's in the registry are held directly against the rows that are left: so the
 *       account of a row that the registry does not have is not called ownerless. What is left of the second pass, such as an
 *       entry with the NIK of one person and all else of another, comes after it.
 * </ol>
 *
 * @param lines a line for each person, in {@link ListLine#ORDER}; for each entry of one who is in the list several times
 * @param statuses how the people of rows stand with the list, by the numbers of the rows
 */
public record ListLinks(List<ListLine> lines, Int2ObjectMap<ListStatus> statuses) {

    /**
     * How rows and entries are told apart.
     *
     * @param normaliser puts them in normal form
     * @param reconciler weighs them directly, with the term frequencies of the registry
     * @param review from which probability on a candidate counts; 0 to 1
     * @param workers share the work
     */
    public record Rules(Normaliser normaliser, Reconciler reconciler, double review, Workers workers) {}

    /**
     * {@return the links between rosters and a list}
     *
     * @param rows the rows that count
     * @param notKept of several rows of one person, those that are not kept: they stand as that person does
     * @param entries the entries of the list
     * @param rules how they are told apart
     */
    public static ListLinks between(List<Member> rows, List<Member> notKept, List<Member> entries, Rules rules) {
        Search search = new Search(
                Party.among(rows, rules.normaliser(), rules.review()),
                Party.among(entries, rules.normaliser(), rules.review()),
                rules);
        search.linkTheCertain();
        search.pairTheDoubtful(rules.review());
        search.holdDirectly();
        search.pairTheDoubtful(0);
        search.nameThoseAlone();
        search.addDuplicates(notKept);
        return new ListLinks(search.lines.stream().sorted(ListLine.ORDER).toList(), search.statuses);
    }

    private static final class Search {

        private final List<Party> rows;
        private final List<Party> entries;
        private final Rules rules;
        private final LinkReasons reasons;
        private final Set<Party> settled = new HashSet<>();
        private final List<ListLine> lines = new ArrayList<>();
        private final Int2ObjectMap<ListStatus> statuses = new Int2ObjectOpenHashMap<>();

        Search(List<Party> rows, List<Party> entries, Rules rules) {
            this.rows = rows;
            this.entries = entries;
            this.rules = rules;
            this.reasons = new LinkReasons(entries, rules.normaliser());
        }

        void linkTheCertain() {
            Map<String, Party> byPerson = new HashMap<>();
            for (Party entry : entries) {
                if (entry.registered() != null) {
                    byPerson.put(entry.registered(), entry);
                }
            }
            for (Party row : rows) {
                Party entry = row.registered() == null ? null : byPerson.get(row.registered());
                if (entry != null) {
                    link(row, List.of(entry));
                }
            }
        }

        private void link(Party row, List<Party> all) {
            List<Linked> linked = new ArrayList<>();
            all.forEach(entry -> entry.members()
                    .forEach(member -> linked.add(new Linked(
                            entry,
                            member,
                            row.probability() * member.decided().outcome().probability(),
                            member.decided().outcome().differences()))));
            linkAll(row, linked);
        }

        /** An entry that is the person of a row. */
        private record Linked(Party party, Member entry, double probability, Set<PersonField> differences) {}

        private void linkAll(Party row, List<Linked> linked) {
            ListStatus status = linked.size() == 1 ? ListStatus.LINKED : ListStatus.TWICE_IN_LIST;
            for (Linked each : linked) {
                Set<LinkReason> why = reasons.of(row, each.party(), each.entry(), each.differences());
                lines.add(new ListLine(
                        status, row.first(), each.entry(), row.registered() != null, each.probability(), why));
                settled.add(each.party());
            }
            settle(row, status);
        }

        private void settle(Party row, ListStatus status) {
            settled.add(row);
            row.members().forEach(member -> statuses.put(member.number(), status));
        }

        /** Pairs what is left and at least so probable. */
        void pairTheDoubtful(double least) {
            Set<Party> linked = new HashSet<>(settled);
            List<Pair> pairs = Pair.among(rows, entries, this::isOpen, least);
            Set<Party> taken = new HashSet<>(settled);
            List<Pair> left = new ArrayList<>();
            for (Pair pair : pairs) {
                if (taken.contains(pair.row()) || taken.contains(pair.entry())) {
                    left.add(pair);
                } else {
                    taken.add(pair.row());
                    taken.add(pair.entry());
                    uncertain(pair, linked);
                }
            }
            for (Pair pair : left) {
                if (!settled.contains(pair.row()) || !settled.contains(pair.entry())) {
                    uncertain(pair, linked);
                }
            }
        }

        /** Whether it is in doubt who somebody is, and nothing is said of them yet. */
        private boolean isOpen(Party party) {
            return party.registered() == null && !settled.contains(party);
        }

        private void uncertain(Pair pair, Set<Party> linked) {
            for (Member entry : pair.entry().members()) {
                Set<PersonField> differences = differences(entry, pair.person());
                Set<LinkReason> why = reasons.of(pair.row(), pair.entry(), entry, differences);
                add(pair.row(), entry, pair.probability(), why);
            }
            settle(pair.row(), pair.entry(), linked);
        }

        private void add(Party row, Member entry, double probability, Set<LinkReason> why) {
            boolean found = row.registered() != null;
            lines.add(new ListLine(ListStatus.UNCERTAIN, row.first(), entry, found, probability, why));
        }

        /** A person who is linked stays so, though an entry more may be theirs. */
        private void settle(Party row, Party entry, Set<Party> linked) {
            settled.add(entry);
            if (!linked.contains(row)) {
                settle(row, ListStatus.UNCERTAIN);
            }
        }

        /** In what an entry differs from one of the people that it may be. */
        private static Set<PersonField> differences(Member entry, String person) {
            Outcome outcome = entry.decided().outcome();
            return entry.decided().candidates().stream()
                    .filter(candidate -> Identity.registered(candidate.person()).equals(person))
                    .findFirst()
                    .map(ScoredCandidate::differences)
                    .orElseGet(outcome::differences);
        }

        void holdDirectly() {
            List<Party> rowsLeft = left(rows);
            List<Party> entriesLeft = left(entries).stream()
                    .filter(entry -> entry.registered() == null)
                    .toList();
            Map<Party, List<Linked>> certain = new LinkedHashMap<>();
            List<Found> doubtful = new ArrayList<>();
            for (Found found : DirectMatches.between(
                    rowsLeft, entriesLeft, rules.normaliser(), rules.reconciler(), rules.workers())) {
                boolean absent = found.row().isAbsent() && found.entry().isAbsent();
                if (absent && found.outcome() instanceof Outcome.Reconciled) {
                    List<Linked> ofRow = certain.computeIfAbsent(found.row(), row -> new ArrayList<>());
                    found.entry()
                            .members()
                            .forEach(member -> ofRow.add(new Linked(
                                    found.entry(),
                                    member,
                                    found.outcome().probability(),
                                    found.outcome().differences())));
                } else {
                    doubtful.add(found);
                }
            }
            certain.forEach(this::linkAll);
            doubtful.forEach(found -> uncertain(found, certain.keySet()));
        }

        private void uncertain(Found found, Set<Party> linked) {
            for (Member entry : found.entry().members()) {
                Set<LinkReason> why = reasons.of(
                        found.row(), found.entry(), entry, found.outcome().differences());
                add(found.row(), entry, found.outcome().probability(), why);
            }
            settle(found.row(), found.entry(), linked);
        }

        void nameThoseAlone() {
            for (Party row : left(rows)) {
                boolean found = row.registered() != null;
                Set<LinkReason> why = LinkReasons.ofAlone(row);
                lines.add(new ListLine(ListStatus.NOT_IN_LIST, row.first(), null, found, 0, why));
                settle(row, ListStatus.NOT_IN_LIST);
            }
            for (Party entry : left(entries)) {
                for (Member member : entry.members()) {
                    boolean found = entry.registered() != null;
                    lines.add(new ListLine(ListStatus.NOT_IN_ROSTERS, null, member, found, 0, alone(entry, member)));
                }
            }
        }

        void addDuplicates(List<Member> notKept) {
            Map<String, Party> byIdentity = new HashMap<>();
            for (Party row : rows) {
                if (row.identity() != null) {
                    byIdentity.put(row.identity(), row);
                }
            }
            for (Member duplicate : notKept) {
                Party row = byIdentity.get(Party.identityOfDuplicate(duplicate, rules.normaliser()));
                if (row != null) {
                    statuses.put(duplicate.number(), statuses.get(row.first().number()));
                }
            }
        }

        private Set<LinkReason> alone(Party entry, Member member) {
            Set<LinkReason> why =
                    reasons.of(null, entry, member, member.decided().outcome().differences());
            if (entry.members().size() == 1) {
                return why;
            }
            Set<LinkReason> more = new HashSet<>(why);
            more.add(LinkReason.SEVERAL_ENTRIES);
            return more;
        }

        private List<Party> left(List<Party> parties) {
            return parties.stream().filter(party -> !settled.contains(party)).toList();
        }
    }
}
