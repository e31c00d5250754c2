package id.padan.criteria;

import id.padan.criteria.Criterion.Silence;
import id.padan.criteria.Eligibility.Finding;
import id.padan.roster.RosterField;
import id.padan.service.ServiceDate;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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

    /** What says beside a date that it is that of a later decree: "2 Januari 2021 (SK ke-3)", "(perpanjangan)", "(awal 2015)". */
    private static final Pattern LATER_DECREE =
            Pattern.compile("lanjut|perpanjang|\\bke\\s*-?\\s*[2-9]|\\bawal\\D{0,15}\\d{4}", Pattern.CASE_INSENSITIVE);

    /** The history counts where the person has one; what is odd about the row's own start is told all the same. */
    static StartOfWork of(Criterion.Service rule, Facts person, Preset preset) {
        StartOfWork ofRow = ofRow(rule, person, preset);
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

    private static StartOfWork ofRow(Criterion.Service rule, Facts person, Preset preset) {
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
        List<Finding> findings = findings(rule, start, cell);
        if (!findings.isEmpty() && LATER_DECREE.matcher(cell).find()) {
            return unknown(cell, null);
        }
        ServiceDate end = end(person);
        if (end != null && (end.last().isBefore(start.first()) || (findings.isEmpty() && hasEnded(person, preset)))) {
            String own = person.submitted(RosterField.END_DATE);
            return unknown(own.isEmpty() ? cell : cell + " s.d. " + own, StartFault.ENDED_EARLY);
        }
        return new StartOfWork(
                findings,
                start.canBeWithin(rule.borderlineFrom(), rule.borderlineTo()),
                start.first().isAfter(preset.referenceDate()) ? StartFault.AFTER_REFERENCE_DATE : null);
    }

    /** Whether the row itself names an end, and that lies before the reference date: as of a history, nothing is known after it. */
    static boolean hasEnded(Facts person, Preset preset) {
        ServiceDate end = end(person);
        return end != null && end.last().isBefore(preset.referenceDate().minusDays(preset.gapDays()));
    }

    private static @Nullable ServiceDate end(Facts person) {
        return ServiceDate.readEnd(person.submitted(RosterField.START_DATE), person.submitted(RosterField.END_DATE));
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
