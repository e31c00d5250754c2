package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.access.ClusterPaths;
import id.padan.message.Language;
import id.padan.run.Office;
import id.padan.spark.LocalHdfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a run whose job file, inputs and output lie in HDFS. */
class SparkHdfsCommandsTest {

    @TempDir
    private Path folder;

    private LocalHdfs hdfs;
    private String job;
    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void run() throws Exception {
        Path local = folder.resolve("kantor");
        Office office = Office.in(local);
        office.replace("job.yml", "workspace: ws", "workspace: " + folder.resolve("ws"));
        hdfs = new LocalHdfs(folder.resolve("hdfs"));
        hdfs.put(local, "/kantor");
        job = hdfs.address() + "/kantor/job.yml";
        assertThat(padan("run", job)).as(screen.err()).isZero();
    }

    @AfterEach
    void end() {
        hdfs.close();
    }

    private int padan(String... arguments) {
        screen = Screen.of(Language.EN);
        return Padan.execute(screen.terminal(), arguments);
    }

    /** {@return the folder of the run} */
    private Path output() throws IOException {
        try (Stream<Path> folders = Files.list(ClusterPaths.of(hdfs.address() + "/kantor/out"))) {
            return folders.filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void itsRowsAreExplainedAndItsFilesAreNamed() throws Exception {
        assertThat(padan("status", job)).as(screen.err()).isZero();
        assertThat(screen.out()).contains(output().toString());

        assertThat(padan("explain", job, "JUMRIATI")).as(screen.err()).isZero();
        assertThat(screen.out()).contains("JUMRIATI", "HASANUDDIN");
        assertThat(padan("explain", job, "Dinas B.csv:3")).as(screen.err()).isZero();
        assertThat(screen.out()).contains("JUMRIATI");

        String sheet = hdfs.address() + "/kantor/jumriati.html";
        assertThat(padan("explain", job, "JUMRIATI", "--format", "html", "--output", sheet))
                .as(screen.err())
                .isZero();
        assertThat(Files.readString(ClusterPaths.of(sheet))).contains("JUMRIATI");
    }

    @Test
    void itsRoundIsClosedAndHeldAgainstItsManifest() throws Exception {
        assertThat(padan("finalize", job, "--with-open")).as(screen.err()).isZero();
        Path manifest = output().resolve("manifest.json");
        assertThat(Files.readString(manifest)).contains("\"file\" : \"../../rosters/Dinas A.csv\"");

        assertThat(padan("verify", manifest.toString())).as(screen.err()).isZero();
        assertThat(screen.out()).contains("uji");

        Files.writeString(output().resolve("reconciled.csv"), "nik\n");
        assertThat(padan("verify", manifest.toString())).isEqualTo(1);
        assertThat(screen.err()).contains("reconciled.csv");
    }

    @Test
    void itIsGoneOnceItsTimeIsOver() throws Exception {
        Path output = output();

        assertThat(padan("purge", job, "--older-than", "0d", "--dry-run")).isZero();
        assertThat(output).exists();
        assertThat(padan("purge", job, "--older-than", "0d")).as(screen.err()).isZero();

        assertThat(output).doesNotExist();
        assertThat(padan("explain", job, "JUMRIATI")).isEqualTo(3);
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ClusterPaths.of(hdfs.address() + "/kantor"))) {
            files.filter(Files::isRegularFile).forEach(file -> left.add(String.valueOf(file.getFileName())));
        }
        assertThat(left).containsExactlyInAnyOrder("Dinas A.csv", "Dinas B.csv", "penduduk.csv", "job.yml");
    }
}
