package id.padan.spark;

import id.padan.cli.Padan;
import id.padan.message.Hint;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.security.CodeSource;
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
        System.setProperty(Hint.STARTED_BY, "spark-submit --class " + SparkPadan.class.getName() + " " + jar());
        System.exit(Padan.run(args, () -> SparkClusters.begin()));
    }

    /** Without its folder, which is where Spark has put it. */
    private static String jar() {
        CodeSource source = SparkPadan.class.getProtectionDomain().getCodeSource();
        String path = source == null ? "" : source.getLocation().getPath();
        return path.endsWith(".jar") ? path.substring(path.lastIndexOf('/') + 1) : "padan-spark.jar";
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
