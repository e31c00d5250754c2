package id.padan.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** The cluster that {@code spark-submit} names. */
final class SparkClusters {

    private SparkClusters() {}

    /** {@return it, with what Padan needs where the administrator settled nothing else} */
    static SparkCluster begin() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "padan")
                // Candidates arrive as they are found, and are kept by the run's database, not here.
                .setIfMissing("spark.driver.maxResultSize", "0")
                // Rows travel with their candidates, which grow with the registry; in megabytes.
                .setIfMissing("spark.rpc.message.maxSize", "1024");
        SparkContext context = SparkContext.getOrCreate(conf);
        quiet(context);
        return new SparkCluster(context);
    }

    /** What Spark does is for its own pages; people are told what the run does. */
    private static void quiet(SparkContext context) {
        try {
            context.setLogLevel("WARN");
        } catch (ClassCastException e) {
            // Another logging than Spark's own serves, which has its own settings.
            context.conf().set("spark.log.level", "WARN");
        }
    }
}
