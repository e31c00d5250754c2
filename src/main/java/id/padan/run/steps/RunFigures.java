package id.padan.run.steps;

import id.padan.decision.Changes;
import id.padan.jobfile.JobFile;
import id.padan.reconcile.DuplicateKind;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryExtract;
import id.padan.report.DoubleNiks;
import id.padan.report.DuplicateCounts;
import id.padan.report.OutcomeCounts;
import id.padan.report.RegistryQuality;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.roster.FileReport;
import id.padan.store.CandidateStore;
import id.padan.store.FindingStore;
import id.padan.store.RowStore;
import id.padan.store.RunRecord;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** What {@code summary.json} tells of a run: from the stores, and from what was counted while the files were written. */
public final class RunFigures {

    private static final long BYTES_PER_MEBIBYTE = 1L << 20;

    private final JobFile job;
    private final RunRecord run;
    private final RowStore rows;
    private final FindingStore findings;
    private final CandidateStore candidates;
    private final RegistryExtract extract;
    private final Function<Duration, List<Summary.Step>> steps;

    /**
     * The figures of a run.
     *
     * @param job its job
     * @param run the run
     * @param rows the submitted rows
     * @param findings what is wrong with files as a whole
     * @param candidates what was counted of the registry
     * @param extract the registry
     * @param steps all steps, the last one with the time that it has taken so far
     */
    public RunFigures(
            JobFile job,
            RunRecord run,
            RowStore rows,
            FindingStore findings,
            CandidateStore candidates,
            RegistryExtract extract,
            Function<Duration, List<Summary.Step>> steps) {
        this.job = job;
        this.run = run;
        this.rows = rows;
        this.findings = findings;
        this.candidates = candidates;
        this.extract = extract;
        this.steps = steps;
    }

    /** {@return what was understood of the rosters} */
    List<FileReport> files() {
        return rows.reports();
    }

    /** Without the end, the steps, the memory and the forms, which no report shows: {@link #ended} adds them. */
    Summary summary(
            OutcomeCounts counts,
            SortedMap<DuplicateKind, DuplicateCounts> duplicates,
            DoubleNiks doubles,
            List<FileReport> files,
            Summary.Decisions decisions,
            Changes changes,
            Instant start) {
        List<String> exceeded = limitsExceeded(counts.rows(), files);
        return new Summary(
                job.name(),
                run.runId(),
                atZone(run.startedAt()),
                atZone(start),
                exceeded.isEmpty() ? Summary.Status.COMPLETED : Summary.Status.LIMIT_EXCEEDED,
                exceeded,
                counts,
                duplicates,
                files,
                findings.findings(),
                registry(doubles),
                List.of(),
                0,
                decisions,
                changes,
                List.of());
    }

    Summary ended(Summary figures, Instant start, Instant end, List<FileFingerprint> forms) {
        return figures.ended(atZone(end), steps.apply(Duration.between(start, end)), peakMegabytes(), forms);
    }

    private Summary.Registry registry(DoubleNiks doubles) {
        CandidateStore.Records records = candidates.records();
        return new Summary.Registry(
                records.all(),
                records.broken(),
                new RegistryQuality(
                        job.fields().isEmpty(),
                        records.withoutNik(),
                        records.withoutBirthDate(),
                        doubles.count(),
                        doubles.examples()),
                extract.sha256(),
                extract.files());
    }

    /** The keys of the limits that are exceeded; reaching one is not exceeding it. */
    private List<String> limitsExceeded(RowCounts counts, List<FileReport> files) {
        List<String> exceeded = new ArrayList<>();
        Double share = job.failWhen().rejectedShare();
        if (share != null && counts.rejected() > share * counts.read()) {
            exceeded.add(JobFile.FailWhen.REJECTED_SHARE);
        }
        Integer unreadable = job.failWhen().unreadableFiles();
        long found = files.stream().filter(file -> !file.readable()).count();
        if (unreadable != null && found > unreadable) {
            exceeded.add(JobFile.FailWhen.UNREADABLE_FILES);
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
