package id.padan.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder in which extracts of the registry arrive. */
class ExtractsTest {

    private static final Instant NOW = Instant.parse("2022-11-02T03:00:00Z");

    @TempDir
    private Path folder;

    private Path arrive;

    @BeforeEach
    void make() throws IOException {
        arrive = Files.createDirectories(folder.resolve("dukcapil"));
        Files.writeString(folder.resolve("dinas.csv"), "NIK\n");
    }

    private void put(String name, String written) throws IOException {
        put(name, written, "NIK\n");
    }

    private void put(String name, String written, String text) throws IOException {
        Path file = arrive.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
    }

    private InputFiles inputs() throws Exception {
        Path job = folder.resolve("job.yml");
        Files.writeString(
                job,
                "name: x\noutput: out\nrosters: {files: dinas.csv}\nregistry: {files: dukcapil}\nzone: Asia/Makassar\n");
        return InputFiles.of(JobFileReader.read(job), NOW);
    }

    private static List<String> names(List<InputFile> files) {
        return files.stream().map(InputFile::name).toList();
    }

    @Test
    void theDateInItsNameSaysWhichIsTheNewestAndNotWhenItWasCopied() throws Exception {
        put("penduduk-2022-11-01.csv", "2022-11-01T02:00:00Z");
        put("penduduk-2022-10-01.csv", "2022-11-02T01:00:00Z");

        InputFiles inputs = inputs();

        assertThat(names(inputs.registry())).containsExactly("penduduk-2022-11-01.csv");
        assertThat(inputs.earlier())
                .extracting(ExtractsTest::names)
                .containsExactly(List.of("penduduk-2022-10-01.csv"));
        assertThat(inputs.arriving()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"penduduk 01.11.2022.csv", "20221101_penduduk.csv", "DKB-2022_11_01.xlsx", "01112022.csv.gz"})
    void datesAreReadAsPeopleWriteThem(String name) throws Exception {
        put(name, "2020-01-01T00:00:00Z");
        put("penduduk.csv", "2022-10-31T00:00:00Z");

        assertThat(names(inputs().registry())).containsExactly(name);
    }

    @Test
    void withoutADateItIsTheDayOnWhichItWasWritten() throws Exception {
        put("lama.csv", "2022-10-31T02:00:00Z");
        // The day after in Makassar.
        put("baru.csv", "2022-10-31T17:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("baru.csv");
    }

    @Test
    void aFolderIsOneExtract() throws Exception {
        put("penduduk-2022-11-01/kec-a.csv", "2022-11-01T02:00:00Z");
        put("penduduk-2022-11-01/kec-b.csv", "2022-11-01T02:00:00Z");
        put("penduduk-2022-10-01/kec-a.csv", "2022-11-01T03:00:00Z");

        assertThat(names(inputs().registry()))
                .containsExactly("penduduk-2022-11-01/kec-a.csv", "penduduk-2022-11-01/kec-b.csv");
    }

    @Test
    void filesOfOneDayAreOneExtract() throws Exception {
        put("kec-a-2022-11-01.csv", "2022-11-01T02:00:00Z");
        put("kec-b-2022-11-01.csv", "2022-11-01T09:00:00Z");
        put("kec-a-2022-10-01.csv", "2022-10-01T02:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("kec-a-2022-11-01.csv", "kec-b-2022-11-01.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "penduduk-2022-11-02.csv.part",
                "penduduk-2022-11-02.csv.crdownload",
                "penduduk-2022-11-02.csv.filepart"
            })
    void oneThatIsBeingDownloadedIsToldAndTheOneBeforeCounts(String name) throws Exception {
        put("penduduk-2022-11-01.csv", "2022-11-01T02:00:00Z");
        put(name, "2022-11-02T01:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("penduduk-2022-11-01.csv");
        assertThat(inputs().arriving()).containsExactly(name);
    }

    @Test
    void oneThatWasWrittenJustNowMayStillGrow() throws Exception {
        put("penduduk-2022-11-01/kec-a.csv", "2022-11-02T02:50:00Z");
        put("penduduk-2022-11-01/kec-b.csv", "2022-11-02T02:59:30Z");
        put("penduduk-2022-10-01.csv", "2022-10-01T02:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("penduduk-2022-10-01.csv");
        assertThat(inputs().arriving()).containsExactly("penduduk-2022-11-01");
    }

    @Test
    void anEmptyFileIsNoExtractYet() throws Exception {
        put("penduduk-2022-11-01.csv", "2022-11-01T02:00:00Z", "");

        assertThat(inputs().registry()).isEmpty();
        assertThat(inputs().arriving()).containsExactly("penduduk-2022-11-01.csv");
    }

    @Test
    void whatADownloadThatWasGivenUpLeftBehindKeepsNobodyWaiting() throws Exception {
        put("penduduk-2022-11-01.csv", "2022-11-01T02:00:00Z");
        put("penduduk-2022-11-01 (1).csv.crdownload", "2022-10-31T02:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("penduduk-2022-11-01.csv");
        assertThat(inputs().arriving()).isEmpty();
    }

    @Test
    void lettersChecksumsAndLockFilesAreNoPartOfIt() throws Exception {
        put("penduduk-2022-11-01.csv", "2022-11-01T02:00:00Z");
        put("surat pengantar 2022-11-01.pdf", "2022-11-02T02:59:59Z");
        put("penduduk-2022-11-01.csv.sha256", "2022-11-01T02:00:00Z");
        put("~$penduduk-2022-11-01.xlsx", "2022-11-02T02:59:59Z");
        put(".~lock.penduduk-2022-11-01.csv#", "2022-11-02T02:59:59Z");

        assertThat(names(inputs().registry())).containsExactly("penduduk-2022-11-01.csv");
        assertThat(inputs().arriving()).isEmpty();
    }

    @Test
    void aDateInTheFutureIsASlip() throws Exception {
        put("penduduk-2032-11-01.csv", "2022-10-01T02:00:00Z");
        put("penduduk-2022-11-01.csv", "2022-11-01T02:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("penduduk-2022-11-01.csv");
    }

    @Test
    void whatAClockThatIsAheadHasWrittenIsNotTheNewestForGood() throws Exception {
        put("lama.csv", "2036-01-01T00:00:00Z");
        put("baru.csv", "2022-11-01T02:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("baru.csv");
    }

    @Test
    void whatAClockThatIsAheadHasWrittenServesWhereThereIsNothingElse() throws Exception {
        put("lama.csv", "2036-01-01T00:00:00Z");

        assertThat(names(inputs().registry())).containsExactly("lama.csv");
    }

    @Test
    void aFolderWithoutAnExtractIsAnError() throws Exception {
        put("surat.pdf", "2022-11-01T02:00:00Z");

        JobFileException e = catchThrowableOfType(JobFileException.class, this::inputs);

        assertThat(e.problems()).extracting(JobFileProblem::code).containsExactly("input.no_extract");
    }
}
