package id.padan.run;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.report.OutputFile;
import id.padan.store.RunRecord;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page for officers that the last run of a job wrote.
 *
 * @param runId the run
 * @param file the page
 */
public record LastPage(String runId, Path file) {

    /**
     * {@return the page of the last run}
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @throws JobException if no run has come to its end, another build of the program made it, its page is not there any
     *     more, or the workspace is in use or cannot be used
     */
    public static LastPage of(JobFile job, Path workspace) throws JobException {
        if (!Workspace.existsIn(workspace)) {
            throw RunProblems.nothingToTell(job);
        }
        try (Workspace open = Workspace.open(workspace, job.access())) {
            return in(open, job);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    /**
     * {@return the same, or nothing if the workspace is in use: nobody waits}
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @throws JobException if no run has come to its end, another build of the program made it, its page is not there any
     *     more, or the workspace cannot be used
     */
    public static Optional<LastPage> ifFree(JobFile job, Path workspace) throws JobException {
        try {
            Optional<Workspace> free = Workspace.openIfFree(workspace, job.access());
            if (free.isEmpty()) {
                return Optional.empty();
            }
            try (Workspace open = free.get()) {
                return Optional.of(in(open, job));
            }
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    /**
     * {@return the page of an OPD; that of the run if there is none}
     *
     * @param name the name of its file, as whoever asks has it
     */
    public Path ofOpd(String name) {
        Path folder = file.resolveSibling(OutputFile.OFFICES.fileName());
        // Found among those that are there: a name that is made up leads nowhere.
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.filter(page -> name.endsWith(".html"))
                    .filter(page -> String.valueOf(page.getFileName()).equals(name))
                    .findFirst()
                    .orElse(file);
        } catch (IOException none) {
            return file;
        }
    }

    private static LastPage in(Workspace open, JobFile job) throws JobException {
        RunRecord run = LastRows.lastRun(job, open.dataSource());
        Path file = ClusterPaths.of(run.output()).resolve(OutputFile.PAGE.fileName());
        if (!Files.isReadable(file)) {
            throw RunProblems.pageIsGone(job, file);
        }
        return new LastPage(run.runId(), file);
    }
}
