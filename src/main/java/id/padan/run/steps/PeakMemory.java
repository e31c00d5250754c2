package id.padan.run.steps;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** How much heap the process has used at its height. */
final class PeakMemory {

    private static final long BYTES_PER_MEBIBYTE = 1L << 20;

    private PeakMemory() {}

    /** {@return the sum of the peaks of all heap pools, in MiB: no less than the true peak of the heap} */
    static long megabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(
                                (MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                        .sum()
                / BYTES_PER_MEBIBYTE;
    }
}
