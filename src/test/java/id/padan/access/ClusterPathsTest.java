package id.padan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the program for clusters there are paths of this machine alone. */
class ClusterPathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/data/a:b", "a", "", "C:/data", "D:\\data", "../x", "jdbc:h2:x", "Data: 2026/x"})
    void aPathOfThisMachineStaysWhatItIs(String text) {
        assertThat(ClusterPaths.isOne(text)).isFalse();
        assertThat(ClusterPaths.root(text)).isEmpty();
        assertThat(ClusterPaths.of(text)).isEqualTo(Path.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "hdfs://nn:8020/data/*.csv, hdfs://nn:8020/",
        "hdfs:///data, hdfs:///",
        "hdfs:/data, hdfs:/",
        "s3a://ember, s3a://ember/",
    })
    void schemeAndHostAreNoNamesOfFolders(String text, String root) {
        assertThat(ClusterPaths.isOne(text)).isTrue();
        assertThat(ClusterPaths.root(text)).isEqualTo(root);
        assertThatExceptionOfType(InvalidPathException.class).isThrownBy(() -> ClusterPaths.of(text));
    }

    @Test
    void theDiskMayBeNamedAsClustersDo() {
        assertThat(ClusterPaths.of("file:///data/a b")).isEqualTo(Path.of("/data/a b"));
        assertThat(ClusterPaths.of("file:/data")).isEqualTo(Path.of("/data"));
        assertThat(ClusterPaths.in(Path.of("/jobs"), "file:///data/../x")).isEqualTo(Path.of("/x"));
        assertThat(ClusterPaths.in(Path.of("/jobs"), "../x")).isEqualTo(Path.of("/x"));
    }
}
