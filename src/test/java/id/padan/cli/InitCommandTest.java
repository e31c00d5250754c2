package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final String ROSTER =
            """
            DINAS SOSIAL
            NO;NIK;NAMA;TGL LAHIR;UNIT KERJA;TMT
            1;7371011205900001;ANDI BASO;12-05-1990;BIDANG A;01-01-2015
            2;7371014101910002;SITI AMINAH;01-01-1991;BIDANG B;01-01-2016
            """;
    private static final String PLAIN = "NIK,NAMA,TGL LAHIR\n7371011205900001,ANDI BASO,12-05-1990\n";
    private static final String REGISTRY =
            """
            NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR
            7371011205900001,7371010101010001,ANDI BASO,L,MAKASSAR,12-05-1990
            7371014101910002,7371010101010002,SITI AMINAH,P,MAKASSAR,01-01-1991
            7371011205920003,7371010101010003,BUDI,L,MAROS,12-05-1992
            """;

    private Screen screen = Screen.of(Language.ID);
    private Path folder = Path.of("");

    @BeforeEach
    void setUp(@TempDir Path given) {
        folder = given;
    }

    @Test
    void rostersAndRegistryAreToldApartByWhatTheyHold() throws Exception {
        write("a/satu.csv", REGISTRY);
        write("b/dua.csv", ROSTER);

        assertThat(init()).isZero();

        assertThat(rosters()).containsExactly("dua.csv");
        assertThat(registry()).containsExactly("satu.csv");
        assertThat(screen.out()).contains("Selanjutnya: padan run " + folder.resolve("padan.yml"));
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void theJobThatIsWrittenRuns() throws IOException {
        write("Data 2026/daftar opd/Dinas Sosial.csv", ROSTER);
        write("Data 2026/kependudukan/penduduk.csv", REGISTRY);
        Path job = folder.resolve("Data 2026/padan.yml");

        assertThat(padan("init", folder.resolve("Data 2026").toString())).isZero();
        assertThat(screen.out()).contains("padan run '" + job + "'");
        assertThat(padan("run", job.toString())).isZero();
        assertThat(folder.resolve("Data 2026/hasil")).isNotEmptyDirectory();
    }

    @Test
    void theFileHasALineAKeyWithWhatItMeansAndTheZoneOfThePeople() throws Exception {
        write("a/satu.csv", REGISTRY);
        write("b/dua.csv", ROSTER);

        init("--language", "en");

        List<String> lines = Files.readAllLines(folder.resolve("padan.yml"));
        assertThat(lines).hasSize(9).allMatch(line -> line.contains("# "));
        assertThat(job().language()).isEqualTo(Language.EN);
        assertThat(job().zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(job().decisions()).isNotNull();
    }

    @Test
    void aJobFileThatIsThereIsNeverTouched() throws IOException {
        write("padan.yml", "name: mine\n");

        assertThat(init()).isEqualTo(2);

        assertThat(folder.resolve("padan.yml")).hasContent("name: mine");
        assertThat(screen.err()).contains("sudah ada dan dibiarkan", "padan run " + folder.resolve("padan.yml"));
    }

    @Test
    void whatARunWroteIsNoRosterOfTheNextJob() throws Exception {
        write("a/satu.csv", REGISTRY);
        write("b/dua.csv", ROSTER);
        init();
        padan("run", folder.resolve("padan.yml").toString(), "--quiet");
        Files.delete(folder.resolve("padan.yml"));

        assertThat(init()).isZero();
        assertThat(rosters()).containsExactly("dua.csv");
    }

    @Test
    void filesInOneFolderAreToldApartToo() throws Exception {
        write("penduduk.csv", REGISTRY);
        write("Dinas Sosial.csv", ROSTER);
        write("Dinas Kesehatan.csv", ROSTER);
        write("catatan.txt", "telepon Dinas Sosial\n");

        assertThat(init()).isZero();
        assertThat(rosters()).containsExactly("Dinas Kesehatan.csv", "Dinas Sosial.csv");
        assertThat(registry()).containsExactly("penduduk.csv");
    }

    @Test
    void foldersOfFoldersAreOnePatternThatFindsLaterFilesToo() throws Exception {
        write("opd/sosial/Dinas Sosial.csv", ROSTER);
        write("opd/kesehatan/Dinas Kesehatan.csv", ROSTER);
        write("dukcapil/penduduk.csv", REGISTRY);

        assertThat(init()).isZero();
        write("opd/baru/Dinas Baru.csv", ROSTER);
        assertThat(rosters())
                .containsExactly("baru/Dinas Baru.csv", "kesehatan/Dinas Kesehatan.csv", "sosial/Dinas Sosial.csv");
    }

    @Test
    void aRosterThatCannotBeReadIsTakenAndTold() throws Exception {
        write("b/rusak.xlsx", "PK\003\004 cut off");
        write("b/dua.csv", ROSTER);
        write("a/satu.csv", REGISTRY);

        assertThat(init()).isZero();
        assertThat(rosters()).containsExactly("dua.csv", "rusak.xlsx");
        assertThat(screen.err()).contains("rusak.xlsx: Berkas terpotong atau rusak.");
    }

    @Test
    void peopleOfWhomNothingSaysWhoListsThemAreNotTakenBesideRostersButTold() throws Exception {
        write("a/satu.csv", REGISTRY);
        write("b/dua.csv", ROSTER);
        write("akun/akun.csv", PLAIN);

        assertThat(init()).isZero();
        assertThat(rosters()).containsExactly("dua.csv");
        assertThat(screen.out()).contains("Tidak diikutkan").contains(folder.resolve("akun") + ": 1 berkas");
    }

    @Test
    void aHistoryOfWorkIsNoRoster() throws Exception {
        write("a/satu.csv", REGISTRY);
        write("b/dua.csv", ROSTER);
        write("c/riwayat.csv", ROSTER + "3;7371011205900001;ANDI BASO;12-05-1990;BIDANG C;01-01-2017\n");

        assertThat(init()).isZero();
        assertThat(rosters()).containsExactly("dua.csv");
        assertThat(screen.out()).contains("Tidak diikutkan");
    }

    @Test
    void rostersAreProposedBeforePeriodsOfServiceOfAsManyPeople() throws Exception {
        write("a/satu.csv", REGISTRY);
        write(
                "b/riwayat.csv",
                ROSTER.replace("UNIT KERJA;TMT", "TMT;TGL SELESAI").replaceAll("BIDANG .", "01-01-2014"));
        write("c/dua.csv", ROSTER);

        assertThat(init()).isEqualTo(2);
        assertThat(screen.out()).contains("1  " + folder.resolve("c"), "2  " + folder.resolve("b"));
    }

    @Test
    void aPopulationIsTheRegistryWhateverItsHeadings() throws Exception {
        StringBuilder population = new StringBuilder("NIK,NAMA,TGL LAHIR\n");
        for (int i = 1; i <= 60; i++) {
            population.append("737101120590").append(String.format("%04d", i)).append(",WARGA,12-05-1990\n");
        }
        write("a/satu.csv", population.toString());
        write("b/dua.csv", PLAIN);

        assertThat(init()).isZero();
        assertThat(registry()).containsExactly("satu.csv");
        assertThat(rosters()).containsExactly("dua.csv");
    }

    @Test
    void ofSeveralRegistriesNobodyChoosesWithoutAskingAndTheHintRuns() throws Exception {
        write("2024/satu.csv", REGISTRY);
        write("2025/satu.csv", REGISTRY);
        write("b/dua.csv", ROSTER);

        assertThat(init()).isEqualTo(2);
        assertThat(folder.resolve("padan.yml")).doesNotExist();
        assertThat(screen.out()).contains("1  " + folder.resolve("2024"), "2  " + folder.resolve("2025"));
        String hint = screen.err().strip().replaceFirst(".*padan init", "init");
        assertThat(padan(hint.split(" "))).isZero();
        assertThat(registry()).containsExactly("satu.csv");
    }

    @Test
    void whoIsAtATerminalIsAsked() throws Exception {
        write("2024/lama.csv", REGISTRY);
        write("2025/baru.csv", REGISTRY);
        write("b/dua.csv", ROSTER);
        screen = Screen.answering(Language.ID, "7", "2", "en");

        assertThat(init()).isZero();
        assertThat(registry()).containsExactly("baru.csv");
        assertThat(job().language()).isEqualTo(Language.EN);
        assertThat(screen.out()).contains("Yang mana data kependudukan?", "Bahasa laporan");
        assertThat(screen.err()).contains("\"7\" bukan salah satunya");
    }

    @Test
    void whatIsNotInTheFolderCanBeNamedAtTheQuestion() throws Exception {
        write("job/b/dua.csv", ROSTER);
        write("elsewhere/satu.csv", REGISTRY);
        folder = folder.resolve("job");
        screen =
                Screen.answering(Language.ID, folder.resolveSibling("elsewhere").toString(), "");

        assertThat(init()).isZero();
        assertThat(Files.readString(folder.resolve("padan.yml"))).contains("\"../elsewhere/*.csv\"");
        assertThat(job().language()).isEqualTo(Language.ID);
    }

    @Test
    void whereNothingIsFoundItIsToldWhatWasLookedAt() throws IOException {
        write("surat.pdf", "%PDF-1.4 surat");
        write("b/dua.csv", ROSTER);

        assertThat(init()).isEqualTo(3);
        assertThat(screen.err())
                .contains("Tidak ada data kependudukan yang ditemukan")
                .contains("surat.pdf: Ini bukan tabel")
                .contains("dua.csv: daftar OPD, 2 orang")
                .contains("--registry REGISTRY");
        assertThat(folder.resolve("padan.yml")).doesNotExist();
    }

    @Test
    void ofAFileThatIsNamedAndHoldsNobodyItIsToldWhy() throws IOException {
        write("surat.pdf", "%PDF-1.4 surat");
        write("a/satu.csv", REGISTRY);

        assertThat(init("--rosters", folder.resolve("surat.pdf").toString())).isEqualTo(3);
        assertThat(screen.err()).contains("Tidak ada orang yang dapat dibaca").contains("surat.pdf: Ini bukan tabel");
    }

    @Test
    void aFolderThatIsNotThereIsMadeOnlyIfBothAreNamed() throws IOException {
        write("a/satu.csv", REGISTRY);
        write("b/dua.csv", ROSTER);
        Path fresh = folder.resolve("baru");

        assertThat(padan("init", fresh.toString())).isEqualTo(2);
        assertThat(fresh).doesNotExist();
        assertThat(padan(
                        "init",
                        fresh.toString(),
                        "--rosters",
                        folder.resolve("b").toString(),
                        "--registry",
                        folder.resolve("a/satu.csv").toString()))
                .isZero();
        assertThat(Files.readString(fresh.resolve("padan.yml")))
                .contains("[\"../b/*\"]")
                .contains("[\"../a/satu.csv\"]");
    }

    @Test
    void aRegistryThatCannotRunIsToldAndTheFileIsWrittenToBeMended() throws IOException {
        write("a/satu.csv", "NIK,NAMA_LGKP,TMPT_LHR,NO_KK\n7371011205900001,ANDI BASO,MAKASSAR,7371011205900009\n");
        write("b/dua.csv", ROSTER);

        assertThat(init()).isEqualTo(1);
        assertThat(folder.resolve("padan.yml")).exists();
        assertThat(screen.err()).contains("satu.csv").contains("birth_date").contains("Betulkan dulu");
    }

    private int init(String... more) {
        List<String> all = new ArrayList<>(List.of("init", folder.toString()));
        all.addAll(List.of(more));
        return padan(all.toArray(String[]::new));
    }

    private int padan(String... arguments) {
        return Padan.execute(screen.terminal(), arguments);
    }

    private JobFile job() throws Exception {
        return JobFileReader.read(folder.resolve("padan.yml"));
    }

    private List<String> rosters() throws Exception {
        return InputFiles.of(job()).rosters().stream().map(InputFile::name).toList();
    }

    private List<String> registry() throws Exception {
        return InputFiles.of(job()).registry().stream().map(InputFile::name).toList();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    }
}
