package id.padan.serve;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.run.LastPage;
import id.padan.store.Workspace;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The run whose page is served: the last one that came to its end. While another run is at work nobody knows a newer one than
 * before.
 */
final class ServedRun {

    private final JobFile job;
    private final Path workspace;
    private volatile LastPage page;
    private Optional<FileTime> looked;

    /** @param page that of the last run when the server began */
    ServedRun(JobFile job, Path workspace, LastPage page) {
        this.job = job;
        this.workspace = workspace;
        this.page = page;
        looked = Workspace.written(workspace);
    }

    /**
     * {@return the page of the last run; of the one before while another is at work}
     *
     * @throws JobException if it is not there any more, or the workspace cannot be used
     */
    LastPage page() throws JobException {
        try {
            page = LastPage.of(job, workspace);
        } catch (JobException e) {
            if (e.code() != JobException.Code.WORKSPACE_IN_USE) {
                throw e;
            }
        }
        return page;
    }

    /** {@return the last run as far as anybody can tell without waiting: windows ask every few seconds} */
    synchronized String latest() {
        if (!Workspace.written(workspace).equals(looked)) {
            try {
                LastPage.ifFree(job, workspace).ifPresent(last -> {
                    page = last;
                    // Behind the look, which writes a little itself.
                    looked = Workspace.written(workspace);
                });
            } catch (JobException nothingNewer) {
                // A run that failed, or one of another build: who loads the page is told.
                looked = Workspace.written(workspace);
            }
        }
        return page.runId();
    }
}
