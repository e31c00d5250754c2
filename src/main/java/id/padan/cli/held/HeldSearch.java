package id.padan.cli.held;

import id.padan.audit.AuditLog;
import id.padan.cli.held.Held.Earlier;
import id.padan.cli.held.Held.InFile;
import id.padan.cli.held.Held.InList;
import id.padan.decision.Decision;
import id.padan.decision.LedgerEntry;
import id.padan.decision.RowTrace;
import id.padan.decision.ShownPerson;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.person.RegistryPerson;
import id.padan.privacy.FileSearch;
import id.padan.privacy.Place;
import id.padan.privacy.Place.Kind;
import id.padan.privacy.Places;
import id.padan.privacy.Use;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.review.story.KnownRow;
import id.padan.review.story.Who.Fit;
import id.padan.run.RegistrySearch;
import id.padan.run.RunProblems;
import id.padan.store.AnnouncementStore;
import id.padan.store.DecisionStore;
import id.padan.store.HistoryStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for a person everywhere: by the NIK with which rows were submitted, and by those of the registry. */
public final class HeldSearch {

    /** What can be looked for. */
    public static final Pattern NIK = Pattern.compile("\\d{16}");

    private static final int ALL = Integer.MAX_VALUE;

    private final JobFile job;
    private final Path folder;
    private final String nik;
    private final Set<String> niks = new TreeSet<>();
    private final List<KnownRow> rows;

    /**
     * A search that is yet to be made.
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @param nik sixteen digits
     * @param rows rows of the last run that were found by what was asked for; none if no run can be told of
     */
    public HeldSearch(JobFile job, Path workspace, String nik, List<KnownRow> rows) {
        this.job = job;
        this.folder = workspace;
        this.nik = nik;
        this.rows = List.copyOf(rows);
        niks.add(nik);
        // What an OPD wrote in the place of it is about the same person.
        this.rows.stream()
                .map(KnownRow::row)
                .filter(row -> isPerson(row, nik))
                .map(row -> row.row().nik().text())
                .filter(NIK.asMatchPredicate())
                .forEach(niks::add);
    }

    /**
     * {@return the NIK of somebody who is looked for by a row: the registry's where it is certain who that is, else as submitted;
     * empty if there is none}
     *
     * @param row the row
     */
    public static Optional<String> nik(KnownRow row) {
        RegistryPerson person = row.row().outcome().person();
        String nik = person != null && row.row().outcome().kind() == Outcome.Kind.RECONCILED
                ? person.person().nik().text()
                : row.row().row().nik().text();
        return Optional.of(nik).filter(NIK.asMatchPredicate());
    }

    private static boolean isPerson(RowOutcome row, String nik) {
        RegistryPerson person = row.outcome().person();
        return person != null
                && row.outcome().kind() == Outcome.Kind.RECONCILED
                && person.person().nik().text().equals(nik);
    }

    /**
     * {@return what is held}
     *
     * @throws JobException if the workspace is in use or cannot be used
     * @throws IOException if a file cannot be read
     */
    public HeldStory search() throws JobException, IOException {
        List<RegistryPerson> registered = registered();
        try (Workspace workspace = Workspace.open(folder, job.access())) {
            List<LedgerEntry> ledger = DecisionStore.open(workspace).entries(job.name());
            List<Decision> decisions = decisions(ledger);
            List<RunRecord> runs = new RunStore(workspace.dataSource()).recent(job.name(), ALL);
            List<Place> places = new Places(job, folder, runs).all();
            List<Place> unsearched = new ArrayList<>();
            List<InFile> files = files(places, unsearched);
            Held held = new Held(
                    nik,
                    niks,
                    rows.stream().map(KnownRow::row).toList(),
                    lists(),
                    earlier(runs, new HistoryStore(workspace.dataSource())),
                    decisions,
                    revoked(ledger, decisions),
                    registered,
                    announced(workspace),
                    files,
                    unsearched,
                    uses());
            return new HeldStory(job, held);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private List<InList> lists() {
        return rows.stream()
                .flatMap(row -> row.lists().entrySet().stream()
                        .flatMap(list -> list.getValue().stream().map(line -> new InList(list.getKey(), line))))
                .toList();
    }

    /** Of the last run its rows tell more. */
    private List<Earlier> earlier(List<RunRecord> runs, HistoryStore history) {
        List<Earlier> earlier = new ArrayList<>();
        for (RunRecord run : runs.subList(Math.min(rows.isEmpty() ? 0 : 1, runs.size()), runs.size())) {
            for (Iterator<RowTrace> traces = history.rows(run.number()); traces.hasNext(); ) {
                RowTrace trace = traces.next();
                if (niks.contains(trace.person()) || isOfRow(trace.key())) {
                    earlier.add(new Earlier(run, trace));
                }
            }
        }
        return earlier;
    }

    private boolean isOfRow(String key) {
        return rows.stream().anyMatch(row -> row.key().text().equals(key));
    }

    private List<Decision> decisions(List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(LedgerEntry.Decided.class::isInstance)
                .map(entry -> ((LedgerEntry.Decided) entry).decision())
                .filter(decision -> isOfRow(decision.ticket().row().text())
                        || decision.ticket().candidates().stream()
                                .map(ShownPerson::nik)
                                .anyMatch(niks::contains))
                .toList();
    }

    private static List<LedgerEntry.Revoked> revoked(List<LedgerEntry> ledger, List<Decision> decisions) {
        Set<String> ids = decisions.stream().map(Decision::id).collect(Collectors.toSet());
        return ledger.stream()
                .filter(LedgerEntry.Revoked.class::isInstance)
                .map(LedgerEntry.Revoked.class::cast)
                .filter(revoked -> ids.contains(revoked.decision()))
                .toList();
    }

    private List<RegistryPerson> registered() throws JobException {
        return new RegistrySearch(job, nik)
                .searchLast(folder)
                .filter(found -> found.fit() == Fit.SAME)
                .map(RegistrySearch.Found::people)
                .orElse(List.of());
    }

    private List<Integer> announced(Workspace workspace) throws WorkspaceException {
        return AnnouncementStore.open(workspace).people(job.name()).entrySet().stream()
                .filter(entry -> nik.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<InFile> files(List<Place> places, List<Place> unsearched) throws JobException, IOException {
        TreeSet<Path> files = new TreeSet<>();
        for (Place place : places) {
            if (place.kind() == Kind.DAMAGED) {
                unsearched.add(place);
            } else if (place.kind() != Kind.SNAPSHOT) {
                addAll(place.path(), files);
            }
        }
        try (Stream<Path> beside = Files.list(folder)) {
            beside.filter(file -> file.toString().endsWith(".jsonl")).forEach(files::add);
        }
        // Copies of rosters, which no run reads.
        Path archive = job.unattended().archive();
        if (archive != null && Files.isDirectory(archive)) {
            addAll(archive, files);
        }
        InputFiles.decisions(job).stream().map(InputFile::path).forEach(files::add);
        FileSearch search = new FileSearch(niks, job.access().protection().workbooks());
        List<InFile> found = new ArrayList<>();
        for (Path file : files) {
            long times = search.count(file);
            if (times > 0) {
                found.add(new InFile(file, times));
            }
        }
        return found;
    }

    private static void addAll(Path place, Set<Path> files) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
    }

    private List<AuditLog.Entry> uses() throws WorkspaceException, IOException {
        return Use.about(folder, nik, AuditLog.in(folder).content().entries());
    }
}
