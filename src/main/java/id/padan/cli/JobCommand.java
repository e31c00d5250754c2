package id.padan.cli;

import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Cause;
import id.padan.privacy.Use;
import id.padan.run.steps.Publishing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    /** {@return what is recorded of this use of the job's data} */
    Use use(JobFile job) throws Exception {
        return use(getClass().getAnnotation(Command.class).name(), job);
    }

    /** {@return what is recorded of a use of a job's data} */
    static Use use(String command, JobFile job) {
        return new Use(command, job.name(), Map.of("job_file", List.of(job.sha256())));
    }

    /** Before anything is shown; a use that cannot be recorded is told, and goes on: a full disk must not stop the night. */
    static void record(Use use, Path workspace, Console out) {
        try {
            use.record(workspace);
        } catch (IOException e) {
            out.problem(out.text("audit.not_written", Cause.of(e).text(out.language())));
        }
    }

    @Override
    final ExitCode run(Console console) throws Exception {
        JobFile job = JobFileReader.read(jobFile);
        // Before anything else, and so also where the command then fails.
        Publishing.putRight(workspace(job));
        Console out = console.in(job.language());
        out.hearOfWorkspaces();
        record(use(job), workspace(job), out);
        return run(job, out);
    }
}
