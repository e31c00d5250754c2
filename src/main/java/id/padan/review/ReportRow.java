package id.padan.review;

import id.padan.decision.RowHistory;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RowLocation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row as the reports for people show it.
 *
 * @param row the row, what became of it, and why
 * @param ticket goes out with it and comes back with a decision
 * @param standing how it stands with what was decided before
 * @param history how it stands from night to night
 * @param samePerson the other rows that are, or most probably are, the same person, in the order of the output files; they have
 *     neither cells nor candidates
 * @param elsewhere where those candidates that the ticket offers are reconciled already, by their place in it, from 0
 */
public record ReportRow(
        RowOutcome row,
        Ticket ticket,
        Standing standing,
        RowHistory history,
        List<RowOutcome> samePerson,
        SortedMap<Integer, Elsewhere> elsewhere) {

    /** Keeps list and map unmodifiable. */
    public ReportRow {
        samePerson = List.copyOf(samePerson);
        elsewhere = Collections.unmodifiableSortedMap(new TreeMap<>(elsewhere));
    }

    /**
     * Another row that is a registry person already.
     *
     * @param opd its OPD; may be empty
     * @param location where it stands
     */
    public record Elsewhere(String opd, RowLocation location) {}

    /**
     * A row of a person who has no other.
     *
     * @param row the row
     * @param ticket its ticket
     * @param standing how it stands with what was decided before
     * @param history how it stands from night to night
     */
    public ReportRow(RowOutcome row, Ticket ticket, Standing standing, RowHistory history) {
        this(row, ticket, standing, history, List.of(), new TreeMap<>());
    }

    /**
     * {@return the same as its own OPD may see it} Rows of other OPD are neither named nor located; that there are such is what
     * the row's reasons say.
     */
    ReportRow forItsOpd() {
        String opd = row.row().opd();
        SortedMap<Integer, Elsewhere> here = new TreeMap<>(elsewhere);
        here.values().removeIf(other -> !other.opd().equals(opd));
        return new ReportRow(
                row,
                ticket,
                standing,
                history,
                samePerson.stream()
                        .filter(other -> other.row().opd().equals(opd))
                        .toList(),
                here);
    }

    /**
     * {@return the row in which a candidate is reconciled already; nothing if there is none}
     *
     * @param candidate which of them, from 0
     */
    public Optional<Elsewhere> elsewhere(int candidate) {
        return Optional.ofNullable(elsewhere.get(candidate));
    }
}
