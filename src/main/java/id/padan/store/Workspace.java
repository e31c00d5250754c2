package id.padan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;

/**
 * A workspace folder: the embedded database, and the lock that keeps it to one process at a time.
 *
 * <p>The lock is the operating system's, so it goes with the process however that ends. What the lock file says is for
 * people only.
 */
public final class Workspace implements AutoCloseable {

    /** The layout of the tables, as {@code schema.sql} notes it. */
    private static final int LAYOUT = 2;

    private final Path folder;
    private final FileChannel channel;
    private final JdbcConnectionPool pool;

    private Workspace(Path folder, FileChannel channel, JdbcConnectionPool pool) {
        this.folder = folder;
        this.channel = channel;
        this.pool = pool;
    }

    /**
     * {@return the workspace, locked and with its schema in place}
     *
     * @param folder where it is; made if it is not there
     * @throws WorkspaceException if another process has it, it cannot be made or read, or a version of the program made it
     *     that lays out its tables in another way
     */
    public static Workspace open(Path folder) throws WorkspaceException {
        FileChannel channel = lock(folder);
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(folder), "padan", "");
        try (Connection connection = pool.getConnection()) {
            if (isOfOtherLayout(connection)) {
                throw new SQLException("another version of the program made it");
            }
            createTables(connection);
            return new Workspace(folder, channel, pool);
        } catch (SQLException e) {
            pool.dispose();
            closeQuietly(channel);
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, message(e), e);
        }
    }

    /** {@return whether there is a workspace in the folder at all} */
    public static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve("padan.mv.db"));
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
        closeQuietly(channel);
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

    private static FileChannel lock(Path folder) throws WorkspaceException {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("lock");
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                String holder = holder(file);
                closeQuietly(channel);
                throw new WorkspaceException(WorkspaceException.Kind.IN_USE, folder, holder, null);
            }
            signLock(channel);
            return channel;
        } catch (IOException e) {
            closeQuietly(channel);
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, message(e), e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            // One byte far behind the text, so that Windows, where a locked range cannot be read, can still show it.
            @Nullable FileLock lock = channel.tryLock(1L << 40, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void signLock(FileChannel channel) throws IOException {
        String text =
                "pid " + ProcessHandle.current().pid() + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String message(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
