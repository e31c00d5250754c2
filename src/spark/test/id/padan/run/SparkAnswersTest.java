package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.spark.LocalSpark;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spark's answers are those of one process, byte for byte, however the registry is split and in whatever form it is: of 200,000
 * people, with files that are damaged as a whole, lists, a history, criteria, and decisions. One run of one process is what all
 * others are held against.
 */
class SparkAnswersTest {

    @TempDir
    private static Path folder;

    private static LocalSpark spark = new LocalSpark(2);
    private static SortedMap<String, String> alone = Collections.emptySortedMap();

    private static ClusterCity city;

    @BeforeAll
    static void runAlone() throws Exception {
        city = ClusterCity.in(folder, 200_000, 8_000, 40);
        alone = city.run("alone", 1 << 24, null);
    }

    @AfterAll
    static void endSpark() {
        spark.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void filesAreTheSameInSoManyPartitions(int partitions) throws Exception {
        SortedMap<String, String> spread = city.run("csv-" + partitions, city.rangeBytes(partitions), spark.cluster());

        assertThat(alone).containsKeys("reconciled.csv", "review.csv", "rejected.csv", "annex.csv", "lists/thk2.csv");
        assertThat(Outputs.differences(alone, spread)).isEmpty();
    }

    @Test
    void rowsThatAreCutAreMatchedAsOne() throws Exception {
        SortedMap<String, String> cut = city.withPasses(3).run("cut", city.rangeBytes(7), spark.cluster());

        assertThat(Outputs.differences(Outputs.forScripts(alone), Outputs.forScripts(cut))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void peopleInParquetAreThePeopleOfTheCsv(int files) throws Exception {
        ClusterCity parquet = city.withRegistry("parquet-" + files);
        spark.writeParquet(folder.resolve("registry"), folder.resolve("parquet-" + files), files);

        SortedMap<String, String> spread = parquet.run("parquet-" + files, 1 << 24, spark.cluster());

        assertThat(Outputs.differences(Outputs.forScripts(alone), Outputs.forScripts(spread))).isEmpty();
    }
}
