package id.padan.run;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.report.OutputFolderException;
import id.padan.run.steps.WriteOutputs;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One run as an execution of the Spring Batch job.
 *
 * @param job the job file
 * @param run the run in the workspace's history
 * @param inputs the files that it reads
 * @param workspace the workspace
 * @param runs the history of runs
 * @param stop whether the end of the run is asked for
 * @param clock tells when it ends
 */
record BatchRun(
        JobFile job, RunRecord run, Inputs inputs, Workspace workspace, RunStore runs, StopSignal stop, Clock clock) {

    /** The parameter by which Batch knows a run. */
    static final String RUN = "run";

    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    /** Runs the steps. */
    void toItsEnd(ReconciliationJob steps) throws JobException {
        boolean goesOn = false;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            Infrastructure.createTables(workspace.dataSource());
            context.registerBean("dataSource", DataSource.class, workspace::dataSource);
            context.register(Infrastructure.class);
            context.refresh();
            JobRepository repository = context.getBean(JobRepository.class);
            JobOperator operator = context.getBean(JobOperator.class);
            JobParameters parameters = new JobParametersBuilder()
                    .addString(RUN, Long.toString(run.number()))
                    .toJobParameters();
            goesOn = makeReady(repository, operator, parameters);
            PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
            JobExecution execution = operator.start(steps.in(repository, transactions), parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw brokenOff(execution, goesOn);
            }
        } catch (SQLException | JobExecutionException | RuntimeException e) {
            throw brokenOff(List.of(e), goesOn);
        }
    }

    /** Makes Batch go on with the run in whatever state it left it, or begin it; returns whether it has begun before. */
    private static boolean makeReady(JobRepository repository, JobOperator operator, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(ReconciliationJob.NAME, parameters);
        if (last == null) {
            forgetUnbegun(repository, parameters);
            return false;
        }
        mend(repository, last);
        // A killed process leaves its execution as running; nobody else can hold the workspace now.
        operator.recover(last);
        return true;
    }

    /**
     * Where a transaction could not end (the disk is full), Batch no longer knows how a step stands and would never go on with
     * it. The database knows: a step's work and Batch's note of it are one transaction, so what is not noted was not done.
     */
    private static void mend(JobRepository repository, JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            // The end of the run is noted with the last step: a run that has not ended has to do it.
            boolean isDone = step.getStatus() == BatchStatus.COMPLETED
                    && !step.getStepName().equals(WriteOutputs.NAME);
            if (!isDone) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (!last.isRunning()) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    /** Batch notes first the job and then that it begins. Killed between the two, it would refuse to begin it. */
    private static void forgetUnbegun(JobRepository repository, JobParameters parameters) {
        JobInstance unbegun = repository.getJobInstance(ReconciliationJob.NAME, parameters);
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    private JobException brokenOff(JobExecution execution, boolean goesOn) {
        List<Throwable> failures = failures(execution);
        @Nullable Throwable cause = failures.stream().findFirst().orElse(null);
        if (cause instanceof JobException nothingReadable) {
            note(RunRecord.Status.ABANDONED);
            return nothingReadable;
        }
        if (stop.isRaised()) {
            note(RunRecord.Status.INTERRUPTED);
            return RunProblems.interrupted(job);
        }
        if (cause instanceof OutputFolderException problem) {
            note(RunRecord.Status.FAILED);
            return RunProblems.output(job, problem);
        }
        return brokenOff(failures, goesOn);
    }

    /** Those of steps first: what the job says of them is no more than that they failed. */
    private static List<Throwable> failures(JobExecution execution) {
        List<Throwable> failures = new ArrayList<>();
        execution.getStepExecutions().forEach(step -> failures.addAll(step.getFailureExceptions()));
        failures.addAll(execution.getFailureExceptions());
        return failures;
    }

    /** What broke off twice may be broken itself: the next run begins anew. */
    private JobException brokenOff(List<Throwable> failures, boolean goesOn) {
        note(goesOn ? RunRecord.Status.ABANDONED : RunRecord.Status.FAILED);
        return new BrokenOff(job, inputs, workspace.folder(), ClusterPaths.of(run.output())).by(failures, goesOn);
    }

    /** A run of which nothing can be noted any more counts as cut off, and so the next one goes on with it all the same. */
    private void note(RunRecord.Status status) {
        try {
            runs.update(run.number(), status, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("cannot note that the run is {}", status, e);
        }
    }

    /** {@return the database as the stores must see it: within the transaction of the step that calls them} */
    static DataSource withinTransactions(DataSource dataSource) {
        return new TransactionAwareDataSourceProxy(dataSource);
    }

    /**
     * Spring Batch with its job repository in the workspace's database. The {@code dataSource} bean is the workspace's; rows
     * and progress are committed together, so that a run that is cut off finds both as of one moment.
     */
    @Configuration(proxyBeanMethods = false)
    static class Infrastructure extends JdbcDefaultBatchConfiguration {

        /** What Batch's script makes last. */
        private static final String LAST_OF_SCHEMA = "BATCH_JOB_INSTANCE_SEQ";

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        /**
         * Creates Batch's tables if they are not all there. The database makes one after the other, so that a kill can leave some
         * of them, in which there is nothing yet; without the others no run would ever begin.
         *
         * @param dataSource the workspace's database
         * @throws SQLException if the database cannot be read
         */
        static void createTables(DataSource dataSource) throws SQLException {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement last = connection.prepareStatement(
                            "SELECT 1 FROM information_schema.sequences WHERE sequence_name = ?")) {
                last.setString(1, LAST_OF_SCHEMA);
                try (ResultSet rows = last.executeQuery()) {
                    if (!rows.next()) {
                        new ResourceDatabasePopulator(script("schema-drop-h2.sql"), script("schema-h2.sql"))
                                .populate(connection);
                    }
                }
            }
        }

        private static Resource script(String name) {
            return new ClassPathResource("org/springframework/batch/core/" + name);
        }
    }
}
