package id.padan.store.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time have the database execute something or commit, and nobody once it cannot write any more.
 *
 * <p>A commit writes all that has changed, also what other threads have not committed; if they go on changing it meanwhile, a
 * kill can leave a part of a transaction (H2 2.4.240: of 150 kills of two threads that inserted one). And once a write failed,
 * on a full disk, the next statement never ends: it waits for a version of the file that nobody will make. Whoever holds
 * a lock of the database between two calls must not wait for another thread to call it.
 *
 * @param target what does it
 * @param file what H2 writes the database with
 * @param lock one for all of a database
 */
record OneAtATime(Object target, MVStore file, ReentrantLock lock) implements InvocationHandler {

    /** Besides all that executes something; closing gives what is open back to the pool. */
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close");

    /** Results are only read. */
    private static final List<Class<?>> CHANGING =
            List.of(DataSource.class, Connection.class, PreparedStatement.class, Statement.class);

    /** {@return the same database, for any number of threads} */
    static DataSource of(DataSource database, MVStore file) {
        return (DataSource) new OneAtATime(database, file, new ReentrantLock()).wrapped(database, DataSource.class);
    }

    private Object wrapped(Object other, Class<?> as) {
        return Proxy.newProxyInstance(
                OneAtATime.class.getClassLoader(), new Class<?>[] {as}, new OneAtATime(other, file, lock));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean executes = method.getName().startsWith("execute");
        if (!executes && !ENDS.contains(method.getName())) {
            return result(method, arguments);
        }
        lock.lock();
        try {
            MVStoreException failure = file.getPanicException();
            if (executes && failure != null) {
                throw new SQLException("the database cannot be written any more", failure);
            }
            return result(method, arguments);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Object result(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object result = method.invoke(target, arguments);
            return CHANGING.contains(method.getReturnType()) && result != null
                    ? wrapped(result, method.getReturnType())
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
