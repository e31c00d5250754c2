package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a short command needs is loaded, and nothing else: Spring, the database and Excel take longer than its work. */
class StartUpTest {

    @TempDir
    private Path folder;

    /** The names of all classes that a command loads, in a process of its own. */
    private List<String> classesOf(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        List<String> process = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Padan.class.getName()));
        process.addAll(List.of(command));
        new ProcessBuilder(process)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start()
                .waitFor();
        return Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*] ?)+", "").split(" ", 2)[0])
                .toList();
    }

    @Test
    void helpNeedsNeitherSpringNorTheDatabaseNorExcel() throws Exception {
        assertThat(classesOf("--help"))
                .contains("id.padan.cli.Padan")
                .noneMatch(name -> name.startsWith("org.springframework."))
                .noneMatch(name -> name.startsWith("org.h2."))
                .noneMatch(name -> name.startsWith("org.apache.poi."));
    }

    @Test
    void checkingTextFilesNeedsNeitherSpringNorTheDatabase() throws Exception {
        Path roster = Files.writeString(
                folder.resolve("Dinas A.csv"),
                "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR\n7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990\n");

        assertThat(classesOf("check", roster.toString()))
                .contains("id.padan.roster.RosterReader")
                .noneMatch(name -> name.startsWith("org.springframework."))
                .noneMatch(name -> name.startsWith("org.h2."));
    }

    @Test
    void theStatusOfAJobNeedsNoSpringContext() throws Exception {
        Path job = Files.writeString(
                folder.resolve("job.yml"),
                """
                name: uji
                rosters: {files: "rosters/*"}
                registry: {files: "registry/*.csv"}
                output: out
                """);

        // Spring's cron expressions, which the job file is checked with, need no context.
        assertThat(classesOf("status", job.toString()))
                .contains("id.padan.cli.StatusCommand")
                .noneMatch(name -> name.startsWith("org.springframework.batch."))
                .noneMatch(name -> name.startsWith("org.springframework.beans."))
                .noneMatch(name -> name.startsWith("org.springframework.context."));
    }
}
