package id.padan.store.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time change the database or commit. A commit writes all that has changed, also what other threads have
 * not committed; if they go on changing it meanwhile, a kill can leave a part of a transaction (H2 2.4.240: of 150 kills of two
 * threads that inserted one). Whoever holds a lock of the database between two calls must not wait for another to change it.
 *
 * @param target what does it
 * @param lock one for all of a database
 */
record OneWriter(Object target, ReentrantLock lock) implements InvocationHandler {

    /** Besides all that executes something; closing gives what is open back to the pool. */
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close");

    /** Results are only read. */
    private static final List<Class<?>> CHANGING =
            List.of(DataSource.class, Connection.class, PreparedStatement.class, Statement.class);

    /** {@return the same database, for any number of threads} */
    static DataSource of(DataSource database) {
        return (DataSource) wrapped(database, DataSource.class, new ReentrantLock());
    }

    private static Object wrapped(Object target, Class<?> as, ReentrantLock lock) {
        return Proxy.newProxyInstance(
                OneWriter.class.getClassLoader(), new Class<?>[] {as}, new OneWriter(target, lock));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!changes(method)) {
            return result(method, arguments);
        }
        lock.lock();
        try {
            return result(method, arguments);
        } finally {
            lock.unlock();
        }
    }

    /** A query that was prepared only reads; one that was not may take the next number of a sequence. */
    private static boolean changes(Method method) {
        boolean isPreparedQuery = method.getName().equals("executeQuery") && method.getParameterCount() == 0;
        return (method.getName().startsWith("execute") && !isPreparedQuery) || ENDS.contains(method.getName());
    }

    private @Nullable Object result(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object result = method.invoke(target, arguments);
            return CHANGING.contains(method.getReturnType()) && result != null
                    ? wrapped(result, method.getReturnType(), lock)
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
