package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.PeopleList;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.store.RowStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Ends the run after reading if not one roster could be read, or not one file of a list or of the history: it would only report that everybody
 * is missing. Also if the disk of a folder was taken out meanwhile: of some files nobody could be read, and the files are no less whole for it.
 *
 * @param job the job
 * @param files what was read
 * @param rows what came of it
 */
record ReadableRosters(JobFile job, List<RosterFile> files, RowStore rows) implements StepExecutionListener {

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
        Optional<Path> gone = gone(null, rosters);
        if (gone.isPresent()) {
            return RunProblems.inputsGone(job, gone.get());
        }
        if (rosters.stream().noneMatch(FileReport::readable)) {
            return RunProblems.noReadableRoster(job, rosters);
        }
        for (PeopleList list : job.tablesBesideRosters()) {
            List<FileReport> reports = rows.ofList(list.name()).reports();
            Optional<Path> goneToo = gone(list.name(), reports);
            if (goneToo.isPresent()) {
                return RunProblems.inputsGone(job, goneToo.get());
            }
            if (!list.mayBeEmpty() && reports.stream().noneMatch(FileReport::readable)) {
                return RunProblems.noReadableList(job, list.name(), reports);
            }
        }
        return null;
    }

    /** The folder of files that could not be read, if it is not there any more. */
    private Optional<Path> gone(@Nullable String list, List<FileReport> reports) {
        Set<String> unread = reports.stream()
                .filter(report -> !report.readable())
                .map(FileReport::file)
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> Objects.equals(file.list(), list) && unread.contains(file.name()))
                .map(file -> Objects.requireNonNull(file.path().toAbsolutePath().getParent()))
                .distinct()
                .filter(BrokenOff::isGone)
                .findFirst();
    }
}
