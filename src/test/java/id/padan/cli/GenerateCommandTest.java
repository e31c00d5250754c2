package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.GeneratorSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesRegistryRostersAndTruth() {
        int exit = run("--people", "600", "--rows", "60", "--opd", "3", "--language", "en", folder + "/new");

        assertThat(exit).isZero();
        assertThat(folder.resolve("new/registry/penduduk.csv")).isNotEmptyFile();
        assertThat(folder.resolve("new/rosters")).isNotEmptyDirectory();
        assertThat(folder.resolve("new/truth.csv")).isNotEmptyFile();
        assertThat(out.toString()).contains("600 people", "60 rows", "3 OPD");
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs.txt"), "mine");

        assertThat(run("--people", "600", "--rows", "60", folder.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("--overwrite");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(theirs));
    }

    @Test
    void overwritingReplacesTheEarlierRostersAndNothingElse() throws IOException {
        run("--people", "600", "--rows", "60", "--opd", "3", folder.toString());
        Path theirs = Files.writeString(folder.resolve("rosters/Kiriman.csv"), "NIK,NAMA");

        assertThat(run("--people", "600", "--rows", "60", "--opd", "2", "--overwrite", folder.toString()))
                .isZero();

        assertThat(theirs).hasContent("NIK,NAMA");
        assertThat(folder.resolve("rosters")).isDirectoryContaining("glob:**Dinas Pendidikan.xlsx");
        assertThat(folder.resolve("rosters")).isDirectoryNotContaining("glob:**Dinas Pekerjaan Umum.csv");
    }

    @Test
    void everyImpossibleOptionIsNamedAtOnce() {
        assertThat(run("--people", "10", "--damage", "3", "--city", "12", folder.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("--people", "--damage", "--city").doesNotContain("Exception");
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--people", "--rows", "--opd", "--seed", "--damage", "--city");
    }

    @Test
    void helpNamesEveryKindOfFileDamage() {
        run("--language", "en", "--file-damage", "FILE_NONE", folder.toString());
        String known = err.toString().replaceAll("(?s).*there are (FILE_[A-Z0-9_, ]+).*", "$1");

        run("--help");

        assertThat(known.split(", ")).hasSizeGreaterThan(3);
        assertThat(out.toString()).contains(known.split(", "));
    }

    @Test
    void damageIsDoneAsAskedFor() throws IOException {
        int exit = run(
                "--people",
                "2000",
                "--rows",
                "300",
                "--damage",
                "0",
                "--rate",
                "NIK_OCR=0.5",
                "--rate",
                "NAME_DAENG=0.4",
                "--file-damage",
                "FILE_DATES_1904",
                "--file-damage",
                "FILE_NIK_SHIFTED=2",
                folder.toString());

        assertThat(exit).isZero();
        assertThat(folder.resolve("truth.csv"))
                .content()
                .contains("NIK_OCR", "NAME_DAENG", "FILE_DATES_1904", "FILE_NIK_SHIFTED")
                .doesNotContain("NAME_TYPO", "ABSENT");
    }

    @Test
    void withoutOptionsItMakesTheSampleData() {
        GenerateCommand command = new GenerateCommand();

        new CommandLine(command).parseArgs(folder.toString());

        assertThat(command.settings()).isEqualTo(GeneratorSettings.SAMPLE);
    }

    private int run(String... options) {
        CommandLine command = new CommandLine(new GenerateCommand());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(options);
    }
}
