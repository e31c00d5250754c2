package id.padan.round;

import id.padan.criteria.Eligibility;
import id.padan.person.RegistryPerson;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblemCode;
import id.padan.round.ListLine.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection, a proposal or a correction, and what became of it as of the run. It decides nothing by itself.
 *
 * @param entry what was handed in
 * @param kind what is wanted
 * @param status how the person stands who is meant
 * @param number the number by which that person is announced, or was; null if by none
 * @param numbered the NIK of whoever has that number; empty if the registry has none, or there is no number
 * @param row the person's row in the rosters; null if there is none. Where the number is one person's and NIK and name are
 *     another's, that of the number
 * @param person the person, as the registry has them; null if that is not certain. Where they are two, that of NIK and name
 * @param eligibility of the row; of somebody on no roster as far as the proposal tells; null if the job names no criteria
 * @param values of a correction: the values that should hold
 * @param faults what is wrong with the entry
 */
public record Proposal(
        Member entry,
        ProposalKind kind,
        ProposalStatus status,
        @Nullable Integer number,
        String numbered,
        @Nullable Member row,
        @Nullable RegistryPerson person,
        @Nullable Eligibility eligibility,
        List<Value> values,
        List<Fault> faults) {

    /** Keeps the lists unmodifiable. */
    public Proposal {
        values = List.copyOf(values);
        faults = List.copyOf(faults);
    }

    /**
     * {@return what a column of the entry holds; empty if nothing}
     *
     * @param field the column
     */
    public String written(RosterField field) {
        return entry.decided().row().further().getOrDefault(field, "");
    }

    /** {@return whether each value that should hold does, where it is announced from} */
    public boolean isCorrected() {
        return !values.isEmpty() && values.stream().allMatch(Value::holds);
    }

    /**
     * A value that should hold.
     *
     * @param field of what
     * @param wanted the value, as written
     * @param roster what the row has; empty if nothing
     * @param registry what the registry has; empty if nothing
     * @param onRoster whether the row has the value, written in one way or another
     * @param inRegistry whether the registry has it; null if the registry has no such field
     */
    public record Value(
            RosterField field,
            String wanted,
            String roster,
            String registry,
            boolean onRoster,
            @Nullable Boolean inRegistry) {

        /** {@return whether the announcement has it: it takes the person from the registry, the work from the row} */
        public boolean holds() {
            return inRegistry == null ? onRoster : inRegistry;
        }

        /** {@return where it holds, as a code: {@code both}, {@code registry}, {@code roster} or {@code neither}} */
        public String where() {
            boolean registered = inRegistry != null && inRegistry;
            if (registered) {
                return onRoster ? "both" : "registry";
            }
            return onRoster ? "roster" : "neither";
        }
    }

    /**
     * Something that is wrong with an entry.
     *
     * @param code what
     * @param field in which column
     * @param value what stands there, or what may be meant; may be empty
     */
    public record Fault(RosterProblemCode code, RosterField field, String value) {}
}
