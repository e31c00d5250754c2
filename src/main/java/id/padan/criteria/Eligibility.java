package id.padan.criteria;

import id.padan.service.ServiceHistory;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether one person meets the criteria of a round, and everything that speaks against it.
 *
 * @param findings what speaks against it, in the order of the reasons; the certain ones first
 * @param borderline whether the start date is one of the days that offices and the rule count differently
 * @param startFault what is odd about the start date; null if nothing is
 * @param group the code of the annex group that the person counts in; null unless the answer is no
 * @param history the person's periods of service; null if there are none
 */
public record Eligibility(
        List<Finding> findings,
        boolean borderline,
        @Nullable StartFault startFault,
        @Nullable String group,
        @Nullable ServiceHistory history) {

    /** Keeps the list unmodifiable. */
    public Eligibility {
        findings = List.copyOf(findings);
    }

    /**
     * One criterion that is not met, or cannot be told.
     *
     * @param reason which, and how
     * @param value what it rests on: the cell as written, a date in ISO form or the name of a list; empty if nothing is there
     * @param words the name of the list of words that the cell fell under, such as PENGEMUDI; empty if under none
     */
    public record Finding(IneligibleReason reason, String value, String words) {}

    /**
     * Whether somebody meets the criteria whose periods of service nobody lists.
     *
     * @param findings what speaks against it
     * @param borderline whether the start date is one of the days that offices and the rule count differently
     * @param startFault what is odd about the start date; null if nothing is
     * @param group the code of the annex group that the person counts in; null unless the answer is no
     */
    public Eligibility(
            List<Finding> findings, boolean borderline, @Nullable StartFault startFault, @Nullable String group) {
        this(findings, borderline, startFault, group, null);
    }

    /** {@return whether there is more to say of the person than that the criteria are met} */
    public boolean isToBeShown() {
        return answer() != Answer.YES || borderline || (history != null && history.isTold());
    }

    /** {@return yes, no or unknown} */
    public Answer answer() {
        if (findings.isEmpty()) {
            return Answer.YES;
        }
        return findings.stream().anyMatch(finding -> finding.reason().isCertain()) ? Answer.NO : Answer.UNKNOWN;
    }

    /** {@return the reasons in their order: the certain ones first} */
    public Set<IneligibleReason> reasons() {
        EnumSet<IneligibleReason> reasons = EnumSet.noneOf(IneligibleReason.class);
        findings.forEach(finding -> reasons.add(finding.reason()));
        return Collections.unmodifiableSet(reasons);
    }
}
