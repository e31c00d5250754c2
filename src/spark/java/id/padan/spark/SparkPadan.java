package id.padan.spark;

import id.padan.cli.Padan;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Padan with a cluster: {@code spark-submit --class id.padan.spark.SparkPadan padan-spark.jar run JOB.yml}. All commands are those
 * of {@link Padan}; {@code run} has the executors read, scan and decide, and {@code generate DIR --parquet} writes the registry as
 * Parquet.
 */
public final class SparkPadan {

    private static final String SPARK = "org.apache.spark.SparkContext";
    private static final String PARQUET = "--parquet";

    private static final int USAGE = 2;

    private SparkPadan() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its arguments
     * @throws IOException if Parquet cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (!isSparkThere()) {
            for (Language language : List.of(Language.ID, Language.EN)) {
                System.err.println(Messages.of(SparkPadan.class, language).text("spark.missing"));
            }
            System.exit(USAGE);
        }
        List<String> words = new ArrayList<>(List.of(args));
        boolean isParquet = words.size() > 1 && words.get(0).equals("generate") && words.remove(PARQUET);
        int code = Padan.run(words.toArray(String[]::new), () -> SparkClusters.begin());
        if (isParquet && code == 0) {
            ParquetRegistry.write(Path.of(words.get(1)).resolve("registry"));
        }
        System.exit(code);
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
