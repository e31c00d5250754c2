package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.report.OutputFolderException;
import id.padan.run.steps.WriteOutputs;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** One run as an execution of the Spring Batch job. */
final class BatchRun {

    private final RunScope scope;
    private final Workspace workspace;
    private final RunStore history;
    private final Clock clock;

    BatchRun(RunScope scope, Workspace workspace, RunStore history, Clock clock) {
        this.scope = scope;
        this.workspace = workspace;
        this.history = history;
        this.clock = clock;
    }

    RunResult.Ran toItsEnd(boolean resumed) throws JobException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            BatchInfrastructure.createTables(workspace.dataSource());
            context.registerBean("dataSource", DataSource.class, workspace::dataSource);
            context.registerBean("workers", ThreadPoolTaskExecutor.class, this::workers);
            context.register(BatchInfrastructure.class);
            context.refresh();
            WriteOutputs writeOutputs = new WriteOutputs(scope, history, clock);
            JobExecution execution = execute(context, writeOutputs);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return writeOutputs.result(resumed);
            }
            throw brokenOff(execution);
        } catch (SQLException | JobExecutionException | RuntimeException e) {
            history.update(scope.run().number(), RunRecord.Status.FAILED, clock.instant());
            throw new RunBrokenOffException(scope.job(), false, e);
        }
    }

    private JobExecution execute(AnnotationConfigApplicationContext context, WriteOutputs writeOutputs)
            throws JobExecutionException {
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        Job job = new ReconciliationJob(
                        scope,
                        repository,
                        context.getBean(PlatformTransactionManager.class),
                        context.getBean(ThreadPoolTaskExecutor.class))
                .job(writeOutputs);
        JobParameters parameters = new JobParametersBuilder()
                .addString("run", Long.toString(scope.run().number()))
                .toJobParameters();
        JobExecution last = repository.getLastJobExecution(ReconciliationJob.NAME, parameters);
        if (last != null) {
            // A killed process leaves its execution as running; nobody else can hold the workspace now.
            operator.recover(last);
        } else {
            forgetUnbegun(repository, parameters);
        }
        return operator.start(job, parameters);
    }

    /** Batch notes first the job and then that it begins. Killed between the two, it would refuse to begin it. */
    private static void forgetUnbegun(JobRepository repository, JobParameters parameters) {
        JobInstance unbegun = repository.getJobInstance(ReconciliationJob.NAME, parameters);
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    /** The threads of the steps that work on several things at a time; they end with the context. */
    private ThreadPoolTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setThreadNamePrefix("worker-");
        workers.setCorePoolSize(scope.threads());
        return workers;
    }

    private JobException brokenOff(JobExecution execution) {
        @Nullable
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        if (cause instanceof NoReadableRosterException nothingReadable) {
            history.update(scope.run().number(), RunRecord.Status.ABANDONED, clock.instant());
            return nothingReadable;
        }
        boolean interrupted = scope.stop().isRaised();
        RunRecord.Status status = interrupted ? RunRecord.Status.INTERRUPTED : RunRecord.Status.FAILED;
        history.update(scope.run().number(), status, clock.instant());
        if (cause instanceof OutputFolderException problem) {
            return new OutputProblemException(scope.job().language(), problem);
        }
        return new RunBrokenOffException(scope.job(), interrupted, interrupted ? null : cause);
    }

    /** {@return the database as the stores must see it: within the transaction of the step that calls them} */
    static DataSource withinTransactions(DataSource dataSource) {
        return new TransactionAwareDataSourceProxy(dataSource);
    }
}
