package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster in whose NIK column a cell was deleted with "shift cells up". */
class FileDamageRunTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final String DAMAGED = "Dinas B.csv";

    /** From this line on each NIK is the next row's. */
    private static final int FIRST = 101;

    private static final int LAST = 201;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() {
        TestData.make(folder, 3_000, 200);
    }

    @Test
    void itsRowsAreReconciledAsIfNothingHadHappened() throws Exception {
        Map<String, CSVRecord> sound = run("sound", "");
        damage();
        Map<String, CSVRecord> damaged = run("damaged", "");

        List<String> reconciledBefore = inRange(sound).stream()
                .filter(key -> is(sound, key, "reconciled"))
                .toList();
        List<String> reconciled = inRange(damaged).stream()
                .filter(key -> is(damaged, key, "reconciled"))
                .toList();
        // The row whose cell was deleted has no NIK any more.
        assertThat(reconciled).hasSizeGreaterThanOrEqualTo(reconciledBefore.size() - 2);
        assertThat(reconciled)
                .allSatisfy(key -> assertThat(value(damaged, key, "nik")).isEqualTo(value(sound, key, "nik")));
        // A NIK that is written belongs to the row below.
        assertThat(reconciled)
                .filteredOn(key -> !value(damaged, key, "submitted_nik").isEmpty())
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> {
                    assertThat(value(damaged, key, "submitted_nik")).isNotEqualTo(value(damaged, key, "nik"));
                    assertThat(value(damaged, key, "differences")).contains("nik");
                    assertThat(value(damaged, key, "flags")).contains("CORRECTED");
                });
    }

    @Test
    void rowsOutsideTheRangeKeepTheirOutcome() throws Exception {
        Map<String, CSVRecord> sound = run("sound", "");
        damage();
        Map<String, CSVRecord> damaged = run("damaged", "");

        assertThat(sound.keySet()).isEqualTo(damaged.keySet());
        List<String> outside = sound.keySet().stream()
                .filter(key -> !inRange(sound).contains(key))
                // Which of two rows of one person is kept depends on both.
                .filter(key -> !value(sound, key, "reasons").contains("DUPLICATE"))
                .filter(key -> !value(damaged, key, "reasons").contains("DUPLICATE"))
                .toList();
        assertThat(outside).hasSizeGreaterThan(250).allSatisfy(key -> assertThat(
                        row(damaged, key).toList())
                .isEqualTo(row(sound, key).toList()));
    }

    @Test
    void itIsToldOnceForTheFile() throws Exception {
        damage();
        run("damaged", "");

        JsonNode findings = summary("damaged").get("file_findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("file").asText()).isEqualTo(DAMAGED);
        assertThat(findings.get(0).get("kind").asText()).isEqualTo("NIK_SHIFTED");
        assertThat(findings.get(0).get("step").asInt()).isEqualTo(-1);
        assertThat(findings.get(0).get("first_row").asInt()).isBetween(FIRST, FIRST + 3);
        assertThat(findings.get(0).get("last_row").asInt()).isBetween(LAST - 3, LAST);
        assertThat(Files.readString(folder.resolve("damaged/explanations.jsonl")))
                .contains("\"source_row\":149,\"text\":\"NIK read from row 149: NIK moved up by 1 row\"");
    }

    @Test
    void aSoundRunHasNoFindings() throws Exception {
        run("sound", "");

        assertThat(summary("sound").get("file_findings")).isEmpty();
    }

    @Test
    void nothingIsPutRightIfTheJobWantsItOnlyReported() throws Exception {
        Map<String, CSVRecord> sound = run("sound", "");
        damage();
        Map<String, CSVRecord> rows = run("reported", "repair_files: report\n");

        assertThat(summary("reported").get("file_findings")).hasSize(1);
        assertThat(summary("reported")
                        .get("file_findings")
                        .get(0)
                        .get("repaired")
                        .asInt())
                .isZero();
        assertThat(inRange(rows).stream()
                        .filter(key -> value(rows, key, "reasons").contains("NIK_OF_OTHER_PERSON")))
                .hasSizeGreaterThan(70)
                .allSatisfy(key -> assertThat(is(rows, key, "review")).isTrue());
        // What is left has a number that is nobody's and has not the row's birth date in it: as good as none.
        assertThat(inRange(rows).stream().filter(key -> is(rows, key, "reconciled")))
                .allSatisfy(key -> assertThat(value(rows, key, "nik")).isEqualTo(value(sound, key, "nik")));
    }

    @Test
    void theOrderOfTheFilesChangesNothing() throws Exception {
        damage();
        Map<String, CSVRecord> rows = run("one", "");
        // Reading order is the order of names.
        Path rosters = folder.resolve("rosters");
        Files.move(rosters.resolve("Dinas A.csv"), rosters.resolve("Dinas Z.csv"));
        Map<String, CSVRecord> other = run("other", "");

        assertThat(inRange(rows)).isNotEmpty().allSatisfy(key -> {
            assertThat(value(other, key, "nik")).isEqualTo(value(rows, key, "nik"));
            assertThat(value(other, key, "probability")).isEqualTo(value(rows, key, "probability"));
        });
        assertThat(summary("other").get("file_findings"))
                .isEqualTo(summary("one").get("file_findings"));
    }

    private void damage() throws IOException {
        TestData.deleteNikCell(folder.resolve("rosters").resolve(DAMAGED), FIRST);
    }

    private static List<String> inRange(Map<String, CSVRecord> rows) {
        return rows.keySet().stream()
                .filter(key -> key.startsWith(DAMAGED))
                .filter(key -> Integer.parseInt(key.substring(DAMAGED.length() + 1)) >= FIRST)
                .toList();
    }

    private static boolean is(Map<String, CSVRecord> rows, String key, String outcome) {
        return rows.containsKey(key) && value(rows, key, "outcome").equals(outcome);
    }

    private static String value(Map<String, CSVRecord> rows, String key, String column) {
        return row(rows, key).get(column);
    }

    private static CSVRecord row(Map<String, CSVRecord> rows, String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }

    /** Runs the job; {@return the rows of all three outcome files by file and row} */
    private Map<String, CSVRecord> run(String output, String furtherKeys) throws JobException, IOException {
        Path job = folder.resolve(output + ".yml");
        Files.writeString(job, Files.readString(folder.resolve("job.yml")) + furtherKeys);
        RunOptions options = new RunOptions(folder.resolve(output), null, TODAY, false);
        new Runner(Clock.systemUTC()).run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());
        Map<String, CSVRecord> rows = new TreeMap<>();
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv")) {
            Outputs.records(folder.resolve(output).resolve(file))
                    .forEach(row -> rows.put(row.get("file") + ":" + row.get("row"), row));
        }
        return rows;
    }

    private JsonNode summary(String output) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(output).resolve("summary.json").toFile());
    }
}
