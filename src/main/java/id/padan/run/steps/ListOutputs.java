package id.padan.run.steps;

import id.padan.criteria.Eligibility;
import id.padan.criteria.Preset;
import id.padan.criteria.PriorityOrder;
import id.padan.decision.Ledger;
import id.padan.decision.RowKey;
import id.padan.decision.Settlement;
import id.padan.decision.Standing;
import id.padan.jobfile.PeopleList;
import id.padan.parallel.Workers;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RosterVersions;
import id.padan.reconcile.RosterVersions.Version;
import id.padan.reconcile.RowOutcome;
import id.padan.report.ListFigures;
import id.padan.report.ListFile;
import id.padan.report.OutputFolder;
import id.padan.report.RoundCount;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
import id.padan.service.ServiceHistory;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            writeEntriesToDecide(list, uncertain(lines), reports);
            reports.writeList(list, lines);
            figures.put(
                    list, counted(list, lines, withVersions(rows.ofList(list).reports(), lines)));
        }
        return new Written(figures, serviceRules == null ? null : history(serviceRules, reports));
    }

    private ListFigures history(ServiceRules counting, ReportsForPeople.Begun reports) throws IOException {
        String name = PeopleList.HISTORY;
        List<ListLine> lines = links.lines(name);
        writeEntriesToDecide(name, uncertain(lines), reports);
        Histories histories = Histories.of(lines, links.statuses(name), counting);
        return counted(name, lines, HistoryProblems.told(rows.ofList(name).reports(), lines, histories));
    }

    private static List<Member> uncertain(List<ListLine> lines) {
        return lines.stream()
                .filter(line -> line.status() == ListStatus.UNCERTAIN)
                .flatMap(line -> Stream.ofNullable(line.entry()))
                .toList();
    }

    /** The files, and those of them that share half of their people: probably one list in two versions. */
    private static List<FileReport> withVersions(List<FileReport> files, List<ListLine> lines) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<Object, Set<String>> filesOf = new HashMap<>();
        IntSet seen = new IntOpenHashSet();
        for (ListLine line : lines) {
            Member entry = line.entry();
            if (entry == null || !seen.add(entry.number())) {
                continue;
            }
            String file = entry.decided().row().location().file();
            sizes.merge(file, 1, Integer::sum);
            Member row = line.row();
            Object person = row == null ? line.person() : Integer.valueOf(row.number());
            if (person != null && line.status() != ListStatus.UNCERTAIN) {
                filesOf.computeIfAbsent(person, one -> new HashSet<>()).add(file);
            }
        }
        Map<String, List<RosterProblem>> problems = RosterVersions.among(sizes, filesOf.values()).stream()
                .collect(Collectors.groupingBy(
                        Version::file, Collectors.mapping(ListOutputs::problem, Collectors.toList())));
        return files.stream()
                .map(file -> file.with(problems.getOrDefault(file.file(), List.of())))
                .toList();
    }

    private static RosterProblem problem(Version version) {
        return RosterProblem.masked(RosterProblemCode.LIST_IN_TWO_VERSIONS, "", "", version.text());
    }

    private ListFigures counted(String list, List<ListLine> lines, List<FileReport> files) {
        return ListFigures.of(
                lines,
                outcomes.ofList(list).count(),
                files,
                findings.ofList(list).findings());
    }

    /** {@return what tells a row's person the place in the preset's order, by the row's number; empty if there is no order} */
    RoundCount.Priorities priorities(Preset preset) {
        if (preset.priority().isEmpty()) {
            return (number, row) -> "";
        }
        PriorityOrder order = new PriorityOrder(preset, Set.copyOf(lists));
        ListStandings standings = new ListStandings(lists, links, rows, preset);
        return (number, row) -> order.of(ApplyCriteria.facts(row, standings.of(number), history(row)));
    }

    private static @Nullable ServiceHistory history(RowOutcome row) {
        Eligibility eligibility = row.eligibility();
        return eligibility == null ? null : eligibility.history();
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
