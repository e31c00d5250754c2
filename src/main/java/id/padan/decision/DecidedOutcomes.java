package id.padan.decision;

import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The outcomes that an officer's word makes of a row's own one. */
final class DecidedOutcomes {

    private DecidedOutcomes() {}

    /** {@return the person of the registry who was shown, if they still are what the row may be, with the very same values} */
    static Optional<RegistryPerson> find(RowOutcome row, ShownPerson shown) {
        RegistryPerson best = row.outcome().person();
        if (best != null && ShownPerson.of(best).equals(shown)) {
            return Optional.of(best);
        }
        return candidate(row, shown).map(ScoredCandidate::person);
    }

    /** {@return the row as the person who was shown and found, whatever the engine thinks of it} */
    static Outcome accepted(RowOutcome row, ShownPerson shown, RegistryPerson person) {
        Outcome outcome = row.outcome();
        if (person.equals(outcome.person())) {
            return accepted(outcome, person, outcome.probability(), outcome.differences());
        }
        ScoredCandidate candidate = candidate(row, shown).orElseThrow();
        return accepted(outcome, person, candidate.probability(), candidate.differences());
    }

    private static Outcome accepted(
            Outcome outcome, RegistryPerson person, double probability, Set<PersonField> differences) {
        EnumSet<Flag> flags = decided(outcome);
        if (!differences.isEmpty()) {
            flags.add(Flag.CORRECTED);
        }
        return new Outcome.Reconciled(person, probability, differences, EnumSet.of(Reason.DECIDED_BY_OFFICER), flags);
    }

    static Outcome rejected(Outcome outcome) {
        EnumSet<Reason> reasons = EnumSet.of(Reason.DECIDED_BY_OFFICER);
        reasons.addAll(outcome.reasons());
        return new Outcome.Rejected(
                outcome.person(), outcome.probability(), outcome.differences(), reasons, decided(outcome));
    }

    /** {@return the row for an officer to look at: the engine's own outcome contradicts an officer, or officers one another} */
    static Outcome toReview(Outcome outcome) {
        if (outcome instanceof Outcome.Review) {
            return outcome;
        }
        EnumSet<Reason> reasons = copy(Reason.class, outcome.reasons());
        if (reasons.isEmpty()) {
            reasons.add(Reason.SEVERAL_CANDIDATES);
        }
        EnumSet<Flag> flags = copy(Flag.class, outcome.flags());
        flags.remove(Flag.CORRECTED);
        return new Outcome.Review(outcome.person(), outcome.probability(), outcome.differences(), reasons, flags);
    }

    private static Optional<ScoredCandidate> candidate(RowOutcome row, ShownPerson shown) {
        return row.candidates().stream()
                .filter(candidate -> ShownPerson.of(candidate.person()).equals(shown))
                .findFirst();
    }

    private static EnumSet<Flag> decided(Outcome outcome) {
        EnumSet<Flag> flags = copy(Flag.class, outcome.flags());
        flags.remove(Flag.CORRECTED);
        flags.add(Flag.DECIDED);
        return flags;
    }

    private static <E extends Enum<E>> EnumSet<E> copy(Class<E> type, Collection<E> values) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return copy;
    }
}
