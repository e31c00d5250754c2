package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.parallel.Cluster;
import id.padan.spark.LocalSpark;
import id.padan.spark.StandaloneSpark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster loses is done again, and changes nothing. */
class SparkFaultsTest {

    private static final int PARTS = 14;

    @TempDir
    private static Path folder;

    private static SortedMap<String, String> undisturbed = new TreeMap<>();
    private static ClusterCity city;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        city = ClusterCity.in(folder, HangingSpark.PEOPLE, 900, 6);
        undisturbed = city.run("alone", 1 << 24, null);
    }

    @Test
    void eachTaskMayBeLostOnce() throws Exception {
        try (LocalSpark spark = new LocalSpark(2)) {
            Cluster losing = Disturbance.LOST_ONCE.over(spark.cluster());

            assertSame(city.run("lost", city.rangeBytes(3), losing));
        }
        assertThat(Disturbance.LOST).hasSizeGreaterThan(10);
    }

    /** Of two processes on this machine, with its executor, as {@code kill -9} does. */
    @Test
    void aWorkerMayBeKilledInMidScan() throws Exception {
        try (StandaloneSpark spark = new StandaloneSpark(folder.resolve("killed"), 2, Map.of())) {
            Cluster killing = afterParts(3, Disturbance.SLOW.over(spark.cluster()), () -> spark.killWorker(0));

            assertSame(city.run("killed", city.rangeBytes(PARTS), killing));
            assertThat(spark.lostTasks()).isPositive();
        }
    }

    @Test
    void aTaskThatHangsIsDoneBesides() throws Exception {
        Map<String, String> speculation = Map.of(
                "spark.speculation", "true",
                "spark.speculation.interval", "100ms",
                "spark.speculation.quantile", "0.5");
        try (StandaloneSpark spark = new StandaloneSpark(folder.resolve("hangs"), 2, speculation)) {
            Cluster hanging = Disturbance.ONE_HANGS.over(spark.cluster());

            assertSame(city.run("hangs", city.rangeBytes(PARTS), hanging));
            assertThat(spark.speculativeTasks()).isPositive();
        }
    }

    @Test
    void aDriverThatIsKilledInMidScanGoesOnWithWhatItKept() throws Exception {
        HangingSpark.killInMidScan(folder, "driver", PARTS);

        AtomicInteger scanned = new AtomicInteger();
        try (LocalSpark spark = new LocalSpark(2)) {
            Cluster counting = eachPart(spark.cluster(), part -> scanned.incrementAndGet());

            assertSame(city.run("driver", city.rangeBytes(PARTS), counting));
        }
        // Half were kept when it hung, but for those that its two threads had in hand.
        assertThat(scanned).hasValueBetween(1, PARTS / 2 + 2);
    }

    private static void assertSame(SortedMap<String, String> outputs) {
        assertThat(Outputs.differences(undisturbed, outputs)).isEmpty();
    }

    /** Does something once so many parts are scanned: there are more, and all executors have one at hand. */
    private static Cluster afterParts(int parts, Cluster cluster, Runnable action) {
        AtomicInteger scanned = new AtomicInteger();
        return eachPart(cluster, part -> {
            if (scanned.incrementAndGet() == parts) {
                action.run();
            }
        });
    }

    private static Cluster eachPart(Cluster cluster, Consumer<byte[]> taker) {
        return new Cluster() {
            @Override
            public long memory() {
                return cluster.memory();
            }

            @Override
            public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
                List<Supplier<byte[]>> results = new ArrayList<>();
                for (Supplier<byte[]> result : cluster.begin(kind, common, tasks)) {
                    results.add(() -> {
                        byte[] bytes = result.get();
                        if (kind.name().equals("SCAN_PART")) {
                            taker.accept(bytes);
                        }
                        return bytes;
                    });
                }
                return results;
            }
        };
    }
}
