package id.padan.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder in which offices put rosters: copies count once, and what is still being copied waits where nobody looks. */
class InboxTest {

    private static final Duration WATCHED = Duration.ofMillis(600);

    private final Path folder;
    private final Path rosters;

    InboxTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.rosters = Files.createDirectories(folder.resolve("rosters"));
    }

    @BeforeEach
    void writeJob() throws IOException {
        Files.writeString(folder.resolve("penduduk.csv"), "NIK,NAMA\n");
        Files.writeString(
                folder.resolve("job.yml"),
                "name: uji\nrosters: {files: 'rosters/*'}\nregistry: {files: penduduk.csv}\noutput: out\narchive: arsip\n");
        write("Dinas A.csv", "NIK,NAMA\n1,ANDI\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(rosters.resolve(name), text);
    }

    private JobFile job() throws JobFileException {
        return JobFileReader.read(folder.resolve("job.yml"));
    }

    /** {@return why which files are passed over, by their names} */
    private Map<String, String> passedOver(boolean watches) throws JobFileException {
        Map<String, String> names = new TreeMap<>();
        for (Map.Entry<InputFile, RosterProblem> each :
                new Arrivals(watches, WATCHED).of(job()).passedOver().entrySet()) {
            names.put(
                    each.getKey().name(),
                    each.getValue().code() + " " + each.getValue().value());
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "Dinas Kesehatan.xlsx, Dinas Kesehatan (1).xlsx",
        "Dinas Kesehatan.xlsx, Copy of Dinas Kesehatan.xlsx",
        "Dinas Kesehatan.xlsx, Dinas Kesehatan - Salin.xlsx",
        "Dinas Kesehatan.xlsx, salinan Dinas Kesehatan.xlsx"
    })
    void aFileWithTheContentOfAnotherIsItsCopyWhateverItsName(String original, String copy) throws Exception {
        write(original, "NIK,NAMA\n2,BUDI\n");
        write(copy, "NIK,NAMA\n2,BUDI\n");

        assertThat(passedOver(false)).containsOnly(Map.entry(copy, "FILE_IS_COPY " + original));
    }

    @Test
    void filesOfOneSizeAndEmptyOnesAreNoCopies() throws Exception {
        write("Dinas B.csv", "NIK,NAMA\n1,BUDI\n");
        write("Dinas C.csv", "");
        write("Dinas D.csv", "");

        assertThat(passedOver(false)).isEmpty();
    }

    @Test
    void aNikInTheNameOfTheOriginalIsMasked() throws Exception {
        write("7371011205900001.csv", "NIK,NAMA\n2,BUDI\n");
        write("7371011205900001 (1).csv", "NIK,NAMA\n2,BUDI\n");

        assertThat(passedOver(false).values()).singleElement().asString().doesNotContain("7371011205900001");
    }

    @Test
    void aFileThatGrowsWaitsWhereNobodyLooksAndIsTakenWhereSomebodyDoes() throws Exception {
        Path growing = write("Dinas B.csv", "NIK,NAMA\n");
        Thread copying = new Thread(() -> grow(growing));
        copying.start();
        try {
            assertThat(passedOver(true)).containsOnlyKeys("Dinas B.csv");
            assertThat(passedOver(false)).isEmpty();
        } finally {
            copying.interrupt();
            copying.join();
        }
        assertThat(passedOver(true)).isEmpty();
    }

    private static void grow(Path file) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Files.writeString(file, "1,ANDI\n", StandardOpenOption.APPEND);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$Dinas B.xlsx",
                ".~Dinas B.xlsx",
                ".~lock.Dinas B.xlsx#",
                "Dinas B.xlsx.part",
                "Dinas B.xlsx.crdownload"
            })
    void aFileThatAProgramHoldsWaitsUnlessItsLockIsOld(String lock) throws Exception {
        write("Dinas B.xlsx", "x");
        Path held = folder.resolve("rosters").resolve(lock);
        Files.writeString(held, "");
        String pattern = "'rosters/*.{csv,xlsx}'";
        Files.writeString(
                folder.resolve("job.yml"),
                Files.readString(folder.resolve("job.yml")).replace("'rosters/*'", pattern));

        assertThat(passedOver(true)).containsOnlyKeys("Dinas B.xlsx");

        Files.setLastModifiedTime(held, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertThat(passedOver(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dinas B.xlsx.part",
                "Dinas B.csv.tmp",
                "Unconfirmed 482913.crdownload",
                "~syncthing~Dinas B.xlsx.tmp",
                "~WRL0003.tmp",
                "A1B2C3D0",
                "Dinas B.xlsx.bak",
                "Dinas B.csv~",
                "Backup of Dinas B.xlk"
            })
    void whatAProgramKeepsUnderANameOfItsOwnIsNoRosterAndIsTold(String name) throws Exception {
        write(name, "NIK,NAMA\n2,BUDI\n");

        assertThat(passedOver(false)).containsOnly(Map.entry(name, "FILE_OF_PROGRAM "));
        assertThat(passedOver(true)).containsOnly(Map.entry(name, "FILE_OF_PROGRAM "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dinas B", "20221101", "Dinas B.txt", "DINAS ABCDEF01.csv", "part.csv", "temp.xlsx"})
    void whatOnlyLooksAlikeIsARoster(String name) throws Exception {
        write(name, "NIK,NAMA\n2,BUDI\n");

        assertThat(passedOver(false)).isEmpty();
    }

    @Test
    void aFileOfAProgramIsNotTheOneThatCountsWhereAnotherHasItsContent() throws Exception {
        write("X.part", "NIK,NAMA\n2,BUDI\n");
        write("Dinas B.csv", "NIK,NAMA\n2,BUDI\n");

        assertThat(passedOver(false)).containsOnlyKeys("X.part");
    }

    @Test
    void whereNothingHasArrivedThereIsNothingToRun() throws Exception {
        write(".~lock.Dinas A.csv#", "");

        assertThatThrownBy(() -> passedOver(true))
                .isInstanceOf(JobFileException.class)
                .hasMessageContaining("tidak satu pun dari 1 berkasnya sudah utuh");
    }

    @Test
    void oneRunIsAnsweredTheSameHoweverOftenItAsks() throws Exception {
        Path lock = write(".~lock.Dinas A.csv#", "");
        write("Dinas B.csv", "NIK,NAMA\n2,BUDI\n");
        Arrivals arrivals = new Arrivals(true, WATCHED);

        InputFiles first = arrivals.of(job());
        Files.delete(lock);

        assertThat(arrivals.of(job())).isEqualTo(first);
        assertThat(first.passedOver().values())
                .extracting(RosterProblem::code)
                .containsExactly(RosterProblemCode.FILE_STILL_ARRIVING);
    }

    @Test
    void onlyCopiesAreArchivedAndNothingIsWrittenOver() throws Exception {
        write("Dinas A (1).csv", "NIK,NAMA\n1,ANDI\n");
        Archive.moveCopies(job());
        write("Dinas A (1).csv", "NIK,NAMA\n1,ANDI\n");

        assertThat(Archive.moveCopies(job())).singleElement().satisfies(moved -> assertThat(moved.to())
                .isEqualTo(folder.resolve("arsip/Dinas A (1) - 2.csv")));
        assertThat(rosters.resolve("Dinas A.csv")).exists();
        assertThat(rosters.resolve("Dinas A (1).csv")).doesNotExist();
        assertThat(folder.resolve("arsip/Dinas A (1).csv")).exists();
    }

    @Test
    void withoutAnArchiveNothingIsMoved() throws Exception {
        write("Dinas A (1).csv", "NIK,NAMA\n1,ANDI\n");
        Path file = folder.resolve("job.yml");
        Files.writeString(file, Files.readString(file).replace("archive: arsip\n", ""));

        assertThat(Archive.moveCopies(job())).isEmpty();
        assertThat(rosters.resolve("Dinas A (1).csv")).exists();
    }
}
