package id.padan.cli;

import id.padan.jobfile.JobFile;
import id.padan.run.LastPage;
import id.padan.serve.ReviewServer;
import id.padan.store.ProcessLock;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code padan review JOB.yml}: serves the page of the last run to this computer, until it is told to end. */
@Command(name = "review")
final class ReviewCommand extends JobCommand {

    private static final int HIGHEST_PORT = 65_535;

    /** In the workspace: who serves it. */
    private static final String LOCK = "review.lock";

    @Option(names = "--port", paramLabel = "NUMBER")
    private int port;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    @SuppressWarnings("try") // the lock does its work by being there
    ExitCode run(JobFile job, Console out) throws Exception {
        if (port < 0 || port > HIGHEST_PORT) {
            out.problem(out.text("review.no_port", Integer.toString(port)));
            return ExitCode.USAGE;
        }
        Path folder = workspace(job);
        LastPage page = LastPage.of(job, folder);
        Path file = folder.resolve(LOCK);
        Optional<ProcessLock> free = ProcessLock.take(file);
        if (free.isEmpty()) {
            out.problem(out.text("review.up", folder.toString(), ProcessLock.holder(file)));
            return ExitCode.BROKE_OFF;
        }
        try (ProcessLock lock = free.get()) {
            Logs.to(folder);
            return serve(job, folder, page, out);
        }
    }

    @SuppressWarnings("try") // the watch does its work by being there
    private ExitCode serve(JobFile job, Path folder, LastPage page, Console out)
            throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (ReviewServer server = new ReviewServer(job, folder, page, port, Clock.systemUTC());
                Interruption interruption = Interruption.watch(end::countDown)) {
            out.say("review.serves", job.name());
            out.print(server.address());
            out.say("review.how_to_end");
            end.await();
            out.say("review.ended");
        } catch (BindException e) {
            out.problem(out.text("review.port", Integer.toString(port)));
            return ExitCode.USAGE;
        }
        return ExitCode.INTERRUPTED;
    }
}
