package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Criteria that ask whether somebody is on a list of the job. */
class CriteriaWithListsTest {

    private static final String HEADING = "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK";

    @TempDir
    private Path folder;

    /** Three people of the office's registry, too old or a driver, all of them at work since 2015. */
    @BeforeEach
    void anOffice() throws IOException {
        Office office = Office.in(folder);
        office.write(
                "registry/penduduk.csv",
                Files.readString(folder.resolve("registry/penduduk.csv"))
                        .replace("20-09-1979", "20-09-1960")
                        .replace("737101200979", "737101200960"));
        office.write(
                "rosters/Dinas A.csv",
                HEADING
                        + """
                ,JABATAN,TMT,SUMBER GAJI
                7371012009600005,HASANUDDIN,Bone,20-09-1960,L,Guru,01-01-2015,APBD
                7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L,Sopir,01-01-2015,APBD
                7371016011950006,FITRIANI,Makassar,20-11-1995,P,Sopir,01-01-2015,APBD
                """);
        Files.delete(folder.resolve("rosters/Dinas B.csv"));
    }

    private void list(String name, String lines) throws IOException {
        Path file = folder.resolve("lists").resolve(name + ".csv");
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(file, HEADING + "\n" + lines);
    }

    private void job(String more) throws IOException {
        Files.writeString(
                folder.resolve("job.yml"),
                """
                name: uji
                language: en
                rosters: {files: "rosters/*"}
                registry: {files: "registry/*.csv"}
                output: out
                workspace: ws
                """
                        + more);
    }

    private Map<String, String> answers() throws Exception {
        Path output = folder.resolve("result");
        RunOptions options = new RunOptions(output, null, Office.FIRST_NIGHT, true);
        new Runner(Clock.systemUTC())
                .run(JobFileReader.read(folder.resolve("job.yml")), options, RunListener.NONE, new StopSignal());
        Map<String, String> answers = new TreeMap<>();
        Outputs.records(output.resolve("reconciled.csv"))
                .forEach(row -> answers.put(
                        row.get("name"), (row.get("eligible") + " " + row.get("ineligible_reasons")).strip()));
        return answers;
    }

    private JsonNode notChecked() throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("result/summary.json").toFile())
                .at("/eligibility/not_checked");
    }

    @Test
    void neitherAgeNorPostCountsForThoseOnTheListOfThk2() throws Exception {
        list(
                "thk2",
                "7371012009600005,HASANUDDIN,Bone,20-09-1960,L\n7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L\n");
        job("eligibility: census-2022\nlists: {thk2: {files: \"lists/thk2.csv\"}}\n");

        assertThat(answers())
                .containsEntry("HASANUDDIN", "yes")
                .containsEntry("ANDI SAPUTRA", "yes")
                .containsEntry("FITRIANI", "no POSITION_EXCLUDED");
        assertThat(notChecked().toString()).doesNotContain("thk2");
    }

    @Test
    void anOrderOfPriorityIsTheLastColumnOfAnnouncementAndUpload() throws Exception {
        list(
                "selection",
                "7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L\n7371016011950006,FITRIANI,Makassar,20-11-1995,P\n");
        list("bkn", "7371016011950006,FITRIANI,Makassar,20-11-1995,P\n");
        job(
                "eligibility: pppk-paruh-waktu-2025\nlists: {selection: {files: \"lists/selection.csv\"}, bkn: {files: \"lists/bkn.csv\"}}\n");

        answers();

        assertThat(Outputs.records(folder.resolve("result/announcement.csv")))
                .extracting(line -> line.get("name") + " " + line.get("priority"))
                .containsExactly("ANDI SAPUTRA 2", "FITRIANI 1");
        assertThat(Files.readString(folder.resolve("result/announcement.html")))
                .contains("<li value=\"2\">", "<th>Priority</th>");
    }

    @Test
    void aRoundWithoutSuchAnOrderHasNoSuchColumn() throws Exception {
        job("eligibility: census-2022\n");

        answers();

        assertThat(Files.readAllLines(folder.resolve("result/announcement.csv")).get(0))
                .isEqualTo("number,opd,nik,name,position,work_unit,start_date");
        assertThat(Files.readString(folder.resolve("result/announcement.html"))).doesNotContain("Priority");
    }

    @Test
    void withoutTheListAgeAndPostCountAndTheExemptionIsNotChecked() throws Exception {
        job("eligibility: census-2022\n");

        assertThat(answers())
                .containsEntry("HASANUDDIN", "no TOO_OLD")
                .containsEntry("ANDI SAPUTRA", "no POSITION_EXCLUDED");
        assertThat(notChecked().toString()).contains("exemption:thk2");
    }

    @Test
    void whoIsOnAListOfTheSelectionMayBeProposedAndTheOthersNot() throws Exception {
        list("selection", "7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L\n");
        job("eligibility: pppk-paruh-waktu-2025\nlists: {selection: {files: \"lists/selection.csv\"}}\n");

        Map<String, String> answers = answers();

        assertThat(answers).containsEntry("ANDI SAPUTRA", "yes");
        assertThat(answers.get("FITRIANI")).startsWith("no").contains("NOT_IN_LIST");
    }

    @Test
    void whoGotAPostOrStayedAwayByTheResultsOfTheSelectionIsNotEligibleByBeingNamedInThem() throws Exception {
        Path results = Files.createDirectories(folder.resolve("lists")).resolve("selection.csv");
        Files.writeString(
                results,
                """
                NIK,NAMA,TANGGAL LAHIR,KETERANGAN
                7371011205900001,ANDI SAPUTRA,12-05-1990,R3
                7371016011950006,FITRIANI,20-11-1995,R3/L
                7371012009600005,HASANUDDIN,20-09-1960,TH
                """);
        job("eligibility: pppk-paruh-waktu-2025\nlists: {selection: {files: \"lists/selection.csv\"}}\n");

        assertThat(answers())
                .containsEntry("ANDI SAPUTRA", "yes")
                .containsEntry("FITRIANI", "unknown LIST_UNKNOWN")
                .containsEntry("HASANUDDIN", "unknown LIST_UNKNOWN");
    }

    @Test
    void ofSeveralEntriesOfOnePersonOneThatTellsOfAPostIsEnoughForDoubt() throws Exception {
        Path results = Files.createDirectories(folder.resolve("lists")).resolve("selection.csv");
        Files.writeString(
                results,
                """
                NIK,NAMA,TANGGAL LAHIR,KETERANGAN
                7371011205900001,ANDI SAPUTRA,12-05-1990,R3
                7371011205900001,ANDI SAPUTRA,12-05-1990,L-2
                """);
        job("eligibility: pppk-paruh-waktu-2025\nlists: {selection: {files: \"lists/selection.csv\"}}\n");

        assertThat(answers()).containsEntry("ANDI SAPUTRA", "unknown LIST_UNKNOWN");
    }
}
