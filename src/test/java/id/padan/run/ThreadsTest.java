package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.jobfile.JobFileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run works with as many threads as its job says. */
class ThreadsTest {

    @TempDir
    private Path folder;

    /** Notes the threads that there are now and were not there before, whenever it is told of anything. */
    private static final class Watch implements RunListener {

        private final Set<Thread> before = Thread.getAllStackTraces().keySet();
        private final Set<String> begun = new ConcurrentSkipListSet<>();

        private void look() {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (!before.contains(thread)) {
                    begun.add(thread.getName());
                }
            }
        }

        @Override
        public void stepStarted(String step, long expected) {
            look();
        }

        @Override
        public void progress(String step, long done) {
            if (done % 100 == 0) {
                look();
            }
        }

        @Override
        public void stepFinished(String step, long read, long written, Duration took) {
            look();
        }
    }

    private Set<String> begunDuringARun(int threads) throws Exception {
        Path job = TestData.make(folder, 3_000, 400);
        Files.writeString(job, "threads: " + threads + "\n", StandardOpenOption.APPEND);
        Watch watch = new Watch();
        RunOptions options = new RunOptions(folder.resolve("result"), null, LocalDate.of(2026, 1, 31), true);

        new Runner(Clock.systemUTC()).run(JobFileReader.read(job), options, watch, new StopSignal());

        return watch.begun;
    }

    /** The database has threads of its own, and the JDK one for the fonts by which columns of workbooks are measured. */
    private static boolean isOfALibrary(String thread) {
        return thread.startsWith("H2-") || thread.startsWith("MVStore ") || thread.equals("Java2D Disposer");
    }

    @Test
    void withOneThreadOnlyLibrariesBeginOthers() throws Exception {
        assertThat(begunDuringARun(1)).allMatch(ThreadsTest::isOfALibrary);
    }

    @Test
    void withTwoThereAreNoMore() throws Exception {
        assertThat(begunDuringARun(2))
                .filteredOn(name -> !isOfALibrary(name))
                .isNotEmpty()
                .isSubsetOf("worker-1", "worker-2");
    }
}
