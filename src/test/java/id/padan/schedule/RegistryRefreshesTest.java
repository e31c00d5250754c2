package id.padan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryRefreshesTest {

    private static final Instant NOW = Instant.parse("2022-11-01T03:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> read = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private boolean isBroken;

    private final RegistryRefreshes refreshes = new RegistryRefreshes(
            new Scheduler.JobRunner() {
                @Override
                public void run(JobFile job, boolean isLastTry) {}

                @Override
                public boolean isRegistryDue(JobFile job, Instant now) {
                    return true;
                }

                @Override
                public void refresh(JobFile job) throws IOException {
                    if (isBroken) {
                        throw new IOException("broke off");
                    }
                    read.add(job.name());
                }

                @Override
                public void stop() {}
            },
            new ScheduleListener() {
                @Override
                public void waits(JobFile job, ZonedDateTime next) {}

                @Override
                public void begins(JobFile job, ZonedDateTime due, ZonedDateTime now) {}

                @Override
                public void failed(JobFile job, Throwable why) {
                    failed.add(job.name());
                }

                @Override
                public void unusable(JobFileException why) {}
            });

    private JobFile job(String name, String registry) throws Exception {
        Path file = folder.resolve(name + ".yml");
        Files.writeString(file, "name: " + name + "\noutput: out\nrosters: {files: x}\nregistry: {" + registry + "}\n");
        return JobFileReader.read(file);
    }

    @Test
    void filesThatAreThereAtAllHoursAreLeftToTheRuns() throws Exception {
        assertThat(refreshes.readOne(List.of(job("a", "files: y, max_age: 3d")), NOW))
                .isFalse();
        assertThat(read).isEmpty();
    }

    @Test
    void liveRegistriesAndThoseWithHoursAreReadOneAfterAnother() throws Exception {
        List<JobFile> jobs = List.of(
                job("a", "files: y, window: 08:00-20:00"), job("b", "source: {url: 'jdbc:h2:x', query: SELECT 1}"));
        assertThat(refreshes.readOne(jobs, NOW)).isTrue();
        assertThat(refreshes.readOne(jobs, NOW)).isTrue();
        assertThat(refreshes.readOne(jobs, NOW)).isFalse();
        assertThat(read).containsExactly("a", "b");
    }

    @Test
    void whatFailedIsToldAndTriedAgainHalfAnHourLater() throws Exception {
        List<JobFile> jobs = List.of(job("a", "files: y, window: 08:00-20:00"));
        isBroken = true;
        assertThat(refreshes.readOne(jobs, NOW)).isTrue();
        assertThat(failed).containsExactly("a");
        isBroken = false;
        assertThat(refreshes.readOne(jobs, NOW.plus(Duration.ofMinutes(29)))).isFalse();
        assertThat(refreshes.readOne(jobs, NOW.plus(Duration.ofMinutes(30)))).isTrue();
        assertThat(read).containsExactly("a");
    }

    @Test
    void aClockThatWasPutBackKeepsNobodyWaiting() throws Exception {
        List<JobFile> jobs = List.of(job("a", "files: y, window: 08:00-20:00"));
        assertThat(refreshes.readOne(jobs, NOW)).isTrue();
        assertThat(refreshes.readOne(jobs, NOW.minus(Duration.ofDays(1)))).isTrue();
    }
}
