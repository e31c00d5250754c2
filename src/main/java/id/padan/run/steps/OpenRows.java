package id.padan.run.steps;

import id.padan.decision.Changes;
import id.padan.decision.NightToNight;
import id.padan.decision.RowHistory;
import id.padan.decision.RowKey;
import id.padan.decision.RowTrace;
import id.padan.decision.Settlement;
import id.padan.parallel.Workers;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.store.HistoryStore;
import id.padan.store.RunRecord;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compares the rows of a run with those of the run before, and keeps what the next run needs for the same. */
public final class OpenRows {

    private static final RowHistory NOT_COMPARED = new RowHistory(RowHistory.State.QUIET, null);
    /** A name is kept to be shown; nobody reads more of it. */
    private static final int LONGEST_NAME = 200;

    private final RunRecord run;
    private final HistoryStore history;
    private final Optional<RunRecord> before;
    private final NightToNight nights;

    /**
     * A comparison.
     *
     * @param history the rows of earlier runs; takes those of this one
     * @param run this run
     * @param before the run that it is compared with, if there is one
     */
    public OpenRows(HistoryStore history, RunRecord run, Optional<RunRecord> before) {
        this.history = history;
        this.run = run;
        this.before = before;
        this.nights = new NightToNight(before.map(RunRecord::day).orElse(null), run.day());
    }

    /**
     * Compares and stores.
     *
     * @param rows all rows with their final outcomes, in the order of the output files
     * @param numbers their numbers
     * @param settlement their keys
     * @param workers share the work
     */
    void keep(List<RowOutcome> rows, IntList numbers, Settlement settlement, Workers workers) {
        HistoryStore.Writer writer = history.writer(run.number(), workers);
        TreeSet<String> earlier =
                new TreeSet<>(before.map(last -> history.opds(last.number())).orElse(List.of()));
        int from = 0;
        while (from < rows.size()) {
            String opd = rows.get(from).row().opd();
            int to = from;
            while (to < rows.size() && rows.get(to).row().opd().equals(opd)) {
                to++;
            }
            writer.add(opd, compare(opd, rows.subList(from, to), from, numbers, settlement));
            earlier.remove(opd);
            from = to;
        }
        writer.finish();
        earlier.forEach(opd -> nights.compare(opd, before(opd), List.of()));
        Changes changes = nights.changes();
        history.add(run.number(), changes);
    }

    private List<RowTrace> compare(
            String opd, List<RowOutcome> rows, int from, IntList numbers, Settlement settlement) {
        List<NightToNight.Row> now = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = from + i;
            RowTrace trace = trace(numbers.getInt(place), settlement.keys().get(place), rows.get(i));
            now.add(new NightToNight.Row(trace, rows.get(i).row().replaces()));
        }
        return nights.compare(opd, before(opd), now);
    }

    private List<RowTrace> before(String opd) {
        return before.map(last -> history.ofOpd(last.number(), opd)).orElse(List.of());
    }

    private static RowTrace trace(int number, RowKey key, RowOutcome row) {
        RegistryPerson person = row.outcome().person();
        String name = row.row().name();
        return new RowTrace(
                number,
                key.text(),
                row.row().opd(),
                row.row().location(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                person == null ? "" : person.person().nik().text(),
                isOpen(row.outcome()),
                !row.outcome().counts(),
                NOT_COMPARED);
    }

    /** {@return whether somebody still has to do something about a row} */
    static boolean isOpen(Outcome outcome) {
        boolean closed = outcome.reasons().contains(Reason.DECIDED_BY_OFFICER)
                || outcome.reasons().contains(Reason.DUPLICATE_IN_OPD);
        return outcome instanceof Outcome.Review || (outcome instanceof Outcome.Rejected && !closed);
    }
}
