package id.padan.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that is open.
 *
 * @param pool has the connections to it
 * @param dataSource gives them, for any number of threads
 * @param file what H2 writes it with
 */
public record OpenDatabase(JdbcConnectionPool pool, DataSource dataSource, MVStore file) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);

    /**
     * {@return a database, opened; made if it is not there}
     *
     * @param file its file, which nobody has open
     * @param password the password that encrypts it; null if it is not encrypted
     * @throws IOException if it cannot be read
     * @throws SQLException if it cannot be opened
     */
    public static OpenDatabase of(Path file, @Nullable String password) throws IOException, SQLException {
        DatabaseCipher.prepare(file, password);
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(file, password), "padan", DatabaseCipher.key(password));
        try (Connection connection = pool.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            MVStore store = session.getDatabase().getStore().getMvStore();
            return new OpenDatabase(pool, OneAtATime.of(pool, store), store);
        }
    }

    /**
     * What is committed is written at once, by whoever commits. A thread of H2's own would do it half a second later, also
     * between a table and its index: a kill then leaves a row in the one that is not in the other (2.4.240, one kill in sixty).
     */
    private static String url(Path file, @Nullable String password) {
        String path = file.toAbsolutePath().normalize().toString();
        String name = path.substring(0, path.length() - DatabaseCipher.ENDING.length());
        // The process closes the database itself; H2's own shutdown hook would race with the run's.
        return "jdbc:h2:file:" + name + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0"
                + DatabaseCipher.setting(password);
    }

    /**
     * Closes it. What cannot be written has to show before H2 does: within its own closing, version 2.4.240 waits for itself
     * without end where an earlier write in the background failed.
     */
    @Override
    public void close() {
        try {
            file.commit();
        } catch (MVStoreException e) {
            LOG.warn("the database cannot write what it still has", e);
        }
        pool.dispose();
    }
}
