package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code padan explain} tells of a round beside lists and criteria: periods of service, objections and proposals. */
class ExplainRoundTest {

    private static final String SERVICE = "Periods of service, as the history has them";
    private static final String PROPOSALS = "Objections, proposals and corrections";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set up before each test
    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
        office.replace(
                "rosters/Dinas A.csv",
                "7371015507920004,YULIANA",
                ",KORNELIUS TANDIRERUNG,Toraja,09-09-1988,L\n7371015507920004,YULIANA");
    }

    private void add(String keys, String file, String lines) throws IOException {
        office.replace("job.yml", "output: out", keys + "output: out");
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), lines);
    }

    private String explain(String who) {
        Screen screen = Screen.of(Language.EN);
        assertThat(Padan.execute(
                        screen.terminal(), "explain", folder.resolve("job.yml").toString(), who))
                .isZero();
        return screen.out().replaceAll("\\s+", " ");
    }

    private void addHistory(String keys) throws IOException {
        add(
                keys + "history: {files: \"history/*\"}\n",
                "history/riwayat.csv",
                """
                NIK,NAMA,TANGGAL LAHIR,OPD,UNIT KERJA,JABATAN,TMT AWAL,TMT AKHIR,NO SK,SUMBER GAJI
                7371016011950006,FITRIANI,20-11-1995,Dinas B,SDN 9,Guru Kelas,02-01-2019,sekarang,1/2019,APBD
                ,KORNELIUS TANDIRERUNG,09-09-1988,Dinas A,SDN 2,Penjaga,01-03-2021,sekarang,2/2021,APBD
                """);
    }

    @Test
    void whoseResultOfTheSelectionLeavesItOpenIsToldWhichListAndWhatAnOfficerDoes() throws Exception {
        add(
                "eligibility: pppk-paruh-waktu-2025\nlists: {selection: {files: \"lists/hasil.csv\"}, bkn: {files: \"lists/bkn.csv\"}}\n",
                "lists/hasil.csv",
                "NIK,NAMA,TANGGAL LAHIR,KETERANGAN\n7371016011950006,FITRIANI,20-11-1995,R3/L\n");
        Files.writeString(
                folder.resolve("lists/bkn.csv"), "NIK,NAMA,TANGGAL LAHIR\n7371016011950006,FITRIANI,20-11-1995\n");
        office.night(0);

        assertThat(explain("FITRIANI"))
                .contains("Not yet certain whether in the list selection, or whether its remark lets the person count")
                .contains("Officer: decide the entry of the list, or take it out of the list")
                .doesNotContain("make clear what the criteria need");
    }

    @Test
    void periodsOfServiceAreToldInAJobWithoutCriteria() throws Exception {
        addHistory("");
        office.night(0);

        assertThat(explain("FITRIANI"))
                .contains(SERVICE, "2 January 2019 to now: Guru Kelas, SDN 9, Dinas B, APBD (riwayat.csv, row 2)")
                .contains("unbroken since 2 January 2019");
        assertThat(explain("YULIANA PUTRI")).doesNotContain(SERVICE);
    }

    @Test
    void periodsOfServiceOfARejectedRowAreToldThoughNobodyJudgesIt() throws Exception {
        addHistory("eligibility: census-2022\n");
        office.night(0);

        assertThat(explain("KORNELIUS TANDIRERUNG"))
                .contains("not judged, because the row was not taken over", SERVICE, "Penjaga, SDN 2, Dinas A");
        assertThat(explain("FITRIANI"))
                .as("with the criteria, and once")
                .containsOnlyOnce("Guru Kelas, SDN 9")
                .doesNotContain(". " + SERVICE);
    }

    @Test
    void objectionsAndProposalsAboutThePersonAreToldWithWhatBecameOfThem() throws Exception {
        add(
                "eligibility: census-2022\nproposals: {files: \"usulan/*\"}\n",
                "usulan/usulan.csv",
                """
                DAFTAR USULAN DAN SANGGAHAN,,,,,,
                NO,NO. PENGUMUMAN,JENIS,NIK,NAMA,TANGGAL LAHIR,ALASAN
                1,,Keberatan,7371016011950006,FITRIANI,20-11-1995,Sudah berhenti
                2,,Keberatn,7371016011950006,FITRIANI,20-11-1995,Ganda
                3,,Usulan,7371010101880003,BUDI SANTOSO,01-01-1988,Terlewat
                """);
        office.night(0);

        assertThat(explain("FITRIANI"))
                .contains(PROPOSALS)
                .contains("Objection (usulan.csv, row 3), the reason given \"Sudah berhenti\":")
                .contains("number 1, FITRIANI (NIK 737101********06), Dinas B", "Still in the announcement")
                .contains("usulan.csv, row 4: ")
                .doesNotContain("Terlewat", "7371016011950006");
        assertThat(explain("YULIANA PUTRI")).doesNotContain(PROPOSALS);
    }
}
