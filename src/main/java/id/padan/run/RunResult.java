package id.padan.run;

import id.padan.report.Summary;
import id.padan.store.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What came of a run that came to its end. */
public sealed interface RunResult {

    /** {@return completed, or a limit exceeded} */
    RunRecord.Status status();

    /** {@return the folder with its files} */
    Path output();

    /** {@return what came of the files in the decisions folder} */
    DecisionsRead decisions();

    /** {@return hidden folders with files of earlier runs that cannot be deleted} */
    List<Path> undeleted();

    /**
     * The run was made.
     *
     * @param status completed, or a limit exceeded
     * @param summary its figures
     * @param output the folder with its files
     * @param resumed whether it went on where an earlier start was cut off
     * @param decisions what came of the files in the decisions folder
     * @param kept where files now are that people had changed in the folder that the run replaced
     * @param undeleted hidden folders with files of earlier runs that cannot be deleted
     */
    record Ran(
            RunRecord.Status status,
            Summary summary,
            Path output,
            boolean resumed,
            DecisionsRead decisions,
            List<Path> kept,
            List<Path> undeleted)
            implements RunResult {

        /** Keeps the lists unmodifiable. */
        public Ran {
            kept = List.copyOf(kept);
            undeleted = List.copyOf(undeleted);
        }
    }

    /**
     * Nothing has changed since the last run of the job, so its files stand.
     *
     * @param status how that run ended
     * @param output the folder with its files, or with a copy of them where that was asked for
     * @param day the day that it was the run of
     * @param since when it ended
     * @param decisions what came of the files in the decisions folder
     * @param undeleted hidden folders with files of earlier runs that cannot be deleted
     */
    record Unchanged(
            RunRecord.Status status,
            Path output,
            LocalDate day,
            Instant since,
            DecisionsRead decisions,
            List<Path> undeleted)
            implements RunResult {

        /** Keeps the list unmodifiable. */
        public Unchanged {
            undeleted = List.copyOf(undeleted);
        }
    }
}
