package id.padan.run.steps;

import id.padan.parallel.Workers;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * The step {@code read_rosters}: every row of every roster into the store. Resumes at the row after the last one stored, by
 * reading the file it stands in again up to there.
 */
public final class ReadRosters {

    public static final String NAME = "read_rosters";

    private ReadRosters() {}

    /** What the reader meets: rows, and after the rows of a file its end. */
    public sealed interface Item {

        record Row(NumberedRow row) implements Item {}

        /** The end of a file, whose first row has the given number, or would have it. */
        record FileEnd(int file, int firstRow, FileReport report) implements Item {}
    }

    /** Hands over one file after the other. */
    public static final class Reader implements ItemStreamReader<Item> {

        private static final String FILE = "file";
        private static final String ROWS_OF_FILE = "rowsOfFile";
        private static final String NEXT_NUMBER = "nextNumber";

        private final List<RosterFile> rosters;
        private final RosterSource source;
        private final Workers workers;
        private final LongConsumer progress;
        private int file;
        private int rowsOfFile;
        private int nextNumber;
        private @Nullable RostersAhead ahead;

        /**
         * A reader.
         *
         * @param rosters the files to read, in order
         * @param source where their rows come from
         * @param begun reads them from the first row on, and has begun; null if a run goes on that was cut off
         * @param workers read files ahead
         * @param progress is told how many rows are read
         */
        public Reader(
                List<RosterFile> rosters,
                RosterSource source,
                @Nullable RostersAhead begun,
                Workers workers,
                LongConsumer progress) {
            this.rosters = rosters;
            this.source = source;
            this.ahead = begun;
            this.workers = workers;
            this.progress = progress;
        }

        @Override
        public void open(ExecutionContext context) {
            file = context.getInt(FILE, 0);
            rowsOfFile = context.getInt(ROWS_OF_FILE, 0);
            nextNumber = context.getInt(NEXT_NUMBER, 0);
        }

        @Override
        public @Nullable Item read() {
            if (file == rosters.size()) {
                return null;
            }
            RostersAhead open = ahead();
            SubmittedRow row = open.nextRow();
            if (row == null) {
                Item end = new Item.FileEnd(file, nextNumber - rowsOfFile, open.endFile());
                file++;
                rowsOfFile = 0;
                return end;
            }
            rowsOfFile++;
            progress.accept(nextNumber + 1L);
            return new Item.Row(new NumberedRow(nextNumber++, file, row));
        }

        private RostersAhead ahead() {
            RostersAhead open = ahead;
            if (open == null) {
                open = fromHere();
                ahead = open;
            }
            return open;
        }

        private RostersAhead fromHere() {
            RostersAhead open = RostersAhead.begin(source, rosters.subList(file, rosters.size()), workers);
            for (int skipped = 0; skipped < rowsOfFile; skipped++) {
                open.nextRow();
            }
            return open;
        }

        @Override
        public void update(ExecutionContext context) {
            context.putInt(FILE, file);
            context.putInt(ROWS_OF_FILE, rowsOfFile);
            context.putInt(NEXT_NUMBER, nextNumber);
        }

        @Override
        public void close() {
            if (ahead != null) {
                ahead.close();
                ahead = null;
            }
        }
    }

    /** Stores rows; takes those of a file out again that cannot be read to its end. */
    public record Writer(List<RosterFile> files, RosterSource source, RowStore store) implements ItemWriter<Item> {

        @Override
        public void write(Chunk<? extends Item> chunk) {
            List<NumberedRow> rows = new ArrayList<>();
            for (Item item : chunk) {
                if (item instanceof Item.Row row) {
                    rows.add(row.row());
                } else if (item instanceof Item.FileEnd end) {
                    store.add(rows);
                    rows.clear();
                    finish(end);
                }
            }
            store.add(rows);
        }

        private void finish(Item.FileEnd end) {
            if (!end.report().readable()) {
                store.removeRowsOf(end.file());
            }
            RosterFile file = files.get(end.file());
            FileReport report = end.report();
            store.add(
                    new RowStore.ReadFile(end.file(), file.list(), end.firstRow()),
                    report,
                    source.key(file, report.sha256()));
        }
    }
}
