package id.padan.reconcile;

import java.util.EnumSet;
import java.util.Set;

/** Outcomes made from others. */
final class Outcomes {

    private Outcomes() {}

    /** {@return the outcome with a flag more} */
    static Outcome flagged(Outcome outcome, Flag flag) {
        EnumSet<Flag> flags = EnumSet.of(flag);
        flags.addAll(outcome.flags());
        if (outcome instanceof Outcome.Reconciled r) {
            return new Outcome.Reconciled(r.person(), r.probability(), r.differences(), r.reasons(), flags);
        }
        if (outcome instanceof Outcome.Review r) {
            return new Outcome.Review(r.person(), r.probability(), r.differences(), r.reasons(), flags);
        }
        return new Outcome.Rejected(
                outcome.person(), outcome.probability(), outcome.differences(), outcome.reasons(), flags);
    }

    /** {@return a rejection of the same person for a further reason} */
    static Outcome rejected(Outcome outcome, Reason reason) {
        return new Outcome.Rejected(
                outcome.person(),
                outcome.probability(),
                outcome.differences(),
                with(outcome.reasons(), reason),
                withoutCorrection(outcome.flags()));
    }

    /** {@return the same candidate for an officer to decide, for a further reason} */
    static Outcome toReview(Outcome outcome, Reason reason) {
        return new Outcome.Review(
                outcome.person(),
                outcome.probability(),
                outcome.differences(),
                with(outcome.reasons(), reason),
                withoutCorrection(outcome.flags()));
    }

    private static Set<Reason> with(Set<Reason> reasons, Reason reason) {
        EnumSet<Reason> more = EnumSet.of(reason);
        more.addAll(reasons);
        return more;
    }

    /** Only what is reconciled is corrected. */
    private static Set<Flag> withoutCorrection(Set<Flag> flags) {
        EnumSet<Flag> fewer = EnumSet.noneOf(Flag.class);
        fewer.addAll(flags);
        fewer.remove(Flag.CORRECTED);
        return fewer;
    }
}
