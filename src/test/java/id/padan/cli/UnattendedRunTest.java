package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.run.Office;
import id.padan.run.RunListener;
import id.padan.run.RunOptions;
import id.padan.run.RunResult;
import id.padan.run.Runner;
import id.padan.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What arrives in the folder of rosters, and what those hear who are not there, over whole runs. */
@Timeout(120)
class UnattendedRunTest {

    @TempDir
    private Path folder;

    private Path job = Path.of("job.yml");

    @BeforeEach
    void setUp() throws IOException {
        Office.in(folder);
        job = folder.resolve("job.yml");
        // Written a while ago: what has just been written is never taken for unchanged.
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().minusSeconds(3_600)));
    }

    private Screen run(int code) {
        Screen screen = Screen.of(Language.EN);
        assertThat(Padan.execute(
                        screen.terminal(),
                        "run",
                        job.toString(),
                        "--output",
                        folder.resolve("o").toString()))
                .as(screen.err())
                .isEqualTo(code);
        return screen;
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(folder.resolve("o/summary.json").toFile());
    }

    private void append(String text) throws IOException {
        Files.writeString(job, Files.readString(job) + text);
    }

    @Test
    void aWorkspaceThatIsGoneWhileItsResultsAreThereIsTold() throws Exception {
        assertThat(run(0).err()).doesNotContain("no workspace");
        assertThat(run(0).err()).doesNotContain("no workspace");
        Path workspace = JobFileReader.read(job).workspace();
        Files.move(workspace, folder.resolve("on a disk that is not mounted"));

        assertThat(run(0).err())
                .contains("no workspace at " + workspace)
                .contains(folder.resolve("o").toString());
    }

    @Test
    void aRosterThatIsSentTwiceMakesNobodyADuplicateAndIsTold() throws Exception {
        run(0);
        JsonNode before = summary();
        Files.copy(folder.resolve("rosters/Dinas B.csv"), folder.resolve("rosters/Copy of Dinas B.csv"));

        Screen screen = run(0);

        assertThat(screen.out()).contains("Copy of Dinas B.csv is a copy of Dinas B.csv, which counts");
        assertThat(summary().get("rows")).isEqualTo(before.get("rows"));
        assertThat(summary().get("by_opd")).isEqualTo(before.get("by_opd"));
        assertThat(summary().get("problems").findValuesAsText("code")).contains("FILE_IS_COPY");
        assertThat(summary().get("unreadable_files")).isEmpty();
    }

    @Test
    void onceTheOriginalIsGoneTheCopyCounts() throws Exception {
        Path original = folder.resolve("rosters/Dinas B.csv");
        Files.copy(original, folder.resolve("rosters/Dinas Baru.csv"));
        run(0);
        Files.delete(original);

        // Everybody of Dinas B is gone: exit code 1.
        run(1);

        assertThat(summary().get("rows").get("read").asInt()).isEqualTo(7);
        assertThat(summary().get("by_opd").has("Dinas Baru")).isTrue();
    }

    @Test
    void aSecondVersionOfARosterIsNamedWithTheFirst() throws Exception {
        Path roster = folder.resolve("rosters/Dinas B.csv");
        Files.writeString(folder.resolve("rosters/Dinas B-DESKTOP-AB12CD3.csv"), Files.readString(roster) + "\n");

        Screen screen = run(0);

        assertThat(screen.out())
                .contains(
                        "WARNING: Dinas B-DESKTOP-AB12CD3.csv: half of the people or more are also in Dinas B.csv (3 / 3)");
        assertThat(summary().get("problems").findValuesAsText("code")).containsOnlyOnce("ROSTER_IN_TWO_VERSIONS");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void whatIsTriedAgainSoonIsNoNewsBeforeTheLastTry() throws Exception {
        append("notify: {command: 'echo $PADAN_STATUS >>told'}\n");
        JobFile read = JobFileReader.read(job);
        Console console = new Console(Screen.of(Language.EN).terminal(), Console.Voice.NORMAL, Language.EN);
        JobException missing =
                new JobException(JobException.Code.MISSING_INPUT, Language.EN, language -> List.of("gone"), null);

        RunNotice.of(read, folder.resolve("w"), console, false).failed(missing);
        assertThat(folder.resolve("told")).doesNotExist();

        RunNotice.of(read, folder.resolve("w"), console, true).failed(missing);
        assertThat(folder.resolve("told")).hasContent("failed");
    }

    @Test
    void aRosterThatIsStillBeingCopiedWaitsAndItsOpdHasLostNothing() throws Exception {
        run(0);
        Path lock = Files.writeString(folder.resolve("rosters/.~lock.Dinas B.csv#"), "");

        RunResult.Ran night = (RunResult.Ran) unattended();

        assertThat(night.status().name()).isEqualTo("COMPLETED");
        assertThat(night.summary().figures().handedIn().lost()).isEmpty();
        assertThat(night.summary().figures().outcomes().rows().read()).isEqualTo(4);
        assertThat(night.summary().figures().unreadableFiles()).isEmpty();

        Files.delete(lock);
        RunResult.Ran next = (RunResult.Ran) unattended();

        assertThat(next.summary().figures().outcomes().rows().read()).isEqualTo(7);
    }

    private RunResult unattended() throws Exception {
        return new Runner(Clock.systemUTC())
                .run(JobFileReader.read(job), RunOptions.UNATTENDED, RunListener.NONE, new StopSignal());
    }

    @Test
    void copiesAreMovedOnceTheRunIsDone() throws Exception {
        append("archive: arsip\n");
        Files.copy(folder.resolve("rosters/Dinas B.csv"), folder.resolve("rosters/Dinas B (1).csv"));

        Screen screen = run(0);

        assertThat(screen.out()).contains("Copy moved: ");
        assertThat(folder.resolve("arsip/Dinas B (1).csv")).exists();
        assertThat(folder.resolve("rosters/Dinas B (1).csv")).doesNotExist();
        assertThat(folder.resolve("rosters/Dinas B.csv")).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void aCommandIsToldOfEachRunHoweverItEndedAndWithoutAWholeNik() throws Exception {
        append("notify: {command: '{ echo \"$PADAN_STATUS $PADAN_EXIT_CODE $PADAN_SUBJECT\"; cat; } >>told'}\n");
        Files.move(folder.resolve("rosters/Dinas B.csv"), folder.resolve("rosters/Dinas 7371011205900001.csv"));

        run(0);
        run(0);
        Files.writeString(folder.resolve("rosters/rusak.xlsx"), "no workbook");
        run(1);
        Files.delete(folder.resolve("registry/penduduk.csv"));
        run(3);

        assertThat(Files.readString(folder.resolve("told")))
                .contains("completed 0 Padan: uji is done: ", "unchanged 0 Padan: uji: nothing has changed")
                .contains("limit_exceeded 1 Padan: uji is done, but something needs attention")
                .contains("failed 3 Padan: uji FAILED", "registry/*.csv")
                .contains("Dinas 7371")
                .doesNotContain("7371011205900001");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void aNoticeThatDoesNotArriveIsToldAndTheRunIsNoneTheWorse() throws Exception {
        append(
                "notify: {command: 'exit 3', mail: {to: a@example.go.id, from: b@example.go.id, host: localhost, port: 1}}\n");

        Screen screen = run(0);

        assertThat(screen.err())
                .contains("the command \"exit 3\" ended with code 3", "the mail server localhost:1 cannot be reached");
    }

    @Test
    void statusTellsWhyTheLastRunFailedUntilOneHasSucceeded() throws Exception {
        run(0);
        Path registry = folder.resolve("registry/penduduk.csv");
        Path aside = Files.move(registry, folder.resolve("aside.csv"));
        run(3);

        assertThat(status()).contains("Not finished: uji-", "-not-begun", "registry/*.csv");

        Files.move(aside, registry);
        run(0);

        assertThat(status()).doesNotContain("Not finished");
    }

    private String status() {
        Screen screen = Screen.of(Language.EN);
        assertThat(Padan.execute(screen.terminal(), "status", job.toString())).isZero();
        return screen.out();
    }
}
