package id.padan.spark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Spark's own cluster as processes on this machine: a master, and workers, each with a core, and with an executor of its own. */
public final class StandaloneSpark implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private static final int ATTEMPTS = 600;
    private static final int PAUSE_MILLIS = 200;

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final SparkCluster cluster;
    private final AtomicInteger lostTasks = new AtomicInteger();
    private final AtomicInteger speculativeTasks = new AtomicInteger();

    /**
     * Starts one, and waits for its executors.
     *
     * @param folder takes what the processes write
     * @param workers how many
     * @param settings of Spark
     */
    public StandaloneSpark(Path folder, int workers, Map<String, String> settings) throws IOException {
        this.folder = folder;
        // Spark's scripts would be there; without them it asks for the folder of its jars alone.
        Files.createDirectories(folder.resolve("jars"));
        int port = freePort();
        start("master", Master.class, "--host", HOST, "--port", Integer.toString(port), "--webui-port", "0");
        await(port);
        String master = "spark://" + HOST + ":" + port;
        for (int worker = 1; worker <= workers; worker++) {
            // Each with a host's name of its own: speculation looks for another host.
            String[] arguments = {
                "--host", "127.0.0." + worker, "--cores", "1", "--memory", "1g", "--webui-port", "0",
                "--work-dir", folder.resolve("worker-" + worker).toString(), master
            };
            start("worker-" + worker, Worker.class, arguments);
        }
        SparkConf conf = LocalSpark.conf()
                .setMaster(master)
                .set("spark.driver.bindAddress", HOST)
                .set("spark.driver.host", HOST)
                .set("spark.executor.memory", "700m")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.scheduler.minRegisteredResourcesRatio", "1")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s")
                .set("spark.cores.max", Integer.toString(workers));
        settings.forEach(conf::set);
        SparkContext context = new SparkContext(conf);
        context.addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                boolean isDone = end.reason() instanceof Success$;
                speculativeTasks.addAndGet(isDone && end.taskInfo().speculative() ? 1 : 0);
                lostTasks.addAndGet(end.reason() instanceof ExecutorLostFailure ? 1 : 0);
            }
        });
        cluster = new SparkCluster(context);
    }

    public SparkCluster cluster() {
        return cluster;
    }

    /** How many tasks were lost with their executor. */
    public int lostTasks() {
        return lostTasks.get();
    }

    /** How many tasks were done by a second attempt that was begun beside the first. */
    public int speculativeTasks() {
        return speculativeTasks.get();
    }

    /** Kills a worker and its executor. */
    public void killWorker(int worker) {
        kill(processes.get(1 + worker));
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void start(String name, Class<?> main, String... arguments) throws IOException {
        ProcessBuilder process = new ProcessBuilder(LocalSpark.java(List.of("-Xmx256m"), main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        process.environment().put("SPARK_HOME", folder.toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", HOST);
        processes.add(process.start());
    }

    /** Whoever asks for a master that is not there yet asks again much later. */
    private static void await(int port) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException notYet) {
                pause();
            }
        }
        throw new IOException("no master on port " + port);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        cluster.close();
        processes.forEach(StandaloneSpark::kill);
    }
}
