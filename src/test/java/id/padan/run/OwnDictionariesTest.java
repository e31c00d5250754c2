package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.padan.jobfile.JobException;
import id.padan.message.Language;
import id.padan.person.NameReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dictionaries that a job adds to those of the program. */
class OwnDictionariesTest {

    @TempDir
    private Path folder;

    private Office office;

    /** Two people as only people of the place know them: another form of the name, an old name of the village. */
    @BeforeEach
    void setUp() throws IOException {
        office = Office.in(folder);
        office.replace(
                "registry/penduduk.csv",
                "TGL_LHR,JENIS_KLMIN\n",
                """
                TGL_LHR,JENIS_KLMIN
                7371012304830007,WAHIDA,MAKASSAR,23-04-1983,L
                9999012508810008,RUSTAM EFENDI,TOBADAK,25-08-1981,L
                """);
        office.write(
                "rosters/Dinas C.csv",
                Office.HEADING
                        + """
                ,DAHWI,Makassar,23-04-1983,L
                9999012508810008,RUSTAM EFENDI,Topoyo Lama,25-08-1981,L
                """);
        office.write("kamus/ejaan.txt", "WAHIDA = DAHWI\n");
        office.write("kamus/tempat.txt", "TOBADAK = TOPOYOLAMA\n");
        office.write("kamus/wilayah.csv", "code,name,last_seen\n999901,Uji,\n");
    }

    private void add(String dictionaries) throws IOException {
        office.replace("job.yml", "workspace: ws\n", "workspace: ws\ndictionaries: {" + dictionaries + "}\n");
    }

    private String row(int night, String name) throws IOException {
        Path output = folder.resolve("night" + night);
        for (String file : new String[] {"reconciled.csv", "review.csv", "rejected.csv"}) {
            for (String line : Files.readAllLines(output.resolve(file))) {
                if (line.contains(name)) {
                    return line;
                }
            }
        }
        throw new IllegalStateException(name + " is nowhere");
    }

    @Test
    void aRowIsMatchedByAnOwnSpellingOnly() throws Exception {
        office.night(0);
        assertThat(row(0, "DAHWI")).doesNotContain(",reconciled,");

        add("spellings: kamus/ejaan.txt");
        office.night(1);

        assertThat(row(1, "DAHWI")).contains(",reconciled,").contains("7371012304830007");
    }

    @Test
    void anOwnNameOfAPlaceAndAnOwnRegionAreNoDifference() throws Exception {
        office.night(0);
        assertThat(row(0, "RUSTAM EFENDI")).contains("birth_place").contains("NIK_REGION");

        add("places: kamus/tempat.txt, regions: kamus/wilayah.csv");
        office.night(1);

        assertThat(row(1, "RUSTAM EFENDI")).doesNotContain("birth_place").doesNotContain("NIK_REGION");
    }

    @Test
    void thePageSearchesNamesByAnOwnSpellingToo() throws Exception {
        add("spellings: kamus/ejaan.txt");
        office.night(0);

        assertThat(Files.readString(folder.resolve("night0/mismatch-report.html")))
                .contains("\"DAHWI\":\"" + NameReader.standard().word("WAHIDA").key() + "\"");
    }

    @Test
    void aChangedDictionaryIsAnotherInput() throws Exception {
        add("spellings: kamus/ejaan.txt");
        // Written a while ago, or it could still be being written.
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().minusSeconds(60)));
        office.night(0);
        assertThat(office.night(0)).isInstanceOf(RunResult.Unchanged.class);

        office.write("kamus/ejaan.txt", "WAHIDA = DAHWIN\n");

        assertThat(office.night(0)).isInstanceOf(RunResult.Ran.class);
        assertThat(row(0, "DAHWI")).doesNotContain(",reconciled,");
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsWritten() throws Exception {
        office.write("kamus/ejaan.txt", "WAHIDA = DAHWI\nBASO = DAHWI\n");
        office.write("kamus/wilayah.csv", "1,Uji\n");
        add("spellings: kamus/ejaan.txt, regions: kamus/wilayah.csv");

        JobException e = catchThrowableOfType(JobException.class, () -> office.night(0));

        assertThat(e.code()).isEqualTo(JobException.Code.DICTIONARY);
        assertThat(e.lines(Language.ID))
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("ejaan.txt, baris 2: \"DAHWI\" sudah berarti lain di baris 1"),
                        line -> assertThat(line).contains("wilayah.csv, baris 1: Baris harus berbentuk kode,nama"));
        assertThat(e.lines(Language.EN).get(0)).contains("ejaan.txt, line 2: \"DAHWI\" stands for");
        assertThat(folder.resolve("night0")).doesNotExist();
        assertThat(folder.resolve("ws")).doesNotExist();
    }

    @Test
    void aDifferentFileThatWasMeantFillsNoScreen() throws Exception {
        office.write("kamus/ejaan.txt", "no entry\n".repeat(1_000));
        add("spellings: kamus/ejaan.txt");

        JobException e = catchThrowableOfType(JobException.class, () -> office.night(0));

        assertThat(e.code()).isEqualTo(JobException.Code.DICTIONARY);
        assertThat(e.lines(Language.EN)).hasSize(101).last().asString().contains("900 more");
    }
}
