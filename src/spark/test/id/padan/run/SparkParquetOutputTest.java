package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.spark.LocalSpark;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code output_format: parquet} each table is there a second time, cell by cell. */
class SparkParquetOutputTest {

    @TempDir
    private Path folder;

    @Test
    void eachTableIsThereAsParquetToo() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);
        SortedMap<String, String> withoutParquet = city.run("csv", 1 << 24, null);
        Path job = folder.resolve("job.yml");
        Files.writeString(job, Files.readString(job) + "output_format: parquet\n");

        try (LocalSpark spark = new LocalSpark(2)) {
            SortedMap<String, String> all = city.run("parquet", 1 << 24, spark.cluster());

            Path out = folder.resolve("out-parquet");
            List<String> tables = withoutParquet.keySet().stream()
                    .filter(name -> name.endsWith(".csv"))
                    .toList();
            assertThat(tables).contains("reconciled.csv", "duplicates.csv", "annex.csv", "lists/thk2.csv");
            for (String table : tables) {
                assertThat(all.get(table)).as(table).isEqualTo(withoutParquet.get(table));
                assertThat(LocalSpark.rows(out.resolve("parquet").resolve(table.replaceAll("csv$", "parquet"))))
                        .as(table)
                        .isEqualTo(cells(out.resolve(table)));
            }
            assertThat(all.keySet().stream().filter(name -> name.startsWith("parquet/")))
                    .hasSameSizeAs(tables);
        }
    }

    private static List<List<String>> cells(Path csv) throws Exception {
        List<List<String>> cells = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(csv)) {
            for (CSVRecord record : CSVFormat.RFC4180.parse(reader)) {
                cells.add(record.toList());
            }
        }
        return cells;
    }
}
