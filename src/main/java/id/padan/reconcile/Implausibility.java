package id.padan.reconcile;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why nobody would expect a registry person to be accepted for a row. An officer may do so all the same, with a note that says
 * why: without one nobody knows that it was meant. The names are keys of texts, and stand in tickets.
 */
public enum Implausibility {
    /** Almost certainly the row is somebody else. */
    UNLIKELY,
    /** The row says another gender. */
    OTHER_GENDER,
    /** The registry says that the person is dead. */
    DECEASED,
    /** The registry says that the person is switched off. */
    INACTIVE,
    /** Another row is this person already. Only those who know all rows can tell; {@link #of} cannot. */
    RECONCILED_ELSEWHERE;

    /** A candidate below this probability, 0 to 1, is {@link #UNLIKELY}. */
    private static final double LEAST_PLAUSIBLE = 0.05;

    /**
     * {@return why a person is implausible, by what is known of the person and the row alone; empty if the person is not}
     *
     * @param person the person
     * @param probability that the row is this person; 0 to 1
     * @param differences the fields in which the row differs from the person
     */
    public static Set<Implausibility> of(RegistryPerson person, double probability, Set<PersonField> differences) {
        EnumSet<Implausibility> why = EnumSet.noneOf(Implausibility.class);
        if (probability < LEAST_PLAUSIBLE) {
            why.add(UNLIKELY);
        }
        if (differences.contains(PersonField.GENDER)) {
            why.add(OTHER_GENDER);
        }
        switch (person.status()) {
            case DECEASED -> why.add(DECEASED);
            case INACTIVE -> why.add(INACTIVE);
            // Of half a record nobody can tell who it is: it is accepted by nobody, with or without a note.
            case ACTIVE, BROKEN -> {}
        }
        return Collections.unmodifiableSet(why);
    }

    /**
     * {@return why it is implausible that a row is the person whom an officer accepted}
     *
     * @param accepted the row's outcome
     */
    public static Set<Implausibility> of(Outcome.Reconciled accepted) {
        return of(accepted.person(), accepted.probability(), accepted.differences());
    }
}
