package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.message.Language;
import id.padan.run.TestData;
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan run} and {@code padan status} as a user meets them: exit code, screen, files. */
class RunCommandTest {

    @TempDir
    private Path folder;

    private Path job = Path.of("");
    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void makeJob() throws IOException {
        job = TestData.make(folder, 400, 30);
        // One of its rosters cannot be read.
        rewrite("workspace: ws", "workspace: ws\nfail_when: {unreadable_files: 1}");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", job.toString()));
        arguments.addAll(List.of(options));
        screen = Screen.of(Language.EN);
        return Padan.execute(screen.terminal(), arguments.toArray(String[]::new));
    }

    private void rewrite(String old, String replacement) throws IOException {
        String text = Files.readString(job);
        assertThat(text).contains(old);
        Files.writeString(job, text.replace(old, replacement));
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("job.yml", "rosters", "registry");
        }
    }

    @Test
    void tellsCountsByOpdAndWhereTheFilesAre() {
        assertThat(run("--output", folder.resolve("result").toString())).isZero();

        assertThat(screen.out())
                .contains("Dinas A", "Dinas B", "TOTAL")
                .contains("Dinas C.xlsx")
                .contains(folder.resolve("result").toString());
        assertThat(folder.resolve("result/reconciled.csv")).exists();
    }

    @Test
    void statusGivesScriptsTheRunsAndTheStepsOfTheLatest() throws IOException {
        run();
        screen = Screen.of(Language.EN);

        assertThat(Padan.execute(screen.terminal(), "status", job.toString(), "--json"))
                .isZero();

        JsonNode status = new ObjectMapper().readTree(screen.out());
        assertThat(screen.err()).isEmpty();
        assertThat(status.at("/at_work").asBoolean()).isFalse();
        assertThat(status.at("/runs")).hasSize(1);
        assertThat(status.at("/runs/0/state").asText()).isEqualTo("completed");
        assertThat(status.at("/runs/0/rows/read").asInt()).isEqualTo(60);
        assertThat(status.at("/runs/0/open/rows").isInt()).isTrue();
        assertThat(status.at("/steps/0/name").asText()).isEqualTo("read_rosters");
        assertThat(status.at("/steps/0/completed").asBoolean()).isTrue();
    }

    @Test
    void statusOfAJobThatHasNotRunIsJsonToo() throws IOException {
        assertThat(Padan.execute(screen.terminal(), "status", job.toString(), "--json"))
                .isZero();
        assertThat(new ObjectMapper().readTree(screen.out()).at("/runs")).isEmpty();
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void jsonIsTheSummaryAndNothingElse() throws IOException {
        Path result = folder.resolve("result");

        assertThat(run("--json", "--output", result.toString())).isZero();

        assertThat(screen.out()).isEqualTo(Files.readString(result.resolve("summary.json")));
        JsonNode summary = new ObjectMapper().readTree(screen.out());
        assertThat(summary.get("rows").get("read").asInt()).isEqualTo(60);
    }

    @Test
    void quietSaysNothing() {
        assertThat(run("--quiet", "--output", folder.resolve("result").toString()))
                .isZero();

        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void neverShowsAWholeNik() {
        run("--output", folder.resolve("result").toString());

        assertThat(screen.out() + screen.err()).doesNotContainPattern("\\b\\d{16}\\b");
    }

    @Test
    void endsWithOneWhenALimitIsExceeded() throws IOException {
        rewrite("fail_when: {unreadable_files: 1}", "");

        assertThat(run("--output", folder.resolve("result").toString())).isEqualTo(1);

        assertThat(screen.out()).contains("fail_when.unreadable_files");
        assertThat(folder.resolve("result/summary.json")).exists();
    }

    @Test
    void namesTheNearestKeyOfAMisspeltOne() throws IOException {
        rewrite("workspace: ws", "workspce: ws");

        assertThat(run()).isEqualTo(2);

        assertThat(screen.err()).contains(job.toString(), "line 8", "workspce", "workspace");
        assertNothingWritten();
    }

    @Test
    void saysWhichJobFileIsMissing() {
        assertThat(Padan.execute(
                        screen.terminal(), "run", folder.resolve("jop.yml").toString()))
                .isEqualTo(2);

        assertThat(screen.err()).contains("jop.yml", "job.yml");
    }

    @Test
    void saysWhichPatternMatchesNothing() throws IOException {
        rewrite("rosters/*", "daftar/*.xlsx");

        assertThat(run()).isEqualTo(3);

        assertThat(screen.err()).contains(job.toString(), "line 4", "rosters.files", "daftar/*.xlsx");
        assertNothingWritten();
    }

    @Test
    void saysThatTheRegistryIsMissing() throws IOException {
        Files.delete(folder.resolve("registry/penduduk.csv"));

        assertThat(run()).isEqualTo(3);

        assertThat(screen.err()).contains(job.toString(), "line 6", "registry.files");
        assertNothingWritten();
    }

    @Test
    void saysThatTheRegistryHasNoNikColumn() throws IOException {
        Path registry = folder.resolve("registry/penduduk.csv");
        Files.writeString(registry, Files.readString(registry).replaceFirst("NIK", "KODE"));

        assertThat(run()).isEqualTo(3);

        assertThat(screen.err()).contains(job.toString(), "line 6", "penduduk.csv", "nik", "KODE, NAMA_LGKP");
        assertNothingWritten();
    }

    @Test
    void saysThatTheOutputFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("berkas"), "");

        assertThat(run("--output", file.resolve("result").toString())).isEqualTo(2);

        assertThat(screen.err()).contains(file.resolve("result").toString());
    }

    @Test
    void saysThatTheWorkspaceCannotBeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("berkas"), "");

        assertThat(run("--workspace", file.resolve("ws").toString())).isEqualTo(2);

        assertThat(screen.err()).contains(file.resolve("ws").toString());
    }

    @Test
    void saysWhoHasTheWorkspace() throws Exception {
        try (Workspace held = Workspace.open(folder.resolve("ws"))) {
            assertThat(held.folder()).exists();

            assertThat(run()).isEqualTo(4);

            assertThat(screen.err()).contains("pid " + ProcessHandle.current().pid());
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void statusShowsRunsAndTheStepsOfTheLatest() {
        run();
        run();

        assertThat(Padan.execute(screen.terminal(), "status", job.toString())).isZero();

        assertThat(screen.out())
                .contains("uji", "Reading rosters", "Searching the registry", "Deciding")
                .contains("Finding duplicates", "Writing files")
                .contains(folder.resolve("out").toString());
    }

    @Test
    void statusOfAWorkspaceSaysHowToAskForTheDeadline() {
        run();
        String workspace = folder.resolve("ws").toString();

        assertThat(Padan.execute(screen.terminal(), "status", "--workspace", workspace, "--language", "en"))
                .isZero();

        assertThat(screen.out()).contains("uji", "The deadline", "Name its file: padan status JOB.yml");
    }

    @Test
    void statusOfAJobThatNeverRanSaysSoAndMakesNoWorkspace() throws IOException {
        assertThat(Padan.execute(screen.terminal(), "status", job.toString())).isZero();

        assertThat(screen.out()).contains("Nothing has run yet");
        assertNothingWritten();
    }
}
