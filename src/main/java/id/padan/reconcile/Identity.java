package id.padan.reconcile;

import id.padan.person.FurtherField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who a row is, as far as that can be told: what makes two rows one person or two.
 *
 * @param key equal for rows of one person
 * @param certain whether it is beyond doubt
 */
record Identity(String key, boolean certain) {

    /** From here on a candidate is more likely the person than not. */
    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    /**
     * {@return the registry person that a row is or most probably is; empty if it is nobody's}
     *
     * @param outcome the row's outcome
     */
    static Optional<Identity> inRegistry(Outcome outcome) {
        RegistryPerson person = outcome.person();
        if (person == null) {
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Reconciled) {
            return Optional.of(new Identity(key(person), true));
        }
        return outcome.probability() >= MORE_LIKELY_THAN_NOT
                ? Optional.of(new Identity(key(person), isHeldBackOnly(outcome)))
                : Optional.empty();
    }

    /** A dead or switched-off person is known for certain all the same; one of a broken record is not. */
    private static boolean isHeldBackOnly(Outcome outcome) {
        RegistryPerson person = outcome.person();
        if (person != null && person.status() == RegistryStatus.BROKEN) {
            return false;
        }
        return outcome.reasons().contains(Reason.REGISTRY_DECEASED)
                || outcome.reasons().contains(Reason.REGISTRY_INACTIVE);
    }

    static String key(RegistryPerson person) {
        String identifiers = person.person().further().stream()
                .filter(value -> value.field().kind() == FurtherField.Kind.IDENTIFIER)
                .map(value -> " " + value.key())
                .collect(Collectors.joining());
        return "registry " + person.person().nik().text() + " "
                + person.person().name().full() + identifiers;
    }
}
