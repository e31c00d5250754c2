package id.padan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.registry.ForeignText;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet is read as the CSV that it stands for. */
class SparkParquetTest {

    @TempDir
    private Path folder;

    @Test
    void numbersDatesAndNamesAreWhatCsvWouldHave() throws Exception {
        StructType columns = new StructType()
                .add("NIK", DataTypes.LongType)
                .add("NAMA_LGKP", DataTypes.StringType)
                .add("TGL_LHR", DataTypes.DateType);
        try (SparkSession session = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .getOrCreate()) {
            Dataset<Row> people = session.createDataFrame(
                    List.of(
                            RowFactory.create(
                                    7371010101900001L, "ANDI, S.Pd", java.sql.Date.valueOf("1990-01-01")),
                            RowFactory.create(null, "SITI \"NUR\"", null)),
                    columns);
            people.coalesce(1).write().parquet(folder.resolve("people").toString());
        }
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("people"))) {
            file = files.filter(each -> each.toString().endsWith(".parquet")).findFirst().orElseThrow();
        }
        Optional<ForeignText> form = ServiceLoader.load(ForeignText.class).findFirst();

        assertThat(form).isPresent();
        try (InputStream text = form.get().open(file, 0, form.get().parts(file))) {
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(
                            """
                            NIK,NAMA_LGKP,TGL_LHR
                            7371010101900001,"ANDI, S.Pd",1990-01-01
                            ,"SITI ""NUR""\",
                            """);
        }
    }
}
