package id.padan.run;

import id.padan.decision.Decision;
import id.padan.decision.Ledger;
import id.padan.decision.ShownPerson;
import id.padan.decision.UsableDecisions;
import id.padan.decision.UsableDecisions.Obstacle;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.matching.calibrate.Calibrator;
import id.padan.matching.calibrate.Calibrator.Label;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.store.CandidateStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a run with everybody whom the registry offered for them: what a calibration looks at.
 *
 * @param rows the rows that can be read, or evenly spread ones of them; labelled with what officers decided
 * @param all how many rows the run has
 * @param counts the frequencies in the whole registry
 * @param model the model of the job
 * @param inDoubt of how many of the rows matching cannot tell who they are
 * @param inDoubtDecided how many of these are labelled
 * @param unusable how many more rows were decided, by what keeps their decisions from being used
 */
public record ScannedRows(
        List<Calibrator.Row> rows,
        long all,
        RegistryCounts counts,
        MatchModel model,
        int inDoubt,
        int inDoubtDecided,
        SortedMap<Obstacle, Integer> unusable) {

    private static final int PAGE = 1_000;

    /** Keeps the collections unmodifiable. */
    public ScannedRows {
        rows = List.copyOf(rows);
        unusable = Collections.unmodifiableSortedMap(new TreeMap<>(unusable));
    }

    /**
     * {@return what the last run of a job left in a workspace}
     *
     * @param job the job
     * @param workspace the workspace that it ran in, without decisions; a run of it has ended there
     * @param ledger what officers decided on rows of the job
     * @param most how many rows to take at most; they are held in memory
     * @throws JobException if the workspace or the model or a dictionary of the job cannot be used
     */
    public static ScannedRows of(JobFile job, Path workspace, Ledger ledger, int most) throws JobException {
        InputFiles files = InputFiles.of(job);
        MatchModel model = Inputs.model(job, files.model());
        Normaliser normaliser = Inputs.normaliser(job, files);
        try (Workspace open = Workspace.open(workspace, job.access());
                Workers workers = new Workers(job.threads())) {
            List<RunRecord> runs = new RunStore(open.dataSource()).recent(job.name(), 1);
            long run = runs.get(0).number();
            RowStore rows = new RowStore(open.dataSource(), run).ofRosters();
            CandidateStore candidates = new CandidateStore(open.dataSource(), run);
            Decided decided =
                    Decided.of(new OutcomeStore(open.dataSource(), run, normaliser).ofRosters(), ledger, workers);
            long all = rows.count();
            Taken taken = new Taken(normaliser, decided, Math.max(1, (all + most - 1) / most));
            taken.take(rows, candidates);
            SortedMap<Obstacle, Integer> unusable = new TreeMap<>(decided.unusable);
            if (taken.decided < decided.usable.size()) {
                unusable.put(Obstacle.NOT_LOOKED_AT, decided.usable.size() - taken.decided);
            }
            return new ScannedRows(
                    taken.rows, all, candidates.counts(), model, taken.inDoubt, taken.inDoubtDecided, unusable);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    /**
     * The decisions, by the numbers of rows.
     *
     * @param usable those that can be used
     * @param inDoubt the rows of which matching cannot tell who they are
     * @param unusable how many rows more were decided
     */
    private record Decided(Int2ObjectMap<Decision> usable, IntSet inDoubt, SortedMap<Obstacle, Integer> unusable) {

        static Decided of(OutcomeStore outcomes, Ledger ledger, Workers workers) {
            Int2ObjectMap<Decision> usable = new Int2ObjectOpenHashMap<>();
            IntSet inDoubt = new IntOpenHashSet();
            if (ledger.decisions().isEmpty()) {
                return new Decided(usable, inDoubt, Collections.emptySortedMap());
            }
            List<RowOutcome> rows = new ArrayList<>();
            IntList numbers = new IntArrayList();
            outcomes.forEach(workers, (number, row) -> {
                numbers.add(number.intValue());
                rows.add(row);
            });
            UsableDecisions decisions = UsableDecisions.of(rows, ledger, workers);
            decisions.byPlace().forEach((place, decision) -> usable.put(numbers.getInt(place), decision));
            decisions.inDoubt().forEach(place -> inDoubt.add(numbers.getInt(place)));
            return new Decided(usable, inDoubt, decisions.unusable());
        }
    }

    /** Each {@code every}-th row, so that every file has its share, and rows in doubt or decided no more than theirs. */
    private static final class Taken {

        private final Normaliser normaliser;
        private final Decided decisions;
        private final long every;
        private final List<Calibrator.Row> rows = new ArrayList<>();
        private int decided;
        private int inDoubt;
        private int inDoubtDecided;

        Taken(Normaliser normaliser, Decided decisions, long every) {
            this.normaliser = normaliser;
            this.decisions = decisions;
            this.every = every;
        }

        void take(RowStore store, CandidateStore candidates) {
            store.forEachPage(PAGE, page -> {
                int last = page.get(page.size() - 1).number();
                CandidateStore.Candidates found = candidates.ofRows(page.get(0).number(), last);
                for (NumberedRow row : page) {
                    if (row.number() % every == 0 && !row.row().isUnreadable()) {
                        take(row, found.of(row.number(), normaliser));
                    }
                }
            });
        }

        private void take(NumberedRow row, List<RegistryPerson> found) {
            Optional<Label> label = label(decisions.usable.get(row.number()), found);
            rows.add(new Calibrator.Row(row.row().person(normaliser), found, label.orElseGet(Label.Unknown::new)));
            decided += label.isPresent() ? 1 : 0;
            if (decisions.inDoubt.contains(row.number())) {
                inDoubt++;
                inDoubtDecided += label.isPresent() ? 1 : 0;
            }
        }

        /** Not in the registry, so far as the officer could see: they were shown the likeliest few only. */
        private static Optional<Label> label(@Nullable Decision decision, List<RegistryPerson> found) {
            if (decision == null) {
                return Optional.empty();
            }
            Optional<ShownPerson> accepted = decision.person();
            if (accepted.isEmpty()) {
                List<ShownPerson> offered = decision.ticket().candidates();
                return Optional.of(new Label.NoneOf(found.stream()
                        .filter(person -> offered.contains(ShownPerson.of(person)))
                        .toList()));
            }
            return found.stream()
                    .filter(person -> ShownPerson.of(person).equals(accepted.get()))
                    .<Label>map(Label.Is::new)
                    .findFirst();
        }
    }
}
