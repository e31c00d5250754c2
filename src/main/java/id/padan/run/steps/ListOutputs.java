package id.padan.run.steps;

import id.padan.decision.Ledger;
import id.padan.decision.RowKey;
import id.padan.decision.Settlement;
import id.padan.decision.Standing;
import id.padan.jobfile.JobFile.PeopleList;
import id.padan.parallel.Workers;
import id.padan.reconcile.Outcome;
import id.padan.report.ListFigures;
import id.padan.report.ListFile;
import id.padan.report.OutputFolder;
import id.padan.roster.FileReport;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
import id.padan.service.ServiceRules;
import id.padan.store.FindingStore;
import id.padan.store.ListLinkStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import id.padan.store.StandingStore;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes of the job's lists: their files, and for the reports their lines and the entries to decide.
 *
 * @param lists their names
 * @param links how people stand with them
 * @param rows the rows of rosters and lists
 * @param outcomes what became of them
 * @param findings what is wrong with files as a whole
 * @param standings how entries stand with what officers decided
 * @param ledger what officers decided
 * @param serviceRules how the periods of the job's history are counted; null if it has none
 * @param workers share the work
 */
public record ListOutputs(
        List<String> lists,
        ListLinkStore links,
        RowStore rows,
        OutcomeStore outcomes,
        FindingStore findings,
        StandingStore standings,
        Ledger ledger,
        @Nullable ServiceRules serviceRules,
        Workers workers) {

    /** Keeps the list unmodifiable. */
    public ListOutputs {
        lists = List.copyOf(lists);
    }

    /**
     * What was written.
     *
     * @param lists the lists counted, by their names
     * @param history the history counted, with what is odd about its periods; null if the job has none
     */
    record Written(SortedMap<String, ListFigures> lists, @Nullable ListFigures history) {

        /** What was understood of the history's files. */
        List<FileReport> historyFiles() {
            return history == null ? List.of() : history.files();
        }
    }

    /** Writes all lists, and what somebody must decide of the history, which has no file of its own. */
    Written write(OutputFolder folder, ReportsForPeople.Begun reports) throws IOException {
        SortedMap<String, ListFigures> figures = new TreeMap<>();
        for (String list : lists) {
            List<ListLine> lines = links.lines(list);
            ListFile.write(folder, list, lines);
            writeEntriesToDecide(list, lines, reports);
            reports.writeList(list, lines);
            figures.put(list, counted(list, lines, rows.ofList(list).reports()));
        }
        return new Written(figures, serviceRules == null ? null : history(serviceRules, reports));
    }

    private ListFigures history(ServiceRules counting, ReportsForPeople.Begun reports) throws IOException {
        String name = PeopleList.HISTORY;
        List<ListLine> lines = links.lines(name);
        writeEntriesToDecide(name, lines, reports);
        Histories histories = Histories.of(lines, links.statuses(name), counting);
        return counted(name, lines, HistoryProblems.told(rows.ofList(name).reports(), lines, histories));
    }

    private ListFigures counted(String list, List<ListLine> lines, List<FileReport> files) {
        return ListFigures.of(
                lines,
                outcomes.ofList(list).count(),
                files,
                findings.ofList(list).findings());
    }

    /** Each once, though it may be in several lines. */
    private void writeEntriesToDecide(String list, List<ListLine> lines, ReportsForPeople.Begun reports)
            throws IOException {
        IntSet seen = new IntOpenHashSet();
        List<Member> toDecide = new ArrayList<>();
        for (ListLine line : lines) {
            Member entry = line.entry();
            if (entry != null
                    && line.status() == ListStatus.UNCERTAIN
                    && entry.decided().outcome() instanceof Outcome.Review
                    && seen.add(entry.number())) {
                toDecide.add(entry);
            }
        }
        if (toDecide.isEmpty()) {
            return;
        }
        Int2ObjectMap<RowKey> keys = keys(list);
        Int2ObjectMap<Standing> stands = standings.ofList(list).all(ledger);
        for (Member entry : toDecide) {
            reports.writeEntryToDecide(
                    entry.decided(),
                    keys.get(entry.number()),
                    stands.getOrDefault(entry.number(), new Standing.Undecided()));
        }
    }

    /** What entries are known by in the ledger, by their numbers. */
    private Int2ObjectMap<RowKey> keys(String list) {
        NumberedRows entries = NumberedRows.withoutCandidates(outcomes.ofList(list), workers);
        List<RowKey> ofEntries = Settlement.keys(entries.rows(), workers);
        Int2ObjectMap<RowKey> keys = new Int2ObjectOpenHashMap<>();
        for (int place = 0; place < ofEntries.size(); place++) {
            keys.put(entries.numbers().getInt(place), ofEntries.get(place));
        }
        return keys;
    }
}
