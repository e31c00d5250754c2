package id.padan.cli;

import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code padan check FILE...}: reads rosters only, and tells what was understood and every problem with its cell. Exit codes:
 * 0 no problems, 1 problems, 3 a file is unreadable.
 */
@Command(name = "check")
final class CheckCommand extends PadanCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--job", paramLabel = "JOB.yml")
    private @Nullable Path jobFile;

    @Option(names = "--json")
    private boolean json;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "id|en")
    // What it says is meant for the OPD, whatever the locale of this computer.
    private Language language = Language.ID;

    @Override
    boolean wantsJson() {
        return json;
    }

    @Override
    ExitCode run(Console console) throws Exception {
        Messages messages = Messages.of(RosterReader.class, language);
        RosterSettings settings = jobFile == null
                ? RosterSettings.DEFAULT
                : JobFileReader.read(jobFile).rosters().settings();
        RosterReader reader = new RosterReader(settings);
        List<FileReport> reports =
                files.stream().map(file -> read(reader, file)).toList();
        if (json) {
            console.json(CheckJson.of(reports, messages));
        } else {
            console.print(new CheckText(messages).of(reports).stripTrailing());
        }
        return exitCode(reports);
    }

    private static FileReport read(RosterReader reader, Path file) {
        RosterFile roster = new RosterFile(file, file.toString().replace('\\', '/'));
        try (RosterSession session = reader.open(roster)) {
            while (session.next() != null) {
                // Only what is said about the rows matters here.
            }
            return session.report();
        }
    }

    private static ExitCode exitCode(List<FileReport> reports) {
        if (reports.stream().anyMatch(report -> !report.readable())) {
            return ExitCode.INPUT_MISSING;
        }
        boolean clean = reports.stream().allMatch(report -> report.problems().isEmpty());
        return clean ? ExitCode.DONE : ExitCode.PROBLEMS_FOUND;
    }
}
