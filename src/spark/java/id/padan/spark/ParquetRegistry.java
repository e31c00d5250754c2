package id.padan.spark;

import id.padan.report.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** A registry extract as Parquet, to try things out with. */
final class ParquetRegistry {

    private ParquetRegistry() {}

    /**
     * Puts Parquet in the place of the CSV files of a folder: of each as many files as Spark splits it into, in its order.
     *
     * @param folder with CSV files whose first line has the headings
     */
    static void write(Path folder) throws IOException {
        SparkSession session = SparkSession.builder().appName("padan").getOrCreate();
        for (Path csv : files(folder, ".csv")) {
            Path written = folder.resolve("unfinished");
            session.read()
                    .option("header", "true")
                    .option("escape", "\"")
                    .csv(csv.toUri().toString())
                    .write()
                    .parquet(written.toUri().toString());
            String name = csv.getFileName().toString().replaceFirst("[.]csv$", "");
            int number = 0;
            for (Path part : files(written, ".parquet")) {
                Files.move(part, folder.resolve("%s-%05d.parquet".formatted(name, number++)));
            }
            Folders.delete(written);
            Files.delete(csv);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        }
    }
}
