package id.padan.run;

import id.padan.run.Progress.Figures;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes steps of one transaction over all rows; they are short, so a wish to stop is heard before one begins.
 *
 * @param repository knows how far the run is
 * @param transactions makes the transaction
 * @param stop the wish to stop
 * @param progress is told when a step begins and ends
 * @param rows how many rows there are
 */
record Tasklets(
        JobRepository repository,
        PlatformTransactionManager transactions,
        StopSignal stop,
        Progress progress,
        LongSupplier rows) {

    /** {@return the step of a name, with what it has done once it is done} */
    Step step(String name, Tasklet tasklet, Supplier<Figures> done) {
        return new StepBuilder(name, repository)
                // Not as Batch's interruption policy: that is asked after the work, too, and would discard what is
                // done.
                .tasklet(
                        (contribution, chunk) -> {
                            stop.throwIfRaised();
                            return tasklet.execute(contribution, chunk);
                        },
                        transactions)
                .listener(progress.listener(name, rows, done))
                .build();
    }
}
