package id.padan.decision;

import id.padan.parallel.Workers;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What officers decided, applied to the rows of a run. Rows are known by their place in the list that was settled.
 *
 * @param keys the key of each row
 * @param standings how rows stand with what was decided; those of which nothing was decided are left out
 * @param changed new outcomes of the rows that a decision moves
 * @param superseded rows that a corrected one takes the place of, each with the place of that one
 * @param refused rows that were sent back corrected and take nobody's place, with the reason
 */
public record Settlement(
        List<RowKey> keys,
        SortedMap<Integer, Standing> standings,
        SortedMap<Integer, Outcome> changed,
        SortedMap<Integer, Integer> superseded,
        SortedMap<Integer, RosterProblemCode> refused) {

    /**
     * {@return the settlement of a run}
     *
     * @param rows all rows, in the order of the output files, with the outcomes that matching gave them
     * @param ledger what was decided on rows of this job
     * @param workers share the work
     */
    public static Settlement of(List<RowOutcome> rows, Ledger ledger, Workers workers) {
        Corrections corrections = corrections(rows, workers);
        Work work = new Work(corrections, ledger);
        for (int place = 0; place < rows.size(); place++) {
            if (!corrections.superseded().containsKey(place)) {
                work.settle(place, rows.get(place));
            }
        }
        return new Settlement(
                corrections.keys(), work.standings, work.changed, corrections.superseded(), corrections.refused());
    }

    /**
     * {@return what each row is known by from night to night}
     *
     * @param rows all rows, in the order of the output files
     * @param workers share the work
     */
    public static List<RowKey> keys(List<RowOutcome> rows, Workers workers) {
        return corrections(rows, workers).keys();
    }

    private static Corrections corrections(List<RowOutcome> rows, Workers workers) {
        return Corrections.among(rows.stream().map(RowOutcome::row).toList(), workers);
    }

    /** {@return the rows with the outcomes that the decisions give them} */
    public List<RowOutcome> applied(List<RowOutcome> rows) {
        List<RowOutcome> applied = new ArrayList<>(rows);
        changed.forEach((place, outcome) -> applied.set(place, rows.get(place).with(outcome)));
        return applied;
    }

    private static final class Work {

        private final Corrections corrections;
        private final Ledger ledger;
        private final EarlierRows earlier;
        private final SortedMap<Integer, Standing> standings = new TreeMap<>();
        private final SortedMap<Integer, Outcome> changed = new TreeMap<>();

        Work(Corrections corrections, Ledger ledger) {
            this.corrections = corrections;
            this.ledger = ledger;
            this.earlier = EarlierRows.of(ledger, corrections);
        }

        void settle(int place, RowOutcome row) {
            RowKey key = corrections.keys().get(place);
            Standing word = ledger.word(key);
            if (word instanceof Standing.Undecided) {
                earlier.like(row.row(), row.outcome().person())
                        .ifPresent(decision -> note(
                                place,
                                row,
                                new Standing.Outdated(decision, Standing.Change.ROW_EDITED, ledger.round(key))));
            } else if (word instanceof Standing.Applied one) {
                apply(place, row, one);
            } else {
                standings.put(place, word);
                if (word instanceof Standing.Disputed) {
                    change(place, row, row.outcome().contradicted());
                }
            }
        }

        /** A row that the engine is certain of by now needs no hint. */
        private void note(int place, RowOutcome row, Standing standing) {
            Outcome outcome = changed.getOrDefault(place, row.outcome());
            if (!(standing instanceof Standing.Outdated) || !(outcome instanceof Outcome.Reconciled)) {
                standings.put(place, standing);
            }
        }

        private void apply(int place, RowOutcome row, Standing.Applied word) {
            Optional<ShownPerson> shown = word.decision().person();
            Optional<Standing.Change> obstacle = shown.isPresent()
                    ? accept(place, row, shown.get())
                    : reject(place, row, word.decision().ticket());
            note(
                    place,
                    row,
                    obstacle.<Standing>map(change -> new Standing.Outdated(word.decision(), change, word.round()))
                            .orElse(word));
        }

        private Optional<Standing.Change> accept(int place, RowOutcome row, ShownPerson shown) {
            Optional<Outcome.Reconciled> accepted = accepted(row, shown);
            if (accepted.isEmpty()) {
                if (isOther(row.outcome(), shown)) {
                    change(place, row, row.outcome().contradicted());
                }
                return Optional.of(Standing.Change.PERSON_CHANGED);
            }
            if (accepted.get().person().status() != RegistryStatus.ACTIVE) {
                return Optional.of(Standing.Change.PERSON_NOT_ACTIVE);
            }
            change(place, row, accepted.get());
            return Optional.empty();
        }

        /** The row as the person who was shown, if they are still among those it may be, with the very same values. */
        private static Optional<Outcome.Reconciled> accepted(RowOutcome row, ShownPerson shown) {
            Outcome outcome = row.outcome();
            RegistryPerson best = outcome.person();
            if (best != null && ShownPerson.of(best).equals(shown)) {
                return Optional.of(outcome.decidedToBe(best, outcome.probability(), outcome.differences()));
            }
            return row.candidates().stream()
                    .filter(candidate -> ShownPerson.of(candidate.person()).equals(shown))
                    .findFirst()
                    .map(candidate ->
                            outcome.decidedToBe(candidate.person(), candidate.probability(), candidate.differences()));
        }

        /** Whether the engine is certain of another person than the officer: then an officer has to decide again. */
        private static boolean isOther(Outcome outcome, ShownPerson shown) {
            return outcome instanceof Outcome.Reconciled reconciled
                    && !ShownPerson.of(reconciled.person()).nik().equals(shown.nik());
        }

        private Optional<Standing.Change> reject(int place, RowOutcome row, Ticket ticket) {
            RegistryPerson best = row.outcome().person();
            if (best != null && !ticket.candidates().contains(ShownPerson.of(best))) {
                return Optional.of(Standing.Change.NEW_CANDIDATE);
            }
            change(place, row, row.outcome().decidedToBeRejected());
            return Optional.empty();
        }

        private void change(int place, RowOutcome row, Outcome outcome) {
            if (!outcome.equals(row.outcome())) {
                changed.put(place, outcome);
            }
        }
    }

    /**
     * Decisions on rows that are gone. Each is a hint for a row that is likely the edited form of such a row: one that was sent
     * back for it, or has the same person, or the same name at the same place.
     */
    private static final class EarlierRows {

        /** Somebody of an OPD. */
        private record PersonOf(String opd, String nik) {}

        /** A name where it stood. */
        private record Named(String opd, RowLocation location, String name) {}

        private final Map<RowKey, Decision> byKey = new HashMap<>();
        private final Map<PersonOf, Decision> byPerson = new HashMap<>();
        private final Map<Named, Decision> byPlace = new HashMap<>();

        private EarlierRows() {}

        static EarlierRows of(Ledger ledger, Corrections corrections) {
            EarlierRows earlier = new EarlierRows();
            Set<RowKey> present = new HashSet<>();
            if (!ledger.decisions().isEmpty()) {
                List<RowKey> keys = corrections.keys();
                for (int place = 0; place < keys.size(); place++) {
                    if (!corrections.superseded().containsKey(place)) {
                        present.add(keys.get(place));
                    }
                }
            }
            for (RowKey row : ledger.rows()) {
                if (!present.contains(row)) {
                    last(ledger.word(row)).ifPresent(decision -> earlier.add(row, decision));
                }
            }
            return earlier;
        }

        private static Optional<Decision> last(Standing word) {
            List<Decision> decisions = word.decisions();
            return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
        }

        private void add(RowKey row, Decision decision) {
            Ticket ticket = decision.ticket();
            byKey.put(row, decision);
            decision.person()
                    .or(() -> ticket.candidates().stream().findFirst())
                    .filter(person -> !person.nik().isEmpty())
                    .ifPresent(person -> byPerson.put(new PersonOf(ticket.opd(), person.nik()), decision));
            byPlace.put(new Named(ticket.opd(), ticket.location(), plain(ticket.name())), decision);
        }

        /** {@return what was last decided on a row of which this one is likely the edited form} */
        Optional<Decision> like(SubmittedRow row, @Nullable RegistryPerson person) {
            if (byKey.isEmpty()) {
                return Optional.empty();
            }
            Decision decision = row.replaces() == null ? null : byKey.get(new RowKey(row.replaces()));
            if (decision == null && person != null) {
                decision = byPerson.get(
                        new PersonOf(row.opd(), person.person().nik().text()));
            }
            if (decision == null) {
                decision = byPlace.get(new Named(row.opd(), row.location(), plain(row.name())));
            }
            return Optional.ofNullable(decision);
        }

        private static String plain(String name) {
            return name.toUpperCase(Locale.ROOT);
        }
    }
}
