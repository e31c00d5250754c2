package id.padan.spark;

import id.padan.cli.Padan;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.List;

/**
 * Padan with a cluster: {@code spark-submit --class id.padan.spark.SparkPadan padan-spark.jar run JOB.yml}. All commands are those
 * of {@link Padan}; {@code run} has the executors read, scan and decide.
 */
public final class SparkPadan {

    private static final String SPARK = "org.apache.spark.SparkContext";

    private static final int USAGE = 2;

    private SparkPadan() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        if (!isSparkThere()) {
            for (Language language : List.of(Language.ID, Language.EN)) {
                System.err.println(Messages.of(SparkPadan.class, language).text("spark.missing"));
            }
            System.exit(USAGE);
        }
        System.exit(Padan.run(args, () -> SparkClusters.begin()));
    }

    /** In a process that java started alone there is none. */
    private static boolean isSparkThere() {
        try {
            Class.forName(SPARK, false, SparkPadan.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
