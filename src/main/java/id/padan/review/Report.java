package id.padan.review;

import id.padan.decision.RunByOpd;
import id.padan.reconcile.DuplicateGroup;
import id.padan.report.Summary;
import id.padan.round.ListLine;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A report for people. It gets every row of a run once, in the order of the output files, and the duplicates; then the
 * figures; then it is closed.
 */
public interface Report extends Closeable {

    /**
     * Takes duplicates: before, between or after the rows, but all of them before the end.
     *
     * @param groups the next groups, in the order of {@code duplicates.csv}; their rows have neither cells nor candidates
     * @throws IOException if the report cannot be written
     */
    default void writeDuplicates(List<DuplicateGroup> groups) throws IOException {}

    /**
     * Takes how the OPD stood in the runs before; before the rows.
     *
     * @param runs the runs, the oldest first; none if this is the first
     * @throws IOException if the report cannot be written
     */
    default void writeEarlierRuns(List<RunByOpd> runs) throws IOException {}

    /**
     * Takes a row.
     *
     * @param row the next row
     * @throws IOException if the report cannot be written
     */
    void write(ReportRow row) throws IOException;

    /**
     * Takes an entry of a list that an officer must decide, like a row: after the rows, before the lists. Its OPD is the list.
     *
     * @param entry the entry
     * @throws IOException if the report cannot be written
     */
    default void writeEntryToDecide(ReportRow entry) throws IOException {}

    /**
     * Takes how people stand with a list; after the rows.
     *
     * @param list the list's name
     * @param lines its lines, in order
     * @throws IOException if the report cannot be written
     */
    default void writeList(String list, List<ListLine> lines) throws IOException {}

    /**
     * Completes the report.
     *
     * @param figures what the run found
     * @throws IOException if the report cannot be written
     */
    void finish(Summary.Figures figures) throws IOException;
}
