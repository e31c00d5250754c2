package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.Office;
import id.padan.table.EncryptedWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** {@code protect:} encrypts workbooks, database and the copy of the registry. Passwords are variables that every shell has. */
@EnabledIfEnvironmentVariable(named = "HOME", matches = ".+")
@EnabledIfEnvironmentVariable(named = "PATH", matches = ".+")
class ProtectTest {

    private static final String HOME = System.getenv("HOME");
    private static final String NAME = "JUMRIATI";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set up before each test
    private Office office;

    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
    }

    private void protect(String lines) throws IOException {
        Path job = folder.resolve("job.yml");
        String open = Files.readString(job).replaceAll("(?m)^protect:.*\n", "");
        Files.writeString(job, open + (lines.isEmpty() ? "" : "protect: {" + lines + "}\n"));
    }

    private int padan(String... arguments) {
        screen = Screen.of(Language.EN);
        return Padan.execute(
                screen.terminal(),
                Stream.concat(
                                Stream.of(
                                        arguments[0], folder.resolve("job.yml").toString()),
                                Stream.of(arguments).skip(1))
                        .toArray(String[]::new));
    }

    private boolean has(String name, String text) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1).contains(text);
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("ws/registry"))) {
            return all.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void workbooksOpenWithThePasswordAloneAndDecisionsInThemAreTakenIn() throws Exception {
        protect("workbooks: \"${HOME}\"");
        office.night(0);

        Path report = folder.resolve("night0/mismatch-report.xlsx");
        assertThat(EncryptedWorkbook.opened(report, HOME)).isPresent();
        assertThat(EncryptedWorkbook.opened(report, "lain")).isEmpty();
        try (Stream<Path> returns = Files.list(folder.resolve("night0/returns"))) {
            assertThat(returns.toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            EncryptedWorkbook.opened(file, HOME))
                    .isPresent());
        }
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", NAME), "TERIMA"));
        EncryptedWorkbook.encrypt(folder.resolve("keputusan/a.xlsx"), HOME);
        office.night(1);
        assertThat(padan("explain", NAME)).isZero();
        assertThat(screen.out()).contains("ACCEPT by Aminah");
        padan("explain", "--held", "7371012009790005");
        assertThat(screen.out().replaceAll("\\s+", ""))
                .contains("night1/mismatch-report.xlsx:in", "keputusan/a.xlsx:in");
    }

    @Test
    void aDecidedWorkbookWithAnotherPasswordIsRefusedWithAWord() throws Exception {
        protect("workbooks: \"${HOME}\"");
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", NAME), "TERIMA"));
        EncryptedWorkbook.encrypt(folder.resolve("keputusan/a.xlsx"), "lain");

        assertThat(padan("run")).isEqualTo(1);

        assertThat(screen.err()).contains("a.xlsx").containsIgnoringCase("password");
    }

    @Test
    void aDatabaseThatWasOpenIsEncryptedAndNothingOfItIsLost() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", NAME), "TERIMA"));
        office.night(1);
        assertThat(has("ws/padan.mv.db", NAME)).isTrue();

        protect("database: \"${HOME}\"");
        assertThat(padan("explain", NAME)).isZero();

        assertThat(screen.out()).contains("ACCEPT by Aminah");
        assertThat(has("ws/padan.mv.db", NAME)).isFalse();
        assertThat(padan("status")).isZero();
        assertThat(padan("run")).isLessThan(2);
        assertThat(padan("finalize", "--with-open")).isZero();
        Screen verified = Screen.of(Language.EN);
        Padan.execute(verified.terminal(), "verify", folder.resolve("out").toString());
        assertThat(verified.out()).contains("All is as it was");
        assertThat(has("ws/padan.mv.db", NAME)).isFalse();
        assertThat(padan("purge", "--older-than", "0d")).isZero();
    }

    @Test
    void anotherPasswordOrNoneIsOneSentenceAndNothingIsSetAside() throws Exception {
        protect("database: \"${HOME}\"");
        office.night(0);

        for (String other : List.of("database: \"${PATH}\"", "")) {
            protect(other);
            for (String command : List.of("run", "status")) {
                assertThat(padan(command)).as(command).isEqualTo(2);
                assertThat(screen.err().lines()).hasSize(1);
                assertThat(screen.err()).contains("is encrypted with another password than protect.database");
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("ws"))) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".damaged"));
        }
        protect("database: \"${HOME}\"");
        assertThat(padan("status")).isZero();
    }

    @Test
    void theCopyOfTheRegistryIsEncryptedAndTheOpenOneGoes() throws Exception {
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        office.night(0);
        Path open = parts().get(0);
        assertThat(new String(Files.readAllBytes(open), StandardCharsets.ISO_8859_1))
                .contains("HASANUDDIN");

        protect("snapshot: \"${HOME}\"");
        assertThat(padan("run")).isZero();

        assertThat(open).doesNotExist();
        for (Path part : parts()) {
            assertThat(new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HASANUDDIN");
        }
        assertThat(padan("explain", "--held", "7371012009790005")).isZero();
        assertThat(screen.out()).contains("HASANUDDIN, BONE");
        assertThat(padan("run")).isZero();
        assertThat(screen.out()).contains("Nothing has changed");
    }

    @Test
    void aCopyOfTheRegistryWithAnotherPasswordIsOneSentence() throws Exception {
        protect("snapshot: \"${HOME}\"");
        office.night(0);

        for (String other : List.of("snapshot: \"${PATH}\"", "")) {
            protect(other);
            assertThat(padan("run", "--fresh")).isEqualTo(3);
            assertThat(screen.err()).contains("is encrypted with another password than protect.snapshot");
        }
    }

    @Test
    void aPasswordThatIsNotSetOrStandsInTheJobFileIsAnError() throws Exception {
        protect("database: \"${PADAN_NO_SUCH_VARIABLE}\", workbooks: rahasia");

        assertThat(padan("run")).isEqualTo(2);

        assertThat(screen.err())
                .contains("protect.database: the environment variable PADAN_NO_SUCH_VARIABLE is not set")
                .contains("protect.workbooks: a password must not stand in the job file")
                .doesNotContain("rahasia");
        assertThat(folder.resolve("ws")).doesNotExist();
    }
}
