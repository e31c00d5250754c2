package id.padan.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark in the process of a test, with so many cores; a task that fails is tried again, as on a cluster. */
public final class LocalSpark implements AutoCloseable {

    private final SparkCluster cluster;

    public LocalSpark(int cores) {
        cluster = new SparkCluster(new SparkContext(conf().setMaster("local[" + cores + ", 4]")));
    }

    static SparkConf conf() {
        return new SparkConf()
                .setAppName("padan")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.maxResultSize", "0");
    }

    /** {@return the command of a process of its own that has what this one has} */
    public static List<String> java(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // What of Java's own Spark reaches into.
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    public SparkCluster cluster() {
        return cluster;
    }

    /** Writes the CSV files of a folder to another one as Parquet, each as so many files. */
    public void writeParquet(Path folder, Path parquet, int files) throws IOException {
        Files.createDirectories(parquet);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path csv : all.toList()) {
                Path copy = Files.copy(csv, parquet.resolve(csv.getFileName()));
                new ParquetTables().replace(copy, count(copy) / files + 1);
            }
        }
    }

    private static int count(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return Math.toIntExact(lines.count() - 1);
        }
    }

    /** {@return the rows of a Parquet file as Spark reads them, under their headings; all of them are texts} */
    public static List<List<String>> rows(Path parquet) {
        Dataset<Row> read = SparkSession.builder().getOrCreate().read().parquet(parquet.toUri().toString());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(read.columns()));
        for (Row row : read.collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(row.getString(column));
            }
            rows.add(cells);
        }
        return rows;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
