package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.decision.Ledger;
import id.padan.decision.RowTrace;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.person.Normaliser;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportSettings;
import id.padan.review.story.KnownRow;
import id.padan.review.story.Who;
import id.padan.review.story.Who.Fit;
import id.padan.roster.RowLocation;
import id.padan.run.steps.ReportsForPeople;
import id.padan.store.CandidateStore;
import id.padan.store.DecisionStore;
import id.padan.store.HistoryStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
        FutureTask<Named> reading = Named.begin(job);
        try (Workspace open = Workspace.open(workspace, job.access())) {
            RunRecord run = lastRun(job, open.dataSource());
            Ledger ledger = Ledger.of(DecisionStore.open(open).entries(job.name()));
            Named named = Named.end(reading);
            Normaliser normaliser = named.normaliser;
            RowContext context = new RowContext(job, named.preset, open, run, normaliser);
            Search search = new Search(Who.of(who, normaliser.names()));
            search.read(open.dataSource(), run.number(), normaliser, context);
            return search.found(context, settings(job, run, open, named.preset, normaliser), ledger);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private static ReportSettings settings(
            JobFile job, RunRecord run, Workspace open, @Nullable Preset preset, Normaliser normaliser) {
        long lost =
                new CandidateStore(open.dataSource(), run.number()).records().lost();
        return ReportsForPeople.settings(job, run, preset, normaliser.names(), NOT_ASKED, lost);
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

    /**
     * What the job names that is in files of its own. Somebody waits at the counter, and reading it takes as long as opening
     * the database: at the same time, on another core.
     */
    private record Named(Normaliser normaliser, @Nullable Preset preset) {

        static FutureTask<Named> begin(JobFile job) {
            FutureTask<Named> reading = new FutureTask<>(() -> {
                InputFiles files = InputFiles.of(job);
                return new Named(Inputs.normaliser(job, files), Inputs.preset(job, files.preset()));
            });
            Thread thread = new Thread(reading, "named");
            thread.setDaemon(true);
            thread.start();
            return reading;
        }

        static Named end(FutureTask<Named> reading) throws JobException {
            try {
                return reading.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof JobException problem) {
                    throw problem;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private record Likely(String name, double likeness) {}

    /** Goes through the rows. */
    private static final class Search {

        /** As many names as a person looks through. */
        private static final int MOST_NAMES = 5;

        /** Jaro-Winkler; less is another name. */
        private static final double LEAST_LIKENESS = 0.8;

        private final Who who;
        private final BestFits<RowContext.Hit> best = new BestFits<>(MOST);
        private final List<Likely> names = new ArrayList<>();
        private final TreeSet<String> files = new TreeSet<>();

        Search(Who who) {
            this.who = who;
        }

        void read(DataSource data, long run, Normaliser normaliser, RowContext context) {
            Iterator<RowTrace> traces = new HistoryStore(data).rows(run);
            new OutcomeStore(data, run, normaliser).ofRosters().forEachWithCells((number, row) -> {
                RowTrace trace = traces.next();
                RowLocation location = row.row().location();
                if (!trace.location().equals(location)) {
                    throw new IllegalStateException("rows out of order: " + location);
                }
                files.add(location.sheet().isEmpty() ? location.file() : location.file() + "#" + location.sheet());
                context.look(number, row);
                take(row, trace);
            });
        }

        private void take(RowOutcome row, RowTrace trace) {
            Fit fit = who.fit(row);
            if (fit == Fit.NONE && best.fit() == Fit.NONE) {
                keepName(row);
            }
            best.add(fit, () -> new RowContext.Hit(row, trace));
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

        LastRows found(RowContext context, ReportSettings settings, Ledger ledger) {
            List<String> likely =
                    best.fit() == Fit.NONE ? names.stream().map(Likely::name).toList() : List.of();
            List<KnownRow> rows = context.around(best.kept(), ledger);
            return new LastRows(who, settings, ledger, best.fit(), rows, best.all(), likely, List.copyOf(files));
        }
    }
}
