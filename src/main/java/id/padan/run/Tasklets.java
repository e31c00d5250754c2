package id.padan.run;

import id.padan.run.Progress.Figures;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
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

    /**
     * Work whose effect must not happen twice. Batch notes that a step is completed only after the transaction of its work; a
     * process killed between the two would repeat it. So the work leaves its mark in the same transaction.
     *
     * @param work what to do
     */
    record Once(Tasklet work) implements Tasklet {

        private static final String DONE = "done";

        @Override
        public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
            ExecutionContext context = chunk.getStepContext().getStepExecution().getExecutionContext();
            if (context.containsKey(DONE)) {
                return RepeatStatus.FINISHED;
            }
            RepeatStatus status = work.execute(contribution, chunk);
            context.put(DONE, true);
            return status;
        }
    }
}
