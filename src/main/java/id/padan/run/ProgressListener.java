package id.padan.run;

import id.padan.run.steps.Decide;
import id.padan.run.steps.FindDuplicates;
import id.padan.run.steps.FindFileDamage;
import id.padan.run.steps.StepFigures;
import id.padan.run.steps.WriteOutputs;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the run's listener of its steps, and puts the true totals into Batch's own records, which {@code status} shows. */
record ProgressListener(RunScope scope) implements StepExecutionListener {

    private static final long UNKNOWN = -1;

    @Override
    public void beforeStep(StepExecution step) {
        scope.listener().stepStarted(step.getStepName(), expected(step.getStepName()));
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            StepFigures figures = StepFigures.of(step.getStepName(), scope.stores());
            step.setReadCount(figures.read());
            step.setWriteCount(figures.written());
            LocalDateTime start = step.getStartTime();
            LocalDateTime end = step.getEndTime();
            Duration took = start == null || end == null ? Duration.ZERO : Duration.between(start, end);
            scope.listener().stepFinished(step.getStepName(), figures.read(), figures.written(), took);
        }
        return step.getExitStatus();
    }

    private long expected(String step) {
        return switch (step) {
            case FindFileDamage.NAME, Decide.NAME, FindDuplicates.NAME, WriteOutputs.NAME ->
                scope.stores().rows().count();
            default -> UNKNOWN;
        };
    }
}
