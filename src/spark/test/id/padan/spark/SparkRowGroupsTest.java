package id.padan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.RegistryRecord;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One Parquet file of several row groups is read in several ranges. */
class SparkRowGroupsTest {

    private static final MessageType COLUMNS = MessageTypeParser.parseMessageType(
            """
            message people {
                required binary NIK (STRING);
                required binary NAMA_LGKP (STRING);
                required binary TMPT_LHR (STRING);
                required binary TGL_LHR (STRING);
                required binary JENIS_KLMIN (STRING);
            }""");

    private static final int PEOPLE = 4_000;

    @TempDir
    private Path folder;

    private Path parquet;
    private Path csv;

    @BeforeEach
    void write() throws Exception {
        parquet = folder.resolve("penduduk.parquet");
        csv = folder.resolve("penduduk.csv");
        StringBuilder text = new StringBuilder("NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN\n");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(
                        new org.apache.hadoop.fs.Path(parquet.toUri()))
                .withType(COLUMNS)
                .withRowGroupSize(16L * 1024)
                .withMinRowCountForPageSizeCheck(1)
                .withPageRowCountLimit(100)
                .build()) {
            for (int number = 0; number < PEOPLE; number++) {
                List<String> cells = List.of(
                        "73710115%02d90%04d".formatted(1 + number % 12, number),
                        "WARGA, " + number + " \"ANI\"",
                        "MAKASSAR",
                        "15-%02d-1990".formatted(1 + number % 12),
                        "L");
                Group group = new SimpleGroup(COLUMNS);
                for (int column = 0; column < cells.size(); column++) {
                    group.add(column, cells.get(column));
                }
                writer.write(group);
                text.append(String.join(
                                ",",
                                cells.stream()
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .toList()))
                        .append('\n');
            }
        }
        Files.writeString(csv, text, StandardCharsets.UTF_8);
    }

    private static RegistryExtract extract(Path file, long rangeBytes) throws Exception {
        return RegistryExtract.survey(
                List.of(new RegistryFile(file, file.getFileName().toString())), Map.of(), rangeBytes);
    }

    private static List<String> people(RegistryExtract extract, RegistryExtract.Range range) throws IOException {
        List<String> people = new ArrayList<>();
        try (RegistryReader reader = extract.open(range)) {
            for (RegistryRecord record = reader.next(); record != null; record = reader.next()) {
                people.add(record.written().toString());
            }
        }
        return people;
    }

    private static List<String> people(RegistryExtract extract) throws IOException {
        List<String> people = new ArrayList<>();
        for (RegistryExtract.Range range : extract.ranges()) {
            people.addAll(people(extract, range));
        }
        return people;
    }

    private int rowGroups() throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(
                new org.apache.hadoop.fs.Path(parquet.toUri()), new Configuration()))) {
            return reader.getRowGroups().size();
        }
    }

    @Test
    void eachRowGroupIsARangeAndAllHaveThePeopleOfTheCsv() throws Exception {
        RegistryExtract extract = extract(parquet, 1);

        assertThat(extract.ranges()).hasSize(rowGroups()).hasSizeGreaterThan(3);
        assertThat(people(extract)).hasSize(PEOPLE).isEqualTo(people(extract(csv, 1 << 24)));
    }

    @Test
    void smallRowGroupsAreReadTogether() throws Exception {
        long bytes = 60_000;
        List<RegistryExtract.Range> ranges = extract(parquet, bytes).ranges();

        assertThat(ranges).hasSizeBetween(2, rowGroups() - 1);
        assertThat(ranges.subList(0, ranges.size() - 1))
                .allSatisfy(range -> assertThat(range.end() - range.start()).isGreaterThanOrEqualTo(bytes));
        assertThat(people(extract(parquet, bytes))).isEqualTo(people(extract(csv, 1 << 24)));
    }

    @Test
    void aRangeIsReadByWhoeverDidNotLookAtTheFile() throws Exception {
        RegistryExtract extract = extract(parquet, 1);
        RegistryExtract travelled =
                RegistryExtract.ofJson(extract.json().orElseThrow());
        RegistryExtract.Range third = extract.ranges().get(2);

        assertThat(people(travelled, third)).isNotEmpty().isEqualTo(people(extract, third));
    }
}
