package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated city with the accounts of its people, held against the truth about them. */
class GeneratedListsTest {

    @TempDir
    private Path folder;

    private static List<CSVRecord> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        }
    }

    private Path run() throws Exception {
        Files.writeString(
                folder.resolve("job.yml"),
                """
                name: kota
                rosters: {files: rosters/*}
                registry: {files: registry/*}
                lists: {accounts: {files: lists/akun.csv}, thk2: {files: lists/thk2.csv}}
                output: out
                workspace: ws
                """);
        RunOptions options = new RunOptions(folder.resolve("result"), null, LocalDate.of(2026, 1, 31), true);
        new Runner(Clock.systemUTC(), 1 << 20, 2)
                .run(JobFileReader.read(folder.resolve("job.yml")), options, RunListener.NONE, new StopSignal());
        return folder.resolve("result");
    }

    @Test
    void noLinkIsWrongAndNearlyEveryEntryMeetsItsRow() throws Exception {
        new Generator(new GeneratorSettings(6_000, 900, 6, 7, "7371", DamageSettings.USUAL)).writeTo(folder);
        Path output = run();

        Map<String, CSVRecord> truthOfRows = new HashMap<>();
        for (CSVRecord row : csv(folder.resolve("truth.csv"))) {
            truthOfRows.put(row.get("file") + " " + row.get("sheet") + " " + row.get("row"), row);
        }
        for (String list : List.of("accounts", "thk2")) {
            String file = list.equals("accounts") ? "akun.csv" : "thk2.csv";
            Map<String, CSVRecord> truth = new HashMap<>();
            for (CSVRecord entry : csv(folder.resolve("list-truth.csv"))) {
                if (entry.get("file").equals(file)) {
                    truth.put(entry.get("row"), entry);
                }
            }
            Set<String> met = new HashSet<>();
            Set<String> shown = new HashSet<>();
            for (CSVRecord line : csv(output.resolve("lists/" + list + ".csv"))) {
                String status = line.get("status");
                if (!line.get("list_row").isEmpty()) {
                    shown.add(line.get("list_row"));
                }
                if (status.equals("LINKED") || status.equals("TWICE_IN_LIST") || status.equals("UNCERTAIN")) {
                    CSVRecord row =
                            truthOfRows.get(line.get("file") + " " + line.get("sheet") + " " + line.get("row"));
                    CSVRecord entry = truth.get(line.get("list_row"));
                    boolean same = row.get("nik").equals(entry.get("nik"))
                            && !entry.get("roster_file").isEmpty();
                    assertThat(same || status.equals("UNCERTAIN"))
                            .as("%s", line)
                            .isTrue();
                    if (same) {
                        met.add(line.get("list_row"));
                    }
                }
            }
            assertThat(shown).as("every entry is accounted for").hasSameSizeAs(truth.keySet());
            long onRosters = truth.values().stream()
                    .filter(entry -> !entry.get("roster_file").isEmpty())
                    .count();
            assertThat((double) met.size() / onRosters).as(list).isGreaterThan(0.97);
        }
    }
}
