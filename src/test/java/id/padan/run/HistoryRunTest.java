package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.report.ConsoleSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job with a service history beside its rosters. */
class HistoryRunTest {

    private static final String HEADING = "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK,JABATAN,UNIT KERJA,TMT,SUMBER GAJI\n";
    private static final String HISTORY =
            "NIK,NAMA,TANGGAL LAHIR,OPD,UNIT KERJA,JABATAN,TMT AWAL,TMT AKHIR,NO SK,SUMBER GAJI\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void anOffice() throws IOException {
        Office office = Office.in(folder);
        Files.delete(folder.resolve("rosters/Dinas B.csv"));
        office.write(
                "rosters/Dinas A.csv",
                HEADING
                        + """
                7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L,Guru,SDN 1,01-01-2015,APBD
                7371016011950006,FITRIANI,Makassar,20-11-1995,P,,,,APBD
                7371012009790005,HASANUDDIN,Bone,20-09-1979,L,Guru,SDN 2,01-01-2018,APBD
                7371015507920004,DEWI LESTARI,Maros,15-07-1992,P,Guru,SDN 3,01-01-2015,APBD
                """);
        office.write(
                "history/riwayat.csv",
                HISTORY
                        + """
                7371016011950006,FITRIANI,20-11-1995,Dinas A,SDN 9,Guru Kelas,02-01-2019,31-12-2019,1/2019,APBD
                7371016011950006,FITRIANI,20-11-1995,Dinas A,SDN 9,Guru Kelas,02-01-2020,31-12-2021,1/2020,APBD
                ,HASANUDDIN,20-09-1979,Dinas A,SDN 2,Guru,01-03-2021,sekarang,2/2021,APBD
                7371015507920004,DEWI LESTARI,15-07-1992,Dinas A,SDN 3,Guru,01-01-2015,31-12-2020,3/2015,APBD
                7371015507920004,DEWI LESTARI,15-07-1992,Dinas B,SDN 3,Guru,01-06-2020,-,3/2020,APBD
                7371014203850002,SITI NURHALIZA,02-03-1985,Dinas A,SDN 4,Guru,01-01-2015,,4/2015,APBD
                7371011205900001,ANDI SAPUTRA,12-05-1990,Dinas A,SDN 1,Guru,32-13-2014,,5/2014,APBD
                """);
        job("eligibility: census-2022\n");
    }

    private void job(String more) throws IOException {
        Files.writeString(
                folder.resolve("job.yml"),
                """
                name: uji
                language: en
                rosters: {files: "rosters/*"}
                registry: {files: "registry/*.csv"}
                history: {files: "history/*"}
                output: out
                workspace: ws
                """
                        + more);
    }

    private RunResult run() throws Exception {
        RunOptions options = new RunOptions(folder.resolve("result"), null, Office.FIRST_NIGHT, true);
        return new Runner(Clock.systemUTC())
                .run(JobFileReader.read(folder.resolve("job.yml")), options, RunListener.NONE, new StopSignal());
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("result/summary.json").toFile());
    }

    private Map<String, String> answers() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        for (CSVRecord row : Outputs.records(folder.resolve("result/reconciled.csv"))) {
            answers.put(row.get("name"), (row.get("eligible") + " " + row.get("ineligible_reasons")).strip());
        }
        return answers;
    }

    private List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        summary()
                .at("/history/problems")
                .forEach(problem -> problems.add(
                        problem.get("code").asText() + " " + problem.get("file").asText() + " "
                                + problem.get("cell").asText()));
        return problems;
    }

    @Test
    void theHistoryCountsWhereAPersonHasOneAndTheTmtWhereNot() throws Exception {
        run();

        assertThat(answers())
                .containsEntry("ANDI SAPUTRA", "yes")
                .containsEntry("FITRIANI", "yes")
                .containsEntry("HASANUDDIN", "no SERVICE_TOO_SHORT")
                .containsEntry("DEWI LESTARI", "yes");
    }

    @Test
    void bothDaysMayStandInOneColumnThatIsCalledAPeriod() throws Exception {
        Files.writeString(
                folder.resolve("history/riwayat.csv"),
                """
                NIK,NAMA,MASA KERJA / PERIODE
                7371011205900001,ANDI SAPUTRA,02/01/2019 – sekarang
                7371012009790005,HASANUDDIN,1 Mar - 31 Mei 2021
                """);

        run();

        assertThat(answers()).containsEntry("ANDI SAPUTRA", "yes");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "START_OTHER_IN_HISTORY riwayat.csv C2", "PERIOD_ENDED_EARLY riwayat.csv C3");
    }

    @Test
    void aTableWithoutAColumnOfDaysIsToldOnceAndNotOfEachLine() throws Exception {
        Files.writeString(
                folder.resolve("history/riwayat.csv"),
                """
                NIK,NAMA,URAIAN
                7371016011950006,FITRIANI,guru
                7371011205900001,ANDI SAPUTRA,guru
                """);

        run();

        assertThat(problems()).containsExactly("PERIOD_COLUMN_MISSING riwayat.csv ");
    }

    @Test
    void whatIsOddIsToldWithFileAndCell() throws Exception {
        run();

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "START_OTHER_IN_HISTORY riwayat.csv G4",
                        "PERIOD_IN_TWO_OPD riwayat.csv G6",
                        "PERIOD_OF_NOBODY riwayat.csv A7",
                        "START_UNREADABLE riwayat.csv G8");
        assertThat(Outputs.textOf(folder.resolve("result/mismatch-report.xlsx")))
                .contains("riwayat.csv G4", "01-01-2018", "riwayat.csv A7");
    }

    @Test
    void theConsoleSaysWhereAndWhatToDo() throws Exception {
        RunResult result = run();

        assertThat(ConsoleSummary.render(
                        ((RunResult.Ran) result).summary(), folder, Path.of("nightly.yml"), Language.EN))
                .contains("Service history: 7 periods of 4 people on rosters; of nobody on a roster 1")
                .contains("riwayat.csv G6", "What to do: Ask both OPD");
    }

    @Test
    void whatTheHistoryCompletesGoesIntoAnnouncementAndCriteriaWithItsSource() throws Exception {
        run();

        CSVRecord announced = Outputs.records(folder.resolve("result/announcement.csv")).stream()
                .filter(row -> row.get("name").equals("FITRIANI"))
                .findFirst()
                .orElseThrow();
        assertThat(announced.get("position")).isEqualTo("Guru Kelas");
        assertThat(announced.get("work_unit")).isEqualTo("SDN 9");
        assertThat(announced.get("start_date")).isEqualTo("2019-01-02");
        assertThat(Outputs.textOf(folder.resolve("result/mismatch-report.xlsx")))
                .contains("Completed from the service history: post \"Guru Kelas\" (riwayat.csv, row 3).");
        assertThat(Outputs.textOf(folder.resolve("result/upload/part-01.xlsx"))).contains("02-01-2019\n31-12-2021\n");
        assertThat(summary().at("/history/completed").asLong()).isEqualTo(1);
        assertThat(summary().at("/history/contradicted").asLong()).isEqualTo(1);
    }

    @Test
    void itIsNoListOfItsOwn() throws Exception {
        run();

        assertThat(folder.resolve("result/lists")).doesNotExist();
        assertThat(summary().has("lists")).isFalse();
        assertThat(summary().at("/history/people").asLong()).isEqualTo(4);
    }

    @Test
    void withoutCriteriaItsFaultsAreToldAllTheSame() throws Exception {
        job("");
        run();

        assertThat(problems()).contains("PERIOD_OF_NOBODY riwayat.csv A7", "PERIOD_IN_TWO_OPD riwayat.csv G6");
    }

    @Test
    void rowsAndDuplicatesAreTheSameWithAndWithoutHistory() throws Exception {
        run();
        String with = Files.readString(folder.resolve("result/rejected.csv"))
                + Files.readString(folder.resolve("result/duplicates.csv"));
        Files.writeString(
                folder.resolve("job.yml"),
                Files.readString(folder.resolve("job.yml")).replaceAll("history: .*\n", ""));
        run();

        assertThat(Files.readString(folder.resolve("result/rejected.csv"))
                        + Files.readString(folder.resolve("result/duplicates.csv")))
                .isEqualTo(with);
        assertThat(summary().has("history")).isFalse();
    }
}
