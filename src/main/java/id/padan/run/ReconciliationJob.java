package id.padan.run;

import id.padan.matching.weigh.Matcher;
import id.padan.reconcile.Reconciler;
import id.padan.run.steps.Decide;
import id.padan.run.steps.FindDuplicates;
import id.padan.run.steps.FindFileDamage;
import id.padan.run.steps.MatcherSupplier;
import id.padan.run.steps.Once;
import id.padan.run.steps.ReadRosters;
import id.padan.run.steps.ReadableRosters;
import id.padan.run.steps.ReconcilerSupplier;
import id.padan.run.steps.ScanRegistry;
import id.padan.run.steps.WriteOutputs;
import id.padan.store.OutcomeStore;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of a run and their order. What a step needs it gets from the store, where the one before it left it. */
final class ReconciliationJob {

    static final String NAME = "reconcile";

    /** Rows a transaction: enough to make its cost small, few enough to lose little by a break. */
    private static final int CHUNK = 1_000;

    private final RunScope scope;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final AsyncTaskExecutor workers;
    private final ProgressListener progress;

    ReconciliationJob(
            RunScope scope,
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor workers) {
        this.scope = scope;
        this.workers = workers;
        this.repository = repository;
        this.transactions = transactions;
        this.progress = new ProgressListener(scope);
    }

    Job job(WriteOutputs writeOutputs) {
        Supplier<Matcher> matcher = new MatcherSupplier(scope);
        return new JobBuilder(NAME, repository)
                .start(readRosters())
                .next(scanRegistry())
                .next(findFileDamage(matcher))
                .next(decide(matcher))
                .next(tasklet(FindDuplicates.NAME, new Once(new FindDuplicates(scope))))
                .next(tasklet(WriteOutputs.NAME, writeOutputs))
                .build();
    }

    private Step readRosters() {
        return new StepBuilder(ReadRosters.NAME, repository)
                .<ReadRosters.Item, ReadRosters.Item>chunk(CHUNK)
                .reader(new ReadRosters.Reader(scope))
                .writer(new ReadRosters.Writer(scope.source(), scope.stores().rows()))
                .transactionManager(transactions)
                .interruptionPolicy(untilStopped())
                .listener(new ReadableRosters(scope))
                .listener(progress)
                .build();
    }

    private Step scanRegistry() {
        ScanRegistry scan = new ScanRegistry(scope);
        Step range = new StepBuilder(ScanRegistry.NAME, repository)
                .tasklet(new Once(scan), transactions)
                .build();
        return new StepBuilder(ScanRegistry.NAME, repository)
                .partitioner(ScanRegistry.NAME, scan.partitioner())
                .step(range)
                .gridSize(scope.extract().ranges().size())
                .taskExecutor(workers)
                .listener(progress)
                .listener(scan.forgetsIndexAfterStep())
                .build();
    }

    private Step findFileDamage(Supplier<Matcher> matcher) {
        return tasklet(FindFileDamage.NAME, new Once(new FindFileDamage(scope, matcher, workers)));
    }

    private Step decide(Supplier<Matcher> matcher) {
        Supplier<Reconciler> reconciler = new ReconcilerSupplier(scope, matcher);
        return new StepBuilder(Decide.NAME, repository)
                .<List<OutcomeStore.Entry>, List<OutcomeStore.Entry>>chunk(CHUNK / Decide.ROWS_TOGETHER)
                .reader(new Decide.Reader(scope, reconciler, CHUNK, workers))
                .writer(new Decide.Writer(scope.stores().outcomes()))
                .transactionManager(transactions)
                .interruptionPolicy(untilStopped())
                .listener(progress)
                .build();
    }

    /** A step of one transaction; it is short, so a wish to stop is heard before it begins. */
    private Step tasklet(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            throwIfStopped();
                            return tasklet.execute(contribution, chunk);
                        },
                        transactions)
                .listener(progress)
                .build();
    }

    private StepInterruptionPolicy untilStopped() {
        return (StepExecution step) -> {
            if (scope.stop().isRaised()) {
                // Without this mark the step would count as completed with what it has.
                step.setTerminateOnly();
            }
            throwIfStopped();
        };
    }

    private void throwIfStopped() throws JobInterruptedException {
        if (scope.stop().isRaised()) {
            throw new JobInterruptedException("stopped");
        }
    }
}
