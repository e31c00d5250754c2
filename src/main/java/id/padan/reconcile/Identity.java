package id.padan.reconcile;

import id.padan.person.FurtherField;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.util.Optional;
import java.util.function.Supplier;
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
     * {@return who the row is, or empty if nothing tells}
     *
     * @param row the row with its outcome
     * @param submitted what it submitted, in normal form
     */
    static Optional<Identity> of(RowOutcome row, Person submitted) {
        return of(row, () -> submitted);
    }

    /** The same where what was submitted need not be put in normal form for most rows. */
    static Optional<Identity> of(RowOutcome row, Supplier<Person> submitted) {
        Outcome outcome = row.outcome();
        RegistryPerson person = outcome.person();
        if (person != null && outcome instanceof Outcome.Reconciled) {
            return Optional.of(new Identity(registered(person), true));
        }
        if (person != null && outcome.probability() >= MORE_LIKELY_THAN_NOT) {
            return Optional.of(new Identity(registered(person), isHeldBackOnly(outcome)));
        }
        return asSubmitted(submitted.get());
    }

    /** A dead or switched-off person is known for certain all the same. */
    private static boolean isHeldBackOnly(Outcome outcome) {
        return outcome.reasons().contains(Reason.REGISTRY_DECEASED)
                || outcome.reasons().contains(Reason.REGISTRY_INACTIVE);
    }

    static String registered(RegistryPerson person) {
        String identifiers = person.person().further().stream()
                .filter(value -> value.field().kind() == FurtherField.Kind.IDENTIFIER)
                .map(value -> " " + value.key())
                .collect(Collectors.joining());
        return "registry " + person.person().nik().text() + " "
                + person.person().name().full() + identifiers;
    }

    /** Rows that the registry does not know are one person if NIK, name and birth date are written alike. */
    private static Optional<Identity> asSubmitted(Person submitted) {
        String name = submitted.name().full();
        if (name.isEmpty() || submitted.birthDate() == null) {
            return Optional.empty();
        }
        return submitted.nik() instanceof NikReading.Complete complete
                ? Optional.of(new Identity(
                        "roster " + complete.nik().digits() + " " + name + " " + submitted.birthDate(), true))
                : Optional.empty();
    }
}
