package id.padan.cli;

import id.padan.cli.check.CheckFormat;
import id.padan.jobfile.Copies;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code padan check FILE_OR_FOLDER...}: reads rosters only, and tells what was understood and every problem with its cell.
 * Exit codes: 0 no problems, 1 problems, 3 a file is unreadable.
 */
@Command(name = "check")
final class CheckCommand extends PadanCommand {

    @Parameters(arity = "0..*", paramLabel = "FILE_OR_FOLDER", descriptionKey = "files")
    private List<Path> places = new ArrayList<>();

    @Option(names = "--job", paramLabel = "JOB.yml")
    private @Nullable Path jobFile;

    @Option(names = "--format", paramLabel = "text|json|junit|github|html|xlsx")
    private @Nullable CheckFormat chosen;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What it says is meant for the OPD, whatever the locale of this computer. */
    @Override
    Language usualLanguage(Language ofTerminal) {
        return Language.ID;
    }

    @Override
    boolean wantsJson() {
        return output == null && format().isForPrograms();
    }

    private CheckFormat format() {
        if (json) {
            return CheckFormat.JSON;
        }
        return Objects.requireNonNullElseGet(
                chosen,
                () -> output == null ? CheckFormat.TEXT : CheckFormat.of(output).orElse(CheckFormat.TEXT));
    }

    @Override
    ExitCode run(Console console) throws Exception {
        if (output == null && !format().isText()) {
            throw new ParameterException(spec.commandLine(), console.text("check.output_needed"));
        }
        JobFile job = jobFile == null ? null : JobFileReader.read(jobFile);
        if (job == null && places.isEmpty()) {
            throw new MissingParameterException(
                    spec.commandLine(), List.copyOf(spec.positionalParameters()), "nothing to check");
        }
        if (job != null) {
            JobCommand.record(JobCommand.use("check", job), job.workspace(), console);
        }
        RosterReader reader = new RosterReader(
                job == null ? RosterSettings.DEFAULT : job.rosters().settings());
        List<FileReport> reports = new ArrayList<>();
        if (job != null && places.isEmpty()) {
            InputFiles files = InputFiles.of(job);
            readAll(reader, files.rosters(), files.passedOver(), reports);
        }
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                readFolder(reader, place, reports, console);
            } else {
                reports.add(read(reader, new RosterFile(place, name(place))));
            }
        }
        if (!tell(console, format().render(reports, console.language()))) {
            return ExitCode.USAGE;
        }
        return exitCode(reports);
    }

    private static void readFolder(RosterReader reader, Path folder, List<FileReport> reports, Console console) {
        int before = reports.size();
        List<InputFile> files = InputFiles.below(folder, closed -> reports.add(unreadable(closed)));
        readAll(reader, files, Copies.among(files), reports);
        if (reports.size() == before) {
            console.problem(console.text("check.empty_folder", folder.toString()));
            reports.add(unreadable(folder));
        }
    }

    private static FileReport unreadable(Path place) {
        return new FileReport(
                name(place),
                "",
                false,
                List.of(),
                List.of(new RosterProblem(RosterProblemCode.FILE_UNREADABLE, "", "", "")));
    }

    private static void readAll(
            RosterReader reader,
            List<InputFile> files,
            Map<InputFile, RosterProblem> passedOver,
            List<FileReport> reports) {
        files.forEach(file ->
                reports.add(read(reader, new RosterFile(file.path(), name(file.path()), null, passedOver.get(file)))));
    }

    private static FileReport read(RosterReader reader, RosterFile file) {
        try (RosterSession session = reader.open(file)) {
            while (session.next() != null) {
                // Only what is said about the rows matters here.
            }
            return session.report();
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** {@return whether the findings could be written} */
    private boolean tell(Console console, byte[] findings) {
        if (output == null) {
            String text = new String(findings, StandardCharsets.UTF_8);
            // For programs names are as they are; a person looks at the console.
            console.document(format().isForPrograms() ? text : Masking.masked(text));
            return true;
        }
        try {
            Files.write(output, findings);
        } catch (IOException e) {
            console.problem(console.text("check.not_writable", output.toString()));
            return false;
        }
        console.say("check.written", output.toString());
        return true;
    }

    private static ExitCode exitCode(List<FileReport> reports) {
        if (reports.stream().anyMatch(report -> !report.readable())) {
            return ExitCode.INPUT_MISSING;
        }
        boolean clean = reports.stream().allMatch(report -> report.problems().isEmpty());
        return clean ? ExitCode.DONE : ExitCode.PROBLEMS_FOUND;
    }
}
