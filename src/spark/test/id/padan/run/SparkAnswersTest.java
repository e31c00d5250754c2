package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.spark.LocalSpark;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark's answers are those of one process, byte for byte, however the registry is split. */
class SparkAnswersTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreTheSameWithOneTwoAndSevenPartitions() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 30_000, 2_000, 8);
        SortedMap<String, String> alone = city.run("alone", 1 << 24, null);
        assertThat(alone).containsKeys("reconciled.csv", "review.csv", "rejected.csv", "annex.csv", "lists/thk2.csv");

        try (LocalSpark spark = new LocalSpark(2)) {
            for (int partitions : new int[] {1, 2, 7}) {
                SortedMap<String, String> spread =
                        city.run("spark-" + partitions, city.rangeBytes(partitions), spark.cluster());
                assertThat(spread).as("%d partitions", partitions).isEqualTo(alone);
            }
        }
    }

    @Test
    void peopleInParquetAreThePeopleOfTheCsv() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);
        SortedMap<String, String> csv = city.run("csv", 1 << 24, null);

        try (LocalSpark spark = new LocalSpark(2)) {
            spark.toParquet(folder.resolve("registry"));
            SortedMap<String, String> parquet = city.run("parquet", 1 << 24, spark.cluster());

            csv.keySet().removeIf(file -> !file.endsWith(".csv") && !file.endsWith(".jsonl"));
            parquet.keySet().removeIf(file -> !file.endsWith(".csv") && !file.endsWith(".jsonl"));
            assertThat(parquet).isEqualTo(csv);
        }
    }
}
