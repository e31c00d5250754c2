package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.jobfile.JobFile;
import id.padan.matching.weigh.Matcher;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.reconcile.Reconciler;
import id.padan.run.Progress.Figures;
import id.padan.run.steps.ApplyCriteria;
import id.padan.run.steps.Decide;
import id.padan.run.steps.FindDuplicates;
import id.padan.run.steps.FindFileDamage;
import id.padan.run.steps.OpenRows;
import id.padan.run.steps.ReadRosters;
import id.padan.run.steps.Reports;
import id.padan.run.steps.ReportsForPeople;
import id.padan.run.steps.RosterSource;
import id.padan.run.steps.RostersAhead;
import id.padan.run.steps.RunFigures;
import id.padan.run.steps.ScanRegistry;
import id.padan.run.steps.WriteOutputs;
import id.padan.store.AnnouncementStore;
import id.padan.store.CandidateStore;
import id.padan.store.DuplicateStore;
import id.padan.store.EligibilityStore;
import id.padan.store.FindingStore;
import id.padan.store.HistoryStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.StandingStore;
import id.padan.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The steps of a run and their order, with everything that they work with. What a step needs it gets from the stores, where
 * the one before it left it.
 */
final class ReconciliationJob {

    static final String NAME = "reconcile";

    /** Rows a transaction: enough to make its cost small, few enough to lose little by a break. */
    private static final int CHUNK = 1_000;

    private final JobFile job;
    private final RunRecord run;
    private final Inputs inputs;
    private final @Nullable RostersAhead ahead;
    private final DecisionIntake intake;
    private final Workers workers;
    private final StopSignal stop;

    private final RosterSource source;
    private final Normaliser normaliser;
    private final Supplier<Matcher> matcher;
    private final Supplier<Reconciler> reconciler;
    private final RunStore runs;
    private final RowStore rows;
    private final CandidateStore candidates;
    private final FindingStore findings;
    private final OutcomeStore outcomes;
    private final EligibilityStore eligibility;
    private final AnnouncementStore announced;
    private final DuplicateStore duplicates;
    private final StandingStore standings;
    private final HistoryStore history;
    private final StepHistory steps;
    private final Progress progress;
    private final WriteOutputs writeOutputs;

    /**
     * The job of one run.
     *
     * @param ahead reads the rosters from the first row on, and has begun; null if a run goes on that was cut off
     */
    ReconciliationJob(
            JobFile job,
            RunRecord run,
            Path output,
            Inputs inputs,
            @Nullable RostersAhead ahead,
            RosterSource source,
            DecisionIntake intake,
            Workspace workspace,
            Workers workers,
            Reports reports,
            RunListener listener,
            StopSignal stop,
            Clock clock) {
        this.job = job;
        this.run = run;
        this.inputs = inputs;
        this.ahead = ahead;
        this.source = source;
        this.intake = intake;
        this.workers = workers;
        this.stop = stop;
        DataSource data = BatchRun.withinTransactions(workspace.dataSource());
        normaliser = inputs.dictionaries().normaliser().withFields(job.furtherFields());
        runs = new RunStore(data);
        rows = new RowStore(data, run.number());
        candidates = new CandidateStore(data, run.number());
        findings = new FindingStore(data, run.number());
        outcomes = new OutcomeStore(data, run.number(), normaliser);
        eligibility = new EligibilityStore(data, run.number());
        announced = new AnnouncementStore(workspace.dataSource());
        duplicates = new DuplicateStore(data, run.number(), normaliser);
        standings = new StandingStore(data, run.number());
        history = new HistoryStore(data);
        steps = new StepHistory(data);
        progress = new Progress(listener);
        // They have to know the frequencies of the whole registry, and these are there after the scan.
        matcher = new Late<>(() -> new Matcher(inputs.model(), candidates.counts()));
        reconciler = new Late<>(() -> new Reconciler(
                matcher.get(),
                job.thresholds(),
                job.safety(),
                inputs.dictionaries().regions()));
        writeOutputs = writeOutputs(output, workspace.folder(), reports, clock);
    }

    /** {@return the step that writes the files, which knows what came of the run} */
    WriteOutputs writer() {
        return writeOutputs;
    }

    /** {@return the steps in their order} */
    Job in(JobRepository repository, PlatformTransactionManager transactions) {
        SimpleJobBuilder steps = new JobBuilder(NAME, repository)
                .start(readRosters(repository, transactions))
                .next(scanRegistry(repository, transactions))
                .next(findFileDamage(repository, transactions))
                .next(decide(repository, transactions))
                .next(findDuplicates(repository, transactions));
        Supplier<Figures> all = () -> Figures.same(outcomes.count());
        Preset preset = inputs.preset();
        return (preset == null ? steps : steps.next(applyCriteria(preset, repository, transactions)))
                .next(tasklet(repository, transactions, WriteOutputs.NAME, writeOutputs, all))
                .build();
    }

    private Step readRosters(JobRepository repository, PlatformTransactionManager transactions) {
        String name = ReadRosters.NAME;
        return new StepBuilder(name, repository)
                .<ReadRosters.Item, ReadRosters.Item>chunk(CHUNK)
                .reader(new ReadRosters.Reader(inputs.rosters(), source, ahead, workers, progress.of(name)))
                .writer(new ReadRosters.Writer(source, rows))
                .transactionManager(transactions)
                .interruptionPolicy(stop.policy())
                .listener(new ReadableRosters(job, rows))
                .listener(progress.listener(name, () -> -1, () -> Figures.same(rows.count())))
                .build();
    }

    private Step scanRegistry(JobRepository repository, PlatformTransactionManager transactions) {
        String name = ScanRegistry.NAME;
        ScanRegistry scan = new ScanRegistry(
                inputs.extract(), rows, candidates, normaliser, workers, progress.of(name), stop::isRaised);
        Step range = new StepBuilder(name, repository)
                .tasklet(new Once(scan), transactions)
                .build();
        return new StepBuilder(name, repository)
                .partitioner(name, scan)
                .step(range)
                .gridSize(inputs.extract().ranges().size())
                .taskExecutor(new TaskExecutorAdapter(workers.executor()))
                .listener(progress.listener(
                        name, () -> -1, () -> new Figures(candidates.records().all(), candidates.rowsFound())))
                .listener(scan)
                .build();
    }

    private Step findFileDamage(JobRepository repository, PlatformTransactionManager transactions) {
        String name = FindFileDamage.NAME;
        boolean repair = job.repairFiles() == JobFile.Repair.YES;
        return tasklet(
                repository,
                transactions,
                name,
                new Once(new FindFileDamage(
                        rows, candidates, findings, normaliser, matcher, repair, workers, progress.of(name))),
                () -> new Figures(rows.count(), findings.count()));
    }

    private Step decide(JobRepository repository, PlatformTransactionManager transactions) {
        String name = Decide.NAME;
        return new StepBuilder(name, repository)
                .<Decide.Block, List<OutcomeStore.Entry>>chunk(CHUNK / Decide.ROWS_TOGETHER)
                .reader(new Decide.Reader(rows, candidates, findings, outcomes, normaliser, CHUNK))
                .processor(new Decide.Processor(reconciler, normaliser))
                .writer(new Decide.Writer(outcomes, progress.of(name)))
                .taskExecutor(new TaskExecutorAdapter(workers.executor()))
                .transactionManager(transactions)
                .interruptionPolicy(stop.policy())
                .listener(progress.listener(name, rows::count, () -> Figures.same(outcomes.count())))
                .build();
    }

    private Step findDuplicates(JobRepository repository, PlatformTransactionManager transactions) {
        String name = FindDuplicates.NAME;
        OpenRows open = new OpenRows(history, run, runs.before(run));
        return tasklet(
                repository,
                transactions,
                name,
                new Once(new FindDuplicates(
                        rows,
                        outcomes,
                        duplicates,
                        standings,
                        intake.ledger(),
                        open,
                        normaliser,
                        reconciler,
                        workers,
                        progress.of(name))),
                () -> new Figures(outcomes.count(), duplicates.count()));
    }

    private Step applyCriteria(Preset preset, JobRepository repository, PlatformTransactionManager transactions) {
        String name = ApplyCriteria.NAME;
        return tasklet(
                repository,
                transactions,
                name,
                new Once(new ApplyCriteria(preset, rows, outcomes, eligibility, workers, progress.of(name))),
                () -> new Figures(outcomes.count(), eligibility.count()));
    }

    private WriteOutputs writeOutputs(Path output, Path workspace, Reports reports, Clock clock) {
        return new WriteOutputs(
                output,
                workspace,
                job.language(),
                run.number(),
                outcomes,
                duplicates,
                new ReportsForPeople(
                        job,
                        run,
                        inputs.preset(),
                        intake.ledger(),
                        intake.read().problems(),
                        standings,
                        history,
                        reports,
                        workers),
                new RunFigures(
                        job,
                        run,
                        inputs.preset(),
                        rows,
                        eligibility,
                        announced,
                        findings,
                        candidates,
                        inputs.extract(),
                        took -> progress.soFar(steps.of(run.number()), took)),
                runs,
                clock,
                progress.of(WriteOutputs.NAME));
    }

    /** A step of one transaction over all rows; it is short, so a wish to stop is heard before it begins. */
    private Step tasklet(
            JobRepository repository,
            PlatformTransactionManager transactions,
            String name,
            Tasklet tasklet,
            Supplier<Figures> done) {
        return new StepBuilder(name, repository)
                // Not as Batch's interruption policy: that is asked after the work, too, and would discard what is
                // done.
                .tasklet(
                        (contribution, chunk) -> {
                            stop.throwIfRaised();
                            return tasklet.execute(contribution, chunk);
                        },
                        transactions)
                .listener(progress.listener(name, rows::count, done))
                .build();
    }
}
