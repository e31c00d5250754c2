package id.padan.run.steps;

import id.padan.jobfile.JobFile;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.RowOutcome;
import id.padan.registry.FileFingerprint;
import id.padan.report.DuplicatesFile;
import id.padan.report.ExplanationsFile;
import id.padan.report.OutcomeFiles;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.OutputFolderException;
import id.padan.report.RoundCount;
import id.padan.report.RoundFiles;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.report.SummaryJson;
import id.padan.roster.FileReport;
import id.padan.round.Countdown;
import id.padan.round.Proposals;
import id.padan.store.DuplicateStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code write_outputs}: every file of the run, which appear together. The end of the run is noted in the same
 * transaction as the end of this step; if that is cut off, the files are written once more, the same.
 */
public final class WriteOutputs implements Tasklet {

    public static final String NAME = "write_outputs";

    private final Path output;
    private final JobFile job;
    private final Path workspace;
    private final long run;
    private final OutcomeStore outcomes;
    private final DuplicateStore duplicateGroups;
    private final ListOutputs lists;
    private final ProposalOutputs proposals;
    private final ReportsForPeople people;
    private final RunFigures figures;
    private final RunStore history;
    private final Clock clock;
    private final LongConsumer progress;
    private @Nullable Summary summary;
    private List<Path> kept = List.of();
    private List<Path> undeleted = List.of();

    /**
     * The step.
     *
     * @param output the folder that gets the files
     * @param job says who may read them, and in which language and forms they are
     * @param workspace the folder of the workspace
     * @param run the number of the run
     * @param outcomes what became of the rows
     * @param duplicateGroups groups among them
     * @param lists how people stand with the job's lists
     * @param proposals what became of objections, proposals and corrections
     * @param people the reports for people
     * @param figures what the summary tells of the run
     * @param history takes the end of the run
     * @param clock tells when that is
     * @param progress is told how many rows are written
     */
    public WriteOutputs(
            Path output,
            JobFile job,
            Path workspace,
            long run,
            OutcomeStore outcomes,
            DuplicateStore duplicateGroups,
            ListOutputs lists,
            ProposalOutputs proposals,
            ReportsForPeople people,
            RunFigures figures,
            RunStore history,
            Clock clock,
            LongConsumer progress) {
        this.output = output;
        this.job = job;
        this.workspace = workspace;
        this.run = run;
        this.outcomes = outcomes;
        this.duplicateGroups = duplicateGroups;
        this.lists = lists;
        this.proposals = proposals;
        this.people = people;
        this.figures = figures;
        this.history = history;
        this.clock = clock;
        this.progress = progress;
    }

    /** {@return the figures of the run, once this step is done} */
    public Summary summary() {
        return Objects.requireNonNull(summary);
    }

    /** {@return how the run ended, once this step is done} */
    public RunRecord.Status status() {
        return switch (summary().figures().status()) {
            case COMPLETED -> RunRecord.Status.COMPLETED;
            case LIMIT_EXCEEDED -> RunRecord.Status.LIMIT_EXCEEDED;
        };
    }

    /** {@return where files now are that people had changed in the folder that the run replaced} */
    public List<Path> kept() {
        return kept;
    }

    /** {@return hidden folders with files of earlier runs that cannot be deleted} */
    public List<Path> undeleted() {
        return undeleted;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
            throws IOException, OutputFolderException {
        Instant start = clock.instant();
        try (OutputFolder folder = OutputFolder.prepare(output, job.access())) {
            Summary written = write(folder, start);
            summary = written;
            kept = FilledForms.keep(output, workspace);
            undeleted = Publishing.publish(folder, workspace);
            RowCounts rows = written.figures().outcomes().rows();
            progress.accept(rows.read());
            Countdown countdown = written.figures().countdown();
            if (countdown != null) {
                history.keep(run, countdown.backlog());
            }
            history.keep(run, written.figures().outcomes().compared());
            history.finish(
                    run,
                    status(),
                    written.finishedAt().toInstant(),
                    new RunRecord.Counts(rows.read(), rows.reconciled(), rows.review(), rows.rejected()));
        }
        return RepeatStatus.FINISHED;
    }

    private Summary write(OutputFolder folder, Instant start) throws IOException {
        List<FileReport> files = figures.files();
        try (ReportsForPeople.Begun reports = people.begin(folder, files, figures.registry(), outcomes)) {
            reports.writeEarlierRuns(history.earlier(run));
            List<DuplicateGroup> groups = duplicateGroups.groups();
            reports.writeDuplicates(groups);
            SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates = DuplicatesFile.write(folder, groups);
            Summary.Figures counted =
                    writeRows(folder, reports, figures.round(groups, lists::priorities), duplicates, files);
            RoundFiles.write(folder, counted, job.language());
            reports.finish(counted);
            reports.writeOfEachOpd(counted, outcomes);
            ParquetCopies.write(job, folder);
            FilledForms.protect(folder, job.access().protection().workbooks());
            List<FileFingerprint> forms = FilledForms.written(folder);
            Summary all = figures.ended(counted, start, clock.instant(), forms);
            SummaryJson.write(folder.file(OutputFile.SUMMARY.fileName()), all);
            return all;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Summary.Figures writeRows(
            OutputFolder folder,
            ReportsForPeople.Begun reports,
            @Nullable RoundCount round,
            SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates,
            List<FileReport> rosters)
            throws IOException {
        try (OutcomeFiles files = new OutcomeFiles(folder);
                ExplanationsFile explanations = new ExplanationsFile(folder, job.language())) {
            BacklogCount backlog = figures.backlog(rosters);
            HandedInCount handedIn = figures.handedIn(rosters, reports.changes());
            Proposals asked = proposals.begin();
            outcomes.forEachWithCells((number, row) -> {
                if (row.outcome().counts()) {
                    asked.look(number, row);
                }
                unchecked(() -> write(files, explanations, reports, row));
                if (round != null && row.outcome().counts()) {
                    round.add(number, row);
                }
                backlog.add(row);
                handedIn.add(row);
                progress.accept(files.written());
            });
            return figures.counted(
                    files,
                    round,
                    backlog,
                    duplicates,
                    rosters,
                    lists.write(folder, reports),
                    proposals.write(folder, asked, round, lists, reports),
                    reports.decisions(),
                    reports.changes(),
                    handedIn.handedIn());
        }
    }

    private static void write(
            OutcomeFiles files, ExplanationsFile explanations, ReportsForPeople.Begun reports, RowOutcome row)
            throws IOException {
        files.write(row);
        if (row.outcome().counts()) {
            explanations.write(row);
        }
        reports.write(row);
    }

    /** What is done for each row that a store hands over. */
    interface Writing {
        void write() throws IOException;
    }

    static void unchecked(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
