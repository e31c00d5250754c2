package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.decision.Ledger;
import id.padan.decision.NamedPeople;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.run.steps.Decide;
import id.padan.run.steps.ListOutputs;
import id.padan.run.steps.ProposalOutputs;
import id.padan.service.ServiceRules;
import id.padan.store.AnnouncementStore;
import id.padan.store.CandidateStore;
import id.padan.store.DuplicateStore;
import id.padan.store.EligibilityStore;
import id.padan.store.FindingStore;
import id.padan.store.HistoryStore;
import id.padan.store.ListLinkStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import id.padan.store.RunStore;
import id.padan.store.StandingStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the steps of one run leave what they find, and what is kept of the runs before.
 *
 * @param runs the history of runs
 * @param rows the submitted rows
 * @param candidates the registry people that they may be
 * @param findings damage of whole files
 * @param outcomes what became of the rows
 * @param eligibility what the criteria say of them
 * @param announced the numbers by which people were announced
 * @param duplicates groups of rows
 * @param standings how rows stand with what officers decided
 * @param links how people stand with the lists
 * @param history the rows of the night before
 * @param steps what each step has done
 */
record RunStores(
        RunStore runs,
        RowStore rows,
        CandidateStore candidates,
        FindingStore findings,
        OutcomeStore outcomes,
        EligibilityStore eligibility,
        AnnouncementStore announced,
        DuplicateStore duplicates,
        StandingStore standings,
        ListLinkStore links,
        HistoryStore history,
        StepHistory steps) {

    /** Those of a run; they work within its transactions. */
    static RunStores of(Workspace workspace, long run, JobFile job, Normaliser normaliser) throws JobException {
        try {
            return of(workspace, run, normaliser);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private static RunStores of(Workspace workspace, long run, Normaliser normaliser) throws WorkspaceException {
        DataSource data = BatchRun.withinTransactions(workspace.dataSource());
        return new RunStores(
                new RunStore(data),
                new RowStore(data, run),
                new CandidateStore(data, run),
                new FindingStore(data, run),
                new OutcomeStore(data, run, normaliser),
                new EligibilityStore(data, run),
                AnnouncementStore.open(workspace),
                new DuplicateStore(data, run, normaliser),
                new StandingStore(data, run),
                new ListLinkStore(data, run, normaliser),
                new HistoryStore(data),
                new StepHistory(data));
    }

    /** The rows that are not decided yet, on their way to who decides. */
    Decide.Reader undecided(NamedPeople named, Normaliser normaliser, int page, Decide.Decider decider) {
        return new Decide.Reader(rows, candidates, findings, outcomes, named, normaliser, page, decider);
    }

    /** What the run writes of the job's lists. */
    ListOutputs listOutputs(JobFile job, Ledger ledger, @Nullable ServiceRules service, Workers workers) {
        return new ListOutputs(job.listNames(), links, rows, outcomes, findings, standings, ledger, service, workers);
    }

    /** What the run writes of objections, proposals and corrections. */
    ProposalOutputs proposalOutputs(JobFile job, @Nullable Preset preset, Normaliser normaliser) {
        return new ProposalOutputs(job, preset, links, rows, findings, announced, normaliser);
    }
}
