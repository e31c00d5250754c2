package id.padan.run;

import id.padan.report.Summary;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the run's listener how the steps go on, and knows what each of them has done. */
final class Progress {

    private final RunListener listener;
    private final Map<String, Supplier<Figures>> figures = new HashMap<>();

    Progress(RunListener listener) {
        this.listener = listener;
    }

    /**
     * What a step has read and written, all attempts together: counted in the store and not on the way, so that a resumed run
     * tells the same as one that was never cut off.
     *
     * @param read rows, or people of the registry
     * @param written rows, rows with candidates, or members of groups
     */
    record Figures(long read, long written) {

        static Figures same(long count) {
            return new Figures(count, count);
        }
    }

    /** {@return what is told how much of a step is done} */
    LongConsumer of(String step) {
        return done -> listener.progress(step, done);
    }

    /**
     * {@return what tells of the beginning and the end of a step}
     *
     * @param step its name
     * @param expected how much there is to do; -1 if that is not known
     * @param done what it has read and written, once it is done
     */
    StepExecutionListener listener(String step, LongSupplier expected, Supplier<Figures> done) {
        figures.put(step, done);
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution execution) {
                listener.stepStarted(step, expected.getAsLong());
            }

            @Override
            public ExitStatus afterStep(StepExecution execution) {
                if (execution.getStatus() == BatchStatus.COMPLETED) {
                    finished(execution, done.get());
                }
                return execution.getExitStatus();
            }
        };
    }

    /** Batch counts the items of chunks, and those of the last attempt; {@code status} shows what it has. */
    private void finished(StepExecution execution, Figures done) {
        execution.setReadCount(done.read());
        execution.setWriteCount(done.written());
        LocalDateTime start = execution.getStartTime();
        LocalDateTime end = execution.getEndTime();
        Duration took = start == null || end == null ? Duration.ZERO : Duration.between(start, end);
        listener.stepFinished(execution.getStepName(), done.read(), done.written(), took);
    }

    /**
     * {@return the steps with what they have done so far}
     *
     * @param begun the steps that have begun, as Batch has them
     * @param last how long the last of them has taken so far
     */
    List<Summary.Step> soFar(List<StepHistory.Step> begun, Duration last) {
        List<Summary.Step> all = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            StepHistory.Step step = begun.get(i);
            Figures done = Objects.requireNonNull(figures.get(step.name())).get();
            Duration took = i == begun.size() - 1 ? last : step.took();
            all.add(new Summary.Step(step.name(), took, done.read(), done.written()));
        }
        return all;
    }
}
