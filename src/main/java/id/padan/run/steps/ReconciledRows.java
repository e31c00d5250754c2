package id.padan.run.steps;

import id.padan.parallel.Workers;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Identity;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow.Elsewhere;
import id.padan.roster.RowLocation;
import id.padan.store.OutcomeStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who of the registry is reconciled already, and in which row: whoever accepts them for another one should know. */
final class ReconciledRows {

    private final Map<String, Elsewhere> byPerson = new HashMap<>();

    /** {@return nobody: where several rows of one person are no fault} */
    static ReconciledRows none() {
        return new ReconciledRows();
    }

    /**
     * {@return those of a run; of several rows of one person the first}
     *
     * @param outcomes what became of the rows
     * @param workers share the reading
     */
    static ReconciledRows of(OutcomeStore outcomes, Workers workers) {
        ReconciledRows rows = new ReconciledRows();
        outcomes.forEachOutcome(workers, (number, row) -> rows.add(row));
        return rows;
    }

    private void add(RowOutcome row) {
        if (row.outcome() instanceof Outcome.Reconciled reconciled) {
            byPerson.putIfAbsent(
                    Identity.registered(reconciled.person()),
                    new Elsewhere(row.row().opd(), row.row().location()));
        }
    }

    /** {@return in which other row than the one that stands here somebody is reconciled} */
    Optional<Elsewhere> elsewhere(RegistryPerson person, RowLocation here) {
        return Optional.ofNullable(byPerson.get(Identity.registered(person)))
                .filter(place -> !place.location().equals(here));
    }
}
