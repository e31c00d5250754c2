package id.padan.run.steps;

import id.padan.criteria.Preset;
import id.padan.criteria.PriorityOrder;
import id.padan.decision.Ledger;
import id.padan.decision.RowKey;
import id.padan.decision.Settlement;
import id.padan.decision.Standing;
import id.padan.parallel.Workers;
import id.padan.reconcile.Outcome;
import id.padan.report.ListFigures;
import id.padan.report.ListFile;
import id.padan.report.OutputFolder;
import id.padan.report.RoundCount;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        Workers workers) {

    /** Keeps the list unmodifiable. */
    public ListOutputs {
        lists = List.copyOf(lists);
    }

    /** Writes all lists; {@return the lists counted} */
    SortedMap<String, ListFigures> write(OutputFolder folder, ReportsForPeople.Begun reports) throws IOException {
        SortedMap<String, ListFigures> figures = new TreeMap<>();
        for (String list : lists) {
            List<ListLine> lines = links.lines(list);
            ListFile.write(folder, list, lines);
            List<Member> uncertain = lines.stream()
                    .filter(line -> line.status() == ListStatus.UNCERTAIN)
                    .flatMap(line -> Stream.ofNullable(line.entry()))
                    .toList();
            writeEntriesToDecide(list, uncertain, reports);
            reports.writeList(list, lines);
            ListFigures counted = ListFigures.of(
                    lines,
                    outcomes.ofList(list).count(),
                    rows.ofList(list).reports(),
                    findings.ofList(list).findings());
            figures.put(list, counted);
        }
        return figures;
    }

    /** {@return what tells a row's person the place in the preset's order, by the row's number; empty if there is no order} */
    RoundCount.Priorities priorities(Preset preset) {
        if (preset.priority().isEmpty()) {
            return (number, row) -> "";
        }
        PriorityOrder order = new PriorityOrder(preset, Set.copyOf(lists));
        ListStandings standings = new ListStandings(lists, links, rows);
        return (number, row) -> order.of(ApplyCriteria.facts(row, standings.of(number)));
    }

    /** Writes those entries of a list of which an officer can say who they are; each once. */
    void writeEntriesToDecide(String list, List<Member> uncertain, ReportsForPeople.Begun reports) throws IOException {
        IntSet seen = new IntOpenHashSet();
        List<Member> toDecide = new ArrayList<>();
        for (Member entry : uncertain) {
            if (entry.decided().outcome() instanceof Outcome.Review && seen.add(entry.number())) {
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
