package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.Seeds;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a job's lists change of its rosters: nothing. */
class ListsBesideRostersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final String HEADING = "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK";

    @TempDir
    private Path folder;

    private Path run(String lists, String output) throws Exception {
        Path job = folder.resolve("job.yml");
        String alone = Files.readString(job).replaceAll("(?m)^lists:.*\n", "");
        Files.writeString(job, lists.isEmpty() ? alone : alone + "lists: " + lists + "\n");
        RunOptions options = new RunOptions(folder.resolve(output), folder.resolve(output + "-ws"), TODAY, true);
        new Runner(Clock.systemUTC(), 1 << 14, 2)
                .run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());
        return folder.resolve(output);
    }

    private void write(String file, List<String> lines) throws IOException {
        Files.createDirectories(folder.resolve(file).resolveSibling(""));
        Files.writeString(folder.resolve(file), HEADING + "\n" + String.join("\n", lines) + "\n");
    }

    /** Everybody of the registry as a portal may have them: as they are, with typos, without a number, with a spouse's. */
    private List<String> accounts(Random random) throws IOException {
        List<String> people = new ArrayList<>(Files.readAllLines(folder.resolve("registry/penduduk.csv")));
        people.remove(0);
        List<String> accounts = new ArrayList<>();
        for (String person : people) {
            String[] cells = person.split(",", -1);
            switch (random.nextInt(5)) {
                case 0 -> cells[0] = "";
                case 1 -> cells[0] = people.get(random.nextInt(people.size())).substring(0, 16);
                case 2 -> cells[1] = cells[1].substring(0, 3) + "I" + cells[1].substring(4);
                case 3 -> cells[3] = "01-01-1970";
                default -> {}
            }
            accounts.add(String.join(",", cells));
        }
        // So many of one name and day that a key which they shared with rows of the rosters would be dropped.
        String[] common = people.get(0).split(",", -1);
        for (int i = 0; i < 1_200; i++) {
            accounts.add(String.join(",", "", common[1], "Makassar", common[3], common[4]));
        }
        Collections.shuffle(accounts, random);
        return accounts;
    }

    @Test
    @ExtendWith(Seeds.class)
    void rostersComeOutTheSameWithAndWithoutLists(long seed) throws Exception {
        TestData.make(folder, 900, 120);
        List<String> accounts = accounts(new Random(seed));
        // A list may have a file of the name of a roster, and a row that one has.
        write("lists/Dinas A.csv", accounts);
        write(
                "lists/thk2.csv",
                Files.readAllLines(folder.resolve("rosters/Dinas B.csv")).subList(1, 60));

        Path alone = run("", "alone");
        Path with = run("{accounts: {files: \"lists/Dinas*\"}, thk2: {files: lists/thk2.csv}}", "with");

        for (String file :
                List.of("reconciled.csv", "review.csv", "rejected.csv", "duplicates.csv", "explanations.jsonl")) {
            assertThat(with.resolve(file)).as(file).hasSameTextualContentAs(alone.resolve(file));
        }
        assertThat(summary(with)).isEqualTo(summary(alone));
    }

    /** But for what names the run, and what it did and when. */
    private static ObjectNode summary(Path output) throws IOException {
        ObjectNode summary = (ObjectNode)
                new ObjectMapper().readTree(output.resolve("summary.json").toFile());
        return summary.remove(
                List.of("run_id", "started_at", "finished_at", "steps", "peak_memory_mb", "forms", "lists"));
    }

    @Test
    void refusesAListOfWhichNotOneFileIsReadableAndSaysWhatIsWrongWithIt() throws Exception {
        TestData.make(folder, 100, 10);
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/akun.csv"), "EMAIL,TELEPON\na@b.id,081\nc@d.id,082\n");

        JobException problem =
                catchThrowableOfType(JobException.class, () -> run("{accounts: {files: lists/*}}", "out"));

        assertThat(problem.code()).isEqualTo(JobException.Code.NO_READABLE_ROSTER);
        assertThat(problem.lines(Language.EN)).anySatisfy(line -> assertThat(line)
                .contains("akun.csv", "no row has a heading for the NIK or the name", "Put headings"));
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
