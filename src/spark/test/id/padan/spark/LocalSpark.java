package id.padan.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Spark in the process of a test, with so many cores; a task that fails is tried again, as on a cluster. */
public final class LocalSpark implements AutoCloseable {

    private final SparkCluster cluster;

    public LocalSpark(int cores) {
        SparkConf conf = new SparkConf()
                .setMaster("local[" + cores + ", 4]")
                .setAppName("padan")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.maxResultSize", "0");
        cluster = new SparkCluster(new SparkContext(conf));
    }

    public SparkCluster cluster() {
        return cluster;
    }

    /** Puts Parquet in the place of the CSV files of a folder. */
    public void toParquet(Path folder) throws IOException {
        ParquetRegistry.write(folder);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
