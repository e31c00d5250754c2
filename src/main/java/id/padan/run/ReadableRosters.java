package id.padan.run;

import id.padan.jobfile.JobFile;
import id.padan.roster.FileReport;
import id.padan.store.RowStore;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Ends the run after reading if not one roster could be read: it would only report that everybody is missing. */
record ReadableRosters(JobFile job, RowStore rows) implements StepExecutionListener {

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() != BatchStatus.COMPLETED) {
            return step.getExitStatus();
        }
        List<FileReport> reports = rows.reports();
        if (reports.stream().anyMatch(FileReport::readable)) {
            return step.getExitStatus();
        }
        step.setStatus(BatchStatus.FAILED);
        step.addFailureException(RunProblems.noReadableRoster(job, reports));
        return ExitStatus.FAILED;
    }
}
