package id.padan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;

/**
 * A workspace folder: the embedded database, and the lock that keeps it to one process at a time.
 *
 * <p>Whoever opens it closes it as soon as the work at hand is done: a run holds it until its end, all others for some
 * seconds. So many programs share it, and who meets it in use waits some seconds. Officers' decisions and closed rounds need
 * no database: {@link DecisionStore#beside} and {@link RoundStore#beside} work while a run goes on.
 */
public final class Workspace implements AutoCloseable {

    /** The layout of the tables, as {@code schema.sql} notes it. */
    private static final int LAYOUT = 2;

    private static final String LOCK = "lock";
    private static final String DATABASE = "padan.mv.db";

    /** Longer than any command but a run usually holds it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A person who sees nothing happen for longer takes it for a fault. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static final long BETWEEN_TRIES_MILLIS = 50;

    private static volatile BiConsumer<Path, String> waits = (folder, holder) -> {};

    private final Path folder;
    private final ProcessLock lock;
    private final JdbcConnectionPool pool;

    private Workspace(Path folder, ProcessLock lock, JdbcConnectionPool pool) {
        this.folder = folder;
        this.lock = lock;
        this.pool = pool;
    }

    /**
     * {@return the workspace, locked and with its schema in place}
     *
     * @param folder where it is; made if it is not there
     * @throws WorkspaceException if another process has it and keeps it for more than some seconds, it cannot be made or read, or a version of the program made it
     *     that lays out its tables in another way
     */
    public static Workspace open(Path folder) throws WorkspaceException {
        return open(folder, lock(folder));
    }

    /**
     * {@return the workspace as {@link #open(Path)} gives it, or nothing if it is in use: for whoever asks again soon}
     *
     * @param folder where it is
     * @throws WorkspaceException if it cannot be read, or a version of the program made it that lays out its tables in another
     *     way
     */
    public static Optional<Workspace> openIfFree(Path folder) throws WorkspaceException {
        try {
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(LOCK));
            return lock.isEmpty() ? Optional.empty() : Optional.of(open(folder, lock.get()));
        } catch (IOException e) {
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, message(e), e);
        }
    }

    private static Workspace open(Path folder, ProcessLock lock) throws WorkspaceException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(folder), "padan", "");
        try (Connection connection = pool.getConnection()) {
            if (isOfOtherLayout(connection)) {
                throw new SQLException("another version of the program made it");
            }
            createTables(connection);
            return new Workspace(folder, lock, pool);
        } catch (SQLException e) {
            pool.dispose();
            lock.close();
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, message(e), e);
        }
    }

    /**
     * Sets who hears, in this process, that a workspace is waited for.
     *
     * @param told takes the folder, and who has it since when: "pid 4711, 2026-11-22T16:40:00Z"
     */
    public static void onWaiting(BiConsumer<Path, String> told) {
        waits = told;
    }

    /** {@return whether there is a workspace in the folder at all} */
    public static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve(DATABASE));
    }

    /**
     * {@return when anybody last wrote into the workspace's database; empty if there is none} Needs no lock: as long as it is
     * the same, no run can have come to its end.
     *
     * @param folder where the workspace is
     */
    public static Optional<FileTime> written(Path folder) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(DATABASE)));
        } catch (IOException isNotThere) {
            return Optional.empty();
        }
    }

    /** {@return whether a folder is a workspace, even one whose database is gone} */
    public static boolean isIn(Path folder) {
        return existsIn(folder) || Files.exists(folder.resolve(RoundStore.FILE));
    }

    /** {@return the database, for transactions and for the stores} */
    public DataSource dataSource() {
        return pool;
    }

    /** {@return the folder} */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        pool.dispose();
        lock.close();
    }

    private static String url(Path folder) {
        // The process closes the database itself; H2's own shutdown hook would race with the run's.
        return "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("padan") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** {@return whether there are tables, and another layout of them} */
    private static boolean isOfOtherLayout(Connection connection) throws SQLException {
        return has(connection, "RUN")
                && !(has(connection, "LAYOUT") && number(connection, "SELECT MAX(version) FROM layout") == LAYOUT);
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

    private static void createTables(Connection connection) throws SQLException {
        try (InputStream in = Objects.requireNonNull(Workspace.class.getResourceAsStream("schema.sql"))) {
            RunScript.execute(connection, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands that only look are done within seconds; a run is not, and then whoever waits is told who has it. */
    private static ProcessLock lock(Path folder) throws WorkspaceException {
        Path file = folder.resolve(LOCK);
        long end = System.nanoTime() + PATIENCE.toNanos();
        long word = end - PATIENCE.toNanos() + SILENCE.toNanos();
        try {
            Files.createDirectories(folder);
            Optional<ProcessLock> lock = ProcessLock.take(file);
            while (lock.isEmpty() && System.nanoTime() < end) {
                if (System.nanoTime() >= word) {
                    waits.accept(folder, ProcessLock.holder(file));
                    word = Long.MAX_VALUE;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
                lock = ProcessLock.take(file);
            }
            return lock.orElseThrow(() ->
                    new WorkspaceException(WorkspaceException.Kind.IN_USE, folder, ProcessLock.holder(file), null));
        } catch (IOException e) {
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, message(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkspaceException(WorkspaceException.Kind.IN_USE, folder, ProcessLock.holder(file), e);
        }
    }

    private static String message(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
