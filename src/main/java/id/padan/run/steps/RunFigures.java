package id.padan.run.steps;

import id.padan.criteria.Preset;
import id.padan.decision.Changes;
import id.padan.decision.HandedIn;
import id.padan.jobfile.JobFile;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.registry.FileFingerprint;
import id.padan.registry.snapshot.Snapshot;
import id.padan.report.DuplicatesFile;
import id.padan.report.ListFigures;
import id.padan.report.OutcomeFiles;
import id.padan.report.Publication;
import id.padan.report.RoundCount;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.round.Countdown;
import id.padan.round.ProposalFigures;
import id.padan.store.AnnouncementStore;
import id.padan.store.CandidateStore;
import id.padan.store.FindingStore;
import id.padan.store.RowStore;
import id.padan.store.RunRecord;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code summary.json} tells of a run: from the stores, and from what was counted while the files were written. */
public final class RunFigures {

    private static final long BYTES_PER_MEBIBYTE = 1L << 20;

    private final JobFile job;
    private final RunRecord run;
    private final @Nullable Preset preset;
    private final RowStore rows;
    private final AnnouncementStore announced;
    private final FindingStore findings;
    private final CandidateStore candidates;
    private final Snapshot registry;
    private final Function<Duration, List<Summary.Step>> steps;

    /**
     * The figures of a run.
     *
     * @param job its job
     * @param run the run
     * @param preset the criteria of the round; or null
     * @param rows the submitted rows
     * @param announced by which numbers people are announced
     * @param findings what is wrong with files as a whole
     * @param candidates what was counted of the registry
     * @param registry the registry
     * @param steps all steps, the last one with the time that it has taken so far
     */
    public RunFigures(
            JobFile job,
            RunRecord run,
            @Nullable Preset preset,
            RowStore rows,
            AnnouncementStore announced,
            FindingStore findings,
            CandidateStore candidates,
            Snapshot registry,
            Function<Duration, List<Summary.Step>> steps) {
        this.job = job;
        this.run = run;
        this.preset = preset;
        this.rows = rows;
        this.announced = announced;
        this.findings = findings;
        this.candidates = candidates;
        this.registry = registry;
        this.steps = steps;
    }

    /** {@return what was understood of the rosters, with what turned out later} */
    List<FileReport> files() {
        Map<String, List<RosterProblem>> later = rows.laterProblems().byFile();
        return rows.reports().stream()
                .map(report -> later.containsKey(report.file())
                        ? report.with(Objects.requireNonNull(later.get(report.file())))
                        : report)
                .toList();
    }

    /**
     * {@return what counts the people of the round; null if the job names no criteria}
     *
     * @param duplicates rows that are the same in something
     * @param priorities tells the places in a preset's order
     */
    @Nullable
    RoundCount round(List<DuplicateGroup> duplicates, Function<Preset, RoundCount.Priorities> priorities) {
        return preset == null ? null : new RoundCount(preset, duplicates, priorities.apply(preset));
    }

    /** {@return what counts the rows that are not settled} */
    BacklogCount backlog(List<FileReport> rosters) {
        return new BacklogCount(job, rosters);
    }

    /** {@return what counts the rows that were sent back, and says who lost rows} */
    HandedInCount handedIn(List<FileReport> rosters, Changes changes) {
        return new HandedInCount(rosters, changes, job.failWhen().lostRowsShare());
    }

    private @Nullable Countdown countdown(
            BacklogCount counted, List<FileReport> rosters, SortedMap<String, ListFigures> lists) {
        Countdown countdown = new Countdown(job.deadline(run.day()), counted.backlog(rosters, lists));
        return countdown.isAsked() ? countdown : null;
    }

    /** {@return the registry, before it is known which NIK the rows found in it twice} */
    Summary.Registry registry() {
        return registry(new OutcomeFiles.DoubleNiks(0, List.of()));
    }

    /** {@return what the files tell of the run, once all rows are written} */
    Summary.Figures counted(
            OutcomeFiles written,
            @Nullable RoundCount round,
            BacklogCount backlog,
            SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates,
            List<FileReport> rosters,
            ListOutputs.Written tables,
            @Nullable ProposalFigures proposals,
            Summary.Decisions decisions,
            Changes changes,
            HandedIn handedIn) {
        OutcomeFiles.Counts counts = written.counts();
        return new Summary.Figures(
                job.name(),
                run.runId(),
                atZone(run.startedAt()),
                limitsExceeded(counts.rows(), tables(rosters, tables, proposals), decisions, handedIn),
                counts,
                duplicates,
                rosters,
                findings.findings(),
                registry(written.doubleNiks()),
                decisions,
                changes,
                handedIn,
                preset == null || round == null
                        ? null
                        : round.figures(
                                preset,
                                ApplyCriteria.criteria(
                                                preset,
                                                rosters,
                                                tables.historyFiles(),
                                                tables.lists().keySet())
                                        .notChecked(),
                                Publication.of(
                                        run.day(),
                                        round.eligible(),
                                        people -> announced.numbers(job.name(), people),
                                        job.uploadRows())),
                tables.lists(),
                tables.history(),
                countdown(backlog, rosters, tables.lists()),
                proposals);
    }

    /** The files of rosters, lists, history and proposals. */
    private static List<FileReport> tables(
            List<FileReport> rosters, ListOutputs.Written others, @Nullable ProposalFigures proposals) {
        return Stream.of(
                        rosters.stream(),
                        others.lists().values().stream().flatMap(list -> list.files().stream()),
                        others.historyFiles().stream(),
                        Stream.ofNullable(proposals).flatMap(all -> all.files().stream()))
                .flatMap(each -> each)
                .toList();
    }

    /** {@return the same with what is known at the end only, and what no report shows} */
    Summary ended(Summary.Figures figures, Instant start, Instant end, List<FileFingerprint> forms) {
        return new Summary(figures, atZone(end), steps.apply(Duration.between(start, end)), peakMegabytes(), forms);
    }

    private Summary.Registry registry(OutcomeFiles.DoubleNiks doubles) {
        CandidateStore.Records records = candidates.records();
        LocalDate asOf = LocalDate.ofInstant(registry.asOf(), job.zone());
        return new Summary.Registry(
                records.all(),
                records.broken(),
                records.lost(),
                new Summary.RegistryQuality(
                        job.fields().isEmpty(), records.withoutNik(), records.withoutBirthDate(), doubles),
                registry.sha256(),
                asOf,
                Math.max(0, ChronoUnit.DAYS.between(asOf, run.day())),
                registry.files(),
                registry.warnings());
    }

    /** The keys of the limits that are exceeded; reaching one is not exceeding it. */
    private List<String> limitsExceeded(
            RowCounts counts, List<FileReport> tables, Summary.Decisions decisions, HandedIn handedIn) {
        List<String> exceeded = new ArrayList<>();
        Double share = job.failWhen().rejectedShare();
        if (share != null && counts.rejected() > share * counts.read()) {
            exceeded.add(JobFile.FailWhen.REJECTED_SHARE);
        }
        int unreadable = job.failWhen().unreadableFiles();
        // A file of which somebody was not read is not one that was read.
        long found = tables.stream()
                .filter(file -> !file.readable() || !file.missedPeople().isEmpty())
                .count();
        if (found > unreadable) {
            exceeded.add(JobFile.FailWhen.UNREADABLE_FILES);
        }
        if (decisions.untaken() > job.failWhen().decisionProblems()) {
            exceeded.add(JobFile.FailWhen.DECISION_PROBLEMS);
        }
        if (!handedIn.lost().isEmpty()) {
            exceeded.add(JobFile.FailWhen.LOST_ROWS_SHARE);
        }
        return exceeded;
    }

    /** The sum of the peaks of all heap pools, in MiB: no less than the true peak of the heap. */
    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(
                                (MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                        .sum()
                / BYTES_PER_MEBIBYTE;
    }

    private OffsetDateTime atZone(Instant instant) {
        return instant.atZone(job.zone()).toOffsetDateTime();
    }
}
