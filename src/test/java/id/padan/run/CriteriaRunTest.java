package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.report.ConsoleSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of jobs that name the criteria of a round. */
class CriteriaRunTest {

    private static final Path CENSUS = Path.of("src/main/resources/id/padan/criteria/census-2022.yml");
    private static final List<String> SERVICE = List.of(
            "Guru,2015-01-01,APBD",
            "Sopir,1 Februari 2018,APBD",
            "Perawat,02-01-2021,APBD",
            "Perawat,2040-01-01,APBD",
            "Perawat,1950-01-01,APBD",
            "Perawat,entah,BLUD");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        TestData.make(folder, 2_000, 60);
        Path roster = folder.resolve("rosters/Dinas A.csv");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(roster)) {
            lines.add(line + ","
                    + (lines.isEmpty() ? "JABATAN,TMT,SUMBER GAJI" : SERVICE.get(lines.size() % SERVICE.size())));
        }
        Files.write(roster, lines);
        write(CENSUS, "preset.yml", "", "");
        job("census-2022");
    }

    @Test
    void theSummaryNamesThePresetAndWhatIsNotChecked() throws Exception {
        RunResult.Ran result = run("result");

        JsonNode told = eligibility("result");
        assertThat(told.get("preset").asText()).isEqualTo("census-2022");
        assertThat(told.get("version").asText()).contains("B/1511/M.SM.01.00/2022");
        assertThat(told.get("sha256").asText()).hasSize(64);
        assertThat(told.get("reference_date").asText()).isEqualTo("2021-12-31");
        assertThat(told.get("latest_start").asText()).isEqualTo("2020-12-31");
        assertThat(told.get("not_checked")).hasToString("[\"active\",\"appointment\",\"exemption:thk2\"]");
        String console = ConsoleSummary.render(result.summary(), folder, Path.of("nightly.yml"), Language.EN);
        assertThat(console)
                .contains("Census of non-ASN workers 2022: ")
                .contains("Not checked, because no file says anything about it: still at work");
    }

    @Test
    void startDatesThatCannotBeTrueAreToldWithTheirCell() throws Exception {
        run("result");

        List<String> told = new ArrayList<>();
        new ObjectMapper()
                .readTree(folder.resolve("result/summary.json").toFile())
                .get("problems")
                .forEach(problem -> told.add(problem.get("file").asText() + "!"
                        + problem.get("cell").asText() + " "
                        + problem.get("code").asText() + " "
                        + problem.get("value").asText()));
        assertThat(told)
                .contains(
                        "Dinas A.csv!G5 START_TOO_EARLY 1950-01-01", "Dinas A.csv!G4 START_AFTER_REFERENCE 2040-01-01")
                .contains("Dinas A.csv!G6 START_UNREADABLE entah");
    }

    @Test
    void oneKeyMovesTheLastDay() throws Exception {
        run("before");
        job("{preset: census-2022, latest_start: 2021-01-04}");
        run("after");

        assertThat(eligibility("before").get("reasons").get("SERVICE_TOO_SHORT").asInt())
                .isPositive();
        assertThat(eligibility("after").get("reasons").has("SERVICE_TOO_SHORT")).isFalse();
        assertThat(eligibility("after").get("latest_start").asText()).isEqualTo("2021-01-04");
        assertThat(eligibility("after").get("borderline"))
                .isEqualTo(eligibility("before").get("borderline"));
    }

    @Test
    void aPresetOfTheJobJudgesLikeTheOneItIsACopyOf() throws Exception {
        run("shipped");
        job("preset.yml");
        run("own");

        assertThat(Outputs.of(folder.resolve("own")).get("annex.csv"))
                .isEqualTo(Outputs.of(folder.resolve("shipped")).get("annex.csv"));
    }

    @Test
    void aPresetThatChangesMakesAnotherRun() throws Exception {
        job("preset.yml");
        String before = run("before").summary().figures().runId();
        write(CENSUS, "preset.yml", "max_years: 56", "max_years: 58");
        String after = run("after").summary().figures().runId();

        assertThat(after).isNotEqualTo(before);
        assertThat(eligibility("after").get("reasons").get("TOO_OLD").asInt())
                .isLessThan(eligibility("before").get("reasons").get("TOO_OLD").asInt());
    }

    @Test
    void aMisspeltKeyOfAPresetIsToldWithFileLineAndTheNearestOne() throws Exception {
        write(CENSUS, "preset.yml", "max_years: 56", "max_year: 56");
        job("preset.yml");

        JobException told = catchThrowableOfType(JobException.class, () -> run("result"));

        assertThat(told.code()).isEqualTo(JobException.Code.PRESET);
        int line = Files.readAllLines(folder.resolve("preset.yml")).indexOf("    max_year: 56") + 1;
        assertThat(told.lines(Language.EN))
                .contains(folder.resolve("preset.yml")
                        + ", line " + line + ": unknown key \"criteria.age.max_year\"; perhaps"
                        + " \"criteria.age.max_years\" is meant");
        assertThat(folder.resolve("ws")).doesNotExist();
    }

    @Test
    void aPresetThatIsNotThereIsAMissingInput() throws Exception {
        job("kota/preset.yml");

        JobException told = catchThrowableOfType(JobException.class, () -> run("result"));

        assertThat(told.code()).isEqualTo(JobException.Code.MISSING_INPUT);
        assertThat(told.lines(Language.EN).get(0)).contains("line 9: eligibility", "preset.yml");
    }

    @Test
    void aRunCutOffWhileCriteriaAreAppliedWritesTheSameFiles() throws Exception {
        run("undisturbed");
        StopSignal stop = new StopSignal();
        RunOptions options = options("result");
        Runner runner = new Runner(Clock.systemUTC());
        Files.delete(folder.resolve("ws/padan.mv.db"));
        assertThatThrownBy(() -> runner.run(
                        JobFileReader.read(folder.resolve("job.yml")),
                        options,
                        new StepListener("apply_criteria", stop::raise),
                        stop))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.INTERRUPTED);

        RunResult.Ran resumed = (RunResult.Ran) result("result");

        assertThat(resumed.resumed()).isTrue();
        assertThat(Outputs.of(folder.resolve("result"))).isEqualTo(Outputs.of(folder.resolve("undisturbed")));
    }

    @Test
    void aJobWithoutCriteriaHasNoAnnex() throws Exception {
        Path job = folder.resolve("job.yml");
        Files.writeString(job, Files.readString(job).replaceAll("eligibility:.*\n", ""));

        run("result");

        assertThat(folder.resolve("result/annex.csv")).doesNotExist();
        assertThat(folder.resolve("result/annex.xlsx")).doesNotExist();
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("result/summary.json").toFile())
                        .has("eligibility"))
                .isFalse();
    }

    private RunResult.Ran run(String output) throws JobException {
        return (RunResult.Ran) result(output);
    }

    private RunResult result(String output) throws JobException {
        return new Runner(Clock.systemUTC())
                .run(
                        JobFileReader.read(folder.resolve("job.yml")),
                        options(output),
                        RunListener.NONE,
                        new StopSignal());
    }

    private RunOptions options(String output) {
        return new RunOptions(folder.resolve(output), null, LocalDate.of(2022, 9, 15), false);
    }

    private void job(String eligibility) throws IOException {
        Path job = folder.resolve("job.yml");
        Files.writeString(
                job, Files.readString(job).replaceAll("eligibility:.*\n", "") + "eligibility: " + eligibility + "\n");
    }

    private void write(Path from, String name, String old, String replacement) throws IOException {
        Files.writeString(folder.resolve(name), Files.readString(from).replace(old, replacement));
    }

    private JsonNode eligibility(String output) throws IOException {
        return Objects.requireNonNull(new ObjectMapper()
                .readTree(folder.resolve(output).resolve("summary.json").toFile())
                .get("eligibility"));
    }
}
