package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated city with the accounts of its people, held against the truth about them. */
class GeneratedListsTest {

    @TempDir
    private Path folder;

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

    /** The truth about the rows or entries of files, by file, sheet and row. */
    private static Map<String, CSVRecord> truth(Path file) throws IOException {
        Map<String, CSVRecord> truth = new HashMap<>();
        for (CSVRecord each : Outputs.records(file)) {
            String sheet = each.isMapped("sheet") ? each.get("sheet") : "";
            truth.put(each.get("file") + " " + sheet + " " + each.get("row"), each);
        }
        return truth;
    }

    private static CSVRecord told(Map<String, CSVRecord> truth, String file, String sheet, String row) {
        return Objects.requireNonNull(truth.get(file + " " + sheet + " " + row), file + " " + row);
    }

    @Test
    void noLinkIsWrongAndNearlyEveryEntryMeetsItsRow() throws Exception {
        new Generator(new GeneratorSettings(6_000, 900, 6, 7, "7371", DamageSettings.USUAL)).writeTo(folder);
        Path output = run();

        assertLinks(output.resolve("lists/accounts.csv"), "akun.csv");
        assertLinks(output.resolve("lists/thk2.csv"), "thk2.csv");
    }

    private void assertLinks(Path links, String list) throws IOException {
        Map<String, CSVRecord> rows = truth(folder.resolve("truth.csv"));
        Map<String, CSVRecord> entries = truth(folder.resolve("list-truth.csv"));
        entries.values().removeIf(entry -> !entry.get("file").equals(list));
        Set<String> met = new HashSet<>();
        Set<String> shown = new HashSet<>();
        for (CSVRecord line : Outputs.records(links)) {
            String number = line.get("list_row");
            shown.add(number);
            if (!number.isEmpty() && !line.get("row").isEmpty()) {
                CSVRecord row = told(rows, line.get("file"), line.get("sheet"), line.get("row"));
                CSVRecord entry = told(entries, list, "", number);
                boolean same = row.get("nik").equals(entry.get("nik"))
                        && !entry.get("roster_file").isEmpty();
                assertThat(same || line.get("status").equals("UNCERTAIN"))
                        .as("%s", line)
                        .isTrue();
                met.addAll(same ? Set.of(number) : Set.of());
            }
        }
        shown.remove("");
        assertThat(shown).as("every entry is accounted for").hasSameSizeAs(entries.keySet());
        long onRosters = entries.values().stream()
                .filter(entry -> !entry.get("roster_file").isEmpty())
                .count();
        assertThat((double) met.size() / onRosters).as(list).isGreaterThan(0.97);
    }
}
