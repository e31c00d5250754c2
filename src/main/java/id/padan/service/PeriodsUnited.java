package id.padan.service;

import id.padan.roster.RosterField;
import id.padan.service.PeriodRemark.Kind;
import id.padan.service.ServiceHistory.Completed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The periods of one person, united: see {@link ServiceHistory}. */
final class PeriodsUnited {

    private static final Comparator<Period> ORDER = Comparator.comparing((Period period) ->
                    period.start() == null ? LocalDate.MAX : period.start().first())
            .thenComparing(Period::last)
            .thenComparing(period -> period.place().file())
            .thenComparing(period -> period.place().sheet())
            .thenComparingInt(period -> period.place().row());

    private static final Comparator<Period> BY_END = Comparator.comparing(Period::last);

    private static final List<RosterField> WORK =
            List.of(RosterField.POSITION, RosterField.WORK_UNIT, RosterField.SALARY_SOURCE);

    /** One decree has all of these: a number of one and a date of another would be neither. */
    private static final List<RosterField> DECREE =
            List.of(RosterField.DECREE_NUMBER, RosterField.DECREE_DATE, RosterField.DECREE_SIGNATORY);

    private final ServiceRules rules;
    private final @Nullable LocalDate birthDate;
    private final List<Period> all;
    private final List<Period> used = new ArrayList<>();
    private final List<PeriodRemark> remarks = new ArrayList<>();

    PeriodsUnited(List<Period> periods, ServiceRules rules, @Nullable LocalDate birthDate) {
        this.rules = rules;
        this.birthDate = birthDate;
        this.all = periods.stream().sorted(ORDER).toList();
    }

    ServiceHistory history(Map<RosterField, String> row) {
        for (Period period : all) {
            Kind fault = fault(period);
            if (fault == null) {
                used.add(period);
            } else {
                remarks.add(new PeriodRemark(fault, period, null));
            }
        }
        List<Span> united = Span.united(used.stream().map(PeriodsUnited::span).toList(), rules.gapDays());
        ServiceDate since = since(united);
        remarkOnWhole(since);
        united.stream().skip(1).forEach(this::remarkOnGap);
        remarkOnOverlaps();
        return new ServiceHistory(all, since, otherStart(row, since), completed(row, since), remarks);
    }

    private @Nullable Kind fault(Period period) {
        ServiceDate start = period.start();
        if (start == null) {
            return period.cell(RosterField.START_DATE).isBlank() ? Kind.START_MISSING : Kind.START_UNREADABLE;
        }
        if (birthDate != null && ChronoUnit.YEARS.between(birthDate, start.last()) < rules.leastAge()) {
            return Kind.START_TOO_EARLY;
        }
        if (start.first().isAfter(rules.believedUntil())) {
            return Kind.START_TOO_LATE;
        }
        if (period.end() == null && !period.goesOn()) {
            return Kind.END_UNREADABLE;
        }
        return period.last().isBefore(start.first()) ? Kind.END_BEFORE_START : null;
    }

    /** Where only a month or a year is written, its first day for a start and its last for an end. */
    private static Span span(Period period) {
        return new Span(Objects.requireNonNull(period.start()).first(), period.last());
    }

    /** The beginning of the service that goes on to the reference date; else of the first that begins after it. */
    private @Nullable ServiceDate since(List<Span> united) {
        return united.stream()
                .filter(span -> span.daysUntil(rules.referenceDate()) < rules.gapDays())
                .findFirst()
                .map(this::beginning)
                .orElse(null);
    }

    /** As far as it is written: of several periods that may begin it, the first day that one has for certain ends the doubt. */
    private ServiceDate beginning(Span span) {
        LocalDate certain = used.stream()
                .filter(period -> span.holds(span(period).from()))
                .map(period -> Objects.requireNonNull(period.start()).last())
                .min(Comparator.naturalOrder())
                .orElse(span.from());
        return new ServiceDate(span.from(), certain);
    }

    private void remarkOnWhole(@Nullable ServiceDate since) {
        if (since == null) {
            used.stream().max(BY_END).ifPresent(last -> remarks.add(new PeriodRemark(Kind.ENDED_EARLY, last, null)));
        } else if (since.first().isAfter(rules.referenceDate())) {
            remarks.add(new PeriodRemark(Kind.BEGAN_AFTER_REFERENCE, beginningOn(since.first()), null));
        }
    }

    private void remarkOnGap(Span afterGap) {
        Period before = used.stream()
                .filter(period -> span(period).from().isBefore(afterGap.from()))
                .max(BY_END)
                .orElseThrow();
        remarks.add(new PeriodRemark(Kind.GAP, beginningOn(afterGap.from()), before));
    }

    private Period beginningOn(LocalDate day) {
        return used.stream()
                .filter(period -> span(period).from().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /** Each period is held against those before it; one in another OPD is told rather than one in the same. */
    private void remarkOnOverlaps() {
        for (int later = 1; later < used.size(); later++) {
            Period period = used.get(later);
            List<Period> same =
                    used.subList(0, later).stream().filter(period::overlaps).toList();
            same.stream()
                    .filter(period::isInOtherOpd)
                    .findFirst()
                    .map(other -> new PeriodRemark(Kind.TWO_OPD, period, other))
                    .or(() -> same.stream().findFirst().map(other -> new PeriodRemark(Kind.OVERLAP, period, other)))
                    .ifPresent(remarks::add);
        }
    }

    private static String otherStart(Map<RosterField, String> row, @Nullable ServiceDate since) {
        String written = row.getOrDefault(RosterField.START_DATE, "");
        ServiceDate start = ServiceDate.read(written);
        return since == null || start == null || start.canBeWithin(since.first(), since.last()) ? "" : written;
    }

    /** The last period says what the work is; the row's own word counts before it. */
    private List<Completed> completed(Map<RosterField, String> row, @Nullable ServiceDate since) {
        List<Completed> completed = new ArrayList<>();
        if (since != null && isSilent(row, RosterField.START_DATE)) {
            completed.add(new Completed(
                    RosterField.START_DATE,
                    since.text(),
                    beginningOn(since.first()).place()));
        }
        if (used.isEmpty()) {
            return completed;
        }
        Period last = lastIn(row.getOrDefault(RosterField.OPD, ""));
        ServiceDate end = last.end();
        if (end != null && isSilent(row, RosterField.END_DATE)) {
            completed.add(new Completed(RosterField.END_DATE, end.text(), last.place()));
        }
        WORK.stream().filter(field -> isSilent(row, field)).forEach(field -> complete(field, last, completed));
        if (DECREE.stream().allMatch(field -> isSilent(row, field))) {
            DECREE.forEach(field -> complete(field, last, completed));
        }
        return completed;
    }

    /** The last period in the row's OPD, if there is one in it; else the last. */
    private Period lastIn(String opd) {
        return used.stream()
                .filter(period -> period.isIn(opd))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> used.get(used.size() - 1));
    }

    private static void complete(RosterField field, Period last, List<Completed> completed) {
        String value = last.cell(field);
        if (!value.isBlank()) {
            completed.add(new Completed(field, value, last.place()));
        }
    }

    private static boolean isSilent(Map<RosterField, String> row, RosterField field) {
        return row.getOrDefault(field, "").isBlank();
    }
}
