package id.padan.decision;

import id.padan.parallel.Workers;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Identity;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RosterProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What officers decided, applied to the rows of a run. Rows are known by their place in the list that was settled.
 *
 * @param keys the key of each row
 * @param standings how rows stand with what was decided; those of which nothing was decided are left out
 * @param changed new outcomes of the rows that a decision moves, or that a corrected one takes the place of
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
     * {@return the settlement of rows of which several may be one person}
     *
     * @param rows all rows, in the order of the output files, with the outcomes that matching gave them
     * @param ledger what was decided on rows of this job
     * @param workers share the work
     */
    public static Settlement of(List<RowOutcome> rows, Ledger ledger, Workers workers) {
        return of(rows, ledger, false, workers);
    }

    /**
     * {@return the settlement of a run}
     *
     * @param rows all rows, in the order of the output files, with the outcomes that matching gave them
     * @param ledger what was decided on rows of this job
     * @param onceEach whether it is a fault if several rows are one person
     * @param workers share the work
     */
    public static Settlement of(List<RowOutcome> rows, Ledger ledger, boolean onceEach, Workers workers) {
        Corrections corrections = corrections(rows, workers);
        Work work = new Work(corrections, ledger);
        for (int place = 0; place < rows.size(); place++) {
            Integer by = corrections.superseded().get(place);
            if (by == null) {
                work.settle(place, rows.get(place));
            } else {
                work.changed.put(
                        place, new Outcome.Superseded(rows.get(by).row().location()));
            }
        }
        if (onceEach) {
            work.takeBackSeveralEmployers(rows);
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

        /** Nobody works in two OPD: where rows of one person were accepted in several, none of these decisions holds. */
        void takeBackSeveralEmployers(List<RowOutcome> rows) {
            Map<String, List<Integer>> accepted = new TreeMap<>();
            changed.forEach((place, outcome) -> {
                if (outcome instanceof Outcome.Reconciled reconciled
                        && standings.get(place) instanceof Standing.Applied) {
                    accepted.computeIfAbsent(Identity.registered(reconciled.person()), person -> new ArrayList<>())
                            .add(place);
                }
            });
            for (List<Integer> places : accepted.values()) {
                long opds = places.stream()
                        .map(place -> rows.get(place).row().opd())
                        .distinct()
                        .count();
                if (opds > 1) {
                    places.forEach(this::takeBack);
                }
            }
        }

        private void takeBack(int place) {
            changed.remove(place);
            if (standings.get(place) instanceof Standing.Applied word) {
                standings.put(
                        place,
                        new Standing.Outdated(word.decision(), Standing.Change.ACCEPTED_IN_SEVERAL_OPD, word.round()));
            }
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
                    ? accept(place, row, shown.get(), word.decision())
                    : reject(place, row, word.decision().ticket());
            note(
                    place,
                    row,
                    obstacle.<Standing>map(change -> new Standing.Outdated(word.decision(), change, word.round()))
                            .orElse(word));
        }

        private Optional<Standing.Change> accept(int place, RowOutcome row, ShownPerson shown, Decision decision) {
            Optional<Outcome.Reconciled> accepted = accepted(row, shown);
            if (accepted.isEmpty()) {
                if (isOther(row.outcome(), shown)) {
                    change(place, row, row.outcome().contradicted());
                }
                return Optional.of(Standing.Change.PERSON_CHANGED);
            }
            Set<Implausibility> implausible = Implausibility.of(accepted.get());
            if (accepted.get().person().status() == RegistryStatus.BROKEN
                    || isGoneSince(implausible, decision.implausible())) {
                return Optional.of(Standing.Change.PERSON_NOT_ACTIVE);
            }
            if (isCertainOfSomebodyNew(row.outcome(), shown, decision.ticket())) {
                change(place, row, row.outcome().contradicted());
                return Optional.of(Standing.Change.NEW_CANDIDATE);
            }
            boolean needsNote = decision.lacksNote() || (decision.note().isBlank() && !implausible.isEmpty());
            if (needsNote && !row.outcome().isCertainly(accepted.get().person())) {
                return Optional.of(Standing.Change.NOTE_MISSING);
            }
            change(place, row, accepted.get());
            return Optional.empty();
        }

        /** Whoever accepts the dead must have seen that they are: a note on something else says nothing of it. */
        private static boolean isGoneSince(Set<Implausibility> now, Set<Implausibility> shown) {
            return Stream.of(Implausibility.DECEASED, Implausibility.INACTIVE)
                    .anyMatch(gone -> now.contains(gone) && !shown.contains(gone));
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

        /** Where the engine is certain of somebody else, the officer must at least have known of them. */
        private static boolean isCertainOfSomebodyNew(Outcome outcome, ShownPerson shown, Ticket ticket) {
            RegistryPerson best = outcome.person();
            return isOther(outcome, shown)
                    && best != null
                    && !ticket.candidates().contains(ShownPerson.of(best));
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
}
