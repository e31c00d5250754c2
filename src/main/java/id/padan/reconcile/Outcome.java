package id.padan.reconcile;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.roster.RowLocation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a row. Every row has exactly one. */
public sealed interface Outcome {

    /** The outcomes by name, in the order of reports. */
    enum Kind {
        /** One registry person for certain. */
        RECONCILED,
        /** An officer must decide. */
        REVIEW,
        /** Matches nobody, or is not to be kept. */
        REJECTED,
        /** A row that its OPD sent back corrected takes its place: it counts as superseded and nowhere else. */
        SUPERSEDED;

        /** Those of rows that count: each has a file of its own. */
        public static final List<Kind> COUNTED = List.of(RECONCILED, REVIEW, REJECTED);

        /** {@return the word in the outcome column and in summaries} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return which of them it is} */
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

    /**
     * The row does not count any more: its OPD sent it back corrected.
     *
     * @param by where the row stands that counts in its place
     */
    record Superseded(RowLocation by) implements Outcome {
        @Override
        public Kind kind() {
            return Kind.SUPERSEDED;
        }

        @Override
        public @Nullable RegistryPerson person() {
            return null;
        }

        @Override
        public double probability() {
            return 0;
        }

        @Override
        public Set<PersonField> differences() {
            return Set.of();
        }

        @Override
        public Set<Reason> reasons() {
            return Set.of();
        }

        @Override
        public Set<Flag> flags() {
            return Set.of();
        }
    }

    /** {@return whether another row of the same person is kept in its place: the engine chose in one OPD, an officer among several} */
    default boolean isKeptElsewhere() {
        return isKeptInOtherOpd() || (this instanceof Rejected && reasons().contains(Reason.DUPLICATE_IN_OPD));
    }

    /** {@return whether an officer gave it up because the person stays in another OPD} */
    default boolean isKeptInOtherOpd() {
        return this instanceof Rejected
                && reasons().contains(Reason.DUPLICATE_ACROSS_OPD)
                && reasons().contains(Reason.DECIDED_BY_OFFICER);
    }

    /** {@return whether the row counts: it is not superseded} */
    default boolean counts() {
        return !(this instanceof Superseded);
    }

    /**
     * {@return whether the engine itself is certain that the row is somebody}
     *
     * @param somebody a person of the registry
     */
    default boolean isCertainly(RegistryPerson somebody) {
        return this instanceof Reconciled certain
                && certain.reasons().isEmpty()
                && certain.person().equals(somebody);
    }

    /**
     * {@return the outcome with a flag more}
     *
     * @param flag the flag
     */
    default Outcome with(Flag flag) {
        EnumSet<Flag> flags = copy(Flag.class, flags());
        flags.add(flag);
        if (this instanceof Reconciled r) {
            return new Reconciled(r.person(), r.probability(), r.differences(), r.reasons(), flags);
        }
        if (this instanceof Review r) {
            return new Review(r.person(), r.probability(), r.differences(), r.reasons(), flags);
        }
        return new Rejected(person(), probability(), differences(), reasons(), flags);
    }

    /**
     * {@return a rejection of the same person for a further reason}
     *
     * @param reason the reason
     */
    default Outcome rejected(Reason reason) {
        return new Rejected(
                person(), probability(), differences(), with(reason, reasons()), withoutCorrection(flags()));
    }

    /**
     * {@return the same candidate for an officer to decide, for a further reason}
     *
     * @param reason the reason
     */
    default Outcome toReview(Reason reason) {
        EnumSet<Reason> reasons = with(reason, reasons());
        reasons.remove(Reason.DECIDED_BY_OFFICER);
        EnumSet<Flag> flags = withoutCorrection(flags());
        flags.remove(Flag.DECIDED);
        return new Review(person(), probability(), differences(), reasons, flags);
    }

    /**
     * {@return the outcome once an officer decided that the row is a person, whatever the engine thinks of it}
     *
     * @param decided the person
     * @param decidedProbability that it is this person; 0 to 1
     * @param decidedDifferences where the submitted values differ from the person's
     */
    default Reconciled decidedToBe(
            RegistryPerson decided, double decidedProbability, Set<PersonField> decidedDifferences) {
        EnumSet<Flag> flags = withoutCorrection(flags());
        flags.add(Flag.DECIDED);
        if (!decidedDifferences.isEmpty()) {
            flags.add(Flag.CORRECTED);
        }
        return new Reconciled(
                decided, decidedProbability, decidedDifferences, EnumSet.of(Reason.DECIDED_BY_OFFICER), flags);
    }

    /** {@return the outcome once an officer decided that the row is nobody, or is not to be kept} */
    default Outcome decidedToBeRejected() {
        return rejected(Reason.DECIDED_BY_OFFICER).with(Flag.DECIDED);
    }

    /** {@return the outcome where the engine contradicts an officer, or officers one another: an officer must decide} */
    default Outcome contradicted() {
        if (this instanceof Review) {
            return this;
        }
        EnumSet<Reason> reasons = copy(Reason.class, reasons());
        if (reasons.isEmpty()) {
            reasons.add(Reason.SEVERAL_CANDIDATES);
        }
        return new Review(person(), probability(), differences(), reasons, withoutCorrection(flags()));
    }

    private static EnumSet<Reason> with(Reason reason, Set<Reason> reasons) {
        EnumSet<Reason> more = copy(Reason.class, reasons);
        more.add(reason);
        return more;
    }

    /** Only what is reconciled is corrected. */
    private static EnumSet<Flag> withoutCorrection(Set<Flag> flags) {
        EnumSet<Flag> fewer = copy(Flag.class, flags);
        fewer.remove(Flag.CORRECTED);
        return fewer;
    }

    private static <E extends Enum<E>> EnumSet<E> copy(Class<E> type, Set<E> values) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return copy;
    }
}
