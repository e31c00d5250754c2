package id.padan.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.padan.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {

    private final Path folder;

    InputFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void registry() throws IOException {
        put("registry.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../data/* | dinkes.xlsx dishub.csv setda.XLSX",
                "../data/*.xlsx | dinkes.xlsx setda.XLSX",
                "../data/*.{csv,xls} | dishub.csv",
                "../data/d*.??? | dishub.csv",
                "../data/[de]inkes.xlsx | dinkes.xlsx",
                "../data/**/*.xlsx | dinkes.xlsx kec/a/b.xlsx setda.XLSX",
                "../data/** | dinkes.xlsx dishub.csv kec/a/b.xlsx kec/c.csv setda.XLSX",
                "../data/*/*.csv | kec/c.csv",
                "../*/kec/*/b.xlsx | data/kec/a/b.xlsx",
                "../data/dinkes.xlsx | dinkes.xlsx",
                "..\\data\\kec\\*.csv | c.csv",
                "../dat[a]/kec/*.csv | data/kec/c.csv",
            })
    void aPatternFindsItsFilesAndNamesThemBelowItsFixedPart(String pattern, String names) throws Exception {
        put("data/dinkes.xlsx", "data/setda.XLSX", "data/dishub.csv", "data/kec/c.csv", "data/kec/a/b.xlsx");

        assertThat(names(pattern)).isEqualTo(names.strip());
    }

    @Test
    void anAbsolutePatternCountsFromTheRoot() throws Exception {
        put("data/a.csv");

        assertThat(names(folder.toAbsolutePath() + "/data/*")).isEqualTo("a.csv");
    }

    @Test
    void aNameThatLooksLikeAPatternButExistsIsTakenAsItStands() throws Exception {
        put("Data [2022]/OPD {baru}/a b.csv", "Data 2/OPD baru/x.csv");

        assertThat(names("../Data [2022]/OPD {baru}/a b.csv")).isEqualTo("a b.csv");
        assertThat(names("../Data [2022]/OPD {baru}/*")).isEqualTo("a b.csv");
    }

    @Test
    void whatProgramsLeaveLyingAboutIsPassedOver() throws Exception {
        put(
                "data/a.xlsx",
                "data/~$a.xlsx",
                "data/.~lock.a.xlsx#",
                "data/Thumbs.db",
                "data/desktop.ini",
                "data/.DS_Store",
                "data/.git/b.xlsx");

        assertThat(names("../data/**")).isEqualTo("a.xlsx");
    }

    @Test
    void aFileIsTakenOnceHoweverManyPatternsMatchIt() throws Exception {
        put("data/a.csv", "data/b.csv");
        Files.createSymbolicLink(folder.resolve("data/latest.csv"), folder.resolve("data/b.csv"));

        assertThat(find("../data/a*", "../data/*.csv", "../d*/a.csv")).hasSize(2);
    }

    @Test
    void filesOfOneNameAreToldApartByTheFoldersAboveThem() throws Exception {
        put("round1/kota/dinkes.csv", "round2/kota/dinkes.csv", "round2/kota/setda.csv");

        assertThat(names("../round2/kota/*", "../round1/kota/*"))
                .isEqualTo("round1/kota/dinkes.csv round2/kota/dinkes.csv setda.csv");
    }

    @Test
    void aNameMadeLongerMayNotMeetAnotherName() throws Exception {
        put("x/a/d.csv", "y/b/d.csv", "z/a/d.csv");

        List<InputFile> files = find("../x/a/*", "../y/b/*", "../z/**");

        assertThat(files).extracting(InputFile::name).containsExactly("b/d.csv", "x/a/d.csv", "z/a/d.csv");
        assertThat(files).allSatisfy(file -> assertThat(file.path().toString()).endsWith(file.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../data/*", "../data/**", "../data/**/*.csv"})
    void aLineSeparatorWithinANameHidesNoFile(String pattern) throws Exception {
        put("data/Dinas\u2028A.csv");

        assertThat(names(pattern)).isEqualTo("Dinas\u2028A.csv");
    }

    @Test
    void loopsOfLinksEnd() throws Exception {
        put("data/a.csv");
        Files.createSymbolicLink(folder.resolve("data/again"), folder.resolve("data"));

        assertThat(names("../data/**")).isEqualTo("a.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../none/*.csv | input.no_folder",
                "../data/*.ods | input.no_match",
                "../data/none.csv | input.no_file",
                "../data | input.is_folder",
                "../data/ | input.is_folder",
                "../data/*.{csv | input.bad_pattern",
            })
    void aPatternThatMatchesNothingIsAProblemAtItsLine(String pattern, String code) throws Exception {
        put("data/a.csv");

        JobFileException e = problemOf("../data/*", pattern);

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.key()).isEqualTo("rosters.files");
            assertThat(problem.line()).isEqualTo(4);
        });
        assertThat(e.lines(Language.EN))
                .singleElement()
                .asString()
                .startsWith(folder.resolve("jobs/job.yml") + ", line 4: rosters.files: ")
                .contains(pattern.strip());
    }

    @Test
    void allMissingInputsAreToldAtOnce() throws IOException {
        Files.delete(folder.resolve("registry.csv"));

        assertThat(problemOf("../a/*", "../b/*").problems())
                .extracting(JobFileProblem::line)
                .containsExactly(3, 4, 5);
    }

    @Test
    void aLinkToNothingAmongRostersIsAFileThatReadingTellsOf() throws Exception {
        put("data/a.csv");
        Files.createSymbolicLink(folder.resolve("data/gone.csv"), folder.resolve("data/none.csv"));
        Files.createSymbolicLink(folder.resolve("data/itself.csv"), folder.resolve("data/itself.csv"));

        assertThat(names("../data/*")).isEqualTo("a.csv gone.csv itself.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../*", "../registry.csv"})
    void aFileCannotBeRosterAndRegistry(String pattern) {
        assertThat(problemOf(pattern).problems())
                .extracting(JobFileProblem::code)
                .containsExactly("input.both");
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "NIK\n");
        }
    }

    private String names(String... patterns) throws Exception {
        return find(patterns).stream().map(InputFile::name).collect(Collectors.joining(" "));
    }

    private List<InputFile> find(String... patterns) throws Exception {
        return InputFiles.of(job(patterns)).rosters();
    }

    private JobFileException problemOf(String... patterns) {
        JobFileException e = catchThrowableOfType(JobFileException.class, () -> find(patterns));
        assertThat(e.code()).isEqualTo(JobException.Code.MISSING_INPUT);
        return e;
    }

    private JobFile job(String... patterns) throws Exception {
        String files = Arrays.stream(patterns)
                .map(pattern -> "    - '" + pattern + "'")
                .collect(Collectors.joining("\n"));
        String text =
                "rosters:\n  files:\n" + files + "\nregistry: {files: ../registry.csv}\nname: x\noutput: ../out\n";
        Files.createDirectories(folder.resolve("jobs"));
        return JobFileReader.read(Files.writeString(folder.resolve("jobs/job.yml"), text));
    }
}
