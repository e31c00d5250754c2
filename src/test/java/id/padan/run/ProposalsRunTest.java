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
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night with an announcement, and one with what the public says to it. */
class ProposalsRunTest {

    private static final String HEADING = "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK,JABATAN\n";
    private static final String SITI = "7371014203850002,SITI NURHALIZA,Makassar,02-03-1985,P,Guru\n";
    private static final String BUDI = "7371010101880003,BUDI SANTOSO,Gowa,01-01-1988,L,Guru\n";
    private static final String FITRIANI = "7371016011950006,FITRIANI,Makassar,20-11-1995,P,Perawat\n";
    private static final String HASANUDDIN = "7371012009790005,HASANUDDIN,Bone,20-09-1979,L,Guru\n";
    private static final String ANDI = "7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L,Guru\n";

    private static final String PROPOSALS =
            """
            DAFTAR USULAN DAN SANGGAHAN,,,,,,,,
            NO,NO. PENGUMUMAN,JENIS,NIK,NAMA,TANGGAL LAHIR,JABATAN,OPD,ALASAN
            1,3,Keberatan,,,,,,Sudah berhenti
            2,No. 4,Sanggahan,,HASANUDDIN,,,,Pindah
            3,,Usulan,7371015507920004,DEWI LESTARI,15-07-1992,,Dinas B,Terlewat
            4,,Usul,7371011205900001,ANDI SAPUTRA,12-05-1990,,,Terlewat juga
            5,2,Koreksi,,SITI NURHALIZA,02-03-1985,Guru Ahli,,Jabatan salah
            6,99,Keberatan,,,,,,Siapa ini
            7,,Usulan,,,,,,Tanpa nama
            8,3,,7371014203850002,SITI NURHALIZA,,,,Bukan dia
            9,3,Keberatn,737101********06,,,,,Ganda
            10,,Usulan,6408010909880019,KORNELIUS TANDIRERUNG,09-09-1988,,,Baru
            11,,Usulan,7371014203850002,SITI NURHALIZA,02-03-1985,,,Belum ada
            12,2 dan 3,Keberatan,,,,,,Keduanya
            13,1,Koreksi,,,,,,Salah
            """;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void anAnnouncement() throws Exception {
        office = Office.in(folder);
        office.write("rosters/Dinas A.csv", HEADING + SITI + BUDI);
        office.write("rosters/Dinas B.csv", HEADING + FITRIANI + HASANUDDIN);
        String job = Files.readString(folder.resolve("job.yml"));
        office.write("job.yml", job + "eligibility: census-2022\nproposals: {files: \"usulan/*\"}\n");
        office.night(0);
        assertThat(Outputs.records(folder.resolve("night0/announcement.csv")))
                .extracting(line -> line.get("number") + " " + line.get("name"))
                .containsExactly("1 BUDI SANTOSO", "2 SITI NURHALIZA", "3 FITRIANI", "4 HASANUDDIN");
    }

    private RunResult.Ran secondNight() throws Exception {
        office.write("rosters/Dinas A.csv", HEADING + SITI + BUDI + ANDI);
        office.write("rosters/Dinas B.csv", HEADING + FITRIANI + ANDI);
        office.write("usulan/usulan.csv", PROPOSALS);
        return (RunResult.Ran) office.night(1);
    }

    private Map<String, CSVRecord> byReason() throws IOException {
        Map<String, CSVRecord> byReason = new TreeMap<>();
        Outputs.records(folder.resolve("night1/proposals.csv")).forEach(line -> byReason.put(line.get("reason"), line));
        return byReason;
    }

    private CSVRecord line(String reason) throws IOException {
        return Objects.requireNonNull(byReason().get(reason));
    }

    private static String told(CSVRecord line) {
        return String.join(
                        " ",
                        line.get("kind"),
                        line.get("status"),
                        line.get("number"),
                        line.get("person_name"),
                        line.get("problems"))
                .strip();
    }

    @Test
    void anEmptyFolderIsNoError() throws Exception {
        assertThat(Files.readAllLines(folder.resolve("night0/proposals.csv"))).hasSize(1);
    }

    @Test
    void eachOfThemIsToldWithWhatBecameOfIt() throws Exception {
        secondNight();

        Map<String, CSVRecord> lines = byReason();

        assertThat(lines).hasSize(13);
        Map<String, String> told = new TreeMap<>();
        lines.forEach((reason, line) -> told.put(reason, told(line)));
        assertThat(told)
                .containsEntry("Sudah berhenti", "OBJECTION ANNOUNCED 3 FITRIANI")
                .containsEntry("Pindah", "OBJECTION ON_NO_ROSTER 4 HASANUDDIN")
                .containsEntry("Jabatan salah", "CORRECTION ANNOUNCED 2 SITI NURHALIZA")
                .containsEntry("Siapa ini", "OBJECTION NOBODY   PROPOSAL_NUMBER_UNKNOWN")
                .containsEntry("Tanpa nama", "PROPOSAL NOBODY   PROPOSAL_OF_NOBODY")
                .containsEntry(
                        "Bukan dia", "OBJECTION NOBODY 3 SITI NURHALIZA PROPOSAL_KIND_MISSING;PROPOSAL_OF_TWO_PEOPLE")
                .containsEntry("Ganda", "OBJECTION ANNOUNCED 3 FITRIANI PROPOSAL_KIND_UNKNOWN")
                .containsEntry("Baru", "PROPOSAL NOT_IN_REGISTRY")
                .containsEntry("Belum ada", "PROPOSAL ANNOUNCED 2 SITI NURHALIZA")
                .containsEntry("Keduanya", "OBJECTION NOBODY   PROPOSAL_NUMBER_UNREADABLE")
                .containsEntry("Salah", "CORRECTION ANNOUNCED 1 BUDI SANTOSO PROPOSAL_WITHOUT_VALUE");
    }

    @Test
    void whoIsMissingIsToldWhetherOnARosterAndEligible() throws Exception {
        secondNight();

        List<CSVRecord> missed = Outputs.records(folder.resolve("night1/proposals.csv")).stream()
                .filter(line -> line.get("reason").startsWith("Terlewat"))
                .toList();

        assertThat(missed)
                .extracting(line -> String.join(
                        " ",
                        line.get("status"),
                        line.get("opd"),
                        line.get("roster_opd"),
                        line.get("outcome"),
                        line.get("reasons"),
                        line.get("eligible")))
                .containsExactly(
                        "ON_NO_ROSTER Dinas B    unknown", "IN_REVIEW  Dinas A review DUPLICATE_ACROSS_OPD yes");
    }

    @Test
    void aCorrectionSaysWhereTheValueHolds() throws Exception {
        secondNight();
        assertThat(line("Jabatan salah").get("values")).isEqualTo("name:both;birth_date:both;position:neither");

        office.replace("rosters/Dinas A.csv", "1985,P,Guru", "1985,P,Guru Ahli");
        office.night(2);

        assertThat(Outputs.records(folder.resolve("night2/proposals.csv")))
                .filteredOn(line -> line.get("reason").equals("Jabatan salah"))
                .extracting(line -> line.get("values"))
                .containsExactly("name:both;birth_date:both;position:roster");
    }

    @Test
    void faultsAreToldWithFileCellAndRemedyAndNoWholeNik() throws Exception {
        RunResult.Ran ran = secondNight();

        String console = ConsoleSummary.render(ran.summary(), Path.of("night1"), Path.of("nightly.yml"), Language.ID);

        assertThat(console)
                .contains(
                        "usulan.csv, B8: Tidak ada orang dengan nomor pengumuman itu (99). Cocokkan dengan pengumuman")
                .contains("usulan.csv, C11: Jenisnya bukan sanggahan, usulan, atau koreksi (Keberatn (KEBERATAN?)).")
                .contains("usulan.csv, D9: Tidak tertulis siapa yang dimaksud.")
                .doesNotContainPattern("\\d{16}");
        JsonNode summary = new ObjectMapper()
                .readTree(folder.resolve("night1/summary.json").toFile())
                .at("/proposals");
        assertThat(summary.at("/entries").asInt()).isEqualTo(13);
        assertThat(summary.at("/by_status/OBJECTION/ANNOUNCED").asInt()).isEqualTo(2);
        assertThat(summary.at("/problems").toString())
                .contains("PROPOSAL_NUMBER_UNKNOWN")
                .doesNotContain("NIK_MISSING");
    }

    @Test
    void nothingOfTheRostersChangesByThem() throws Exception {
        secondNight();
        Map<String, String> with = decided("night1");
        Files.delete(folder.resolve("usulan/usulan.csv"));
        office.night(2);

        assertThat(decided("night2")).isEqualTo(with);
        assertThat(folder.resolve("night1/lists")).doesNotExist();
    }

    /** An entry without NIK and date fits somebody, and it is not certain whom. */
    @Test
    void whoAnEntryMeansIsDecidedInTheWorkbookLikeARow() throws Exception {
        office.write("usulan/usulan.csv", "JENIS,NAMA,TEMPAT LAHIR,JK,ALASAN\nUsulan,DEWI LESTARI,Maros,P,Terlewat\n");
        run("night1");
        assertThat(line("Terlewat").get("status")).isEqualTo("UNCERTAIN");

        DecidedFiles.fillIn(
                folder.resolve("night1/mismatch-report.xlsx"),
                folder.resolve("keputusan/laporan.xlsx"),
                "Aminah",
                Map.of("DEWI LESTARI", "ACCEPT"));
        run("night2");

        assertThat(Outputs.records(folder.resolve("night2/proposals.csv")))
                .extracting(line -> line.get("status") + " " + line.get("person_nik"))
                .containsExactly("ON_NO_ROSTER 7371015507920004");
    }

    private void run(String night) throws Exception {
        RunOptions options = new RunOptions(folder.resolve(night), null, Office.FIRST_NIGHT.plusDays(1), false);
        new Runner(Clock.systemUTC())
                .run(JobFileReader.read(folder.resolve("job.yml")), options, RunListener.NONE, new StopSignal());
    }

    private Map<String, String> decided(String night) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv", "announcement.csv", "annex.csv")) {
            files.put(file, Files.readString(folder.resolve(night).resolve(file)));
        }
        return files;
    }

    @Test
    void theWorkbookHasThemOnASheetOfTheirOwnInWordsToReadOut() throws Exception {
        secondNight();
        List<String> texts = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(
                folder.resolve("night1/mismatch-report.xlsx").toFile(), null, true)) {
            assertThat(book.getSheet("List proposals")).isNull();
            Sheet sheet = book.getSheet("Proposals");
            for (Row row : sheet) {
                for (Cell cell : row) {
                    texts.add(cell.toString());
                }
            }
        }

        assertThat(texts)
                .anyMatch(text -> text.contains("Meant is number 3, FITRIANI (NIK 737101********06), Dinas B.")
                        && text.contains("Still in the announcement"))
                .anyMatch(text -> text.contains("On no roster."))
                .anyMatch(text -> text.contains("Number 3 is FITRIANI")
                        && text.contains("those of SITI NURHALIZA, so nobody is chosen"))
                .anyMatch(text -> text.contains("to be submitted by Dinas B"))
                .anyMatch(text -> text.contains("Does not hold yet: post, asked for Guru Ahli; on the roster Guru."));
        assertThat(Files.readString(folder.resolve("night1/mismatch-report.html")))
                .contains("data-proposals")
                .contains("Masih ada dalam pengumuman");
    }

    @Test
    void aLostDatabaseLeavesEverybodyTheNumber() throws Exception {
        try (var files = Files.list(folder.resolve("ws"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".mv.db")).toList()) {
                Files.delete(file);
            }
        }
        secondNight();

        assertThat(Outputs.records(folder.resolve("night1/announcement.csv")))
                .extracting(line -> line.get("number") + " " + line.get("name"))
                .containsExactly("1 BUDI SANTOSO", "2 SITI NURHALIZA", "3 FITRIANI");
        assertThat(line("Pindah").get("status")).isEqualTo("ON_NO_ROSTER");
    }
}
