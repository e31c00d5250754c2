package id.padan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public, because the database calls it. */
public class OneAtATimeTest {

    private static final AtomicInteger AT_WORK = new AtomicInteger();
    private static final AtomicInteger MOST_AT_WORK = new AtomicInteger();

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:one-at-a-time", "padan", "");

    /** What the database calls for each row that it changes or reads. */
    public static int work(int id) throws InterruptedException {
        MOST_AT_WORK.accumulateAndGet(AT_WORK.incrementAndGet(), Math::max);
        TimeUnit.MILLISECONDS.sleep(5);
        AT_WORK.decrementAndGet();
        return id;
    }

    @BeforeEach
    void fill() throws Exception {
        MOST_AT_WORK.set(0);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS work FOR '" + OneAtATimeTest.class.getName() + ".work'");
            statement.execute("CREATE TABLE t (id INT PRIMARY KEY, value_of INT)");
            statement.execute("INSERT INTO t SELECT x, 0 FROM system_range(1, 20)");
        }
    }

    @AfterEach
    void forget() {
        // The last connection to a database in memory takes it along.
        pool.dispose();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE t SET value_of = work(id) WHERE MOD(id, 2) = ?",
                "SELECT SUM(work(id)) FROM t WHERE MOD(id, 2) = ?"
            })
    void oneThreadAtATimeIsServed(String sql) throws Exception {
        try (MVStore file = MVStore.open(null)) {
            assertThat(mostAtWork(pool, sql)).isEqualTo(2);
            assertThat(mostAtWork(OneAtATime.of(pool, file), sql)).isEqualTo(1);
        }
    }

    @Test
    void nobodyIsServedOnceAWriteFailed() throws Exception {
        try (MVStore file = MVStore.open(null);
                Connection connection = OneAtATime.of(pool, file).getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT 1")) {
            statement.executeQuery().close();
            assertThatThrownBy(() -> file.panic(new MVStoreException(2, "Writing failed")))
                    .hasMessageContaining("Writing failed");

            assertThatThrownBy(statement::executeQuery)
                    .isInstanceOf(SQLException.class)
                    .hasRootCauseInstanceOf(MVStoreException.class);
        }
    }

    private static int mostAtWork(DataSource database, String sql) throws Exception {
        MOST_AT_WORK.set(0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> begun = new ArrayList<>();
            for (int half = 0; half < 2; half++) {
                begun.add(threads.submit(execution(database, sql, half)));
            }
            for (Future<Void> each : begun) {
                each.get();
            }
            return MOST_AT_WORK.get();
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Void> execution(DataSource database, String sql, int half) {
        return () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(1, half);
                if (sql.startsWith("SELECT")) {
                    statement.executeQuery().close();
                } else {
                    statement.executeUpdate();
                }
            }
            return null;
        };
    }
}
