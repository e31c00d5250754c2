package id.padan.registry.live;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

/** Ends a statement soon if that is asked for, also while the database still sorts and has handed over nobody. */
final class Cancelling implements AutoCloseable {

    private static final long LOOKS_EACH_MILLIS = 200;

    private final Thread thread;
    private volatile boolean over;

    Cancelling(Statement statement, BooleanSupplier stopped) {
        thread = new Thread(() -> watch(statement, stopped), "cancels the query");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Statement statement, BooleanSupplier stopped) {
        try {
            while (!over && !stopped.getAsBoolean()) {
                Thread.sleep(LOOKS_EACH_MILLIS);
            }
            // Whoever reads now notices by itself, and notes how far it has come.
            Thread.sleep(LOOKS_EACH_MILLIS * 5);
            if (!over) {
                statement.cancel();
            }
        } catch (InterruptedException | SQLException e) {
            // Nobody reads any more.
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
