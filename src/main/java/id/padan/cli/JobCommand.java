package id.padan.cli;

import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.run.steps.Publishing;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the commands have in common that are about one job, named by its file first of all. */
@Command
abstract class JobCommand extends PadanCommand {

    @Parameters(index = "0", paramLabel = "JOB.yml", descriptionKey = "job")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path jobFile;

    /** {@return the job file as the user named it} */
    final Path jobFile() {
        return jobFile;
    }

    /**
     * Does the work.
     *
     * @param job the job
     * @param out speaks to the user in the language of the job
     * @return how it ended
     * @throws Exception what kept it from ending well
     */
    abstract ExitCode run(JobFile job, Console out) throws Exception;

    /** {@return the workspace that the command works with} */
    Path workspace(JobFile job) {
        return job.workspace();
    }

    @Override
    final ExitCode run(Console console) throws Exception {
        JobFile job = JobFileReader.read(jobFile);
        // Before anything else, and so also where the command then fails.
        Publishing.putRight(workspace(job));
        Console out = console.in(job.language());
        out.hearOfWorkspaces();
        return run(job, out);
    }
}
