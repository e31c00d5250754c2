package id.padan.run;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

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
