package id.padan.run;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryProblem;
import id.padan.registry.snapshot.FileState;
import id.padan.registry.snapshot.Snapshot;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.OutputFolderException;
import id.padan.run.steps.Publishing;
import id.padan.store.KnownFiles;
import id.padan.store.KnownFiles.KnownFile;
import id.padan.store.RunRecord;
import id.padan.store.RunRecord.Status;
import id.padan.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last run of a job, whose files stand if nothing has changed since: neither job file, inputs and program, nor the files
 * themselves.
 */
final class LastRun {

    private final RunStore history;
    private final KnownFiles files;
    private final WantedRun wanted;
    private final DecisionIntake intake;
    private final Path workspace;
    private List<Path> undeleted = List.of();

    LastRun(RunStore history, KnownFiles files, WantedRun wanted, DecisionIntake intake, Path workspace) {
        this.history = history;
        this.files = files;
        this.wanted = wanted;
        this.intake = intake;
        this.workspace = workspace;
    }

    /** {@return what a run would come to, if it would only make the same files again} */
    Optional<RunResult> ifUnchanged() throws JobException {
        Optional<RunRecord> last = history.recent(wanted.job().name(), 1).stream()
                .filter(LastRun::isFinished)
                .findFirst();
        if (last.isEmpty() || !isOfThisDay(last.get()) || !isWanted(last.get())) {
            return Optional.empty();
        }
        RunRecord run = last.get();
        Path output = ClusterPaths.of(run.output());
        Path target = Objects.requireNonNullElse(wanted.options().output(), output);
        try {
            if (!files.checksumOfOutputs(run.number()).equals(Optional.of(checksum(output)))) {
                return Optional.empty();
            }
            if (!Files.exists(target) || !Files.isSameFile(target, output)) {
                copy(output, target);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (OutputFolderException e) {
            throw RunProblems.output(wanted.job(), e);
        }
        return Optional.of(new RunResult.Unchanged(
                run.status(), target, run.day(), Objects.requireNonNull(run.finishedAt()), intake.read(), undeleted));
    }

    /**
     * {@return whether a run is still what a run now would come to}
     *
     * @param run the run
     * @param inputs the files that the job means now
     * @param registry what those of the registry are like: unlike {@link #ifUnchanged} nothing is believed of them by size and
     *     time
     */
    boolean isStill(RunRecord run, InputFiles inputs, List<FileFingerprint> registry) throws IOException {
        return isFinished(run)
                && isWanted(run, inputs, registry)
                && files.checksumOfOutputs(run.number()).equals(Optional.of(checksum(ClusterPaths.of(run.output()))));
    }

    /** {@return whether a run has come to its end} */
    static boolean isFinished(RunRecord run) {
        return run.status() == Status.COMPLETED || run.status() == Status.LIMIT_EXCEEDED;
    }

    /** {@return the files that a snapshot was taken from; one that serves in place of the extract says nothing of its files} */
    static List<KnownFile> known(Snapshot snapshot) {
        if (RegistryProblem.areOfRefused(snapshot.warnings())) {
            return List.of();
        }
        List<KnownFile> known = new ArrayList<>();
        snapshot.states()
                .forEach((is, sha256) -> known.add(new KnownFile(is.path(), is.bytes(), is.modified(), sha256)));
        return known;
    }

    /** Notes what the files of a finished run are like. */
    void remember(long run, Path output) throws IOException {
        files.rememberOutputs(run, checksum(output));
    }

    /** Where reports count down to a deadline, or tell how old the registry is, those of yesterday do not stand today. */
    private boolean isOfThisDay(RunRecord run) {
        boolean countsDays =
                wanted.job().deadline() != null || wanted.job().registry().tellsItsAge();
        return !countsDays || run.day().equals(wanted.today());
    }

    private boolean isWanted(RunRecord run) throws JobException {
        InputFiles inputs = wanted.files();
        Optional<List<FileFingerprint>> registry =
                inputs.registry().isEmpty() ? RegistryIntake.unread(wanted.job(), workspace) : known(inputs.registry());
        return registry.isPresent() && isWanted(run, inputs, registry.orElseThrow());
    }

    private boolean isWanted(RunRecord run, InputFiles inputs, List<FileFingerprint> registry) {
        return wanted.isMetBy(run, intake.fingerprint(Inputs.fingerprint(wanted.job(), inputs, registry)));
    }

    /** The checksums of files without reading them, if all of them have kept size and time since they were taken. */
    private Optional<List<FileFingerprint>> known(List<InputFile> inputs) {
        List<FileFingerprint> known = new ArrayList<>();
        for (InputFile file : inputs) {
            FileState.of(file.path())
                    .filter(is -> is.isSettled(Instant.now()))
                    .flatMap(is -> files.checksum(is.path(), is.bytes(), is.modified())
                            .map(sha256 -> new FileFingerprint(file.name(), is.bytes(), sha256)))
                    .ifPresent(known::add);
        }
        return known.size() == inputs.size() ? Optional.of(known) : Optional.empty();
    }

    private static String checksum(Path output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : filesOfTheRun(output)) {
            lines.add(Inputs.checksum(output.resolve(name)) + " " + name);
        }
        return Inputs.checksum(lines);
    }

    /** Not what the closing of the round added. */
    private static List<String> filesOfTheRun(Path output) throws IOException {
        return OutputFolder.filesIn(output).stream()
                .filter(name -> OutputFile.OF_CLOSING.stream()
                        .noneMatch(file -> file.fileName().equals(name)))
                .toList();
    }

    private void copy(Path from, Path to) throws IOException, OutputFolderException {
        try (OutputFolder folder = OutputFolder.prepare(to, wanted.job().access())) {
            for (String name : filesOfTheRun(from)) {
                Files.copy(from.resolve(name), folder.file(name));
            }
            undeleted = Publishing.publish(folder, workspace);
        }
    }
}
