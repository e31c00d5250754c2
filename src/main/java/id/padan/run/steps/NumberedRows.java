package id.padan.run.steps;

import id.padan.decision.Settlement;
import id.padan.parallel.Workers;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.store.OutcomeStore;
import id.padan.store.OutcomeStore.NumberedOutcome;
import id.padan.store.StandingStore.NumberedStanding;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * All rows of rosters or of a list, in the order of the output files, for work that goes by places in that order.
 *
 * @param rows the rows
 * @param numbers what each is known by in the store
 */
record NumberedRows(List<RowOutcome> rows, IntList numbers) {

    static NumberedRows withCandidates(OutcomeStore outcomes, Workers workers) {
        return read(keep -> outcomes.forEach(workers, keep));
    }

    /** Most of what a row takes in memory are its candidates. */
    static NumberedRows withoutCandidates(OutcomeStore outcomes, Workers workers) {
        return read(keep -> outcomes.forEachOutcome(workers, keep));
    }

    /** Hands over all rows. */
    private interface Reading {
        void into(BiConsumer<Integer, RowOutcome> keep);
    }

    private static NumberedRows read(Reading reading) {
        NumberedRows read = new NumberedRows(new ArrayList<>(), new IntArrayList());
        reading.into((number, row) -> {
            read.numbers.add(number.intValue());
            read.rows.add(row);
        });
        return read;
    }

    /** {@return outcomes by their places, by the numbers of the rows} */
    List<NumberedOutcome> outcomes(SortedMap<Integer, Outcome> byPlace) {
        return byPlace.entrySet().stream()
                .map(entry -> new NumberedOutcome(numbers.getInt(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** {@return how the rows stand with what officers decided, by their numbers} */
    List<NumberedStanding> standings(Settlement settlement) {
        return settlement.standings().entrySet().stream()
                .map(entry -> new NumberedStanding(numbers.getInt(entry.getKey()), entry.getValue()))
                .toList();
    }
}
