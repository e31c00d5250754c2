package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.PeopleList;
import id.padan.roster.FileReport;
import id.padan.store.RowStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Ends the run after reading if not one roster could be read, or not one file of a list or of the history: it would only report that everybody
 * is missing.
 */
record ReadableRosters(JobFile job, RowStore rows) implements StepExecutionListener {

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() != BatchStatus.COMPLETED) {
            return step.getExitStatus();
        }
        JobException problem = problem();
        if (problem == null) {
            return step.getExitStatus();
        }
        step.setStatus(BatchStatus.FAILED);
        step.addFailureException(problem);
        return ExitStatus.FAILED;
    }

    private @Nullable JobException problem() {
        List<FileReport> rosters = rows.ofRosters().reports();
        if (rosters.stream().noneMatch(FileReport::readable)) {
            return RunProblems.noReadableRoster(job, rosters);
        }
        for (PeopleList list : job.tablesBesideRosters()) {
            List<FileReport> reports = rows.ofList(list.name()).reports();
            if (!list.mayBeEmpty() && reports.stream().noneMatch(FileReport::readable)) {
                return RunProblems.noReadableList(job, list.name(), reports);
            }
        }
        return null;
    }
}
