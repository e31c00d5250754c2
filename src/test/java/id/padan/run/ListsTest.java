package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small real files: a registry, two rosters and the accounts of a portal. */
class ListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        write(
                "registry/penduduk.csv",
                "NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN",
                "7371014101900001,SITI AMINAH,MAKASSAR,01-01-1990,P",
                "7371010202910002,BUDI SANTOSO,MAKASSAR,02-02-1991,L",
                "7371014303920003,DEWI LESTARI,GOWA,03-03-1992,P",
                "7371010404930004,AGUS SALIM,MAROS,04-04-1993,L",
                "7371010505940005,HASAN BASRI,MAKASSAR,05-05-1994,L",
                "7371014606950006,FITRI HANDAYANI,GOWA,06-06-1995,P",
                "7371010707960007,WAHYU PRATAMA,MAKASSAR,07-07-1996,L",
                "7371014808970008,RATNA WULANDARI,BONE,08-08-1997,P");
        write(
                "rosters/Dinas A.csv",
                "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK",
                "7371014101900001,SITI AMINAH,Makassar,01-01-1990,P",
                "7371010202910002,BUDI SANTOSO,Makassar,02-02-1991,L",
                "7371014303920003,DEWI LESTARI,Gowa,03-03-1992,P",
                "7371010404930004,AGUS SALIM,Maros,04-04-1993,L",
                "6408010909880019,KORNELIUS TANDIRERUNG,Kutai,09-09-1988,L");
        write(
                "rosters/Dinas B.csv",
                "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK",
                "7371010505940005,HASAN BASRI,Makassar,05-05-1994,L",
                "7371014606950006,FITRI HANDAYANI,Gowa,06-06-1995,P",
                "7371014606950006,FITRI HANDAYANI,Gowa,06-06-1995,P");
        write(
                "lists/akun.csv",
                "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK",
                "7371014101900001,SITI AMINAH,Makassar,01-01-1990,P", // as the registry has her
                "7371010202910002,BUDI SANTOSA,Makassar,02-02-1991,L", // a typo, which in so small a registry is too
                // much
                "7371014303920003,DEWI LESTARI,Gowa,03-03-1992,P", // twice
                "7371014303920003,DEWI LESTARI,Gowa,03-03-1992,P",
                "6408010909880019,KORNELIUS TANDIRERUNG,Kutai,09-09-1988,L", // the registry does not have him
                "7371010707960007,WAHYU PRATAMA,Makassar,07-07-1996,L", // on no roster
                "7371014606950006,FITRI HANDAYANI,Gowa,06-06-1995,P",
                "=HYPERLINK(\"x\"),TAK DIKENAL SEKALI,Bone,11-11-1971,L", // nobody anywhere
                "7371014808970008,AGUS SALIM,Maros,04-04-1993,L"); // with the NIK of another
    }

    private void write(String file, String... lines) throws IOException {
        Files.createDirectories(folder.resolve(file).resolveSibling(""));
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    private Path run() throws Exception {
        run(new RunOptions(folder.resolve("result"), null, TODAY, true), RunListener.NONE, new StopSignal());
        return folder.resolve("result");
    }

    private void run(RunOptions options, RunListener listener, StopSignal stop) throws Exception {
        Files.writeString(
                folder.resolve("job.yml"),
                """
                name: uji
                language: en
                rosters: {files: rosters/*}
                registry: {files: registry/*}
                lists: {accounts: {files: lists/*}}
                decisions: keputusan
                output: out
                workspace: ws
                """);
        new Runner(Clock.systemUTC(), 1 << 14, 2)
                .run(JobFileReader.read(folder.resolve("job.yml")), options, listener, stop);
    }

    private static List<CSVRecord> lines(Path output) throws IOException {
        return Outputs.records(output.resolve("lists/accounts.csv"));
    }

    /** What is said of each name, with the rows of the list. */
    private static Map<String, List<String>> byName(List<CSVRecord> lines) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (CSVRecord line : lines) {
            byName.computeIfAbsent(line.get("name"), name -> new ArrayList<>())
                    .add((line.get("status") + " " + line.get("opd") + ":" + line.get("row") + " "
                                    + line.get("list_row") + " " + line.get("reasons"))
                            .strip());
        }
        return byName;
    }

    @Test
    void eachPersonOfTheRostersOrTheListHasALineThatSaysHowTheyStand() throws Exception {
        List<CSVRecord> lines = lines(run());

        assertThat(byName(lines))
                .containsEntry("SITI AMINAH", List.of("LINKED Dinas A:2 2"))
                .containsEntry("BUDI SANTOSO", List.of("LINKED Dinas A:3 3 NAME_DIFFERS"))
                .containsEntry("DEWI LESTARI", List.of("TWICE_IN_LIST Dinas A:4 4", "TWICE_IN_LIST Dinas A:4 5"))
                .containsEntry("AGUS SALIM", List.of("UNCERTAIN Dinas A:5 10 ENTRY_IN_REVIEW;OTHER_NIK"))
                .containsEntry(
                        "KORNELIUS TANDIRERUNG",
                        List.of("LINKED Dinas A:6 6 ENTRY_NOT_IN_REGISTRY;ROW_NOT_IN_REGISTRY"))
                .containsEntry("HASAN BASRI", List.of("NOT_IN_LIST Dinas B:2"))
                .containsEntry("WAHYU PRATAMA", List.of("NOT_IN_ROSTERS : 7"))
                .containsEntry("FITRI HANDAYANI", List.of("LINKED Dinas B:3 8"));
        assertThat(lines)
                .filteredOn(line -> line.get("list_row").equals("9"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("status")).isEqualTo("NOT_IN_ROSTERS");
                    assertThat(line.get("reasons")).contains("ENTRY_NOT_IN_REGISTRY");
                    assertThat(line.get("list_nik")).startsWith("'=");
                });
    }

    @Test
    void theSummaryCountsTheLines() throws Exception {
        Path output = run();

        JsonNode accounts = new ObjectMapper()
                .readTree(output.resolve("summary.json").toFile())
                .path("lists")
                .path("accounts");
        assertThat(accounts.path("entries").asInt()).isEqualTo(9);
        Map<String, Long> byStatus = new TreeMap<>();
        lines(output).forEach(line -> byStatus.merge(line.get("status"), 1L, Long::sum));
        byStatus.forEach((status, count) -> assertThat(
                        accounts.path(status.toLowerCase(Locale.ROOT).replace("twice_in_list", "twice"))
                                .asLong())
                .as(status)
                .isEqualTo(count));
        assertThat(accounts.path("people_twice").asInt()).isEqualTo(1);
        assertThat(accounts.path("by_opd").path("Dinas B").path("not_in_list").asInt())
                .isEqualTo(1);
    }

    private List<String> problemsOfTheList() throws Exception {
        return new ObjectMapper()
                .readTree(run().resolve("summary.json").toFile())
                .path("lists")
                .path("accounts")
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("file").asText() + " "
                        + problem.path("code").asText() + " "
                        + problem.path("value").asText())
                .filter(problem -> problem.contains("LIST_IN_TWO_VERSIONS"))
                .toList();
    }

    @Test
    void filesThatShareHalfOfTheirPeopleAreToldAsVersionsOfOneList() throws Exception {
        write(
                "lists/akun revisi.csv",
                "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK",
                "7371014101900001,SITI AMINAH,Makassar,01-01-1990,P",
                "7371010707960007,WAHYU PRATAMA,Makassar,07-07-1996,L", // on no roster
                "7371014606950006,FITRI HANDAYANI,Gowa,06-06-1995,P",
                "7371010505940005,HASAN BASRI,Makassar,05-05-1994,L");

        assertThat(problemsOfTheList()).containsExactly("akun revisi.csv LIST_IN_TWO_VERSIONS akun.csv (3 / 4)");
    }

    @Test
    void filesThatShareTwoPeopleAreTwoPartsOfAList() throws Exception {
        write(
                "lists/akun lain.csv",
                "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK",
                "7371014101900001,SITI AMINAH,Makassar,01-01-1990,P",
                "7371014606950006,FITRI HANDAYANI,Gowa,06-06-1995,P",
                "7371010505940005,HASAN BASRI,Makassar,05-05-1994,L");

        assertThat(problemsOfTheList()).isEmpty();
    }

    @Test
    void anEntryInDoubtIsDecidedInTheReportLikeARow() throws Exception {
        Path report = run().resolve("mismatch-report.xlsx");

        DecidedFiles.fillIn(report, folder.resolve("keputusan/laporan.xlsx"), "Aminah", Map.of("AGUS SALIM", "ACCEPT"));

        assertThat(byName(lines(run())))
                .containsEntry("AGUS SALIM", List.of("LINKED Dinas A:5 10 DECIDED_BY_OFFICER;OTHER_NIK"));
    }

    @Test
    void anEntryThatAnOfficerRejectsIsNobodys() throws Exception {
        Path report = run().resolve("mismatch-report.xlsx");

        DecidedFiles.fillIn(report, folder.resolve("keputusan/laporan.xlsx"), "Aminah", Map.of("AGUS SALIM", "REJECT"));

        Map<String, List<String>> said = byName(lines(run()));
        assertThat(said.get("AGUS SALIM"))
                .hasSize(2)
                .contains("NOT_IN_LIST Dinas A:5")
                .anySatisfy(line -> assertThat(line).startsWith("NOT_IN_ROSTERS : 10 DECIDED_BY_OFFICER"));
    }

    @Test
    void aRunThatWasStoppedBeforeItsListsWereLinkedGoesOnAndEndsTheSame() throws Exception {
        Secret.into(folder.resolve("ws"));
        Secret.into(folder.resolve("ws2"));
        SortedMap<String, String> undisturbed = Outputs.of(run());
        StopSignal stop = new StopSignal();
        Path again = folder.resolve("again");

        assertThatThrownBy(() -> run(
                        new RunOptions(again, folder.resolve("ws2"), TODAY, false),
                        new StepListener("find_duplicates", stop::raise),
                        stop))
                .isInstanceOf(JobException.class);
        run(new RunOptions(again, folder.resolve("ws2"), TODAY, false), RunListener.NONE, new StopSignal());

        assertThat(Outputs.of(again)).isEqualTo(undisturbed);
    }
}
