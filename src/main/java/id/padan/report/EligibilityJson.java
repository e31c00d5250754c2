package id.padan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.padan.criteria.Criteria.Unchecked;
import id.padan.criteria.IneligibleReason;
import id.padan.reconcile.HeadCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object {@code eligibility} of {@code summary.json}: what the criteria say of rows ({@code yes} to {@code borderline}) and of
 * people, each counted once.
 */
record EligibilityJson(
        String preset,
        String version,
        String sha256,
        String referenceDate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String latestStart,
        long yes,
        long no,
        long unknown,
        Map<String, RoundCount.Answers> byOpd,
        Map<IneligibleReason, Long> reasons,
        long borderline,
        People people,
        List<String> notChecked) {

    /** Everybody: eligible, open, outside (by group) and not found add up to all. */
    record People(long all, long eligible, long open, long outside, long notFound, Map<String, Long> groups) {

        static People of(HeadCount.Counts counts) {
            return new People(
                    counts.all(),
                    counts.eligible(),
                    counts.open(),
                    counts.allOutside(),
                    counts.notFound(),
                    counts.outside());
        }
    }

    static @Nullable EligibilityJson of(@Nullable RoundFigures round) {
        if (round == null) {
            return null;
        }
        return new EligibilityJson(
                round.preset().name(),
                round.preset().version(),
                round.preset().sha256(),
                round.preset().referenceDate().toString(),
                round.latestStart() == null ? null : round.latestStart().toString(),
                round.rows().yes(),
                round.rows().no(),
                round.rows().unknown(),
                round.byOpd(),
                round.reasons(),
                round.borderline(),
                People.of(round.allPeople()),
                round.notChecked().stream().map(Unchecked::key).toList());
    }
}
