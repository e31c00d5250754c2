package id.padan.decision;

import id.padan.parallel.Workers;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What officers decided, applied to the rows of a run. Rows are known by their place in the list that was settled.
 *
 * @param keys the key of each row
 * @param standings how rows stand with what was decided; those of which nothing was decided are left out
 * @param changed new outcomes of the rows that a decision moves
 * @param superseded rows that a corrected one takes the place of, each with the place of that one
 */
public record Settlement(
        List<RowKey> keys,
        SortedMap<Integer, Standing> standings,
        SortedMap<Integer, Outcome> changed,
        SortedMap<Integer, Integer> superseded) {

    /**
     * {@return the settlement of a run}
     *
     * @param rows all rows, in the order of the output files, with the outcomes that matching gave them
     * @param ledger what was decided on rows of this job
     * @param workers share the work
     */
    public static Settlement of(List<RowOutcome> rows, Ledger ledger, Workers workers) {
        Corrections corrections =
                Corrections.among(rows.stream().map(RowOutcome::row).toList(), workers);
        Work work = new Work(corrections, ledger);
        for (int place = 0; place < rows.size(); place++) {
            if (!corrections.superseded().containsKey(place)) {
                work.settle(place, rows.get(place));
            }
        }
        return new Settlement(corrections.keys(), work.standings, work.changed, corrections.superseded());
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
                hint(row)
                        .ifPresent(decision -> note(
                                place,
                                row,
                                new Standing.Outdated(decision, Standing.Change.ROW_EDITED, ledger.round(key))));
            } else if (word instanceof Standing.Applied one) {
                apply(place, row, one);
            } else {
                standings.put(place, word);
                if (word instanceof Standing.Disputed) {
                    change(place, row, DecidedOutcomes.toReview(row.outcome()));
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

        private Optional<Decision> hint(RowOutcome row) {
            SubmittedRow submitted = row.row();
            return earlier.like(submitted, row.outcome().person());
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
            Optional<RegistryPerson> person = DecidedOutcomes.find(row, shown);
            if (person.isEmpty()) {
                if (isOther(row.outcome(), shown)) {
                    change(place, row, DecidedOutcomes.toReview(row.outcome()));
                }
                return Optional.of(Standing.Change.PERSON_CHANGED);
            }
            if (person.get().status() != RegistryStatus.ACTIVE) {
                return Optional.of(Standing.Change.PERSON_NOT_ACTIVE);
            }
            change(place, row, DecidedOutcomes.accepted(row, shown, person.get()));
            return Optional.empty();
        }

        /** The engine is certain of somebody else than the officer: that is not for the engine to settle. */
        private static boolean isOther(Outcome outcome, ShownPerson shown) {
            return outcome instanceof Outcome.Reconciled reconciled
                    && !ShownPerson.of(reconciled.person()).nik().equals(shown.nik());
        }

        private Optional<Standing.Change> reject(int place, RowOutcome row, Ticket ticket) {
            RegistryPerson best = row.outcome().person();
            if (best != null && !ticket.candidates().contains(ShownPerson.of(best))) {
                return Optional.of(Standing.Change.NEW_CANDIDATE);
            }
            change(place, row, DecidedOutcomes.rejected(row.outcome()));
            return Optional.empty();
        }

        private void change(int place, RowOutcome row, Outcome outcome) {
            if (!outcome.equals(row.outcome())) {
                changed.put(place, outcome);
            }
        }
    }
}
