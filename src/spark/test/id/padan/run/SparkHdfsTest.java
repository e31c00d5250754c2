package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.JobFileException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.parallel.Cluster;
import id.padan.run.steps.Reports;
import id.padan.spark.LocalHdfs;
import id.padan.spark.LocalSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job whose files lie in HDFS gives what it gives on a disk. */
class SparkHdfsTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 21);

    @TempDir
    private static Path folder;

    private static LocalHdfs hdfs;

    @BeforeAll
    static void begin() throws Exception {
        hdfs = new LocalHdfs(folder.resolve("hdfs"));
    }

    @AfterAll
    static void end() {
        hdfs.close();
    }

    private static SortedMap<String, String> run(Path job, Path output, String name, @Nullable Cluster cluster)
            throws Exception {
        Path workspace = folder.resolve("ws-" + name);
        Secret.into(workspace);
        new Runner(Clock.systemUTC(), 1 << 20, 2, Reports.standard(), cluster)
                .run(
                        JobFileReader.read(job),
                        new RunOptions(output, workspace, TODAY, false),
                        RunListener.NONE,
                        new StopSignal());
        return Outputs.of(output);
    }

    @Test
    void rostersRegistrySnapshotListsDecisionsAndOutputMayLieThere() throws Exception {
        Path local = Files.createDirectories(folder.resolve("kota"));
        ClusterCity city = ClusterCity.in(local, 6_000, 900, 6);
        Path job = local.resolve("job.yml");
        Files.writeString(job, Files.readString(job).replace("registry/*}", "registry/*, snapshot: salinan}"));
        hdfs.put(local, "/kota");
        SortedMap<String, String> onDisk = city.run("alone", 1 << 20, null);
        Path there = ClusterPaths.of(hdfs.address() + "/kota/job.yml");

        try (LocalSpark spark = new LocalSpark(2)) {
            same(run(there, there.resolveSibling("out/pertama"), "hdfs", spark.cluster()), onDisk);
        }
        same(run(there, there.resolveSibling("out/sendiri"), "sendiri", null), onDisk);
        try (Stream<Path> snapshot = Files.walk(there.resolveSibling("salinan"))) {
            assertThat(snapshot.map(Path::toString)).anyMatch(file -> file.endsWith("0-0.part"));
        }
        assertThat(Files.getPosixFilePermissions(there.resolveSibling("out/pertama/reconciled.csv")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    /** A whole workbook in a message helps nobody. */
    private static void same(SortedMap<String, String> written, SortedMap<String, String> expected) {
        assertThat(written).containsOnlyKeys(expected.keySet());
        expected.forEach((name, content) -> {
            if (name.endsWith(".xlsx")) {
                assertThat(content.equals(written.get(name))).as(name).isTrue();
            } else {
                assertThat(written.get(name)).as(name).isEqualTo(content);
            }
        });
    }

    @Test
    void whatIsNotThereIsToldInTheSameWords() throws Exception {
        hdfs.put(Files.writeString(folder.resolve("ada.csv"), "NIK,NAMA\n"), "/ada.csv");

        assertThat(problems("rosters: {files: %s/tiada/*.xlsx}", "registry: {files: %s/tiada.csv}"))
                .contains("rosters.files: nothing matches %s/tiada/*.xlsx. There is no folder %s/tiada"
                        .replace("%s", hdfs.address()))
                .contains("registry.files: there is no file %s/tiada.csv (%s/tiada.csv)"
                        .replace("%s", hdfs.address()));
        hdfs.put(Files.createDirectory(folder.resolve("daftar")), "/daftar");
        assertThat(problems("rosters: {files: '%s/daftar'}", "registry: {files: '%s/ada.csv'}"))
                .contains("rosters.files: %s/daftar is a folder. To take the files in it, write %s/daftar/*"
                        .replace("%s", hdfs.address()));
    }

    @Test
    void ofAComputerThatDoesNotAnswerNobodySaysThatNothingIsThere() throws Exception {
        assertThat(problems("rosters: {files: 'hdfs://localhost:1/daftar/*'}", "registry: {files: '%s/ada.csv'}"))
                .contains("rosters.files: hdfs://localhost:1/daftar cannot be looked at.")
                .doesNotContain("Exception");
        assertThatThrownBy(() -> JobFileReader.read(ClusterPaths.of("hdfs://localhost:1/kota.yml")))
                .isInstanceOfSatisfying(JobFileException.class, e -> assertThat(e.lines(Language.EN))
                        .containsExactly("hdfs://localhost:1/kota.yml: The file cannot be read. Check that its computer can be"
                                + " reached, and that you are allowed to read it."));
    }

    @Test
    void theWorkspaceStaysOnTheComputerThatRunsPadan() throws Exception {
        assertThat(problems("rosters: {files: '%s/*.csv'}", "workspace: '%s/ws'"))
                .contains("this must be on a disk of the computer that runs Padan");
    }

    @Test
    void aFileSystemThatNobodyKnowsIsRefused() throws Exception {
        assertThat(problems("rosters: {files: 'entah://nn/daftar/*'}", "registry: {files: '%s/ada.csv'}"))
                .contains("\"entah://nn/daftar/*\": nobody here knows paths of entah://nn/");
    }

    /** {@return what a person is told of a job file with these lines} */
    private static String problems(String... lines) throws Exception {
        String text = "name: kota\nlanguage: en\noutput: out\n" + String.join("\n", lines) + "\n";
        Path job = Files.writeString(
                folder.resolve("problems.yml"), text.replace("%s", hdfs.address()));
        StringBuilder told = new StringBuilder();
        assertThatThrownBy(() -> id.padan.jobfile.InputFiles.of(JobFileReader.read(job)))
                .isInstanceOfSatisfying(JobFileException.class, e -> e.lines(Language.EN)
                        .forEach(line -> told.append(line).append('\n')));
        return told.toString();
    }
}
