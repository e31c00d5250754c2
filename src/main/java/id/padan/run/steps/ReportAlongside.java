package id.padan.run.steps;

import id.padan.parallel.Workers;
import id.padan.reconcile.DuplicateGroup;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A report that one of the workers writes, while the next rows are read and other reports are written. It keeps that worker
 * until its end. Rows keep their order; the duplicates come between them, because all at once they would hold up everybody
 * else. What goes wrong is thrown by the calls that follow, at the latest by {@link #close}, which waits for the end. Holds
 * some thousand rows at the most.
 */
public final class ReportAlongside implements Report {

    private static final int ROWS_OF_A_PART = 200;
    private static final int GROUPS_OF_A_PART = 60;

    /** Workbooks are saved now and then, and nobody else should wait for that. */
    private static final int MOST_PARTS_AHEAD = 20;

    /** Tells the worker that nothing more comes. */
    private static final Work END = begun -> {};

    private final Reports.Beginning beginning;
    private final BlockingQueue<Work> parts = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_PARTS_AHEAD);
    private final Workers.Task<Boolean> writing;
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
     * @param beginning begins the report, on the thread of the worker
     * @param workers one of them writes it; there must be one that is free or will be
     */
    public ReportAlongside(Reports.Beginning beginning, Workers workers) {
        this.beginning = beginning;
        this.writing = workers.begin(this::writeParts);
    }

    private interface Work {
        void on(Report report) throws IOException;
    }

    @Override
    public void writeDuplicates(List<DuplicateGroup> all) {
        groups = all;
    }

    @Override
    public void write(ReportRow row) throws IOException {
        part.add(row);
        if (part.size() == ROWS_OF_A_PART) {
            handOver(GROUPS_OF_A_PART);
        }
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
        parts.add(END);
        // However long it takes: a file half written must not be published.
        writing.result();
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
        room.acquireUninterruptibly();
        parts.add(work);
    }

    /** What the worker does. After a failure it only takes what comes, so that nobody waits for room in vain. */
    private boolean writeParts() throws InterruptedException {
        perform(begun -> {});
        for (Work next = parts.take(); next != END; next = parts.take()) {
            perform(next);
            room.release();
        }
        return failure == null;
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
