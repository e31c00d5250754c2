package id.padan.reconcile;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a row. Every row has exactly one. */
public sealed interface Outcome {

    /** The three outcomes by name, in the order of reports. */
    enum Kind {
        /** One registry person for certain. */
        RECONCILED,
        /** An officer must decide. */
        REVIEW,
        /** Matches nobody, or is not to be kept. */
        REJECTED;

        /** {@return the word in the outcome column and in summaries} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return which of the three it is} */
    Kind kind();

    /** {@return the registry person, or the best candidate; null if there is none} */
    @Nullable
    RegistryPerson person();

    /** {@return the probability that the row is {@link #person()}; 0 to 1, 0 if there is none} */
    double probability();

    /** {@return the fields in which the row differs from {@link #person()} after normalising} */
    Set<PersonField> differences();

    /** {@return why the row is not simply reconciled; empty for a reconciled row that nobody had to decide} */
    Set<Reason> reasons();

    /** {@return what is worth knowing all the same} */
    Set<Flag> flags();

    /**
     * The row is this registry person for certain.
     *
     * @param person the person
     * @param probability that it is this person; 0 to 1
     * @param differences where the submitted values differ
     * @param reasons empty, or that an officer decided
     * @param flags further notes
     */
    record Reconciled(
            RegistryPerson person,
            double probability,
            Set<PersonField> differences,
            Set<Reason> reasons,
            Set<Flag> flags)
            implements Outcome {
        @Override
        public Kind kind() {
            return Kind.RECONCILED;
        }
    }

    /**
     * An officer must decide.
     *
     * @param person the best candidate, or null
     * @param probability that it is this person; 0 to 1
     * @param differences where the submitted values differ from the candidate's
     * @param reasons why it is not certain; never empty
     * @param flags further notes
     */
    record Review(
            @Nullable RegistryPerson person,
            double probability,
            Set<PersonField> differences,
            Set<Reason> reasons,
            Set<Flag> flags)
            implements Outcome {
        @Override
        public Kind kind() {
            return Kind.REVIEW;
        }
    }

    /**
     * The row matches nobody, or is not to be kept.
     *
     * @param person the nearest candidate or, for a duplicate, the person; or null
     * @param probability that it is this person; 0 to 1
     * @param differences where the submitted values differ from the candidate's
     * @param reasons why; never empty
     * @param flags further notes
     */
    record Rejected(
            @Nullable RegistryPerson person,
            double probability,
            Set<PersonField> differences,
            Set<Reason> reasons,
            Set<Flag> flags)
            implements Outcome {
        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }
    }
}
