package id.padan.run.steps;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a scan consists of: each part of the registry once in each pass, in the order of their numbers. So what others have done is
 * kept in the order in which they do it, and a pass ends before the next one begins. How many passes there are is kept with the
 * step: a run that goes on has as many as it began with.
 */
final class ScanParts implements StepExecutionSplitter {

    private static final String NAME = "part";

    private final SimpleStepExecutionSplitter batch;
    private final IntSupplier passes;

    /**
     * The parts of a step.
     *
     * @param repository keeps them
     * @param step its name
     * @param partitioner is told how many passes there are, and names their parts
     * @param passes how many there are if none is begun
     */
    ScanParts(JobRepository repository, String step, Partitioner partitioner, IntSupplier passes) {
        batch = new SimpleStepExecutionSplitter(repository, step, partitioner);
        this.passes = passes;
    }

    @Override
    public String getStepName() {
        return batch.getStepName();
    }

    @Override
    public Set<StepExecution> split(StepExecution step, int gridSize) throws JobExecutionException {
        Set<StepExecution> inOrder = new LinkedHashSet<>();
        batch.split(step, passes.getAsInt()).stream()
                .sorted(Comparator.comparingInt(part -> number(part.getStepName())))
                .forEach(inOrder::add);
        return inOrder;
    }

    /**
     * The parts of the registry in a number of passes.
     *
     * @param parts their numbers, from 0
     * @param passes how many passes
     */
    record Passes(List<Integer> parts, int passes) {

        /** {@return the number of a part in a pass} */
        int number(int pass, int part) {
            return pass * width() + part;
        }

        /** {@return the pass, from 0, of a number} */
        int pass(int number) {
            return number / width();
        }

        /** {@return the part of the registry of a number} */
        int part(int number) {
            return number % width();
        }

        private int width() {
            return parts.stream().mapToInt(part -> part).max().orElse(0) + 1;
        }

        /** {@return all of them, as Batch has them} */
        Map<String, ExecutionContext> partitions() {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (int pass = 0; pass < passes; pass++) {
                for (int part : parts) {
                    partitions.put(NAME + number(pass, part), new ExecutionContext());
                }
            }
            return partitions;
        }
    }

    /** From its name: Batch stores the context of a partition after its name, and a kill between the two loses it. */
    static int number(String step) {
        return Integer.parseInt(step.substring(step.lastIndexOf(NAME) + NAME.length()));
    }
}
