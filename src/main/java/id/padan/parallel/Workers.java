package id.padan.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one run. With a budget of one there are none: the thread that asks for a result does the work. Safe for use
 * by several threads.
 *
 * <p>Whoever waits for a task that nobody has begun does it, so that tasks may wait for tasks of their own without all
 * threads standing still.
 */
public final class Workers implements AutoCloseable {

    /** Parts a thread: enough that one slow part does not keep the others waiting for long. */
    private static final int PARTS_A_THREAD = 8;

    private final int threads;
    private final @Nullable ExecutorService pool;
    private final @Nullable Cluster cluster;

    /**
     * Workers with a budget.
     *
     * @param threads how many threads may be at work at a time; at least 1
     */
    public Workers(int threads) {
        this(threads, null);
    }

    /**
     * Workers with a budget, and with others who do what is large.
     *
     * @param threads how many threads may be at work at a time in this process; at least 1
     * @param cluster the others; null if all is done in this process
     */
    public Workers(int threads, @Nullable Cluster cluster) {
        this.threads = threads;
        this.cluster = cluster;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, named());
    }

    /** Daemons: a thread that was forgotten keeps no process alive. */
    private static ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** {@return how many threads may be at work at a time} */
    public int threads() {
        return threads;
    }

    /** {@return who does what is large; null if it is done in this process} */
    public @Nullable Cluster cluster() {
        return cluster;
    }

    /** {@return what runs a task on a thread of the budget; with a budget of one at once, on the thread that hands it over} */
    public Executor executor() {
        return pool == null ? Runnable::run : pool;
    }

    /**
     * Work that was handed over.
     *
     * @param <T> what comes of it
     */
    public static final class Task<T extends @Nullable Object> {

        private final FutureTask<T> work;

        private Task(Callable<T> work) {
            this.work = new FutureTask<>(work);
        }

        /**
         * {@return what came of it; does the work if nobody has begun it}
         *
         * @throws IllegalStateException if the work failed with a checked exception, which is its cause
         */
        public T result() {
            // Does nothing if another thread has begun.
            work.run();
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return work.get();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private static RuntimeException unchecked(@Nullable Throwable cause) {
            if (cause instanceof RuntimeException failure) {
                return failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            return new IllegalStateException(cause);
        }
    }

    /**
     * {@return the task, which one of the threads begins as soon as it is free}
     *
     * @param work what to do
     * @param <T> what comes of it
     */
    public <T extends @Nullable Object> Task<T> begin(Callable<T> work) {
        Task<T> task = new Task<>(work);
        if (pool != null) {
            pool.execute(task.work);
        }
        return task;
    }

    /**
     * {@return what comes of each item, in the order of the items}
     *
     * @param items the items
     * @param work what to do with each of them
     * @param <T> the items
     * @param <R> the results
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        int part = Math.max(1, (items.size() + threads * PARTS_A_THREAD - 1) / (threads * PARTS_A_THREAD));
        List<Task<List<R>>> tasks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += part) {
            List<T> some = items.subList(from, Math.min(items.size(), from + part));
            tasks.add(begin(() -> {
                List<R> results = new ArrayList<>(some.size());
                for (T item : some) {
                    results.add(work.apply(item));
                }
                return results;
            }));
        }
        List<R> all = new ArrayList<>(items.size());
        tasks.forEach(task -> all.addAll(task.result()));
        return all;
    }

    /** Ends the threads once they have done what was handed over. */
    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
