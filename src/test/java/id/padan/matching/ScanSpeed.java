package id.padan.matching;

import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.person.FieldText;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
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
        List<RegistryRecord> records = evaluation.records();
        RosterIndex index = RosterIndex.of(evaluation.submitted());
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            RegistryScan scan = index.newScan();
            int[] candidates = new int[1];
            long start = clock.getCurrentThreadCpuTime();
            for (RegistryRecord record : records) {
                scan.offer(record, (person, rows) -> rows.forEach((row, closeness) -> candidates[0]++));
            }
            double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d people, %d candidates, %.3f s, %.0f people/s%n",
                    records.size(),
                    candidates[0],
                    seconds,
                    records.size() / seconds);
        }
    }

    /** A record whose values are at hand, as the reader's are once the line is parsed. */
    record Parsed(long nik, int birthDay, FieldText name, RegistryPerson person) implements RegistryRecord {}
}
