package id.padan.reconcile;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A registry person whom an officer may accept for a row.
 *
 * @param person the person
 * @param probability that the row is this person; 0 to 1
 * @param differences the fields in which the row differs from the person
 * @param certain whether the engine itself is certain of the person
 */
public record Offer(RegistryPerson person, double probability, Set<PersonField> differences, boolean certain) {

    /**
     * {@return the people whom a row may be accepted as, the likeliest first} A row that is held back for another reason than
     * doubt has no candidates, but it is somebody.
     *
     * @param row the row, with its candidates
     */
    public static List<Offer> of(RowOutcome row) {
        Outcome outcome = row.outcome();
        RegistryPerson person = outcome.person();
        if (row.candidates().isEmpty()) {
            return person == null
                    ? List.of()
                    : List.of(new Offer(
                            person, outcome.probability(), outcome.differences(), outcome.isCertainly(person)));
        }
        return row.candidates().stream()
                .map(each -> new Offer(
                        each.person(), each.probability(), each.differences(), outcome.isCertainly(each.person())))
                .toList();
    }

    /** {@return whether the person can be accepted at all: of half a record nobody can tell who it is} */
    public boolean isAcceptable() {
        return person.status() != RegistryStatus.BROKEN;
    }

    /**
     * {@return why accepting the person needs a note; empty if it needs none, as where it says what the engine says}
     *
     * @param isElsewhere whether another row is the person already
     */
    public Set<Implausibility> implausible(boolean isElsewhere) {
        if (certain) {
            return Set.of();
        }
        Set<Implausibility> why = EnumSet.noneOf(Implausibility.class);
        why.addAll(Implausibility.of(person, probability, differences));
        if (isElsewhere) {
            why.add(Implausibility.RECONCILED_ELSEWHERE);
        }
        return why;
    }
}
