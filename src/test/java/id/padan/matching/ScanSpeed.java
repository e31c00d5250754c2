package id.padan.matching;

import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.registry.columns.RegistryPart;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How many registry people a second one thread holds against the index, parsing left out: run by hand with a folder that
 * {@code generate} wrote. CPU time, because the machine may be busy.
 */
public final class ScanSpeed {

    private static final int ROUNDS = 15;

    private ScanSpeed() {}

    /**
     * Measures.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws Exception {
        Evaluation evaluation = Evaluation.of(Path.of(args[0]));
        List<RegistryPart> parts = evaluation.parts();
        long people = parts.stream().mapToLong(RegistryPart::people).sum();
        RosterIndex index = RosterIndex.of(evaluation.submitted());
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            RegistryScan scan = index.newScan();
            int[] candidates = new int[1];
            long start = clock.getCurrentThreadCpuTime();
            for (RegistryPart part : parts) {
                scan.pass(part, (in, person, rows) -> rows.forEach((row, closeness) -> candidates[0]++));
            }
            double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d people, %d candidates, %.3f s, %.0f people/s%n",
                    people,
                    candidates[0],
                    seconds,
                    people / seconds);
        }
    }
}
