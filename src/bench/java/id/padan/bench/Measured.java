package id.padan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a whole process cost.
 *
 * @param wall from start to end
 * @param cpu of all its threads, up to some milliseconds before its end
 * @param peakMegabytes the most memory it had in use, as the system counts it; 0 where the system does not tell
 */
record Measured(Duration wall, Duration cpu, long peakMegabytes) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 10;

    /** Runs a process to its end; its output goes to a file. */
    static Measured of(List<String> command, Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Duration cpu = Duration.ZERO;
        long peak = 0;
        do {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peakMegabytes(process.pid()));
        } while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + ": " + Files.readString(log));
        }
        return new Measured(wall, cpu, peak);
    }

    /** Wall seconds, processor seconds and peak megabytes as cells of a table. */
    String figures() {
        return String.format(Locale.ROOT, "%.2f | %.2f | %d", seconds(wall), seconds(cpu), peakMegabytes);
    }

    static double ratio(Duration one, Duration other) {
        return seconds(one) / Math.max(0.01, seconds(other));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Of several: the median of each figure. */
    static Measured median(List<Measured> runs) {
        return new Measured(
                middle(runs.stream().map(Measured::wall).toList(), Comparator.naturalOrder()),
                middle(runs.stream().map(Measured::cpu).toList(), Comparator.naturalOrder()),
                middle(runs.stream().map(Measured::peakMegabytes).toList(), Comparator.naturalOrder()));
    }

    private static <T> T middle(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList().get(values.size() / 2);
    }

    private static long peakMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notHereOrEnded) {
            return 0;
        }
    }
}
