package id.padan.run;

import id.padan.jobfile.JobFile;
import id.padan.matching.model.MatchModel;
import id.padan.person.Normaliser;
import id.padan.person.Regions;
import id.padan.registry.RegistryExtract;
import id.padan.roster.RosterFile;
import id.padan.run.steps.Reports;
import id.padan.run.steps.RosterSource;
import id.padan.run.steps.RostersAhead;
import id.padan.store.CandidateStore;
import id.padan.store.DuplicateStore;
import id.padan.store.FindingStore;
import id.padan.store.HistoryStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import id.padan.store.RunRecord;
import id.padan.store.StandingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one run share.
 *
 * @param run the run in the workspace's history
 * @param job its job file
 * @param rosters the files to reconcile, in reading order
 * @param source where their rows come from
 * @param ahead reads them from the first row on, and has begun; null if a run goes on that was cut off
 * @param extract what to hold them against
 * @param model how values come to be written
 * @param output the folder that gets the files
 * @param normaliser puts people in normal form
 * @param regions the region codes that can stand in a NIK
 * @param stores where the steps leave their results for the next one
 * @param listener hears of progress
 * @param stop asks the run to end
 * @param threads how many threads scan the registry
 * @param intake what officers decided
 * @param before the run that this one is compared with, if there is one
 * @param reports which reports for people it writes
 * @param workspaceFolder the folder of the workspace
 */
public record RunScope(
        RunRecord run,
        JobFile job,
        List<RosterFile> rosters,
        RosterSource source,
        @Nullable RostersAhead ahead,
        RegistryExtract extract,
        MatchModel model,
        Path output,
        Normaliser normaliser,
        Regions regions,
        Stores stores,
        RunListener listener,
        StopSignal stop,
        int threads,
        DecisionIntake intake,
        Optional<RunRecord> before,
        Reports reports,
        Path workspaceFolder) {

    /**
     * The stores of one run.
     *
     * @param rows the submitted rows
     * @param candidates the registry people that rows may be
     * @param findings what is wrong with files as a whole
     * @param outcomes what became of the rows
     * @param duplicates groups among them
     * @param standings how rows stand with what officers decided
     * @param history what is kept of runs to compare the next one with
     */
    public record Stores(
            RowStore rows,
            CandidateStore candidates,
            FindingStore findings,
            OutcomeStore outcomes,
            DuplicateStore duplicates,
            StandingStore standings,
            HistoryStore history) {

        static Stores of(DataSource dataSource, long run, Normaliser normaliser) {
            return new Stores(
                    new RowStore(dataSource, run),
                    new CandidateStore(dataSource, run),
                    new FindingStore(dataSource, run),
                    new OutcomeStore(dataSource, run, normaliser),
                    new DuplicateStore(dataSource, run, normaliser),
                    new StandingStore(dataSource, run),
                    new HistoryStore(dataSource));
        }
    }
}
