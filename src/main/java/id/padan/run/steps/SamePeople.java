package id.padan.run.steps;

import id.padan.parallel.Workers;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Identity;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutcomeFiles;
import id.padan.review.ReportRow.Elsewhere;
import id.padan.roster.RowLocation;
import id.padan.store.OutcomeStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows of a run are one person; and who of the registry is reconciled already, and in which row: whoever accepts them for
 * another one should know.
 */
final class SamePeople {

    private final Map<RowLocation, SortedSet<RowOutcome>> rows = new HashMap<>();
    private final Map<String, Elsewhere> reconciled = new HashMap<>();

    /** {@return nobody: where several rows of one person are no fault} */
    static SamePeople none() {
        return new SamePeople();
    }

    /**
     * {@return those of a run; of several rows of one person the first}
     *
     * @param outcomes what became of the rows
     * @param workers share the reading
     */
    static SamePeople reconciled(OutcomeStore outcomes, Workers workers) {
        SamePeople people = new SamePeople();
        outcomes.forEachOutcome(workers, (number, row) -> people.add(row));
        return people;
    }

    private void add(RowOutcome row) {
        if (row.outcome() instanceof Outcome.Reconciled known) {
            reconciled.putIfAbsent(
                    Identity.registered(known.person()),
                    new Elsewhere(row.row().opd(), row.row().location()));
        }
    }

    /** Takes the rows of a group. A row may have others in its own OPD and in several: each is named once. */
    void add(DuplicateGroup group) {
        if (!group.kind().isOfOnePerson()) {
            return;
        }
        for (DuplicateGroup.Member member : group.members()) {
            SortedSet<RowOutcome> all =
                    rows.computeIfAbsent(member.row().row().location(), location -> new TreeSet<>(OutcomeFiles.ORDER));
            group.members().forEach(each -> all.add(each.row()));
        }
    }

    /** {@return the other rows of a row's person} */
    List<RowOutcome> others(RowOutcome row) {
        RowLocation here = row.row().location();
        SortedSet<RowOutcome> all = rows.get(here);
        return all == null
                ? List.of()
                : all.stream()
                        .filter(each -> !each.row().location().equals(here))
                        .toList();
    }

    /** {@return in which other row than the one that stands here somebody is reconciled} */
    Optional<Elsewhere> elsewhere(RegistryPerson person, RowLocation here) {
        return Optional.ofNullable(reconciled.get(Identity.registered(person)))
                .filter(place -> !place.location().equals(here));
    }
}
