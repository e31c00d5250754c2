package id.padan.round;

import id.padan.criteria.Answer;
import id.padan.criteria.Eligibility;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Identity;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblemCode;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal.Fault;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of the objections, proposals and corrections that came in after an announcement. They meet rosters and registry
 * like the entries of a list ({@link ListLinks}); those that name a number mean whoever was announced by it. Nothing is decided
 * here: where number and NIK are two people, nobody is chosen.
 *
 * <p>Made of the lines of that list; then all rows pass by once; then it tells.
 */
public final class Proposals {

    private final Normaliser normaliser;
    private final Map<Integer, String> people;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Asked> entries;
    private final Map<String, List<Member>> ofPerson = new HashMap<>();
    private final Int2ObjectMap<Member> ofLines = new Int2ObjectOpenHashMap<>();

    /**
     * Those of a run.
     *
     * @param lines how the entries meet the rosters: the lines of a list
     * @param people by what the person with each number is known from run to run: see {@link RowOutcome#lastingKey}
     * @param normaliser puts names in normal form
     */
    public Proposals(List<ListLine> lines, Map<Integer, String> people, Normaliser normaliser) {
        this.normaliser = normaliser;
        this.people = Map.copyOf(people);
        this.people.forEach((number, person) -> numbers.put(person, number));
        Map<Integer, List<ListLine>> byEntry = new LinkedHashMap<>();
        for (ListLine line : lines) {
            if (line.entry() != null) {
                byEntry.computeIfAbsent(line.entry().number(), number -> new ArrayList<>())
                        .add(line);
            }
        }
        entries = byEntry.values().stream()
                .map(Asked::of)
                .sorted(Comparator.comparingInt(asked -> asked.entry().number()))
                .toList();
        for (Asked asked : entries) {
            want(asked.person());
            want(asked.number() == null ? null : this.people.get(asked.number()));
            asked.rows().forEach(row -> ofLines.put(row.number(), row));
        }
    }

    private void want(@Nullable String person) {
        if (person != null) {
            ofPerson.putIfAbsent(person, new ArrayList<>());
        }
    }

    /**
     * Takes note of a row; all rows pass by once.
     *
     * @param number the row's number within the run
     * @param row what became of it
     */
    public void look(int number, RowOutcome row) {
        if (ofPerson.isEmpty() && ofLines.isEmpty()) {
            return;
        }
        Member member = new Member(number, row);
        if (ofLines.containsKey(number)) {
            ofLines.put(number, member);
        }
        if (row.outcome().person() != null) {
            List<Member> rows = ofPerson.get(row.lastingKey());
            if (rows != null) {
                rows.add(member);
            }
        }
    }

    /**
     * {@return each entry with what became of it, as they stand in the files}
     *
     * @param announced who is in the announcement of this run: see {@link RowOutcome#lastingKey}
     * @param judge what the criteria say of somebody who is on no roster, as far as the entry tells
     */
    public List<Proposal> answers(Set<String> announced, Function<RowOutcome, @Nullable Eligibility> judge) {
        return entries.stream().map(asked -> answer(asked, announced, judge)).toList();
    }

    private Proposal answer(Asked asked, Set<String> announced, Function<RowOutcome, @Nullable Eligibility> judge) {
        List<Fault> faults = new ArrayList<>(asked.faults());
        String numbered = numbered(asked, faults);
        if (numbered != null && new SamePerson(normaliser).isRefuted(asked, numbered, rowsOf(numbered))) {
            return differentPeople(asked, numbered, faults);
        }
        String person = numbered == null ? asked.person() : numbered;
        Member row = row(asked, person, announced);
        ProposalStatus status = status(asked, person, row, announced);
        if (status == ProposalStatus.NOBODY && asked.namesNothing()) {
            faults.add(new Fault(RosterProblemCode.PROPOSAL_OF_NOBODY, RosterField.NIK, ""));
        }
        RegistryPerson registered = registered(asked, row, person);
        boolean mayBeProposed = status == ProposalStatus.ON_NO_ROSTER && numbered == null;
        Eligibility eligibility = mayBeProposed ? judge.apply(asked.entry().decided()) : null;
        return new Proposal(
                asked.entry(),
                asked.kind(),
                status,
                person == null ? null : numbers.get(person),
                nik(person),
                row,
                registered,
                row == null ? eligibility : row.decided().eligibility(),
                values(asked, row, registered, faults),
                faults);
    }

    private @Nullable String numbered(Asked asked, List<Fault> faults) {
        Integer number = asked.number();
        String person = number == null ? null : people.get(number);
        if (number != null && person == null) {
            faults.add(new Fault(
                    RosterProblemCode.PROPOSAL_NUMBER_UNKNOWN, RosterField.ANNOUNCED_NUMBER, number.toString()));
        }
        return person;
    }

    /** The row that stands best, of those that are the person, or else may be. */
    private @Nullable Member row(Asked asked, @Nullable String person, Set<String> announced) {
        List<Member> rows = person == null ? List.of() : rowsOf(person);
        List<Member> mayBe = asked.number() != null && person != null && !person.equals(asked.person())
                ? List.of()
                : asked.rows().stream()
                        .map(row -> ofLines.getOrDefault(row.number(), row))
                        .toList();
        return (rows.isEmpty() ? mayBe : rows)
                .stream()
                        .min(Comparator.comparing((Member each) -> statusOfRow(each.decided(), announced)))
                        .orElse(null);
    }

    private static ProposalStatus status(
            Asked asked, @Nullable String person, @Nullable Member row, Set<String> announced) {
        if (person == null && !asked.isOfRow()) {
            return statusWithoutPerson(asked);
        }
        return row == null ? ProposalStatus.ON_NO_ROSTER : statusOfRow(row.decided(), announced);
    }

    private List<Proposal.Value> values(
            Asked asked, @Nullable Member row, @Nullable RegistryPerson registered, List<Fault> faults) {
        if (asked.kind() != ProposalKind.CORRECTION) {
            return List.of();
        }
        List<Proposal.Value> values =
                new CorrectedValues(normaliser).of(asked.entry().decided().row(), row, registered);
        if (values.isEmpty()) {
            faults.add(new Fault(RosterProblemCode.PROPOSAL_WITHOUT_VALUE, RosterField.REASON, ""));
        }
        return values;
    }

    private Proposal differentPeople(Asked asked, String numbered, List<Fault> faults) {
        faults.add(new Fault(
                RosterProblemCode.PROPOSAL_OF_TWO_PEOPLE,
                RosterField.ANNOUNCED_NUMBER,
                String.valueOf(asked.number())));
        return new Proposal(
                asked.entry(),
                asked.kind(),
                ProposalStatus.NOBODY,
                asked.number(),
                nik(numbered),
                rowsOf(numbered).stream().findFirst().orElse(null),
                asked.person() == null
                        ? null
                        : asked.entry().decided().outcome().person(),
                null,
                List.of(),
                faults);
    }

    private List<Member> rowsOf(String person) {
        return ofPerson.getOrDefault(person, List.of());
    }

    /** What somebody is known by is the NIK, if the registry has one that nobody else has. */
    private static String nik(@Nullable String person) {
        return person != null && person.chars().allMatch(Character::isDigit) ? person : "";
    }

    private static @Nullable RegistryPerson registered(Asked asked, @Nullable Member row, @Nullable String person) {
        if (person == null) {
            return null;
        }
        return row != null && row.decided().outcome().person() != null
                ? row.decided().outcome().person()
                : asked.entry().decided().outcome().person();
    }

    private static ProposalStatus statusOfRow(RowOutcome row, Set<String> announced) {
        return switch (row.outcome().kind()) {
            case REVIEW -> ProposalStatus.IN_REVIEW;
            case REJECTED -> ProposalStatus.REJECTED;
            case SUPERSEDED -> throw new IllegalArgumentException("a superseded row answers for nobody");
            case RECONCILED -> {
                Eligibility eligibility = row.eligibility();
                if (eligibility == null) {
                    yield ProposalStatus.RECONCILED;
                }
                if (eligibility.answer() == Answer.NO) {
                    yield ProposalStatus.NOT_ELIGIBLE;
                }
                yield announced.contains(row.lastingKey())
                        ? ProposalStatus.ANNOUNCED
                        : ProposalStatus.ELIGIBILITY_UNKNOWN;
            }
        };
    }

    private static ProposalStatus statusWithoutPerson(Asked asked) {
        if (asked.entry().decided().row().isUnreadable()) {
            return ProposalStatus.NOBODY;
        }
        boolean doubtful = asked.entry().decided().outcome() instanceof Outcome.Review
                || !asked.rows().isEmpty();
        return doubtful ? ProposalStatus.UNCERTAIN : ProposalStatus.NOT_IN_REGISTRY;
    }

    /**
     * {@return what a registry person is known by from run to run}
     *
     * @param person the person
     */
    static Set<String> keys(RegistryPerson person) {
        return person.person().nik() instanceof NikReading.Complete complete
                ? Set.of(complete.nik().digits(), Identity.registered(person))
                : Set.of(Identity.registered(person));
    }
}
