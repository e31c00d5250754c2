package id.padan.run.steps;

import id.padan.criteria.Preset;
import id.padan.decision.Changes;
import id.padan.decision.DecisionProblem;
import id.padan.decision.Ledger;
import id.padan.decision.RowHistory;
import id.padan.decision.RowKey;
import id.padan.decision.RowTrace;
import id.padan.decision.RunByOpd;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.decision.TicketKey;
import id.padan.jobfile.JobFile;
import id.padan.parallel.Workers;
import id.padan.person.NameReader;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Offer;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.RunByItsOpd;
import id.padan.roster.FileReport;
import id.padan.roster.RowLocation;
import id.padan.round.ListLine;
import id.padan.store.HistoryStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RunRecord;
import id.padan.store.StandingStore;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reports for people of one run: gives each row its ticket, and what is known of it from before. */
public final class ReportsForPeople {

    /** Entries of lists are not compared from night to night. */
    private static final RowHistory NOT_COMPARED = new RowHistory(RowHistory.State.QUIET, null);

    private final JobFile job;
    private final RunRecord run;
    private final @Nullable Preset preset;
    private final NameReader names;
    private final Ledger ledger;
    private final TicketKey tickets;
    private final List<DecisionProblem> problems;
    private final StandingStore standings;
    private final HistoryStore history;
    private final Reports reports;
    private final Workers workers;

    /**
     * The reports of a run.
     *
     * @param job its job
     * @param run the run
     * @param preset the criteria of the round; or null
     * @param names reads names as the run did
     * @param ledger what officers decided
     * @param tickets seals what is asked
     * @param problems what of that could not be understood
     * @param standings how rows stand with what officers decided
     * @param history how rows compare with those of the run before
     * @param reports which reports there are
     * @param workers write them
     */
    public ReportsForPeople(
            JobFile job,
            RunRecord run,
            @Nullable Preset preset,
            NameReader names,
            Ledger ledger,
            TicketKey tickets,
            List<DecisionProblem> problems,
            StandingStore standings,
            HistoryStore history,
            Reports reports,
            Workers workers) {
        this.job = job;
        this.run = run;
        this.preset = preset;
        this.names = names;
        this.ledger = ledger;
        this.tickets = tickets;
        this.problems = problems;
        this.standings = standings;
        this.history = history;
        this.reports = reports;
        this.workers = workers;
    }

    /** Begins all reports, once it is settled what became of the rows. */
    Begun begin(OutputFolder folder, List<FileReport> files, Summary.Registry registry, OutcomeStore outcomes)
            throws IOException {
        ReportSettings settings = settings(job, run, preset, names, registry.isDamaged(), registry.lostRecords());
        boolean isEachOnItsOwn = job.duplicates() == JobFile.Repeats.EXPECTED;
        Begun all = new Begun(
                folder, settings, isEachOnItsOwn ? SamePeople.none() : SamePeople.reconciled(outcomes, workers));
        all.begin(reports.of(folder, settings, files));
        return all;
    }

    /**
     * {@return what reports need to know of a run}
     *
     * @param job its job
     * @param run the run
     * @param preset the criteria of the round; or null
     * @param names reads names as the run did
     * @param registryIsDamaged whether the registry is damaged as a whole
     * @param lostRecords of how many broken records of it nobody can tell who stood there
     */
    public static ReportSettings settings(
            JobFile job,
            RunRecord run,
            @Nullable Preset preset,
            NameReader names,
            boolean registryIsDamaged,
            long lostRecords) {
        return new ReportSettings(
                job.name(),
                run.runId(),
                job.language(),
                job.zone(),
                run.day(),
                job.returnsShow(),
                registryIsDamaged,
                lostRecords,
                preset,
                job.deadline(run.day()),
                names,
                job.decisions() == null ? "" : job.decisions().text(),
                null);
    }

    /** Reports being written. */
    final class Begun implements Closeable {

        private final OutputFolder folder;
        private final ReportSettings settings;
        private final SamePeople people;
        private final List<Report> open = new ArrayList<>();
        private final Int2ObjectMap<Standing> standing = standings.all(ledger);
        private final Changes changes = history.changes(run.number()).orElse(Changes.NONE);
        private final Map<String, List<ListLine>> lists = new HashMap<>();
        private List<RunByOpd> earlier = List.of();
        private List<DuplicateGroup> duplicates = List.of();
        private Iterator<RowTrace> traces = history.rows(run.number());

        Begun(OutputFolder folder, ReportSettings settings, SamePeople people) {
            this.folder = folder;
            this.settings = settings;
            this.people = people;
        }

        private void begin(List<? extends Reports.Beginning> beginnings) {
            beginnings.forEach(report -> open.add(new ReportAlongside(report, workers)));
        }

        /** Writes how the OPD stood in the runs before; once, before the first row. */
        void writeEarlierRuns(List<RunByOpd> runs) throws IOException {
            earlier = runs;
            for (Report report : open) {
                report.writeEarlierRuns(runs);
            }
        }

        /** Writes the groups of duplicates; once, before the first row. */
        void writeDuplicates(List<DuplicateGroup> groups) throws IOException {
            duplicates = groups;
            groups.forEach(people::add);
            for (Report report : open) {
                report.writeDuplicates(groups);
            }
        }

        /** Writes a row; all of them come in the order of the output files. Those that do not count are in no report. */
        void write(RowOutcome row) throws IOException {
            RowTrace trace = traces.next();
            if (!trace.location().equals(row.row().location())) {
                throw new IllegalStateException(
                        "rows out of order: " + row.row().location());
            }
            if (!row.outcome().counts()) {
                return;
            }
            Standing stands = standing.getOrDefault(trace.number(), new Standing.Undecided());
            ReportRow shown = shown(row, new RowKey(trace.key()), stands, trace.history());
            for (Report report : open) {
                report.write(shown);
            }
        }

        private ReportRow shown(RowOutcome row, RowKey key, Standing stands, RowHistory compared) {
            RowLocation here = row.row().location();
            SortedMap<Integer, ReportRow.Elsewhere> elsewhere = new TreeMap<>();
            List<Offer> offers = Offer.of(row);
            for (int i = 0; i < offers.size(); i++) {
                Optional<ReportRow.Elsewhere> place =
                        people.elsewhere(offers.get(i).person(), here);
                if (place.isPresent()) {
                    elsewhere.put(i, place.get());
                }
            }
            Ticket ticket = ticket(row, key, elsewhere.keySet());
            return new ReportRow(row, ticket, stands, compared, people.others(row), elsewhere);
        }

        /** Writes an entry of a list that an officer must decide; after the rows. */
        void writeEntryToDecide(RowOutcome entry, RowKey key, Standing stands) throws IOException {
            // Whoever is in a list should be in a roster too.
            ReportRow shown = new ReportRow(entry, ticket(entry, key, Set.of()), stands, NOT_COMPARED);
            for (Report report : open) {
                report.writeEntryToDecide(shown);
            }
        }

        /** Writes how people stand with a list; after the rows. */
        void writeList(String list, List<ListLine> lines) throws IOException {
            lists.put(list, lines);
            for (Report report : open) {
                report.writeList(list, lines);
            }
        }

        void finish(Summary.Figures figures) throws IOException {
            for (Report report : open) {
                report.finish(figures);
            }
            close();
        }

        /** Writes the reports of each OPD where the run has such: for them the rows pass by once more. */
        void writeOfEachOpd(Summary.Figures figures, OutcomeStore outcomes) throws IOException {
            List<? extends Reports.OfEachOpd> wanted = reports.ofEachOpd(folder, settings, figures.files());
            if (wanted.isEmpty()) {
                return;
            }
            RunByItsOpd parted = new RunByItsOpd(figures, earlier, duplicates, lists);
            begin(wanted.stream()
                    .<Reports.Beginning>map(each -> () -> each.of(parted))
                    .toList());
            traces = history.rows(run.number());
            outcomes.forEachWithCells((number, row) -> WriteOutputs.unchecked(() -> write(row)));
            finish(figures);
        }

        Summary.Decisions decisions() {
            List<DecisionProblem> all = new ArrayList<>(problems);
            standing.values().forEach(stands -> DecisionProblem.of(stands).ifPresent(all::add));
            return Summary.Decisions.of(standing.values(), all);
        }

        Changes changes() {
            return changes;
        }

        private Ticket ticket(RowOutcome row, RowKey key, Set<Integer> elsewhere) {
            return tickets.sealed(Ticket.of(job.name(), run.runId(), key, ledger.round(key), row, elsewhere));
        }

        @Override
        public void close() throws IOException {
            // Each, whatever becomes of the others: they have threads and working files.
            Exception failure = null;
            for (Report report : open) {
                try {
                    report.close();
                } catch (IOException | RuntimeException e) {
                    failure = failure == null ? e : failure;
                }
            }
            open.clear();
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
        }
    }
}
