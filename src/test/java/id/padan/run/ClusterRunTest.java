package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.parallel.Cluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is large in a run, done from bytes as a cluster does it: here in the same process, and each task twice. */
class ClusterRunTest {

    @TempDir
    private Path folder;

    private final Set<String> kinds = new TreeSet<>();

    private final Cluster twice = new Cluster() {
        @Override
        public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
            kinds.add(kind.name());
            List<Supplier<byte[]>> results = new ArrayList<>();
            for (byte[] task : tasks) {
                results.add(() -> both(kind, common, task));
            }
            return results;
        }
    };

    private static byte[] both(Cluster.Kind kind, byte[] common, byte[] task) {
        try {
            byte[] first = kind.ready(common.clone()).of(task.clone());
            assertThat(kind.ready(common.clone()).of(task.clone())).isEqualTo(first);
            return first;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClusterWritesTheVeryBytesOfOneProcess() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);

        assertThat(city.run("cluster", city.rangeBytes(3), twice)).isEqualTo(city.run("alone", 1 << 24, null));
        assertThat(kinds).containsExactly("DECIDE_ROWS", "READ_ROSTER", "SCAN_PART", "TAKE_RANGE");
    }
}
