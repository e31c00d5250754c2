package id.padan.cli;

import id.padan.access.Renaming;
import id.padan.decision.Ledger;
import id.padan.evaluate.CalibrationText;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.matching.calibrate.Calibration;
import id.padan.matching.calibrate.Calibrator;
import id.padan.message.Hint;
import id.padan.run.RunProblems;
import id.padan.run.ScannedRows;
import id.padan.store.DecisionStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code padan calibrate JOB.yml}: fits the match model to the job's own rosters and to what officers decided. */
@Command(name = "calibrate")
final class CalibrateCommand extends JobCommand {

    /** Rows held in memory with their candidates, about 2 KB each. More would not make the figures better. */
    private static final int MOST_ROWS = 20_000;

    @Option(names = "--output", paramLabel = "MODEL.yml")
    private @Nullable Path output;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--without-decisions")
    private boolean withoutDecisions;

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    ExitCode run(JobFile job, Console out) throws Exception {
        Optional<String> obstacle = output == null ? Optional.empty() : obstacle(output, out);
        if (obstacle.isPresent()) {
            out.problem(obstacle.get());
            return ExitCode.USAGE;
        }
        Ledger decisions = decisions(job, out);
        try (Interruption interruption = Interruption.watch();
                TemporaryRun run = TemporaryRun.prepare()) {
            run.run(job, out.progress(), interruption.stop());
            tell(job, ScannedRows.of(job, run.workspace(), decisions, MOST_ROWS), out);
            return ExitCode.DONE;
        } catch (JobException e) {
            if (e.code() != JobException.Code.INTERRUPTED) {
                throw e;
            }
            out.problem(out.text("failure.interrupted"));
            return ExitCode.INTERRUPTED;
        }
    }

    private void tell(JobFile job, ScannedRows scanned, Console out) throws IOException, JobException {
        Calibration calibration = Calibrator.calibrate(scanned.model(), scanned.counts(), scanned.rows());
        CalibrationText.Decided decided =
                new CalibrationText.Decided(scanned.inDoubt(), scanned.inDoubtDecided(), scanned.unusable());
        out.print(CalibrationText.render(calibration, decided, scanned.all(), out.language())
                .stripTrailing());
        CalibrationText.warnings(calibration, decided, out.language()).forEach(out::problem);
        if (output == null) {
            out.say("calibrate.not_written", Hint.command("calibrate", jobFile().toString(), "--output", "model.yml"));
        } else {
            write(output, calibration.toYaml(job.name()));
            out.say(
                    "calibrate.written",
                    output.toString(),
                    fromJob(output),
                    Hint.command("evaluate", jobFile().toString()));
        }
    }

    /** As the job file would name it: from its folder, with slashes on every system. */
    private String fromJob(Path file) {
        Path model = file.toAbsolutePath().normalize();
        Path folder = jobFile().toAbsolutePath().normalize().getParent();
        if (folder != null && Objects.equals(folder.getRoot(), model.getRoot())) {
            model = folder.relativize(model);
        }
        return model.toString().replace('\\', '/');
    }

    /** What the runs of the job have taken in; read before the work, for a workspace may be in use. */
    private Ledger decisions(JobFile job, Console out) throws JobException {
        Path folder = workspace(job);
        if (withoutDecisions || !Workspace.existsIn(folder)) {
            return Ledger.of(List.of());
        }
        try (Workspace open = Workspace.open(folder, job.access())) {
            DecisionStore store = DecisionStore.open(open);
            store.problems().forEach(problem -> out.problem(problem.text(out.language())));
            return Ledger.of(store.entries(job.name()));
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    /** Better before the work than after it: only a model that was calibrated before is replaced. */
    private static Optional<String> obstacle(Path file, Console out) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            return Optional.of(out.text("calibrate.no_folder", file.toString()));
        }
        return Files.exists(file) && !isCalibrated(file)
                ? Optional.of(out.text("calibrate.foreign", file.toString()))
                : Optional.empty();
    }

    private static boolean isCalibrated(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().filter(Calibration.FIRST_LINE::equals).isPresent();
        } catch (UncheckedIOException noText) {
            return false;
        }
    }

    /** All of it or nothing: a job may be about to read it. */
    private static void write(Path file, String text) throws IOException {
        Path written = Files.createTempFile(file.toAbsolutePath().getParent(), ".model", ".yml");
        Files.writeString(written, text);
        Renaming.rename(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
