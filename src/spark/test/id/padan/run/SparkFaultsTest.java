package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.parallel.Cluster;
import id.padan.spark.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster loses is done again, and changes nothing. */
class SparkFaultsTest {

    @TempDir
    private Path folder;

    /** Work of another kind, of which each task is lost once. */
    enum LostOnce implements Cluster.Kind {
        LOST_ONCE;

        private static final Set<Integer> LOST = ConcurrentHashMap.newKeySet();

        @Override
        public Cluster.Work ready(byte[] common) {
            try {
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(common));
                Class<?> kinds = Class.forName(in.readUTF());
                String name = in.readUTF();
                Cluster.Kind kind = (Cluster.Kind) Arrays.stream(kinds.getEnumConstants())
                        .filter(each -> ((Cluster.Kind) each).name().equals(name))
                        .findFirst()
                        .orElseThrow();
                Cluster.Work work = kind.ready(in.readAllBytes());
                return task -> {
                    if (LOST.add(31 * Arrays.hashCode(task) + name.hashCode())) {
                        throw new IllegalStateException("lost with its executor");
                    }
                    return work.of(task);
                };
            } catch (IOException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        static Cluster over(Cluster cluster) {
            return new Cluster() {
                @Override
                public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
                    return cluster.begin(LOST_ONCE, named(kind, common), tasks);
                }
            };
        }

        private static byte[] named(Cluster.Kind kind, byte[] common) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            try {
                out.writeUTF(kind.getDeclaringClass().getName());
                out.writeUTF(kind.name());
                out.write(common);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    @Test
    void eachTaskMayBeLostOnce() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);

        try (LocalSpark spark = new LocalSpark(2)) {
            assertThat(city.run("lost", city.rangeBytes(3), LostOnce.over(spark.cluster())))
                    .isEqualTo(city.run("alone", 1 << 24, null));
        }
        assertThat(LostOnce.LOST).hasSizeGreaterThan(10);
    }
}
