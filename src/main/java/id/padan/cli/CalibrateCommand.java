package id.padan.cli;

import id.padan.evaluate.CalibrationText;
import id.padan.job.RunBrokenOffException;
import id.padan.job.ScannedRows;
import id.padan.job.file.JobException;
import id.padan.job.file.JobFile;
import id.padan.job.file.JobFileReader;
import id.padan.matching.Calibration;
import id.padan.matching.Calibrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code padan calibrate JOB.yml}: fits the match model to the job's own rosters, without truth. */
@Command(name = "calibrate")
final class CalibrateCommand extends PadanCommand {

    /** Rows held in memory with their candidates, about 2 KB each. More would not make the figures better. */
    private static final int MOST_ROWS = 20_000;

    @Parameters(paramLabel = "JOB.yml", descriptionKey = "job")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path jobFile;

    @Option(names = "--output", paramLabel = "MODEL.yml")
    private @Nullable Path output;

    @Override
    ExitCode run(Console console) throws Exception {
        JobFile job = JobFileReader.read(jobFile);
        Console out = console.in(job.language());
        Optional<String> obstacle = output == null ? Optional.empty() : obstacle(output, out);
        if (obstacle.isPresent()) {
            out.problem(obstacle.get());
            return ExitCode.USAGE;
        }
        try (Interruption interruption = Interruption.watch();
                TemporaryRun run = TemporaryRun.prepare()) {
            run.run(job, out.progress(), interruption.stop());
            tell(job, ScannedRows.of(job, run.workspace(), MOST_ROWS), out);
            return ExitCode.DONE;
        } catch (RunBrokenOffException e) {
            if (!e.isInterrupted()) {
                throw e;
            }
            out.problem(out.text("failure.interrupted"));
            return ExitCode.INTERRUPTED;
        }
    }

    private void tell(JobFile job, ScannedRows scanned, Console out) throws IOException, JobException {
        Calibration calibration = Calibrator.calibrate(scanned.model(), scanned.counts(), scanned.rows());
        out.print(CalibrationText.render(calibration, scanned.all(), out.language())
                .stripTrailing());
        CalibrationText.warnings(calibration, out.language()).forEach(out::problem);
        if (output == null) {
            out.say("calibrate.not_written");
        } else {
            write(output, calibration.toYaml(job.name()));
            out.say("calibrate.written", output.toString());
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
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
