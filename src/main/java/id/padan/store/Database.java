package id.padan.store;

import id.padan.store.embedded.DatabaseCipher;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.h2.api.ErrorCode;
import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;

/** What the stores share: SQL with parameters, its failures unchecked, because no caller can mend them. */
final class Database {

    /** The layout of the tables, as {@code schema.sql} notes it. */
    private static final int LAYOUT = 2;

    /** Rows a batch of inserts holds at the most; larger ones gain nothing. */
    private static final int BATCH = 1_000;

    private final QueryRunner runner;

    Database(DataSource dataSource) {
        // H2 tells parameter types late and slowly, and setObject does not need them.
        this.runner = new QueryRunner(dataSource, true);
    }

    /** Makes a value of the row that a result set stands on. */
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Takes the row that a result set stands on. */
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** The embedded database failed: the disk is full, or its file is damaged. */
    static final class StoreException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private StoreException(SQLException cause) {
            super(firstLine(cause), cause);
        }

        /** The lines below it hold the statement, which helps nobody who reads this. */
        private static String firstLine(SQLException cause) {
            return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        }
    }

    /** {@return the number that a query gives: the first column of its only row} */
    long number(String sql, @Nullable Object... parameters) {
        return list(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** {@return the first row of a query, if it has any} */
    <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> result = new ArrayList<>();
        each(sql, row -> result.add(mapper.map(row)), parameters);
        return result;
    }

    void each(String sql, RowConsumer consumer, @Nullable Object... parameters) {
        try {
            runner.<Boolean>query(
                    sql,
                    rows -> {
                        while (rows.next()) {
                            consumer.accept(rows);
                        }
                        return true;
                    },
                    parameters);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * The bytes of a column, read into an array of their size: {@link ResultSet#getBytes} of H2 has one grow while it reads,
     * which takes four times the memory.
     */
    static byte[] bytes(ResultSet row, String column) throws SQLException {
        Blob blob = row.getBlob(column);
        byte[] bytes = new byte[Math.toIntExact(blob.length())];
        try (InputStream in = blob.getBinaryStream()) {
            int count = in.readNBytes(bytes, 0, bytes.length);
            if (count < bytes.length) {
                throw new EOFException(column + " ends after " + count + " of " + bytes.length + " bytes");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    int update(String sql, @Nullable Object... parameters) {
        try {
            return runner.update(sql, parameters);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** Deletes what the runs of a job have in tables, but for one of them. */
    void deleteOfOtherRuns(String job, long run, List<String> tables) {
        for (String table : tables) {
            update(
                    "DELETE FROM " + table + " WHERE run IN (SELECT number FROM run WHERE job = ? AND number <> ?)",
                    job,
                    run);
        }
    }

    long insertForKey(String sql, @Nullable Object... parameters) {
        try {
            return runner.insert(
                    sql,
                    rows -> {
                        rows.next();
                        return rows.getLong(1);
                    },
                    parameters);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    void batch(String sql, List<@Nullable Object[]> rows) {
        try {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<@Nullable Object[]> part = rows.subList(from, Math.min(rows.size(), from + BATCH));
                runner.batch(sql, part.toArray(new Object[0][]));
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The tables are laid out as another version of the program does it. */
    static final class OtherLayout extends SQLException {

        private static final long serialVersionUID = 1L;

        private OtherLayout() {
            super("another version of the program made it");
        }
    }

    /** Creates the tables that are not there; refuses those of another version. */
    static void createTables(Connection connection) throws SQLException {
        boolean isOfOtherLayout = has(connection, "RUN")
                && !(has(connection, "LAYOUT") && number(connection, "SELECT MAX(version) FROM layout") == LAYOUT);
        if (isOfOtherLayout) {
            throw new OtherLayout();
        }
        try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream("schema.sql"))) {
            RunScript.execute(connection, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        return number(connection, "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = '" + table + "'")
                > 0;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * Whether the file of the embedded database is damaged. A damaged one answers in every way there is: with "file corrupted",
     * with a number that is none, with a table that is not there. So whatever it answers counts, but for what comes from outside.
     */
    static final class Damage {

        private Damage() {}

        /**
         * {@return whether a failure may come from a damaged database} A full disk, a file that may not be read, and a database
         * that another version made or another program has open are no damage.
         *
         * @param failure the failure, with its causes
         */
        static boolean isLikely(Throwable failure) {
            boolean ofDatabase = false;
            for (Throwable each = failure; each != null; each = each.getCause()) {
                boolean fromOutside = each instanceof OtherLayout
                        || each instanceof OutOfMemoryError
                        || DatabaseCipher.isRefusal(each)
                        || (each instanceof IOException
                                && !(each instanceof EOFException)
                                && !isOfDatabase(each.getCause()))
                        || (each instanceof SQLException sql
                                && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1);
                if (fromOutside) {
                    return false;
                }
                ofDatabase |= isOfDatabase(each);
            }
            return ofDatabase;
        }

        /** H2 itself also wraps what it finds in exceptions of input and output. */
        private static boolean isOfDatabase(@Nullable Throwable failure) {
            return failure instanceof SQLException
                    || (failure != null && failure.getClass().getPackageName().startsWith("org.h2"));
        }

        /** Reads every value of every table, and its rows by each index, which has to have as many. */
        static void readAll(Connection connection) throws SQLException, IOException {
            for (String table : words(
                    connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
                String all = "SELECT * FROM \"" + table + "\"";
                long rows = read(connection, all, true);
                for (String index : words(
                        connection,
                        "SELECT ' USE INDEX (\"' || index_name || '\") ORDER BY '"
                                + " || LISTAGG('\"' || column_name || '\"') WITHIN GROUP (ORDER BY ordinal_position)"
                                + " FROM information_schema.index_columns WHERE table_name = '" + table
                                + "' GROUP BY index_name")) {
                    if (read(connection, all + index, false) != rows) {
                        throw new SQLException("not the rows of the table: " + table + index);
                    }
                }
            }
        }

        private static List<String> words(Connection connection, String sql) throws SQLException {
            List<String> words = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
            return words;
        }

        private static long read(Connection connection, String sql, boolean withValues)
                throws SQLException, IOException {
            long count = 0;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                for (; rows.next(); count++) {
                    if (withValues) {
                        read(rows);
                    }
                }
            }
            return count;
        }

        private static void read(ResultSet row) throws SQLException, IOException {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                if (row.getObject(column) instanceof Blob blob) {
                    try (InputStream in = blob.getBinaryStream()) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }
}
