package id.padan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan check FILE...}: reads rosters only, and tells what was understood and every problem with its cell. */
@Command(
        name = "check",
        description = "Reads rosters only: what was understood, and every problem with its cell.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no problems", "1:problems", "3:a file is unreadable"})
final class CheckCommand implements Callable<Integer> {

    private static final int CLEAN = 0;
    private static final int PROBLEMS = 1;
    private static final int UNREADABLE = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Rosters: .xlsx, .xls, .csv and others.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON for scripts and nothing else.")
    private boolean json;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "id|en",
            description = "Language of the report; default: id.")
    private Language language = Language.ID;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Override
    public Integer call() throws JsonProcessingException {
        List<FileReport> reports = files.stream().map(CheckCommand::read).toList();
        Messages messages = Messages.of(RosterReader.class, language);
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? CheckJson.of(reports, messages) : new CheckText(messages).of(reports));
            out.flush();
        }
        return exitCode(reports);
    }

    private static FileReport read(Path file) {
        RosterFile roster = new RosterFile(file, file.toString().replace('\\', '/'));
        try (RosterSession session = new RosterReader(RosterSettings.DEFAULT).open(roster)) {
            while (session.next() != null) {
                // Only what is said about the rows matters here.
            }
            return session.report();
        }
    }

    private static int exitCode(List<FileReport> reports) {
        if (reports.stream().anyMatch(report -> !report.readable())) {
            return UNREADABLE;
        }
        return reports.stream().allMatch(report -> report.problems().isEmpty()) ? CLEAN : PROBLEMS;
    }
}
