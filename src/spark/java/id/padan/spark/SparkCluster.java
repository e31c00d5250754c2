package id.padan.spark;

import id.padan.parallel.Cluster;
import id.padan.table.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * A cluster that Spark spreads work over. What all tasks have in common is broadcast; each task is a partition of its own, whose
 * result arrives as soon as it is there, so that the run keeps it while others are still at work. A task that is lost with its
 * executor is done again, and of one that is done twice the first result counts: both have the same bytes.
 */
public final class SparkCluster implements Cluster, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SparkCluster.class);

    private final JavaSparkContext spark;
    /** A thread for each job that is under way: Spark's own call returns at its end. */
    private final ExecutorService jobs;

    private final Map<String, Broadcast<byte[]>> broadcasts = new HashMap<>();

    /**
     * A cluster.
     *
     * @param context knows its executors
     */
    public SparkCluster(SparkContext context) {
        spark = JavaSparkContext.fromSparkContext(context);
        jobs = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "spark-job");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public long memory() {
        return spark.isLocal()
                ? Runtime.getRuntime().maxMemory()
                : spark.getConf().getSizeAsBytes("spark.executor.memory", "1g");
    }

    @Override
    public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
        String name = kind.name() + " " + Sha256.of(common);
        TaskWork work = new TaskWork(kind, name, broadcast(name, common));
        List<CompletableFuture<byte[]>> results = new ArrayList<>();
        tasks.forEach(task -> results.add(new CompletableFuture<>()));
        LOG.info(
                "{}: {} tasks of {} bytes together, {} bytes to each process",
                kind.name(),
                tasks.size(),
                tasks.stream().mapToLong(task -> task.length).sum(),
                common.length);
        jobs.execute(() -> run(tasks, work, results));
        return results.stream().<Supplier<byte[]>>map(result -> () -> await(result)).toList();
    }

    /** Once for all jobs of a step. */
    private synchronized Broadcast<byte[]> broadcast(String name, byte[] common) {
        Broadcast<byte[]> known = broadcasts.get(name);
        if (known == null) {
            known = spark.broadcast(common);
            broadcasts.put(name, known);
        }
        return known;
    }

    private void run(List<byte[]> tasks, TaskWork work, List<CompletableFuture<byte[]>> results) {
        try {
            spark.setJobDescription(work.description());
            spark.sc()
                    .runJob(
                            spark.parallelize(tasks, tasks.size()).rdd(),
                            work,
                            new Arrived(results),
                            ClassTag$.MODULE$.<byte[]>apply(byte[].class));
        } catch (Throwable e) {
            // Spark throws checked exceptions that it does not declare.
            results.forEach(result -> result.completeExceptionally(e));
        }
    }

    /** Takes results as they arrive. */
    private static final class Arrived extends AbstractFunction2<Object, byte[], BoxedUnit> {

        private final List<CompletableFuture<byte[]>> results;

        Arrived(List<CompletableFuture<byte[]>> results) {
            this.results = results;
        }

        @Override
        public BoxedUnit apply(Object partition, byte[] result) {
            results.get((Integer) partition).complete(result);
            return BoxedUnit.UNIT;
        }
    }

    private static byte[] await(CompletableFuture<byte[]> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw SparkTrouble.of(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        jobs.shutdownNow();
        spark.stop();
    }
}
