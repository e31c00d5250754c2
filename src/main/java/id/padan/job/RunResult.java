package id.padan.job;

import id.padan.report.Summary;
import id.padan.store.RunRecord;
import java.nio.file.Path;

/**
 * What came of a run that came to its end.
 *
 * @param status completed, or a limit exceeded
 * @param summary its figures
 * @param output the folder with its files
 * @param resumed whether it went on where an earlier start was cut off
 */
public record RunResult(RunRecord.Status status, Summary summary, Path output, boolean resumed) {}
