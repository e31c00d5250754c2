package id.padan.review;

import id.padan.history.Changes;
import id.padan.reconcile.DuplicateGroup;
import id.padan.report.Summary;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A report for people. It gets every row of a run once, in the order of the output files, then the figures, then is closed. */
public interface Report extends Closeable {

    /**
     * Takes a row.
     *
     * @param row the next row
     * @throws IOException if the report cannot be written
     */
    void write(ReportRow row) throws IOException;

    /**
     * Completes the report.
     *
     * @param summary the run in figures
     * @param changes what changed since the run before
     * @param duplicates the groups of duplicates, in the order of {@code duplicates.csv}
     * @throws IOException if the report cannot be written
     */
    void finish(Summary summary, Changes changes, List<DuplicateGroup> duplicates) throws IOException;
}
