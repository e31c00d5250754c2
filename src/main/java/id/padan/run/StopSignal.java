package id.padan.run;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Asks a run to end soon, at a place from which it can be resumed. Safe for use by several threads. */
public final class StopSignal {

    private volatile boolean raised;

    /** Asks for the end. */
    public void raise() {
        raised = true;
    }

    /** {@return whether the end was asked for} */
    public boolean isRaised() {
        return raised;
    }

    /** Ends a step if that was asked for. */
    void throwIfRaised() throws JobInterruptedException {
        if (raised) {
            throw new JobInterruptedException("stopped");
        }
    }

    /** {@return what Batch asks between the chunks of a step} */
    StepInterruptionPolicy policy() {
        return (StepExecution step) -> {
            if (raised) {
                // Batch would count the step as completed with what it has, were it not for this mark.
                step.setTerminateOnly();
            }
            throwIfRaised();
        };
    }
}
