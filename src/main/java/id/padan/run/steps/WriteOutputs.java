package id.padan.run.steps;

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
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.report.SummaryJson;
import id.padan.roster.FileReport;
import id.padan.run.RunResult;
import id.padan.run.RunScope;
import id.padan.store.CandidateStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
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

    private final RunScope scope;
    private final RunStore history;
    private final Clock clock;
    private @Nullable Summary summary;
    private List<Path> kept = List.of();

    public WriteOutputs(RunScope scope, RunStore history, Clock clock) {
        this.scope = scope;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
            throws IOException, OutputFolderException {
        Instant start = clock.instant();
        try (OutputFolder folder = OutputFolder.prepare(scope.output())) {
            summary = write(folder, start);
            kept = FilledForms.keep(scope.output(), scope.workspaceFolder());
            folder.publish();
            scope.listener().progress(NAME, summary.figures().outcomes().rows().read());
            finish(summary);
        }
        return RepeatStatus.FINISHED;
    }

    private Summary write(OutputFolder folder, Instant start) throws IOException {
        List<FileReport> files = scope.stores().rows().reports();
        try (ReportsForPeople reports = ReportsForPeople.begin(scope, folder, files)) {
            List<DuplicateGroup> groups = scope.stores().duplicates().groups();
            reports.writeDuplicates(groups);
            SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates = DuplicatesFile.write(folder, groups);
            Summary.Figures figures = writeRows(folder, reports, duplicates, files);
            reports.finish(figures);
            List<FileFingerprint> forms = FilledForms.written(folder);
            Instant end = clock.instant();
            Summary all = new Summary(
                    figures, atZone(end), steps(Duration.between(start, end)), PeakMemory.megabytes(), forms);
            SummaryJson.write(folder.file(OutputFile.SUMMARY.fileName()), all);
            return all;
        }
    }

    /** {@return what came of the run, once this step is done} */
    public RunResult.Ran result(boolean resumed) {
        Summary all = Objects.requireNonNull(summary);
        return new RunResult.Ran(
                status(all), all, scope.output(), resumed, scope.intake().read(), kept);
    }

    private Summary.Figures writeRows(
            OutputFolder folder,
            ReportsForPeople reports,
            SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates,
            List<FileReport> rosters)
            throws IOException {
        try (OutcomeFiles files = new OutcomeFiles(folder);
                ExplanationsFile explanations =
                        new ExplanationsFile(folder, scope.job().language())) {
            scope.stores().outcomes().forEachWithCells((number, row) -> {
                write(files, explanations, reports, row);
                scope.listener().progress(NAME, files.written());
            });
            return figures(files, duplicates, rosters, reports);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(
            OutcomeFiles files, ExplanationsFile explanations, ReportsForPeople reports, RowOutcome row) {
        try {
            files.write(row);
            explanations.write(row);
            reports.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Summary.Figures figures(
            OutcomeFiles rows,
            SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates,
            List<FileReport> rosters,
            ReportsForPeople reports) {
        OutcomeFiles.Counts counts = rows.counts();
        return new Summary.Figures(
                scope.job().name(),
                scope.run().runId(),
                atZone(scope.run().startedAt()),
                Limits.exceeded(scope.job().failWhen(), counts.rows(), rosters),
                counts,
                duplicates,
                rosters,
                scope.stores().findings().findings(),
                registry(rows.doubleNiks()),
                reports.decisions(),
                reports.changes());
    }

    private Summary.Registry registry(OutcomeFiles.DoubleNiks doubles) {
        CandidateStore.Records records = scope.stores().candidates().records();
        return new Summary.Registry(
                records.all(),
                records.broken(),
                new Summary.RegistryQuality(
                        scope.job().fields().isEmpty(), records.withoutNik(), records.withoutBirthDate(), doubles),
                scope.extract().sha256(),
                scope.extract().files());
    }

    /** The steps before this one as the job repository has them; this one as far as it has come. */
    private List<Summary.Step> steps(Duration thisOne) {
        List<Summary.Step> steps = new ArrayList<>();
        for (RunRecord.Step step : history.steps(scope.run().number())) {
            Duration took = step.name().equals(NAME) ? thisOne : step.took();
            StepFigures figures = StepFigures.of(step.name(), scope.stores());
            steps.add(new Summary.Step(step.name(), took, figures.read(), figures.written()));
        }
        return steps;
    }

    private void finish(Summary all) {
        RowCounts rows = all.figures().outcomes().rows();
        history.finish(
                scope.run().number(),
                status(all),
                all.finishedAt().toInstant(),
                new RunRecord.Counts(rows.read(), rows.reconciled(), rows.review(), rows.rejected()));
    }

    private static RunRecord.Status status(Summary all) {
        return switch (all.figures().status()) {
            case COMPLETED -> RunRecord.Status.COMPLETED;
            case LIMIT_EXCEEDED -> RunRecord.Status.LIMIT_EXCEEDED;
        };
    }

    private OffsetDateTime atZone(Instant instant) {
        return instant.atZone(scope.job().zone()).toOffsetDateTime();
    }
}
