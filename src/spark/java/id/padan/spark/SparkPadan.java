package id.padan.spark;

import id.padan.cli.Padan;
import id.padan.message.Hint;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.net.URI;
import java.nio.file.Path;
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
        System.setProperty(Hint.KEPT_UP_BY, String.join("\n", submitted()));
        System.exit(Padan.run(args, () -> SparkClusters.begin()));
    }

    /** Without its folder, which is where Spark has put it. */
    private static String jar() {
        return String.valueOf(jarFile().getFileName());
    }

    private static Path jarFile() {
        CodeSource source = SparkPadan.class.getProtectionDomain().getCodeSource();
        String location = source == null ? "" : source.getLocation().toString();
        return location.endsWith(".jar") ? Path.of(URI.create(location)) : Path.of("padan-spark.jar").toAbsolutePath();
    }

    /**
     * As a system would start it, which has no path. Of the settings only the master: others may be secrets, and belong into
     * {@code spark-defaults.conf}.
     */
    private static List<String> submitted() {
        String home = System.getenv("SPARK_HOME");
        String submit = home == null
                ? "spark-submit"
                : Path.of(home, "bin", "spark-submit").toAbsolutePath().toString();
        return List.of(
                submit,
                "--master",
                System.getProperty("spark.master", "local[*]"),
                "--class",
                SparkPadan.class.getName(),
                jarFile().toString());
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
