package id.padan.cli;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.report.Folders;
import id.padan.run.RunListener;
import id.padan.run.RunOptions;
import id.padan.run.Runner;
import id.padan.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A run in a folder of its own, which is gone afterwards: nothing of the job's own outputs and workspace is touched. The
 * folder holds personal data for as long as it exists; the system makes it for its owner's eyes only.
 */
final class TemporaryRun implements AutoCloseable {

    private final Path folder;

    private TemporaryRun(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder. */
    static TemporaryRun prepare() throws IOException {
        return new TemporaryRun(Files.createTempDirectory("padan-"));
    }

    /** Runs a job as it would run now, without officers' decisions; returns the folder with its files. */
    Path run(JobFile job, RunListener listener, StopSignal stop) throws JobException {
        Path output = folder.resolve("output");
        RunOptions options = new RunOptions(output, workspace(), null, true);
        return new Runner(Clock.systemUTC())
                .run(job.withoutDecisions(), options, listener, stop)
                .output();
    }

    /** The workspace that the job runs in. */
    Path workspace() {
        return folder.resolve("workspace");
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
