package id.padan.run.steps;

import id.padan.parallel.Workers;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterSession;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Reads rosters ahead of whoever takes their rows: several files at a time, handed over in their order. A worker reads one
 * part of a file; the next part is begun when that one is taken, so no worker ever waits for the taker. Holds two parts of
 * each open file at the most, and opens few large files or many small ones. For one taker.
 */
public final class RostersAhead implements AutoCloseable {

    /** So that a worker that is done with a small file need not wait until a large one before it was taken. */
    private static final int FILES_OF_A_THREAD = 4;

    /**
     * Files open beyond that are together no larger than this: some 15,000 rows. They are read while the run is still being
     * prepared, and there is a core to spare.
     */
    private static final long BYTES_OF_FURTHER_FILES = 4L << 20;

    private static final int ROWS_OF_A_PART = 1_000;

    private final RosterSource source;
    private final Queue<RosterFile> waiting;
    private final Workers workers;
    private final Deque<OpenFile> open = new ArrayDeque<>();
    private long openBytes;
    private volatile boolean closed;

    private RostersAhead(RosterSource source, List<RosterFile> files, Workers workers) {
        this.source = source;
        this.waiting = new ArrayDeque<>(files);
        this.workers = workers;
    }

    /**
     * Begins to read.
     *
     * @param source opens them
     * @param files what to read, in order
     * @param workers read them
     */
    public static RostersAhead begin(RosterSource source, List<RosterFile> files, Workers workers) {
        RostersAhead begun = new RostersAhead(source, files, workers);
        begun.openFiles();
        return begun;
    }

    /** The next row of the file at hand, or null at its end. Only if there is a file at hand. */
    @Nullable
    SubmittedRow nextRow() {
        openFiles();
        return open.getFirst().nextRow();
    }

    /** What is known of the file at hand, once all its rows were taken; the next one is then at hand. */
    FileReport endFile() {
        OpenFile ended = open.removeFirst();
        openBytes -= ended.bytes;
        return ended.report();
    }

    /**
     * Ends the reading, and waits for it: the database may be closed next. Nobody is interrupted, because H2 loses its file
     * when a thread is that reads from it.
     */
    @Override
    public void close() {
        closed = true;
        open.forEach(OpenFile::close);
        open.clear();
    }

    private void openFiles() {
        while (!waiting.isEmpty() && mayOpenAnother()) {
            OpenFile opened = new OpenFile(waiting.remove());
            open.addLast(opened);
            openBytes += opened.bytes;
        }
    }

    private boolean mayOpenAnother() {
        return open.size() < FILES_OF_A_THREAD * workers.threads() || openBytes < BYTES_OF_FURTHER_FILES;
    }

    private static long bytes(RosterFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            // Reading it will fail as well, and says why.
            return 0;
        }
    }

    /**
     * Some rows of a file.
     *
     * @param rows they
     * @param end of the last part, the report of the file
     */
    private record Part(List<SubmittedRow> rows, @Nullable FileReport end) {}

    /** A file that is being read: by one worker at a time. */
    private final class OpenFile {

        private final RosterFile file;
        private final long bytes;
        private final Deque<SubmittedRow> rows = new ArrayDeque<>();
        private @Nullable RosterSession session;
        private @Nullable FileReport report;
        private Workers.Task<Part> next;

        OpenFile(RosterFile file) {
            this.file = file;
            this.bytes = bytes(file);
            this.next = workers.begin(this::readPart);
        }

        @Nullable
        SubmittedRow nextRow() {
            while (rows.isEmpty() && report == null) {
                Part part = next.result();
                rows.addAll(part.rows());
                report = part.end();
                if (report == null) {
                    next = workers.begin(this::readPart);
                }
            }
            return rows.poll();
        }

        FileReport report() {
            if (report == null) {
                throw new IllegalStateException("not all rows were taken");
            }
            return report;
        }

        private Part readPart() {
            List<SubmittedRow> read = new ArrayList<>();
            if (closed) {
                return new Part(read, null);
            }
            RosterSession opened = session == null ? source.open(file) : session;
            session = opened;
            while (read.size() < ROWS_OF_A_PART && !closed) {
                SubmittedRow row = opened.next();
                if (row == null) {
                    FileReport end = opened.report();
                    closeSession();
                    return new Part(read, end);
                }
                read.add(row);
            }
            return new Part(read, null);
        }

        void close() {
            try {
                next.result();
            } catch (RuntimeException | Error e) {
                // Nobody wants these rows any more.
                return;
            } finally {
                closeSession();
            }
        }

        private void closeSession() {
            RosterSession opened = session;
            session = null;
            if (opened != null) {
                opened.close();
            }
        }
    }
}
