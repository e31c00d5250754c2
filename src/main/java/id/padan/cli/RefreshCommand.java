package id.padan.cli;

import id.padan.jobfile.JobFile;
import id.padan.run.RegistryRefresh;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code padan refresh JOB.yml}: takes a snapshot of the registry now, so that the next run finds it. */
@Command(name = "refresh")
final class RefreshCommand extends JobCommand {

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--accept-registry")
    private boolean acceptRegistry;

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    ExitCode run(JobFile job, Console out) throws Exception {
        Path folder = workspace(job);
        try (Interruption interruption = Interruption.watch()) {
            RegistryRefresh.Result result = new RegistryRefresh(job, folder, Clock.systemUTC())
                    .refresh(acceptRegistry, out.progress(), interruption.stop());
            tell(out, job, result);
            return result.isRefused() ? ExitCode.LIMIT_EXCEEDED : ExitCode.DONE;
        }
    }

    /** Says what came of it. */
    static void tell(Console out, JobFile job, RegistryRefresh.Result result) {
        result.warnings().forEach(warning -> out.problem(warning.text(out.language())));
        out.say(
                result.isNew() ? "refresh.taken" : "refresh.unchanged",
                result.people(),
                result.asOf().atZone(job.zone()).toLocalDate().toString());
    }
}
