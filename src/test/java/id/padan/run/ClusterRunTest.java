package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.jobfile.JobException;
import id.padan.parallel.Cluster;
import id.padan.parallel.ClusterException;
import id.padan.parallel.ClusterException.Trouble;
import id.padan.run.steps.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
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
        public long memory() {
            return 1L << 30;
        }

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

    @Test
    void theReportsOfEachOpdOfALargeRunAreThoseOfOneProcessAlsoWhenItGoesOn() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6).withReports(new Reports.Standard(100));
        AtomicInteger scanned = new AtomicInteger();
        assertThatThrownBy(() -> city.run("lost", city.rangeBytes(4), counting(scanned, 2, 1L << 30)))
                .isInstanceOf(JobException.class);

        SortedMap<String, String> resumed = city.run("lost", city.rangeBytes(4), twice);

        assertThat(resumed).isEqualTo(city.run("alone", 1 << 24, null));
        assertThat(resumed.keySet()).anyMatch(file -> file.startsWith("offices/"));
    }

    @Test
    void rowsThatAreCutInThreeAreMatchedAsOne() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);
        SortedMap<String, String> whole = Outputs.forScripts(city.run("alone", 1 << 24, null));
        ClusterCity cut = city.withPasses(3);
        SortedMap<String, String> byCluster = Outputs.forScripts(cut.run("cluster", city.rangeBytes(3), twice));
        SortedMap<String, String> alone = Outputs.forScripts(cut.run("process", city.rangeBytes(3), null));

        assertThat(Outputs.differences(whole, byCluster)).isEmpty();
        assertThat(Outputs.differences(whole, alone)).isEmpty();
    }

    @Test
    void rowsAreCutWhereMemoryIsShortAndAlikeInARunThatGoesOn() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);
        int parts = 4;
        long little = 5_000_000;
        AtomicInteger scanned = new AtomicInteger();
        Cluster breaking = counting(scanned, parts + 2, little);
        assertThatThrownBy(() -> city.run("lost", city.rangeBytes(parts), breaking))
                .isInstanceOf(JobException.class);

        AtomicInteger later = new AtomicInteger();
        SortedMap<String, String> resumed =
                city.run("lost", city.rangeBytes(parts), counting(later, Integer.MAX_VALUE, 1L << 30));

        assertThat(Outputs.differences(city.run("alone", 1 << 24, null), resumed))
                .isEmpty();
        // One pass would have been enough for this cluster.
        assertThat(later).hasValueGreaterThan(parts);
    }

    @Test
    void aRunWhoseProcessIsLostScansOnlyWhatIsNotKept() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);
        int parts = 7;
        AtomicInteger scanned = new AtomicInteger();
        Cluster breaking = counting(scanned, 3, 1L << 30);
        assertThatThrownBy(() -> city.run("lost", city.rangeBytes(parts), breaking))
                .isInstanceOf(JobException.class);

        AtomicInteger later = new AtomicInteger();
        SortedMap<String, String> resumed =
                city.run("lost", city.rangeBytes(parts), counting(later, Integer.MAX_VALUE, 1L << 30));

        assertThat(resumed).isEqualTo(city.run("alone", 1 << 24, null));
        assertThat(later).hasValueLessThanOrEqualTo(parts - 2).hasPositiveValue();
    }

    /** Scans so many parts, and is lost with the next one. */
    private Cluster counting(AtomicInteger scanned, int most, long memory) {
        return new Cluster() {
            @Override
            public long memory() {
                return memory;
            }

            @Override
            public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
                List<Supplier<byte[]>> results = new ArrayList<>();
                for (byte[] task : tasks) {
                    results.add(() -> {
                        if (kind.name().equals("SCAN_PART") && scanned.incrementAndGet() > most) {
                            throw new IllegalStateException("lost");
                        }
                        return both(kind, common, task);
                    });
                }
                return results;
            }
        };
    }

    @Test
    void whatTheClusterLacksIsToldInWords() throws Exception {
        ClusterCity city = ClusterCity.in(folder, 6_000, 900, 6);
        for (Trouble trouble : Trouble.values()) {
            Cluster cluster = new Cluster() {
                @Override
                public long memory() {
                    return 1L << 30;
                }

                @Override
                public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
                    if (kind.name().equals("SCAN_PART")) {
                        throw new ClusterException(trouble, "/data/kota.csv", new IllegalStateException());
                    }
                    return twice.begin(kind, common, tasks);
                }
            };
            assertThatThrownBy(() -> city.run("lacks-" + trouble, 1 << 24, cluster))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining(
                            trouble == Trouble.MEMORY ? "--executor-memory" : "do not see /data/kota.csv");
        }
    }
}
