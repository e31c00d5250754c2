package id.padan.run.steps;

import id.padan.access.ClusterPaths;
import id.padan.parallel.Cluster;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterSession;
import id.padan.roster.SubmittedRow;
import id.padan.store.ByteReader;
import id.padan.store.ByteWriter;
import id.padan.store.RowBlock;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rosters that are read by a {@link Cluster}: a task a file, by the same readers. */
final class ReadElsewhere {

    private static final int ROWS_TOGETHER = 1_000;

    private ReadElsewhere() {}

    /** {@return the rows of a file, which is read whole before there is the first of them} */
    static RosterSession open(RosterFile file, byte[] job, Cluster cluster) {
        ByteWriter task = new ByteWriter();
        task.putText(file.path().toAbsolutePath().toString());
        task.putText(file.name());
        task.putTextOrNone(file.list());
        byte[] read = cluster.begin(JobParcel.Elsewhere.READ_ROSTER, job, List.of(task.bytes()))
                .get(0)
                .get();
        return new Session(new ByteReader(read));
    }

    static Cluster.Work ready(byte[] common) {
        RosterSource source = new RosterSource("", JobParcel.of(common).job(), null);
        return task -> {
            ByteReader in = new ByteReader(task);
            RosterFile file = new RosterFile(ClusterPaths.of(in.takeText()), in.takeText(), in.takeTextOrNone());
            if (!Files.exists(file.path())) {
                // It was there when the run began: this process does not see it.
                throw new NoSuchFileException(file.path().toString());
            }
            try (RosterSession session = source.open(file)) {
                return read(session);
            }
        };
    }

    private static byte[] read(RosterSession session) {
        ByteWriter blocks = new ByteWriter();
        List<NumberedRow> rows = new ArrayList<>();
        int number = 0;
        for (SubmittedRow row = session.next(); row != null; row = session.next()) {
            rows.add(new NumberedRow(number++, 0, row));
            if (rows.size() == ROWS_TOGETHER) {
                RowBlock.of(rows).forEach(block -> blocks.putPart(block.toBytes()));
                rows.clear();
            }
        }
        RowBlock.of(rows).forEach(block -> blocks.putPart(block.toBytes()));
        ByteWriter out = new ByteWriter();
        out.putText(RowStore.text(session.report()));
        out.putPart(blocks.bytes());
        return out.bytes();
    }

    /** The rows of a file that was read. */
    private static final class Session implements RosterSession {

        private final FileReport report;
        private final ByteReader blocks;
        private final Deque<NumberedRow> rows = new ArrayDeque<>();

        Session(ByteReader read) {
            report = RowStore.report(read.takeText());
            blocks = new ByteReader(read.takePart());
        }

        @Override
        public @Nullable SubmittedRow next() {
            if (rows.isEmpty() && blocks.hasMore()) {
                rows.addAll(RowBlock.ofBytes(blocks.takePart()).rows());
            }
            NumberedRow row = rows.poll();
            return row == null ? null : row.row();
        }

        @Override
        public FileReport report() {
            return report;
        }

        @Override
        public void close() {}
    }
}
