package id.padan.registry.live;

import id.padan.registry.RegistryProblem.Code;
import id.padan.registry.RegistryProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads everybody out of a database, into a file. Where the job names a key, people are read in its order, and now and then it is
 * noted behind whom to go on; without one, a reading that was cut off begins anew.
 */
public final class Reading {

    /** The name of the file into which it is read. */
    public static final String FILE = "source.csv";

    /** So many people are read once more at the most, where it was cut off. */
    private static final int NOTED_EACH = 20_000;

    private static final int TOLD_EACH = 1_000;

    private final Database database;
    private final Path file;
    private final UnaryOperator<@Nullable String> environment;
    private final LongConsumer progress;
    private final BooleanSupplier stopped;

    private Instant begun = Instant.MIN;
    private long people;
    private long noted;
    private @Nullable String lastKey;
    private boolean hasHeadings;

    /**
     * A reading.
     *
     * @param database what to read
     * @param folder where the file lies; for whoever takes a snapshot, and nobody else at that time
     * @param environment the values of environment variables
     * @param progress is told how many people were read
     * @param stopped whether the end is asked for
     */
    public Reading(
            Database database,
            Path folder,
            UnaryOperator<@Nullable String> environment,
            LongConsumer progress,
            BooleanSupplier stopped) {
        this.database = database;
        this.file = Spool.file(folder);
        this.environment = environment;
        this.progress = progress;
        this.stopped = stopped;
    }

    /**
     * What was read, whole.
     *
     * @param file a CSV file with the columns of the query
     * @param begun when the first of it was read: as old is all of it at the most
     */
    public record Result(Path file, Instant begun) {}

    /**
     * Reads what is not read yet.
     *
     * @param now this moment
     * @param since what was read before this moment is read anew
     * @return everybody
     * @throws RegistryProblemException if the database cannot be used
     * @throws CancellationException if the end was asked for
     * @throws IOException if the file cannot be written
     */
    public Result read(Instant now, Instant since) throws RegistryProblemException, IOException {
        Spool.Note note = Spool.noted(file)
                .filter(before -> !before.begun().isBefore(since))
                .orElse(new Spool.Note(now, 0, 0, null, false));
        begun = note.begun();
        people = note.people();
        noted = note.people();
        lastKey = note.lastKey();
        hasHeadings = note.bytes() > 0;
        boolean isKept = note.isDone();
        try {
            if (!note.isDone()) {
                readFrom(note.bytes());
                isKept = true;
            }
            return new Result(file, begun);
        } finally {
            if (!isKept && noted == 0) {
                discard();
            }
        }
    }

    private void readFrom(long bytes) throws RegistryProblemException, IOException {
        try (Session session = Session.open(database, environment);
                Spool spool = Spool.open(file, bytes)) {
            read(session, spool);
            spool.keep(begun, people, lastKey, true);
        }
    }

    /** {@return how many people are read for good so far, so that reading goes on behind them} */
    public long kept() {
        return noted;
    }

    /**
     * Deletes what was read.
     *
     * @throws IOException if it cannot be deleted
     */
    public void discard() throws IOException {
        Spool.discard(file);
    }

    /**
     * Deletes what was read so far, for whoever clears up.
     *
     * @param file the file
     * @throws IOException if it cannot be deleted
     */
    public static void discard(Path file) throws IOException {
        Spool.discard(file);
    }

    private void read(Session session, Spool spool) throws RegistryProblemException, IOException {
        try {
            if (database.key() == null) {
                read(session, spool, database.query(), null);
                return;
            }
            String all = "SELECT * FROM (" + database.query() + "\n) padan_source WHERE " + database.key();
            String inOrder = " ORDER BY " + database.key();
            String behind = lastKey;
            read(session, spool, all + (behind == null ? " IS NOT NULL" : " > ?") + inOrder, behind);
            noteAndGoOn(spool);
            read(session, spool, all + " IS NULL", null);
        } catch (SQLException e) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("the end was asked for");
            }
            if (Session.isOfTheQuery(e)) {
                throw session.ofTheQuery(e);
            }
            throw noted > 0
                    ? Session.refused(Code.SOURCE_BROKE_OFF, database.name(), Long.toString(noted))
                    : Session.refused(Code.SOURCE_LOST, database.name(), Long.toString(people));
        }
    }

    private void read(Session session, Spool spool, String sql, @Nullable String behind)
            throws SQLException, RegistryProblemException, IOException {
        try (PreparedStatement statement = session.statement(sql);
                Cancelling cancelling = new Cancelling(statement, stopped)) {
            Objects.requireNonNull(cancelling, "does its work by being there");
            if (behind != null) {
                bind(statement, behind);
            }
            try (ResultSet rows = statement.executeQuery()) {
                copy(rows, spool);
            }
        }
    }

    /** As a number where the key is one: as texts, 9 comes behind 10. */
    private void bind(PreparedStatement statement, String behind) throws SQLException {
        ResultSetMetaData columns = statement.getMetaData();
        int key = columns == null ? 0 : keyColumn(columns);
        if (key > 0 && isNumber(columns.getColumnType(key))) {
            statement.setBigDecimal(1, new BigDecimal(behind));
        } else {
            statement.setString(1, behind);
        }
    }

    private int keyColumn(ResultSetMetaData columns) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equalsIgnoreCase(database.key())) {
                return i;
            }
        }
        return 0;
    }

    private void copy(ResultSet rows, Spool spool) throws SQLException, RegistryProblemException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        int keyColumn = database.key() == null ? 0 : keyColumn(columns);
        if (database.key() != null && keyColumn == 0) {
            throw Session.refused(Code.SOURCE_KEY, database.name(), database.key());
        }
        int[] types = new int[width];
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            types[i] = columns.getColumnType(i + 1);
            cells.add(columns.getColumnLabel(i + 1));
        }
        if (!hasHeadings) {
            spool.add(cells);
            hasHeadings = true;
        }
        while (rows.next()) {
            cells.clear();
            for (int i = 0; i < width; i++) {
                cells.add(text(rows, i + 1, types[i]));
            }
            add(cells, keyColumn == 0 ? "" : cells.get(keyColumn - 1).stripTrailing(), spool);
        }
    }

    /** Adds one person; those of one key stay together, so that going on behind a key passes nobody over. */
    private void add(List<String> cells, String key, Spool spool) throws IOException {
        boolean isOfAnotherKey = !key.isEmpty() && lastKey != null && !key.equals(lastKey);
        boolean isEnd = people % TOLD_EACH == 0 && stopped.getAsBoolean();
        if (isOfAnotherKey && (isEnd || people - noted >= NOTED_EACH)) {
            noteAndGoOn(spool);
        }
        if (isEnd) {
            throw new CancellationException("the end was asked for");
        }
        spool.add(cells);
        people++;
        lastKey = key.isEmpty() ? lastKey : key;
        if (people % TOLD_EACH == 0) {
            progress.accept(people);
        }
    }

    private void noteAndGoOn(Spool spool) throws IOException {
        if (lastKey != null) {
            spool.keep(begun, people, lastKey, false);
            noted = people;
        }
    }

    /** {@return a value as an extract would have it} */
    private static String text(ResultSet row, int column, int type) throws SQLException {
        if (type == Types.DATE) {
            Date date = row.getDate(column);
            return date == null ? "" : date.toLocalDate().toString();
        }
        if (type == Types.TIMESTAMP) {
            Timestamp time = row.getTimestamp(column);
            return time == null ? "" : text(time.toLocalDateTime());
        }
        if (isNumber(type)) {
            BigDecimal number = row.getBigDecimal(column);
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String text(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME.withLocale(Locale.ROOT));
    }

    private static boolean isNumber(int type) {
        return type == Types.NUMERIC
                || type == Types.DECIMAL
                || type == Types.BIGINT
                || type == Types.INTEGER
                || type == Types.SMALLINT
                || type == Types.DOUBLE
                || type == Types.FLOAT
                || type == Types.REAL;
    }
}
