package id.padan.cli;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.JobFile;
import id.padan.message.Hint;
import id.padan.report.OutputFile;
import id.padan.run.CloseRound;
import id.padan.store.RoundEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code padan finalize JOB.yml}: closes the round. */
@Command(name = "finalize")
final class FinalizeCommand extends JobCommand {

    @Option(names = "--with-open")
    private boolean withOpen;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--json")
    private boolean json;

    @Override
    boolean wantsJson() {
        return json;
    }

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    ExitCode run(JobFile job, Console out) throws Exception {
        Path folder = workspace(job);
        CloseRound.Result result = new CloseRound(job, folder, withOpen, Clock.systemUTC()).close();
        RoundEvent.Closed closed = result.event();
        Path manifest = ClusterPaths.of(closed.manifest());
        String day = LocalDate.ofInstant(closed.at(), job.zone()).toString();
        out.say(result.before() ? "finalize.before" : "finalize.closed", job.name(), day, closed.by());
        if (closed.open() > 0) {
            out.say("finalize.open", closed.open());
        }
        out.say("finalize.manifest", manifest.toString());
        if (!Files.exists(manifest)) {
            out.problem(out.text(
                    "finalize.manifest_gone",
                    manifest.toString(),
                    Hint.command("run", jobFile().toString())));
            return ExitCode.LIMIT_EXCEEDED;
        }
        if (!result.before()) {
            out.say(
                    "finalize.statement",
                    manifest.resolveSibling(OutputFile.STATEMENT.fileName()).toString());
            out.say("finalize.next", Hint.command("verify", manifest.toString()));
        }
        out.json(Files.readString(manifest));
        return ExitCode.DONE;
    }
}
