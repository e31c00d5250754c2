package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.report.OutputFolderException;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One run as an execution of the Spring Batch job.
 *
 * @param job the job file
 * @param run the run in the workspace's history
 * @param workspace the workspace
 * @param runs the history of runs
 * @param stop whether the end of the run is asked for
 * @param clock tells when it ends
 */
record BatchRun(JobFile job, RunRecord run, Workspace workspace, RunStore runs, StopSignal stop, Clock clock) {

    /** The parameter by which Batch knows a run. */
    static final String RUN = "run";

    /** Runs the steps. */
    void toItsEnd(ReconciliationJob steps) throws JobException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            Infrastructure.createTables(workspace.dataSource());
            context.registerBean("dataSource", DataSource.class, workspace::dataSource);
            context.register(Infrastructure.class);
            context.refresh();
            JobExecution execution = execute(steps, context);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw brokenOff(execution);
            }
        } catch (SQLException | JobExecutionException | RuntimeException e) {
            runs.update(run.number(), RunRecord.Status.FAILED, clock.instant());
            throw RunProblems.brokenOff(job, e);
        }
    }

    private JobExecution execute(ReconciliationJob steps, AnnotationConfigApplicationContext context)
            throws JobExecutionException {
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        JobParameters parameters = new JobParametersBuilder()
                .addString(RUN, Long.toString(run.number()))
                .toJobParameters();
        JobExecution last = repository.getLastJobExecution(ReconciliationJob.NAME, parameters);
        if (last != null) {
            // A killed process leaves its execution as running; nobody else can hold the workspace now.
            operator.recover(last);
        } else {
            forgetUnbegun(repository, parameters);
        }
        return operator.start(steps.in(repository, context.getBean(PlatformTransactionManager.class)), parameters);
    }

    /** Batch notes first the job and then that it begins. Killed between the two, it would refuse to begin it. */
    private static void forgetUnbegun(JobRepository repository, JobParameters parameters) {
        JobInstance unbegun = repository.getJobInstance(ReconciliationJob.NAME, parameters);
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    private JobException brokenOff(JobExecution execution) {
        @Nullable
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        if (cause instanceof JobException nothingReadable) {
            runs.update(run.number(), RunRecord.Status.ABANDONED, clock.instant());
            return nothingReadable;
        }
        boolean interrupted = stop.isRaised();
        RunRecord.Status status = interrupted ? RunRecord.Status.INTERRUPTED : RunRecord.Status.FAILED;
        runs.update(run.number(), status, clock.instant());
        if (cause instanceof OutputFolderException problem) {
            return RunProblems.output(job, problem);
        }
        return interrupted ? RunProblems.interrupted(job) : RunProblems.brokenOff(job, cause);
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

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        /**
         * Creates Batch's tables if they are not there.
         *
         * @param dataSource the workspace's database
         * @throws SQLException if the database cannot be read
         */
        static void createTables(DataSource dataSource) throws SQLException {
            try (Connection connection = dataSource.getConnection();
                    ResultSet tables = connection.getMetaData().getTables(null, null, "BATCH_JOB_INSTANCE", null)) {
                if (!tables.next()) {
                    new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                            .populate(connection);
                }
            }
        }
    }
}
