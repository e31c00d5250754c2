package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.store.ForgedRows;
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters that did not change since an earlier run are not read again; what comes of them is the same. */
class KeptRostersTest {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    /** Rosters in every format, and a job. */
    @BeforeEach
    void generate() throws IOException {
        new Generator(new GeneratorSettings(2_000, 240, 8, 5, "7371", DamageSettings.USUAL)).writeTo(folder);
        Files.writeString(
                folder.resolve("job.yml"),
                """
                name: uji
                rosters: {files: "rosters/*"}
                registry: {files: "registry/*.csv"}
                output: out
                """);
    }

    private Path night(int n, String workspace, boolean fresh) throws JobException {
        Path output = folder.resolve("out-" + workspace + n);
        Secret.into(folder.resolve(workspace));
        RunOptions options = new RunOptions(output, folder.resolve(workspace), FIRST_NIGHT.plusDays(n), fresh);
        new Runner(Clock.systemUTC())
                .run(JobFileReader.read(folder.resolve("job.yml")), options, RunListener.NONE, new StopSignal());
        return output;
    }

    private void somebodyMovesToTheCity() throws IOException {
        Path registry = folder.resolve("registry/penduduk.csv");
        String last = Files.readAllLines(registry).get(1);
        Files.writeString(registry, last.replaceFirst("\\d{16}", "7371010101010001") + "\n", StandardOpenOption.APPEND);
    }

    private void forgeNames(String workspace) throws Exception {
        try (Workspace open = Workspace.open(folder.resolve(workspace))) {
            assertThat(ForgedRows.rename(open.dataSource(), "NAMA PALSU")).isEqualTo(240);
        }
    }

    private static String everything(Path output) {
        return String.join("\n", Outputs.of(output).values());
    }

    @Test
    void theOutputsAreThoseOfReadingEveryFileAgain() throws Exception {
        night(0, "kept", false);
        night(0, "anew", false);
        somebodyMovesToTheCity();

        assertThat(Outputs.of(night(1, "kept", false))).isEqualTo(Outputs.of(night(1, "anew", true)));
    }

    @Test
    void rowsComeFromTheRunBeforeWhereTheFileDidNotChange() throws Exception {
        night(0, "ws", false);
        forgeNames("ws");
        somebodyMovesToTheCity();

        assertThat(everything(night(1, "ws", false))).contains("NAMA PALSU");
    }

    @Test
    void aFreshRunReadsEveryFile() throws Exception {
        night(0, "ws", false);
        forgeNames("ws");

        assertThat(everything(night(1, "ws", true))).doesNotContain("NAMA PALSU");
    }

    @Test
    void aFileThatChangedIsReadAndTheOthersAreNot() throws Exception {
        night(0, "ws", false);
        forgeNames("ws");
        Path roster;
        try (var files = Files.list(folder.resolve("rosters"))) {
            roster = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(roster, "\n", StandardOpenOption.APPEND);

        Path output = night(1, "ws", false);

        assertThat(Files.readString(output.resolve("reconciled.csv")))
                .contains(roster.getFileName().toString());
        assertThat(Files.readAllLines(output.resolve("rejected.csv")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(roster.getFileName().toString() + ",") && line.contains("NAMA PALSU"));
        assertThat(everything(output)).contains("NAMA PALSU");
    }

    @Test
    void anotherJobFileReadsEveryFile() throws Exception {
        night(0, "ws", false);
        forgeNames("ws");
        Files.writeString(folder.resolve("job.yml"), "language: en\n", StandardOpenOption.APPEND);

        assertThat(everything(night(1, "ws", false))).doesNotContain("NAMA PALSU");
    }

    @Test
    void onlyTheRowsOfTheLastRunAreKept() throws Exception {
        night(0, "ws", false);
        somebodyMovesToTheCity();
        night(1, "ws", false);

        // Exactly those of one run, or the update would meet more.
        forgeNames("ws");
    }
}
