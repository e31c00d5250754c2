package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.GeneratorSettings;
import id.padan.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final Screen screen = Screen.of(Language.EN);

    @Test
    void writesRegistryRostersAndTruth() {
        int exit = run("--people", "600", "--rows", "60", "--opd", "3", folder + "/new");

        assertThat(exit).isZero();
        assertThat(folder.resolve("new/registry/penduduk.csv")).isNotEmptyFile();
        assertThat(folder.resolve("new/rosters")).isNotEmptyDirectory();
        assertThat(folder.resolve("new/truth.csv")).isNotEmptyFile();
        assertThat(screen.out()).contains("600 people", "60 rows", "3 OPD");
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs.txt"), "mine");

        assertThat(run("--people", "600", "--rows", "60", folder.toString())).isEqualTo(2);

        assertThat(screen.err()).contains("--overwrite");
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

        assertThat(screen.err()).contains("--people", "--damage", "--city").doesNotContain("Exception");
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(screen.out()).contains("--people", "--rows", "--opd", "--seed", "--damage", "--city");
    }

    @Test
    void helpNamesEveryKindOfFileDamage() {
        run("--file-damage", "FILE_NONE", folder.toString());
        List<String> known = Pattern.compile("FILE_[A-Z0-9_]+")
                .matcher(screen.err().substring(screen.err().indexOf("FILE_NONE") + 9))
                .results()
                .map(MatchResult::group)
                .toList();

        run("--help");

        assertThat(known).hasSizeGreaterThan(3);
        assertThat(screen.out()).contains(known);
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
        List<String> arguments = new ArrayList<>(List.of("generate"));
        arguments.addAll(List.of(options));
        return Padan.execute(screen.terminal(), arguments.toArray(String[]::new));
    }
}
