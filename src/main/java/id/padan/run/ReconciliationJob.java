package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.decision.NamedPeople;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.PeopleList;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.registry.snapshot.Snapshot;
import id.padan.round.ListLinks;
import id.padan.run.Progress.Figures;
import id.padan.run.steps.ApplyCriteria;
import id.padan.run.steps.Decide;
import id.padan.run.steps.FindDuplicates;
import id.padan.run.steps.FindFileDamage;
import id.padan.run.steps.JobParcel;
import id.padan.run.steps.LinkLists;
import id.padan.run.steps.OpenRows;
import id.padan.run.steps.ReadRosters;
import id.padan.run.steps.Reports;
import id.padan.run.steps.ReportsForPeople;
import id.padan.run.steps.RosterSource;
import id.padan.run.steps.RostersAhead;
import id.padan.run.steps.RunFigures;
import id.padan.run.steps.ScanRegistry;
import id.padan.run.steps.WriteOutputs;
import id.padan.store.OutcomeStore;
import id.padan.store.RunRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
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
    private final Snapshot registry;
    private final @Nullable RostersAhead ahead;
    private final DecisionIntake intake;
    private final Workers workers;
    private final StopSignal stop;
    private final RosterSource source;
    private final List<String> tables;
    private final Normaliser normaliser;
    private final NamedPeople named;
    private final Matching ofRosters;
    private final Matching ofLists;
    private final RunStores kept;
    private final Progress progress;
    private final Supplier<byte[]> parcel;
    private final WriteOutputs writeOutputs;

    /** The job of one run; {@code ahead} has begun with the first row, and is null if a run goes on that was cut off. */
    ReconciliationJob(
            JobFile job,
            RunRecord run,
            Path output,
            Inputs inputs,
            Snapshot registry,
            @Nullable RostersAhead ahead,
            RosterSource source,
            DecisionIntake intake,
            RunStores kept,
            Path workspace,
            Workers workers,
            Reports reports,
            RunListener listener,
            StopSignal stop,
            Clock clock) {
        this.job = job;
        this.run = run;
        this.inputs = inputs;
        this.registry = registry;
        this.ahead = ahead;
        this.source = source;
        this.intake = intake;
        this.workers = workers;
        this.stop = stop;
        this.kept = kept;
        tables = job.tablesBesideRosters().stream().map(PeopleList::name).toList();
        normaliser = inputs.normaliser(job);
        named = NamedPeople.in(intake.ledger());
        progress = new Progress(listener);
        ofRosters = Matching.by(kept.candidates()::counts, job, inputs);
        ofLists = Matching.by(kept.candidates()::listCounts, job, inputs);
        parcel = () -> JobParcel.toBytes(job, inputs.files());
        writeOutputs = writeOutputs(output, workspace, reports, clock);
    }

    /** {@return the step that writes the files, which knows what came of the run} */
    WriteOutputs writer() {
        return writeOutputs;
    }

    /** {@return the steps in their order} */
    Job in(JobRepository repository, PlatformTransactionManager transactions) {
        Tasklets tasklets = new Tasklets(repository, transactions, stop, progress, kept.rows()::count);
        SimpleJobBuilder steps = new JobBuilder(NAME, repository)
                .start(readRosters(repository, transactions))
                .next(scanRegistry(repository, transactions))
                .next(findFileDamage(tasklets))
                .next(decide(repository, transactions))
                .next(findDuplicates(tasklets));
        if (!tables.isEmpty()) {
            steps = steps.next(linkLists(tasklets));
        }
        Preset preset = inputs.preset();
        if (preset != null) {
            steps = steps.next(applyCriteria(preset, tasklets));
        }
        Supplier<Figures> written =
                () -> Figures.same(kept.outcomes().ofRosters().count());
        return steps.next(tasklets.step(WriteOutputs.NAME, writeOutputs, written))
                .build();
    }

    private Step readRosters(JobRepository repository, PlatformTransactionManager transactions) {
        String name = ReadRosters.NAME;
        return new StepBuilder(name, repository)
                .<ReadRosters.Item, ReadRosters.Item>chunk(CHUNK)
                .reader(new ReadRosters.Reader(inputs.tables(), source, ahead, workers, progress.of(name)))
                .writer(new ReadRosters.Writer(inputs.tables(), source, kept.rows()))
                .transactionManager(transactions)
                .interruptionPolicy(stop.policy())
                .listener(new ReadableRosters(job, inputs.tables(), kept.rows()))
                .listener(progress.listener(
                        name, () -> -1, () -> Figures.same(kept.rows().count())))
                .build();
    }

    private Step scanRegistry(JobRepository repository, PlatformTransactionManager transactions) {
        String name = ScanRegistry.NAME;
        ScanRegistry scan = new ScanRegistry(
                registry,
                kept.rows(),
                tables,
                kept.candidates(),
                named,
                normaliser,
                workers,
                job.passes(),
                parcel,
                progress.of(name),
                stop::isRaised);
        Step range = new StepBuilder(name, repository)
                .tasklet(new Tasklets.Once(scan), transactions)
                .build();
        return new StepBuilder(name, repository)
                .partitioner(name, scan)
                .splitter(scan.parts(repository))
                .step(range)
                .taskExecutor(new TaskExecutorAdapter(workers.executor()))
                .listener(progress.listener(
                        name,
                        () -> -1,
                        () -> new Figures(
                                kept.candidates().records().all(),
                                kept.candidates().rowsFound())))
                .listener(scan)
                .build();
    }

    private Step findFileDamage(Tasklets tasklets) {
        boolean repair = job.repairFiles() == JobFile.Repair.YES;
        List<FindFileDamage.Part> parts =
                FindFileDamage.Part.of(kept.rows(), kept.findings(), ofRosters.matcher(), tables, ofLists.matcher());
        return tasklets.step(
                FindFileDamage.NAME,
                new Tasklets.Once(new FindFileDamage(
                        parts, kept.candidates(), normaliser, repair, workers, progress.of(FindFileDamage.NAME))),
                () -> new Figures(kept.rows().count(), kept.findings().count()));
    }

    private Step decide(JobRepository repository, PlatformTransactionManager transactions) {
        String name = Decide.NAME;
        Decide.Decider decider =
                Matching.decider(ofRosters, ofLists, inputs.tables(), normaliser, workers, parcel, kept);
        return new StepBuilder(name, repository)
                .<Supplier<List<OutcomeStore.Entry>>, List<OutcomeStore.Entry>>chunk(CHUNK / Decide.ROWS_TOGETHER)
                .reader(kept.undecided(named, normaliser, CHUNK, decider))
                .processor(Supplier::get)
                .writer(new Decide.Writer(kept.outcomes(), progress.of(name)))
                .taskExecutor(new TaskExecutorAdapter(workers.executor()))
                .transactionManager(transactions)
                .interruptionPolicy(stop.policy())
                .listener(progress.listener(
                        name,
                        kept.rows()::count,
                        () -> Figures.same(kept.outcomes().count())))
                .build();
    }

    private Step findDuplicates(Tasklets tasklets) {
        return tasklets.step(
                FindDuplicates.NAME,
                new Tasklets.Once(new FindDuplicates(
                        kept.rows().ofRosters(),
                        kept.outcomes().ofRosters(),
                        kept.duplicates(),
                        kept.standings(),
                        intake.ledger(),
                        new OpenRows(kept.history(), run, kept.runs().before(run)),
                        normaliser,
                        job.duplicates() == JobFile.Repeats.EXPECTED,
                        ofRosters.reconciler(),
                        workers,
                        progress.of(FindDuplicates.NAME))),
                () -> new Figures(
                        kept.outcomes().ofRosters().count(), kept.duplicates().count()));
    }

    private Step linkLists(Tasklets tasklets) {
        double review = job.thresholds().review();
        return tasklets.step(
                LinkLists.NAME,
                new Tasklets.Once(new LinkLists(
                        tables,
                        kept.outcomes(),
                        kept.standings(),
                        kept.links(),
                        intake.ledger(),
                        () -> new ListLinks.Rules(
                                normaliser, ofLists.reconciler().get(), review, workers),
                        progress.of(LinkLists.NAME))),
                () -> new Figures(kept.outcomes().count(), kept.links().count()));
    }

    private Step applyCriteria(Preset preset, Tasklets tasklets) {
        return tasklets.step(
                ApplyCriteria.NAME,
                new Tasklets.Once(new ApplyCriteria(
                        preset,
                        kept.rows(),
                        job.listNames(),
                        kept.links(),
                        kept.outcomes(),
                        kept.eligibility(),
                        inputs.serviceRules(job, run.day()),
                        workers,
                        progress.of(ApplyCriteria.NAME))),
                () -> new Figures(kept.outcomes().count(), kept.eligibility().count()));
    }

    private WriteOutputs writeOutputs(Path output, Path workspace, Reports reports, Clock clock) {
        return new WriteOutputs(
                output,
                job,
                workspace,
                run.number(),
                kept.outcomes().ofRosters(),
                kept.duplicates(),
                kept.listOutputs(job, intake.ledger(), inputs.serviceRules(job, run.day()), workers),
                kept.proposalOutputs(job, inputs.preset(), normaliser),
                new ReportsForPeople(
                        job,
                        run,
                        inputs.preset(),
                        normaliser.names(),
                        intake.ledger(),
                        intake.tickets(),
                        intake.read().problems(),
                        kept.standings().ofRosters(),
                        kept.history(),
                        reports,
                        workers),
                new RunFigures(
                        job,
                        run,
                        inputs.preset(),
                        kept.rows().ofRosters(),
                        kept.announced(),
                        kept.findings(),
                        kept.candidates(),
                        registry,
                        took -> progress.soFar(kept.steps().of(run.number()), took)),
                kept.runs(),
                clock,
                progress.of(WriteOutputs.NAME));
    }
}
