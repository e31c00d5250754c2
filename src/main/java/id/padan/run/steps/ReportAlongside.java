package id.padan.run.steps;

import id.padan.decision.RunByOpd;
import id.padan.parallel.Workers;
import id.padan.reconcile.DuplicateGroup;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.round.ListLine;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A report that the workers write, while the next rows are read and other reports are written. Rows are handed over in parts,
 * which are written one after the other, each by whichever worker is free: no report keeps a worker from the others. The
 * duplicates come between the rows, because all at once they would hold up everybody else. What goes wrong is thrown by the
 * calls that follow, at the latest by {@link #close}, which waits for the end. Holds some thousand rows at the most.
 */
public final class ReportAlongside implements Report {

    private static final int ROWS_OF_A_PART = 200;
    private static final int GROUPS_OF_A_PART = 60;

    /** Workbooks are saved now and then, and nobody else should wait for that. */
    private static final int MOST_PARTS_AHEAD = 20;

    private final Reports.Beginning beginning;
    private final Executor workers;
    private final Semaphore room = new Semaphore(MOST_PARTS_AHEAD);

    /** The parts that are not written yet; the first is being written. Also the lock that hands {@link #report} over. */
    private final Queue<Work> parts = new ArrayDeque<>();

    private @Nullable Report report;
    private List<ReportRow> part = new ArrayList<>();
    private List<DuplicateGroup> groups = List.of();
    private int groupsHandedOver;
    private boolean complete;
    private volatile boolean givenUp;
    private volatile @Nullable Throwable failure;
    private boolean failureThrown;

    /**
     * A report that is begun at once: what it takes to begin one costs more than many rows.
     *
     * @param beginning begins the report, on the thread of a worker
     * @param workers write it
     */
    public ReportAlongside(Reports.Beginning beginning, Workers workers) {
        this.beginning = beginning;
        this.workers = workers.executor();
        add(begun -> {});
    }

    private interface Work {
        void on(Report report) throws IOException;
    }

    @Override
    public void writeDuplicates(List<DuplicateGroup> all) {
        groups = all;
    }

    @Override
    public void writeEarlierRuns(List<RunByOpd> runs) throws IOException {
        later(begun -> begun.writeEarlierRuns(runs));
    }

    @Override
    public void write(ReportRow row) throws IOException {
        part.add(row);
        if (part.size() == ROWS_OF_A_PART) {
            handOver(GROUPS_OF_A_PART);
        }
    }

    @Override
    public void writeEntryToDecide(ReportRow entry) throws IOException {
        handOver(groups.size());
        later(begun -> begun.writeEntryToDecide(entry));
    }

    @Override
    public void writeList(String list, List<ListLine> lines) throws IOException {
        handOver(groups.size());
        later(begun -> begun.writeList(list, lines));
    }

    @Override
    public void finish(Summary.Figures figures) throws IOException {
        handOver(groups.size());
        complete = true;
        later(begun -> begun.finish(figures));
    }

    @Override
    public void close() throws IOException {
        // Closed before its end, because something else went wrong: what is left need not be written.
        givenUp = !complete;
        // However long it takes: a file half written must not be published.
        room.acquireUninterruptibly(MOST_PARTS_AHEAD);
        room.release(MOST_PARTS_AHEAD);
        if (report != null) {
            report.close();
        }
        // Who closes it because of a failure must not meet the same one again: nothing can be suppressed by itself.
        if (!failureThrown) {
            throwFailure();
        }
    }

    private void handOver(int mostGroups) throws IOException {
        List<ReportRow> rows = part;
        part = new ArrayList<>();
        int end = Math.min(groups.size(), groupsHandedOver + mostGroups);
        List<DuplicateGroup> some = groups.subList(groupsHandedOver, end);
        groupsHandedOver = end;
        later(begun -> {
            begun.writeDuplicates(some);
            for (ReportRow row : rows) {
                begun.write(row);
            }
        });
    }

    private void later(Work work) throws IOException {
        throwFailure();
        add(work);
    }

    private void add(Work work) {
        room.acquireUninterruptibly();
        boolean first;
        synchronized (parts) {
            first = parts.isEmpty();
            parts.add(work);
        }
        if (first) {
            workers.execute(this::writeFirst);
        }
    }

    /** What a worker does: one part, then it is the turn of others. After a failure parts only make room. */
    private void writeFirst() {
        Work first;
        synchronized (parts) {
            first = parts.element();
        }
        perform(first);
        boolean more;
        synchronized (parts) {
            parts.remove();
            more = !parts.isEmpty();
        }
        room.release();
        if (more) {
            workers.execute(this::writeFirst);
        }
    }

    private void perform(Work work) {
        if (failure != null || givenUp) {
            return;
        }
        try {
            work.on(begun());
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
    }

    private Report begun() throws IOException {
        Report begun = report;
        if (begun == null) {
            begun = beginning.begin();
            report = begun;
        }
        return begun;
    }

    private void throwFailure() throws IOException {
        Throwable thrown = failure;
        failureThrown = thrown != null;
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown != null) {
            throw new IllegalStateException("a report could not be written", thrown);
        }
    }
}
