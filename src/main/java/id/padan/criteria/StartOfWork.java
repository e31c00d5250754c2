package id.padan.criteria;

import id.padan.criteria.Criterion.Silence;
import id.padan.criteria.Eligibility.Finding;
import id.padan.service.ServiceDate;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the start date of a person comes to.
 *
 * @param findings why the service is too short, or why that cannot be told; empty if it is long enough
 * @param borderline whether it is one of the days that offices and the rule count differently
 * @param fault what is odd about it
 */
record StartOfWork(List<Finding> findings, boolean borderline, @Nullable StartFault fault) {

    static final StartOfWork NOT_ASKED = new StartOfWork(List.of(), false, null);

    /** The history counts where the person has one; what is odd about the row's own start is told all the same. */
    static StartOfWork of(Criterion.Service rule, Facts person, LocalDate referenceDate) {
        StartOfWork ofRow = ofRow(rule, person, referenceDate);
        ServiceHistory history = person.history();
        return history == null || !history.counts() ? ofRow : ofHistory(rule, history, ofRow.fault());
    }

    private static StartOfWork ofHistory(Criterion.Service rule, ServiceHistory history, @Nullable StartFault fault) {
        ServiceDate since = history.since();
        if (since == null) {
            return unknown("", fault);
        }
        List<Finding> findings = findings(rule, since, since.text());
        boolean mayBeLonger = history.isIncomplete() && !findings.isEmpty();
        return mayBeLonger
                ? unknown(since.text(), fault)
                : new StartOfWork(findings, since.canBeWithin(rule.borderlineFrom(), rule.borderlineTo()), fault);
    }

    private static StartOfWork ofRow(Criterion.Service rule, Facts person, LocalDate referenceDate) {
        String cell = person.submitted(rule.column());
        if (cell.isBlank()) {
            return rule.silence() == Silence.MET ? NOT_ASKED : unknown("", null);
        }
        ServiceDate start = ServiceDate.read(cell);
        if (start == null) {
            return unknown(cell, StartFault.UNREADABLE);
        }
        LocalDate birth = person.birthDate();
        if (birth != null && Criteria.completedYears(birth, start.last()) < rule.leastAge()) {
            return unknown(cell, StartFault.BEFORE_LEAST_AGE);
        }
        if (start.first().isAfter(rule.believedUntil())) {
            return unknown(cell, StartFault.AFTER_REFERENCE_DATE);
        }
        return new StartOfWork(
                findings(rule, start, cell),
                start.canBeWithin(rule.borderlineFrom(), rule.borderlineTo()),
                start.first().isAfter(referenceDate) ? StartFault.AFTER_REFERENCE_DATE : null);
    }

    private static List<Finding> findings(Criterion.Service rule, ServiceDate start, String cell) {
        if (!start.last().isAfter(rule.latestStart())) {
            return List.of();
        }
        boolean late = start.first().isAfter(rule.latestStart());
        return List.of(
                new Finding(late ? IneligibleReason.SERVICE_TOO_SHORT : IneligibleReason.SERVICE_UNKNOWN, cell, ""));
    }

    private static StartOfWork unknown(String cell, @Nullable StartFault fault) {
        return new StartOfWork(List.of(new Finding(IneligibleReason.SERVICE_UNKNOWN, cell, "")), false, fault);
    }
}
