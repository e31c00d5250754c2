package id.padan.evaluate;

import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.roster.RowLocation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a run made of a row, as its output files say.
 *
 * @param line the line in its file, from 1
 * @param location the row
 * @param outcome what became of it
 * @param nik the NIK of the registry person or the best candidate; empty if there is none
 * @param probability that it is this person, cut to four decimals; empty if there is none
 * @param differences the fields that differ
 * @param reasons why it is not simply reconciled
 */
record OutputRow(
        long line,
        RowLocation location,
        Outcome.Kind outcome,
        String nik,
        OptionalDouble probability,
        List<String> differences,
        Set<String> reasons) {

    private static final Set<String> DUPLICATE =
            Set.of(Reason.DUPLICATE_IN_OPD.name(), Reason.DUPLICATE_ACROSS_OPD.name());
    private static final Set<String> NO_DOUBT = Set.of(
            Reason.DUPLICATE_IN_OPD.name(), Reason.DUPLICATE_ACROSS_OPD.name(), Reason.DECIDED_BY_OFFICER.name());

    /**
     * {@return whether the run took the row for this person without doubt}
     * It is reconciled, or would be if the same person did not stand elsewhere too: a row that was in doubt before has
     * further reasons.
     */
    boolean isMatched() {
        boolean onlyDouble = reasons.stream().anyMatch(DUPLICATE::contains) && NO_DOUBT.containsAll(reasons);
        return !nik.isEmpty() && (outcome == Outcome.Kind.RECONCILED || onlyDouble);
    }

    /** {@return whether a rule keeps the row from being reconciled because of who the person is} */
    boolean isOfInactivePerson() {
        return reasons.contains(Reason.REGISTRY_DECEASED.name()) || reasons.contains(Reason.REGISTRY_INACTIVE.name());
    }

    /** {@return whether an officer gets to see the person: not for rows that are thrown out for whom they are like} */
    boolean isShown() {
        return outcome != Outcome.Kind.REJECTED || reasons.contains(Reason.DUPLICATE_IN_OPD.name());
    }

    boolean isDecided() {
        return reasons.contains(Reason.DECIDED_BY_OFFICER.name());
    }
}
