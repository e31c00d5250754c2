package id.padan.round;

import id.padan.matching.scan.RosterIndex;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reconciler;
import id.padan.registry.columns.PartBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds rows and entries directly against each other, where the registry cannot tell: the entries are put into an index, and
 * the rows pass by it as if they were a registry. What is found is weighed like any candidate, with the frequencies of the true
 * registry.
 */
final class DirectMatches {

    private DirectMatches() {}

    /**
     * A row and an entry that may be one person.
     *
     * @param row the row
     * @param entry the entry
     * @param outcome what the engine makes of the entry, with the row as its registry person
     */
    record Found(Party row, Party entry, Outcome outcome) {}

    /** {@return for each entry the row that it is or may be, if there is one} */
    static List<Found> between(
            List<Party> rows, List<Party> entries, Normaliser normaliser, Reconciler reconciler, Workers workers) {
        if (rows.isEmpty() || entries.isEmpty()) {
            return List.of();
        }
        Map<RegistryPerson, Party> byPerson = new HashMap<>();
        List<List<RegistryPerson>> candidates = new ArrayList<>();
        entries.forEach(entry -> candidates.add(new ArrayList<>()));
        List<RegistryPerson> people = new ArrayList<>();
        for (Party row : rows) {
            RegistryPerson person = new RegistryPerson(row.submitted(), RegistryStatus.ACTIVE);
            byPerson.putIfAbsent(person, row);
            people.add(person);
        }
        RosterIndex.of(entries.stream().map(Party::submitted).toList(), normaliser, workers)
                .newScan()
                .pass(
                        PartBuilder.of(people.stream().map(WrittenPerson::of).toList()),
                        (part, person, places) -> places.forEach(
                                (place, closeness) -> candidates.get(place).add(people.get(person))));
        List<Found> found = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            Party entry = entries.get(place);
            List<RegistryPerson> possible = candidates.get(place);
            // An officer has said that the entry is none of the registry's people.
            possible.removeIf(person -> entry.isDecided() && isRegistered(byPerson.get(person)));
            Outcome outcome = reconciler
                    .reconcile(entry.first().decided().row(), entry.submitted(), possible)
                    .outcome();
            Party row = outcome.person() == null ? null : byPerson.get(outcome.person());
            if (row != null) {
                found.add(new Found(row, entry, outcome));
            }
        }
        return found;
    }

    private static boolean isRegistered(@Nullable Party row) {
        return row != null && row.registered() != null;
    }
}
