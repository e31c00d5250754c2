package id.padan.job;

import id.padan.job.file.InputFiles;
import id.padan.job.file.JobException;
import id.padan.job.file.JobFile;
import id.padan.matching.Calibrator;
import id.padan.matching.MatchModel;
import id.padan.matching.RegistryCounts;
import id.padan.person.Normaliser;
import id.padan.store.CandidateStore;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import id.padan.store.RunRecord;
import id.padan.store.RunStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a run with everybody whom the registry offered for them: what a calibration looks at.
 *
 * @param rows the rows that can be read, or evenly spread ones of them
 * @param all how many rows the run has
 * @param counts the frequencies in the whole registry
 * @param model the model of the job
 */
public record ScannedRows(List<Calibrator.Row> rows, long all, RegistryCounts counts, MatchModel model) {

    private static final int PAGE = 1_000;

    /** Keeps the list unmodifiable. */
    public ScannedRows {
        rows = List.copyOf(rows);
    }

    /**
     * {@return what the last run of a job left in a workspace}
     *
     * @param job the job
     * @param workspace the workspace that it ran in; a run of it has ended there
     * @param most how many rows to take at most; they are held in memory
     * @throws JobException if the workspace or the model or a dictionary of the job cannot be used
     */
    public static ScannedRows of(JobFile job, Path workspace, int most) throws JobException {
        InputFiles files = InputFiles.of(job);
        MatchModel model = Inputs.model(job, files.model());
        Normaliser normaliser = Inputs.dictionaries(job, files).normaliser().withFields(job.furtherFields());
        try (Workspace open = Workspace.open(workspace)) {
            List<RunRecord> runs = new RunStore(open.dataSource()).recent(job.name(), 1);
            long run = runs.get(0).number();
            RowStore rows = new RowStore(open.dataSource(), run);
            CandidateStore candidates = new CandidateStore(open.dataSource(), run);
            RegistryCounts counts = candidates.counts();
            long all = rows.count();
            return new ScannedRows(
                    spread(normaliser, rows, candidates, Math.max(1, (all + most - 1) / most)), all, counts, model);
        } catch (WorkspaceException e) {
            throw new WorkspaceProblemException(job.language(), e);
        }
    }

    /** Each {@code every}-th row, so that every file has its share. */
    private static List<Calibrator.Row> spread(
            Normaliser normaliser, RowStore rows, CandidateStore candidates, long every) {
        List<Calibrator.Row> spread = new ArrayList<>();
        int next = 0;
        for (List<NumberedRow> page = rows.next(next, PAGE); !page.isEmpty(); page = rows.next(next, PAGE)) {
            int last = page.get(page.size() - 1).number();
            CandidateStore.Candidates found = candidates.ofRows(next, last);
            for (NumberedRow row : page) {
                if (row.number() % every == 0 && !row.row().isUnreadable()) {
                    spread.add(new Calibrator.Row(
                            ScanRegistry.person(row.row(), normaliser), found.of(row.number(), normaliser)));
                }
            }
            next = last + 1;
        }
        return spread;
    }
}
