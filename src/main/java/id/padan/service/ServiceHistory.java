package id.padan.service;

import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The service of one person, as the periods of a history have it: the place to begin reading. {@link PeriodsUnited} makes it.
 *
 * @param periods all periods, in the order of their starts; those without one last
 * @param since the beginning of the unbroken service up to the reference date, as far as it is written; where all service began
 *     after that day, its beginning; null if no period can be used, or if the service ended before that day
 * @param otherStart the start in the row of the roster, as written, if it contradicts {@code since}; else empty
 * @param completed what the row does not say and the history does
 * @param remarks what is odd about the periods
 */
public record ServiceHistory(
        List<Period> periods,
        @Nullable ServiceDate since,
        String otherStart,
        List<Completed> completed,
        List<PeriodRemark> remarks) {

    /** What it can complete of the columns that criteria read. */
    public static final Set<RosterField> COMPLETES = Collections.unmodifiableSet(EnumSet.of(
            RosterField.START_DATE, RosterField.POSITION, RosterField.SALARY_SOURCE, RosterField.DECREE_SIGNATORY));

    /** What people look for in a report; what else is completed, a decree or an end, hardly any roster has. */
    private static final Set<RosterField> TOLD =
            EnumSet.of(RosterField.START_DATE, RosterField.POSITION, RosterField.WORK_UNIT, RosterField.SALARY_SOURCE);

    /** Keeps the lists unmodifiable. */
    public ServiceHistory {
        periods = List.copyOf(periods);
        completed = List.copyOf(completed);
        remarks = List.copyOf(remarks);
    }

    /**
     * What the history says and the row of the roster does not.
     *
     * @param field what
     * @param value as written; dates in ISO form as far as they are written
     * @param place where the history says it
     */
    public record Completed(RosterField field, String value, RowLocation place) {}

    /**
     * {@return the service of one person}
     *
     * @param periods all periods of the person, in any order
     * @param rules how they are counted
     * @param birthDate the person's; or null
     * @param row what the columns of the person's row in the roster hold, as text, with its OPD
     */
    public static ServiceHistory of(
            List<Period> periods, ServiceRules rules, @Nullable LocalDate birthDate, Map<RosterField, String> row) {
        return new PeriodsUnited(periods, rules, birthDate).history(row);
    }

    /** {@return whether at least one period can be used: then the history counts, and not what the roster says of the start} */
    public boolean counts() {
        return since != null || has(PeriodRemark.Kind.ENDED_EARLY);
    }

    /** {@return whether a period was left out: then the service may be longer than it seems} */
    public boolean isIncomplete() {
        return remarks.stream().anyMatch(remark -> remark.kind().leavesPeriodOut());
    }

    /** {@return whether there is something in it that a person should see} */
    public boolean isTold() {
        return !otherStart.isEmpty()
                || !remarks.isEmpty()
                || !completedAndTold().isEmpty();
    }

    /** {@return what it completes of the things that criteria ask for, or that must not be missing in an upload} */
    public List<Completed> completedAndTold() {
        return completed.stream().filter(each -> TOLD.contains(each.field())).toList();
    }

    /** {@return the period with which the unbroken service begins} */
    public Optional<Period> first() {
        return Optional.ofNullable(since).flatMap(day -> periods.stream()
                .filter(period ->
                        period.start() != null && period.start().first().equals(day.first()))
                .findFirst());
    }

    /**
     * {@return what the columns of a row hold, with what the history completes}
     *
     * @param row the row's own columns
     */
    public Map<RosterField, String> complete(Map<RosterField, String> row) {
        Map<RosterField, String> all = new EnumMap<>(RosterField.class);
        all.putAll(row);
        completed.forEach(each -> all.put(each.field(), each.value()));
        return Collections.unmodifiableMap(all);
    }

    /**
     * {@return the same with the start that counts: the history's, where it has one}
     *
     * @param row the row's own columns
     */
    public Map<RosterField, String> withStart(Map<RosterField, String> row) {
        Map<RosterField, String> all = new EnumMap<>(RosterField.class);
        all.putAll(complete(row));
        if (since != null) {
            all.put(RosterField.START_DATE, since.text());
        }
        return Collections.unmodifiableMap(all);
    }

    private boolean has(PeriodRemark.Kind kind) {
        return remarks.stream().anyMatch(remark -> remark.kind() == kind);
    }
}
