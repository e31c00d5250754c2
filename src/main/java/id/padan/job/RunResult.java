package id.padan.job;

import id.padan.report.Summary;
import id.padan.store.RunRecord;
import java.nio.file.Path;
import java.time.Instant;

/** What came of a run that came to its end. */
public sealed interface RunResult {

    /** {@return completed, or a limit exceeded} */
    RunRecord.Status status();

    /** {@return the folder with its files} */
    Path output();

    /**
     * The run was made.
     *
     * @param status completed, or a limit exceeded
     * @param summary its figures
     * @param output the folder with its files
     * @param resumed whether it went on where an earlier start was cut off
     */
    record Ran(RunRecord.Status status, Summary summary, Path output, boolean resumed) implements RunResult {}

    /**
     * Nothing has changed since the last run of the job, so its files stand.
     *
     * @param status how that run ended
     * @param output the folder with its files, or with a copy of them where that was asked for
     * @param since when that run ended
     */
    record Unchanged(RunRecord.Status status, Path output, Instant since) implements RunResult {}
}
