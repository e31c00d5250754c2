package id.padan.round;

import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Identity;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.round.ListLine.Member;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person of the rosters or of the list: a row, or several that are one person for certain. */
final class Party {

    /** What keeps a row from being reconciled though it is known who it is. */
    private static final Set<Reason> KNOWN_ALL_THE_SAME =
            EnumSet.of(Reason.DECIDED_BY_OFFICER, Reason.DUPLICATE_IN_OPD, Reason.DUPLICATE_ACROSS_OPD);

    /** Beside one who is likelier by more than twice, nobody need ask for the other. */
    private static final double LIKELY_ENOUGH = 0.5;

    private final int place;
    private final @Nullable String identity;
    private final Person submitted;
    private final @Nullable String registered;
    private final Map<String, Double> maybe;
    private final List<Member> members = new ArrayList<>();

    private Party(
            int place,
            @Nullable String identity,
            Person submitted,
            @Nullable String registered,
            Map<String, Double> maybe) {
        this.place = place;
        this.identity = identity;
        this.submitted = submitted;
        this.registered = registered;
        this.maybe = maybe;
    }

    /**
     * {@return the people of some rows, in the order of their first rows}
     *
     * @param rows the rows, in order
     * @param normaliser puts them in normal form
     * @param review from which probability on a candidate counts
     */
    static List<Party> among(List<Member> rows, Normaliser normaliser, double review) {
        Map<String, Party> byIdentity = new LinkedHashMap<>();
        for (Member row : rows) {
            Person submitted = row.decided().row().person(normaliser);
            @Nullable String registered = registered(row.decided());
            @Nullable String identity = registered == null ? asSubmitted(row.decided(), submitted) : registered;
            int place = byIdentity.size();
            byIdentity
                    .computeIfAbsent(
                            identity == null ? "row " + row.number() : identity,
                            key -> new Party(
                                    place, identity, submitted, registered, maybe(row.decided(), registered, review)))
                    .members
                    .add(withoutCandidates(row));
        }
        return List.copyOf(byIdentity.values());
    }

    /** The registry person that a row is for certain. */
    private static @Nullable String registered(RowOutcome row) {
        Outcome outcome = row.outcome();
        RegistryPerson person = outcome.person();
        if (person == null || outcome instanceof Outcome.Rejected) {
            return null;
        }
        String key = Identity.registered(person);
        boolean known = KNOWN_ALL_THE_SAME.containsAll(outcome.reasons())
                || Identity.inRegistry(outcome).filter(Identity::certain).isPresent();
        return known ? key : null;
    }

    /** Only where the registry has nobody: two rows that look alike and may be two people are not one. */
    private static @Nullable String asSubmitted(RowOutcome row, Person submitted) {
        return row.outcome() instanceof Outcome.Rejected ? asSubmitted(submitted) : null;
    }

    private static @Nullable String asSubmitted(Person submitted) {
        boolean isNamed = !submitted.name().full().isEmpty() && submitted.birthDate() != null;
        return isNamed && submitted.nik() instanceof NikReading.Complete complete
                ? "absent " + complete.nik().digits() + " " + submitted.name().full() + " " + submitted.birthDate()
                : null;
    }

    /** The registry people that a row in review may be, with their probabilities. */
    private static Map<String, Double> maybe(RowOutcome row, @Nullable String registered, double review) {
        Map<String, Double> maybe = new LinkedHashMap<>();
        Outcome outcome = row.outcome();
        RegistryPerson best = outcome.person();
        if (registered != null || best == null || !(outcome instanceof Outcome.Review)) {
            return maybe;
        }
        maybe.put(Identity.registered(best), outcome.probability());
        double likely = Math.max(review, LIKELY_ENOUGH * likeliest(row.candidates()));
        for (ScoredCandidate candidate : row.candidates()) {
            if (candidate.probability() >= likely) {
                maybe.putIfAbsent(Identity.registered(candidate.person()), candidate.probability());
            }
        }
        return maybe;
    }

    private static double likeliest(List<ScoredCandidate> candidates) {
        return candidates.stream()
                .mapToDouble(ScoredCandidate::probability)
                .max()
                .orElse(0);
    }

    /** Most of what a row takes in memory are its candidates, and they are wanted only where who it is is in doubt. */
    private static Member withoutCandidates(Member row) {
        return row.decided().outcome() instanceof Outcome.Review
                ? row
                : new Member(
                        row.number(),
                        new RowOutcome(row.decided().row(), row.decided().outcome()));
    }

    /** {@return the identity of a row that was not kept, because another of the same person is better} */
    static @Nullable String identityOfDuplicate(Member row, Normaliser normaliser) {
        RegistryPerson person = row.decided().outcome().person();
        return person == null
                ? asSubmitted(row.decided(), row.decided().row().person(normaliser))
                : Identity.registered(person);
    }

    /** What makes rows this one person; null if nothing does. */
    @Nullable
    String identity() {
        return identity;
    }

    /** Its place among the parties of its side. */
    int place() {
        return place;
    }

    /** What its first row submitted. */
    Person submitted() {
        return submitted;
    }

    /** The registry person, if that is certain. */
    @Nullable
    String registered() {
        return registered;
    }

    /** The registry people that it may be, where that is in doubt, with their probabilities. */
    Map<String, Double> maybe() {
        return maybe;
    }

    /** Whether the registry has nobody like it, or an officer says so. */
    boolean isAbsent() {
        return first().decided().outcome() instanceof Outcome.Rejected;
    }

    /** Whether an officer has decided who it is. */
    boolean isDecided() {
        return first().decided().outcome().reasons().contains(Reason.DECIDED_BY_OFFICER);
    }

    /** Its rows, in order. */
    List<Member> members() {
        return members;
    }

    Member first() {
        return members.get(0);
    }

    double probability() {
        return first().decided().outcome().probability();
    }
}
