package id.padan.run.steps;

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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads rosters ahead of whoever takes their rows: several files at a time, each by one thread, handed over in their order.
 * Holds some thousand rows of each open file at the most, and opens few large files or many small ones. For one taker.
 */
public final class RostersAhead implements AutoCloseable {

    /** So that a thread that is done with a small file need not wait until a large one before it was taken. */
    private static final int FILES_OF_A_THREAD = 4;

    /**
     * Files open beyond that are together no larger than this: some 15,000 rows. They are read while the run is still being
     * prepared, and there is a core to spare.
     */
    private static final long BYTES_OF_FURTHER_FILES = 4L << 20;

    private static final int ROWS_OF_A_PART = 500;
    private static final int MOST_PARTS_AHEAD = 4;

    /** Between two looks whether the rows are still wanted. */
    private static final int LOOK_MILLIS = 50;

    private final RosterSource source;
    private final Queue<RosterFile> waiting;
    private final int filesAtATime;
    private final ExecutorService threads;
    private final Deque<OpenFile> open = new ArrayDeque<>();
    private long openBytes;
    private volatile boolean closed;

    /**
     * Begins to read.
     *
     * @param source opens them
     * @param files what to read, in order
     * @param filesAtATime how many of them at once
     */
    public static RostersAhead begin(RosterSource source, List<RosterFile> files, int filesAtATime) {
        RostersAhead begun = new RostersAhead(source, files, filesAtATime);
        begun.openFiles();
        return begun;
    }

    private RostersAhead(RosterSource source, List<RosterFile> files, int filesAtATime) {
        this.source = source;
        this.waiting = new ArrayDeque<>(files);
        this.filesAtATime = filesAtATime;
        this.threads = Executors.newFixedThreadPool(filesAtATime, work -> new Thread(work, "roster"));
    }

    /** The next row of the file at hand, or null at its end. Only if there is a file at hand. */
    @Nullable
    public SubmittedRow nextRow() {
        openFiles();
        return open.getFirst().nextRow();
    }

    /** What is known of the file at hand, once all its rows were taken; the next one is then at hand. */
    public FileReport endFile() {
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
        Threads.end(threads);
    }

    private void openFiles() {
        while (!waiting.isEmpty() && mayOpenAnother()) {
            RosterFile file = waiting.remove();
            BlockingQueue<Part> parts = new ArrayBlockingQueue<>(MOST_PARTS_AHEAD);
            OpenFile opened = new OpenFile(parts, bytes(file));
            open.addLast(opened);
            openBytes += opened.bytes;
            threads.execute(() -> read(file, parts));
        }
    }

    private boolean mayOpenAnother() {
        return open.size() < FILES_OF_A_THREAD * filesAtATime || openBytes < BYTES_OF_FURTHER_FILES;
    }

    private static long bytes(RosterFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            // Reading it will fail as well, and says why.
            return 0;
        }
    }

    private void read(RosterFile file, BlockingQueue<Part> parts) {
        try (RosterSession session = source.open(file)) {
            List<SubmittedRow> rows = new ArrayList<>();
            for (SubmittedRow row = session.next(); row != null && !closed; row = session.next()) {
                rows.add(row);
                if (rows.size() == ROWS_OF_A_PART) {
                    put(new Part(rows, null, null), parts);
                    rows = new ArrayList<>();
                }
            }
            if (!closed) {
                put(new Part(rows, session.report(), null), parts);
            }
        } catch (RuntimeException | Error e) {
            put(new Part(List.of(), null, e), parts);
        }
    }

    /** Waits until there is room, or until nobody wants it any more. */
    private void put(Part part, BlockingQueue<Part> parts) {
        boolean taken = false;
        while (!taken && !closed) {
            try {
                taken = parts.offer(part, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                // The threads are ours, and nobody interrupts them.
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    /**
     * Some rows of a file.
     *
     * @param rows they
     * @param end of the last part, the report of the file
     * @param failure what kept the file from being read to its end, other than the file itself
     */
    private record Part(List<SubmittedRow> rows, @Nullable FileReport end, @Nullable Throwable failure) {}

    /** A file that a thread reads. */
    private static final class OpenFile {

        private final BlockingQueue<Part> parts;
        private final long bytes;
        private final Deque<SubmittedRow> rows = new ArrayDeque<>();
        private @Nullable FileReport report;

        OpenFile(BlockingQueue<Part> parts, long bytes) {
            this.parts = parts;
            this.bytes = bytes;
        }

        @Nullable
        SubmittedRow nextRow() {
            while (rows.isEmpty() && report == null) {
                take();
            }
            return rows.poll();
        }

        FileReport report() {
            if (report == null) {
                throw new IllegalStateException("not all rows were taken");
            }
            return report;
        }

        private void take() {
            try {
                Part part = parts.take();
                if (part.failure() != null) {
                    throw new IllegalStateException("a roster could not be read", part.failure());
                }
                rows.addAll(part.rows());
                report = part.end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
