package id.padan.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that is open.
 *
 * @param pool gives connections to it
 * @param file what H2 writes it with
 */
public record OpenDatabase(JdbcConnectionPool pool, MVStore file) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);

    /**
     * {@return the database of a pool, opened}
     *
     * @param pool gives connections to it
     * @throws SQLException if it cannot be opened
     */
    public static OpenDatabase of(JdbcConnectionPool pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return new OpenDatabase(pool, session.getDatabase().getStore().getMvStore());
        }
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
