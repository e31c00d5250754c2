package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.Office;
import id.padan.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan explain}, asked after the runs of a small office. */
class ExplainCommandTest {

    private static final Pattern WHOLE_NIK = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set up before each test
    private Office office;

    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
    }

    private int explain(String... arguments) {
        screen = Screen.of(Language.EN);
        List<String> all =
                new ArrayList<>(List.of("explain", folder.resolve("job.yml").toString()));
        all.addAll(List.of(arguments));
        int code = Padan.execute(screen.terminal(), all.toArray(String[]::new));
        assertThat(screen.out()).doesNotContainPattern(WHOLE_NIK);
        return code;
    }

    /** What stands below a heading. */
    private String section(String heading) {
        String text = screen.out().replaceAll("\\s+", " ");
        int from = text.indexOf(". " + heading + " ");
        assertThat(from).as(heading + " in " + text).isNotNegative();
        int next = text.indexOf("- ", from);
        String below = text.substring(next);
        return below.replaceAll(" \\d\\. [A-Z].*", "");
    }

    @Test
    void withoutARunThereIsNothingToTell() {
        assertThat(explain("ANDI SAPUTRA")).isEqualTo(3);

        assertThat(screen.err()).contains("No run has come to its end", "padan run");
        assertThat(folder.resolve("ws")).doesNotExist();
    }

    @Test
    void aNikTellsTheWholeStoryOfItsRow() throws Exception {
        office.night(0);

        assertThat(explain("7371016011950006")).isZero();

        assertThat(screen.out()).startsWith("FITRIANI\nRound \"uji\", as of the run of 31-01-2026");
        assertThat(section("What was submitted"))
                .contains("Submitted by Dinas B: Dinas B.csv, row 4.", "NIK: 7371··········06", "Name: FITRIANI");
        assertThat(section("Who this is"))
                .contains("certain: it is FITRIANI, NIK 7371··········06, born MAKASSAR, 20-11-1995", "agree with")
                .contains("Probability that it is this person:");
        assertThat(section("The same person in other rows")).contains("No other row");
        assertThat(section("What officers decided")).contains("No officer has decided anything");
        assertThat(section("What to do")).contains("Nothing: this row is settled.");
    }

    @Test
    void theNikOfTheRegistryPersonFindsARowThatHasAnother() throws Exception {
        office.replace("rosters/Dinas B.csv", "7371016011950006", "7371016011950060");
        office.night(0);

        assertThat(explain("7371 0160 1195 0006")).isZero();

        assertThat(section("Who this is"))
                .contains("2 digits swapped. Submitted: 7371··········60; registry: 7371··········06");
        assertThat(section("What to do")).contains("Dinas B", "NIK");
    }

    @Test
    void aNikWithATypoFindsWhatIsNearAndSaysSo() throws Exception {
        office.night(0);

        assertThat(explain("7371016011950016")).isZero();

        assertThat(screen.out()).startsWith("Nobody in the last run is exactly \"7371··········16\"");
        assertThat(screen.out()).contains("FITRIANI");
    }

    @Test
    void aNameIsFoundInAnyOrderOfItsWordsAndWithoutQuotes() throws Exception {
        office.night(0);

        assertThat(explain("hidayat", "Rahmat")).isZero();

        assertThat(screen.out()).startsWith("RAHMAT HIDAYAT\n");
        assertThat(section("Who this is"))
                .contains("may be SITI NURHALIZA", "must decide", "Why: The name differs")
                .contains("Name: different. Submitted: RAHMAT HIDAYAT; registry: SITI NURHALIZA");
        assertThat(section("What officers decided")).contains("open since the last run");
        assertThat(section("What to do"))
                .contains("Officer: decide this row, in the sheet \"To Decide\" of mismatch-report.xlsx")
                .contains("Dinas A: Name: different, compared with the registry; check the KTP.");
    }

    @Test
    void aNameThatSoundsAlikeOrHasATypoIsFoundAndSaidSo() throws Exception {
        office.night(0);

        assertThat(explain("Juliana Putri")).isZero();
        assertThat(screen.out()).startsWith("Nobody in the last run is exactly \"Juliana Putri\"");
        assertThat(screen.out()).contains("YULIANA PUTRI");
        assertThat(explain("Jumriati")).isZero();
        assertThat(screen.out()).startsWith("JUMRIATI");
    }

    @Test
    void aPlaceIsARowOfAFileWithOrWithoutItsFolderAndEnding() throws Exception {
        office.night(0);

        for (String place : List.of("Dinas A.csv:3", "rosters/Dinas A.csv:3", "dinas a:3")) {
            assertThat(explain(place)).as(place).isZero();
            assertThat(screen.out()).startsWith("RAHMAT HIDAYAT\n");
        }
    }

    @Test
    void aPlaceWithoutAPersonIsSaidToHaveNone() throws Exception {
        office.night(0);

        assertThat(explain("Dinas A.csv:1")).isEqualTo(1);

        assertThat(screen.out())
                .contains("read no person in Dinas A.csv:1", "Rosters of the last run: Dinas A.csv; Dinas B.csv");
    }

    @Test
    void nobodyIsSaidSoWithTheNamesMostLikeIt() throws Exception {
        office.night(0);

        assertThat(explain("BAMBANG WIRAJAYA")).isEqualTo(1);

        assertThat(screen.out())
                .contains("is in no roster that the last run read", "Check with the OPD")
                .contains("Names most like it: BAMBANG WIJAYA");
        assertThat(explain("7371099999999999")).isEqualTo(1);
        assertThat(screen.out()).contains("\"7371··········99\" is in no roster");
    }

    @Test
    void rowsOfOnePersonInSeveralOpdAreToldEachWithTheOther() throws Exception {
        office.night(0);

        assertThat(explain("ANDI SAPUTRA")).isZero();

        assertThat(screen.out().lines().filter("ANDI SAPUTRA"::equals)).hasSize(2);
        assertThat(section("The same person in other rows"))
                .contains("The same person in several OPD: - Dinas B: Dinas B.csv, row 2, ANDI SAPUTRA: to be decided");
        assertThat(section("Who this is")).contains("But several OPD submitted that person");
        assertThat(section("What to do")).contains("Another OPD submitted this person too");
    }

    @Test
    void ofManyRowsSomebodyMustSayWhichTheyMean() throws Exception {
        office.replace(
                "rosters/Dinas B.csv",
                "7371016011950006,FITRIANI,Makassar,20-11-1995,P\n",
                """
                7371016011950006,FITRIANI,Makassar,20-11-1995,P
                7371010101010001,FITRIANI,Gowa,01-01-1991,P
                7371010101010002,FITRIANI,Bone,02-02-1992,P
                7371010101010003,FITRIANI,Maros,03-03-1993,P
                """);
        office.night(0);
        Path page = folder.resolve("page.html");

        assertThat(explain("FITRIANI")).isZero();

        assertThat(screen.out())
                .contains("Rows that may be meant: 4", "Dinas B.csv:4", "Dinas B.csv:7")
                .contains("For one of them: padan explain", "'Dinas B.csv:4'")
                .doesNotContain("What was submitted");
        assertThat(explain("FITRIANI", "--format", "html", "--output", page.toString()))
                .isEqualTo(1);
        assertThat(page).doesNotExist();
    }

    @Test
    void aDecidedRowTellsWhoDecidedWhatAndHowToTakeItBack() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", "JUMRIATI"), "TERIMA"));
        office.night(1);

        assertThat(explain("JUMRIATI")).isZero();

        assertThat(section("Who this is")).contains("An officer decided that this row is HASANUDDIN");
        assertThat(section("What officers decided"))
                .contains("ACCEPT by Aminah", "(it is HASANUDDIN, NIK 7371··········05). This holds.");
        assertThat(section("What to do"))
                .containsPattern("take it back with: padan decisions revoke \\S+job\\.yml \\w{10} ");
    }

    @Test
    void whatWasTakenBackSinceCountsFromTheNextRunOn() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", "JUMRIATI"), "TERIMA"));
        office.night(1);
        explain("JUMRIATI");
        String id = screen.out().replaceAll("(?s).*revoke \\S+\\s+(\\S+).*", "$1");
        Padan.execute(
                Screen.of(Language.EN).terminal(),
                "decisions",
                "revoke",
                folder.resolve("job.yml").toString(),
                id);

        assertThat(explain("JUMRIATI")).isZero();

        assertThat(section("What officers decided")).contains("It was taken back.");
        assertThat(section("What to do")).startsWith("- Run again:");
    }

    @Test
    void thePageHasWholeNikAndNoScript() throws Exception {
        office.night(0);
        Path page = folder.resolve("page.html");

        assertThat(explain("Rahmat Hidayat", "--format", "html", "--output", page.toString()))
                .isZero();

        assertThat(screen.out()).contains("written to", "whole NIK");
        Document read = Jsoup.parse(page.toFile());
        assertThat(read.text()).contains("RAHMAT HIDAYAT", "7371014203850002", "What to do");
        assertThat(read.select("script, link, img")).isEmpty();
        assertThat(read.select("section")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aPageNeedsAFileAndAFileIsAPage() throws Exception {
        office.night(0);

        assertThat(explain("FITRIANI", "--format", "html")).isEqualTo(2);
        assertThat(screen.err()).contains("belong together");
        assertThat(explain("FITRIANI", "--output", "x.html")).isEqualTo(2);
        String nowhere = folder.resolve("nowhere/x.html").toString();
        assertThat(explain("FITRIANI", "--format", "html", "--output", nowhere)).isEqualTo(2);
        assertThat(screen.err()).contains("cannot be written");
    }

    @Test
    void aWorkspaceInUseIsSaidSo() throws Exception {
        office.night(0);
        try (Workspace open = Workspace.open(folder.resolve("ws"))) {
            assertThat(open.folder()).exists();

            assertThat(explain("FITRIANI")).isEqualTo(4);
        }
        assertThat(screen.err()).contains("ws");
    }

    @Test
    void itSpeaksTheLanguageOfTheJob() throws Exception {
        office.replace("job.yml", "language: en", "language: id");
        office.night(0);

        assertThat(explain("Rahmat Hidayat")).isZero();

        assertThat(screen.out())
                .contains(
                        "1. Yang diajukan",
                        "5. Yang harus dilakukan",
                        "Dinas A: Nama: berbeda, dibandingkan dengan data kependudukan");
    }

    @Test
    void howSomebodyStandsWithEachListIsTold() throws Exception {
        office.replace("job.yml", "output: out", "lists: {accounts: {files: \"akun.csv\"}}\noutput: out");
        Files.writeString(
                folder.resolve("akun.csv"),
                """
                NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK
                7371016011950006,FITRIANI,Makassar,20-11-1995,P
                7371014203850002,SITI NURHALIZA,Makassar,02-03-1985,P
                """);
        office.night(0);

        assertThat(explain("FITRIANI")).isZero();

        assertThat(section("How the person stands with the lists"))
                .contains("accounts: ", "The entry: akun.csv, row 2: FITRIANI, NIK 7371··········06");
        assertThat(section("What to do")).contains("Nothing");
        assertThat(explain("Yuliana Putri")).isZero();
        assertThat(section("How the person stands with the lists")).contains("accounts: ");
        assertThat(section("What to do")).contains("is not in the list accounts; see to an entry there");
    }

    @Test
    void whetherTheCriteriaAreMetIsToldWithEveryReason() throws Exception {
        office.replace("job.yml", "output: out", "eligibility: census-2022\noutput: out");
        office.replace("rosters/Dinas B.csv", "TANGGAL LAHIR,JK", "TANGGAL LAHIR,JK,JABATAN,TMT,SUMBER GAJI");
        office.replace("rosters/Dinas B.csv", "20-11-1995,P", "20-11-1995,P,Sopir,2021-06-01,APBD");
        office.replace("rosters/Dinas B.csv", "03-04-1991,L", "03-04-1991,L,Guru,entah,APBD");
        office.night(0);

        assertThat(explain("FITRIANI")).isZero();

        assertThat(section("What was submitted")).contains("Post: Sopir", "Start (TMT): 01-06-2021");
        assertThat(section("Whether the criteria are met"))
                .contains("Census of non-ASN workers 2022:", "At work since", "The post", "In the annex");
        assertThat(section("What to do")).contains("Dinas B: the person is outside the criteria (");
        assertThat(explain("JUMRIATI")).isZero();
        assertThat(section("What to do")).contains("make clear what the criteria need: start of work not known.");
    }
}
