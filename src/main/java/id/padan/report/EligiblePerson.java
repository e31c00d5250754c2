package id.padan.report;

import id.padan.criteria.Eligibility;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.service.ServiceDate;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is reconciled and eligible, as announcement and upload have them: the person as the registry has them, the work
 * as the row says.
 *
 * @param key what the person is known by from run to run
 * @param opd the OPD of the row
 * @param location where the row stands
 * @param nik sixteen digits; empty if the registry has none
 * @param name without titles
 * @param birthPlace as the registry writes it; may be empty
 * @param birthDate the registry's, or null
 * @param gender the registry's, or null
 * @param work what the other columns of the row hold, as text, with what the service history completes
 * @param priority the code of the person's place in the preset's order; empty if there is none or it cannot be told
 */
public record EligiblePerson(
        String key,
        String opd,
        RowLocation location,
        String nik,
        String name,
        String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        Map<RosterField, String> work,
        String priority) {

    /** The order of the announcement: OPD, name; rows of one name as they stand. */
    static final Comparator<EligiblePerson> ORDER = Comparator.comparing(EligiblePerson::opd)
            .thenComparing(EligiblePerson::name)
            .thenComparing(person -> person.location.file())
            .thenComparing(person -> person.location.sheet())
            .thenComparingInt(person -> person.location.row());

    /** Keeps the map unmodifiable. */
    public EligiblePerson {
        work = Map.copyOf(work);
    }

    static EligiblePerson of(RowOutcome row, String priority) {
        Person person = Objects.requireNonNull(row.outcome().person()).person();
        return new EligiblePerson(
                row.lastingKey(),
                row.row().opd(),
                row.row().location(),
                person.nik() instanceof NikReading.Complete complete
                        ? complete.nik().digits()
                        : "",
                person.name().withoutTitles(),
                person.birthPlace().written(),
                person.birthDate(),
                person.gender(),
                work(row),
                priority);
    }

    /** The roster's words, completed from the history; of the start, the history's where it has one. */
    private static Map<RosterField, String> work(RowOutcome row) {
        Map<RosterField, String> submitted = row.row().further();
        Eligibility eligibility = row.eligibility();
        ServiceHistory history = eligibility == null ? null : eligibility.history();
        return history == null ? submitted : history.withStart(submitted);
    }

    /** {@return what a column of the row holds, in one line; empty if nothing} */
    String work(RosterField column) {
        return work.getOrDefault(column, "").strip().replaceAll("\\s+", " ");
    }

    /** {@return the date that a column of the row holds, as far as it is written; null if none can be read} */
    @Nullable
    ServiceDate date(RosterField column) {
        return ServiceDate.read(work(column));
    }
}
