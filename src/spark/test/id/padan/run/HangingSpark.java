package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.run.steps.ScanRegistry;
import id.padan.spark.LocalSpark;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A driver that hangs once half of the registry is scanned, until it is killed. Arguments: folder, name of the run, parts. */
final class HangingSpark {

    /** So many people the registry has. */
    static final int PEOPLE = 14_000;

    private HangingSpark() {}

    public static void main(String[] args) throws Exception {
        ClusterCity city = ClusterCity.at(Path.of(args[0]));
        int parts = Integer.parseInt(args[2]);
        try (LocalSpark spark = new LocalSpark(2)) {
            city.run(args[1], city.rangeBytes(parts), spark.cluster(), new HangsInMidScan(PEOPLE / 2));
        }
    }

    private record HangsInMidScan(long people) implements RunListener {

        @Override
        public void stepStarted(String step, long expected) {}

        @Override
        public void progress(String step, long done) {
            if (step.equals(ScanRegistry.NAME) && done >= people) {
                // The database writes what is committed half a second later.
                sleep(1_000);
                System.out.println(HangingRun.AT_THE_PLACE);
                sleep(Long.MAX_VALUE);
            }
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stepFinished(String step, long read, long written, Duration took) {}
    }

    /** Runs one in a process of its own, and kills it there as {@code kill -9} does. */
    static void killInMidScan(Path folder, String name, int parts) throws Exception {
        Process process = new ProcessBuilder(LocalSpark.java(
                        List.of("-Xmx1g"), HangingSpark.class, folder.toString(), name, Integer.toString(parts)))
                .redirectError(folder.resolve(name + ".log").toFile())
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().anyMatch(HangingRun.AT_THE_PLACE::equals)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
