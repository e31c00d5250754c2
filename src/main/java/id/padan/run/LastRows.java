package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.decision.Ledger;
import id.padan.decision.RowKey;
import id.padan.decision.RowTrace;
import id.padan.decision.Standing;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.person.Normaliser;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportSettings;
import id.padan.review.story.KnownRow;
import id.padan.review.story.Who;
import id.padan.review.story.Who.Fit;
import id.padan.roster.RowLocation;
import id.padan.round.ListLine;
import id.padan.run.steps.ReportsForPeople;
import id.padan.store.CandidateStore;
import id.padan.store.DecisionStore;
import id.padan.store.DuplicateStore;
import id.padan.store.HistoryStore;
import id.padan.store.ListLinkStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.StandingStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Those rows of the last run of a job whom somebody asks about. All rows are read once, and only those that may be meant are
 * kept.
 *
 * @param who whom they ask about
 * @param settings the job and its run
 * @param ledger all that officers decided until now
 * @param fit how well the rows are what was asked for
 * @param rows those that fit best, in the order of the output files; at most {@link #MOST}
 * @param all how many fit so well
 * @param names where nobody fits a name, the names most like the one asked for, the most like first
 * @param files the files of the run, each sheet as {@code FILE#SHEET}
 */
public record LastRows(
        Who who,
        ReportSettings settings,
        Ledger ledger,
        Fit fit,
        List<KnownRow> rows,
        long all,
        List<String> names,
        List<String> files) {

    /** Of more rows somebody must say which they mean. */
    public static final int MOST = 50;

    /** Whether the registry is damaged as a whole is told by the reports; here each row speaks for itself. */
    private static final boolean NOT_ASKED = false;

    /** Keeps the lists unmodifiable. */
    public LastRows {
        rows = List.copyOf(rows);
        names = List.copyOf(names);
        files = List.copyOf(files);
    }

    /**
     * {@return those whom somebody asks about}
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @param who whom they ask about, in words: see {@link Who#of}
     * @throws JobException if no run has come to its end, another build of the program made it, or the workspace is in use or
     *     cannot be used
     */
    public static LastRows find(JobFile job, Path workspace, String who) throws JobException {
        if (!Workspace.existsIn(workspace)) {
            throw RunProblems.nothingToTell(job);
        }
        InputFiles files = InputFiles.of(job);
        Normaliser normaliser = Inputs.dictionaries(job, files).normaliser().withFields(job.furtherFields());
        Preset preset = Inputs.preset(job, files.preset());
        try (Workspace open = Workspace.open(workspace)) {
            RunRecord run = lastRun(job, open.dataSource());
            Ledger ledger = Ledger.of(DecisionStore.open(open).entries(job.name()));
            Search search = new Search(Who.of(who, normaliser.names()), job.listNames());
            search.read(open.dataSource(), run.number(), normaliser);
            return search.found(open.dataSource(), run.number(), normaliser, settings(job, run, open, preset), ledger);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private static ReportSettings settings(JobFile job, RunRecord run, Workspace open, @Nullable Preset preset) {
        long lost =
                new CandidateStore(open.dataSource(), run.number()).records().lost();
        return ReportsForPeople.settings(job, run, preset, NOT_ASKED, lost);
    }

    /** A run that began since has freed what the one before it had. */
    static RunRecord lastRun(JobFile job, DataSource data) throws JobException {
        List<RunRecord> runs = new RunStore(data).recent(job.name(), 1);
        if (runs.isEmpty() || !LastRun.isFinished(runs.get(0))) {
            throw RunProblems.nothingToTell(job);
        }
        RunRecord run = runs.get(0);
        if (!run.program().equals(Version.BUILD)) {
            throw RunProblems.ofOtherBuild(job);
        }
        return run;
    }

    private record Hit(RowOutcome row, RowTrace trace) {}

    private record Likely(String name, double likeness) {}

    /** Goes through the rows. */
    private static final class Search {

        /** As many names as a person looks through. */
        private static final int MOST_NAMES = 5;

        /** Jaro-Winkler; less is another name. */
        private static final double LEAST_LIKENESS = 0.8;

        private final Who who;
        private final List<String> lists;
        private final List<Hit> hits = new ArrayList<>();
        private final List<Likely> names = new ArrayList<>();
        private final TreeSet<String> files = new TreeSet<>();
        private Fit best = Fit.NONE;
        private long all;

        Search(Who who, List<String> lists) {
            this.who = who;
            this.lists = lists;
        }

        void read(DataSource data, long run, Normaliser normaliser) {
            Iterator<RowTrace> traces = new HistoryStore(data).rows(run);
            new OutcomeStore(data, run, normaliser).ofRosters().forEachWithCells((number, row) -> {
                RowTrace trace = traces.next();
                RowLocation location = row.row().location();
                if (!trace.location().equals(location)) {
                    throw new IllegalStateException("rows out of order: " + location);
                }
                files.add(location.sheet().isEmpty() ? location.file() : location.file() + "#" + location.sheet());
                take(row, trace);
            });
        }

        private void take(RowOutcome row, RowTrace trace) {
            Fit fit = who.fit(row);
            if (fit == Fit.NONE) {
                if (best == Fit.NONE) {
                    keepName(row);
                }
                return;
            }
            if (fit.compareTo(best) > 0) {
                best = fit;
                hits.clear();
                all = 0;
            }
            if (fit == best) {
                all++;
                if (hits.size() < MOST) {
                    hits.add(new Hit(row, trace));
                }
            }
        }

        private void keepName(RowOutcome row) {
            Likely likely = new Likely(row.row().name(), who.likeness(row));
            if (likely.likeness >= LEAST_LIKENESS && names.stream().noneMatch(each -> each.name.equals(likely.name))) {
                names.add(likely);
                names.sort(Comparator.comparingDouble(Likely::likeness).reversed());
                if (names.size() > MOST_NAMES) {
                    names.remove(MOST_NAMES);
                }
            }
        }

        LastRows found(DataSource data, long run, Normaliser normaliser, ReportSettings settings, Ledger ledger) {
            Int2ObjectMap<Standing> standings =
                    new StandingStore(data, run).ofRosters().all(ledger);
            Map<RowLocation, List<DuplicateGroup>> groups = duplicates(new DuplicateStore(data, run, normaliser));
            Map<Integer, SortedMap<String, List<ListLine>>> lines = lines(new ListLinkStore(data, run, normaliser));
            List<KnownRow> rows = hits.stream()
                    .map(hit -> new KnownRow(
                            hit.row,
                            new RowKey(hit.trace.key()),
                            standings.getOrDefault(hit.trace.number(), new Standing.Undecided()),
                            hit.trace.history(),
                            groups.getOrDefault(hit.trace.location(), List.of()),
                            lines.getOrDefault(hit.trace.number(), new TreeMap<>())))
                    .toList();
            List<String> likely =
                    best == Fit.NONE ? names.stream().map(Likely::name).toList() : List.of();
            return new LastRows(who, settings, ledger, best, rows, all, likely, List.copyOf(files));
        }

        /** By the number of the row; each with every list. */
        private Map<Integer, SortedMap<String, List<ListLine>>> lines(ListLinkStore store) {
            Map<Integer, SortedMap<String, List<ListLine>>> ofHits = new HashMap<>();
            hits.forEach(hit -> ofHits.put(hit.trace.number(), new TreeMap<>()));
            for (String list : lists) {
                ofHits.values().forEach(ofHit -> ofHit.put(list, new ArrayList<>()));
                for (ListLine line : store.lines(list)) {
                    ListLine.Member row = line.row();
                    if (row != null) {
                        ofHits.getOrDefault(row.number(), new TreeMap<>())
                                .getOrDefault(list, new ArrayList<>())
                                .add(line);
                    }
                }
            }
            return ofHits;
        }

        private Map<RowLocation, List<DuplicateGroup>> duplicates(DuplicateStore store) {
            Map<RowLocation, List<DuplicateGroup>> groups = new HashMap<>();
            hits.forEach(hit -> groups.put(hit.trace.location(), new ArrayList<>()));
            store.forEach(group -> group.members().forEach(member -> {
                List<DuplicateGroup> ofHit = groups.get(member.row().row().location());
                if (ofHit != null) {
                    ofHit.add(group);
                }
            }));
            return groups;
        }
    }
}
