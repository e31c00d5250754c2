package id.padan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.message.Language;
import id.padan.run.RunProblems;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scheduler in a time of its own: a pause is over at once, and the clock has moved on by it. */
@Timeout(30)
class SchedulerTest {

    private static final String NIGHTLY = "0 30 22 * * *";

    private final Path folder;
    private final List<String> told = new ArrayList<>();
    private final List<ZonedDateTime> planned = new ArrayList<>();
    private final TreeMap<Instant, Runnable> events = new TreeMap<>();
    private Instant now = at("2022-08-12T12:00");
    private Duration longestPause = Duration.ZERO;
    private Duration runTakes = Duration.ofMinutes(5);
    private Duration refreshTakes = Duration.ZERO;
    private Runnable whileRunning = () -> {};
    private int failures;
    private @Nullable Instant passesAt;
    private JobException.Code code = JobException.Code.MISSING_INPUT;
    private final List<Boolean> lastTries = new ArrayList<>();
    private boolean stopAsked;
    private @Nullable Path workspace;
    private int changes;

    private final Scheduler.JobRunner runner = new Scheduler.JobRunner() {
        @Override
        public void run(JobFile job, boolean isLastTry) throws Exception {
            lastTries.add(isLastTry);
            now = now.plus(runTakes);
            whileRunning.run();
            if (passesAt != null && now.isBefore(passesAt)) {
                throw new JobException(code, Language.EN, language -> List.of("not there"), null);
            }
            if (workspace != null) {
                useWorkspace(job, workspace);
            }
            if (failures-- > 0) {
                throw new IOException("broke off");
            }
        }

        @Override
        public boolean isRegistryDue(JobFile job, Instant when) {
            return !refreshTakes.isZero();
        }

        @Override
        public void refresh(JobFile job) {
            now = now.plus(refreshTakes);
            refreshTakes = Duration.ZERO;
        }

        @Override
        public void stop() {
            stopAsked = true;
        }
    };

    private final ScheduleListener listener = new ScheduleListener() {
        @Override
        public void waits(JobFile job, ZonedDateTime next) {
            told.add(job.name() + " waits for " + next.toLocalDateTime());
        }

        @Override
        public void planned(JobFile job, List<ZonedDateTime> times) {
            planned.addAll(times);
        }

        @Override
        public void begins(JobFile job, ZonedDateTime due, ZonedDateTime now) {
            told.add(job.name() + " of " + due.toLocalDateTime() + " begins " + now.toLocalDateTime());
        }

        @Override
        public void failed(JobFile job, Throwable why) {
            told.add(job.name() + " failed: " + why.getMessage());
        }

        @Override
        public void unusable(JobFileException why) {
            told.add("unusable: " + why.problems().get(0).code());
        }
    };

    private final Scheduler scheduler = new Scheduler(runner, listener, new TestClock(), this::pass);

    SchedulerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aJobRunsAtItsTimeEveryNightAndTheNextTimeIsTold() throws Exception {
        add("malam", NIGHTLY);

        runUntil("2022-08-14T12:00");

        assertThat(told)
                .containsExactly(
                        "malam waits for 2022-08-12T22:30",
                        "malam of 2022-08-12T22:30 begins 2022-08-12T22:30",
                        "malam waits for 2022-08-13T22:30",
                        "malam of 2022-08-13T22:30 begins 2022-08-13T22:30",
                        "malam waits for 2022-08-14T22:30");
        assertThat(longestPause).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aJobRunsInItsOwnZone() throws Exception {
        add("timur", NIGHTLY, "Asia/Jayapura");
        add("barat", NIGHTLY, "Asia/Jakarta");

        // It is noon in Makassar: 13 hours in Jayapura, 11 hours in Jakarta.
        runUntil("2022-08-13T00:00");

        assertThat(begun())
                .containsExactly(
                        "timur of 2022-08-12T22:30 begins 2022-08-12T22:30",
                        "barat of 2022-08-12T22:30 begins 2022-08-12T22:30");
    }

    @Test
    void twoJobsOfOneTimeRunOneAfterTheOther() throws Exception {
        runTakes = Duration.ofHours(1);
        add("a", NIGHTLY);
        add("b", "0 0 23 * * *");
        add("c", NIGHTLY);

        runUntil("2022-08-13T12:00");

        assertThat(begun())
                .containsExactly(
                        "a of 2022-08-12T22:30 begins 2022-08-12T22:30",
                        "c of 2022-08-12T22:30 begins 2022-08-12T23:30",
                        "b of 2022-08-12T23:00 begins 2022-08-13T00:30");
    }

    @Test
    void aFailedRunIsToldAndTheNextTimeComesAllTheSame() throws Exception {
        failures = 1;
        add("malam", NIGHTLY);

        runUntil("2022-08-14T12:00");

        assertThat(told).contains("malam failed: broke off", "malam waits for 2022-08-13T22:30");
        assertThat(begun()).hasSize(2);
    }

    @Test
    void aWorkspaceThatIsInUseIsTriedAgainSoonAndNotOnlyTheNextNight() throws Exception {
        Workspace other = Workspace.open(folder.resolve("workspace"));
        workspace = folder.resolve("workspace");
        at("2022-08-12T22:37", other::close);
        runTakes = Duration.ZERO;
        add("malam", NIGHTLY);

        runUntil("2022-08-14T12:00");

        assertThat(begun())
                .containsExactly(
                        "malam of 2022-08-12T22:30 begins 2022-08-12T22:30",
                        "malam of 2022-08-12T22:35 begins 2022-08-12T22:35",
                        "malam of 2022-08-12T22:40 begins 2022-08-12T22:40",
                        "malam of 2022-08-13T22:30 begins 2022-08-13T22:30");
    }

    @ParameterizedTest
    @EnumSource(
            value = JobException.Code.class,
            names = {"MISSING_INPUT", "NO_READABLE_ROSTER", "WORKSPACE", "OUTPUT", "UNREACHABLE"})
    void whatIsNotThereYetWhenTheComputerWakesIsTriedAgainSoon(JobException.Code what) throws Exception {
        code = what;
        runTakes = Duration.ZERO;
        add("malam", NIGHTLY);
        at("2022-08-12T20:00", () -> now = at("2022-08-13T07:00"));
        passesAt = at("2022-08-13T07:04");

        runUntil("2022-08-14T12:00");

        assertThat(begun())
                .containsExactly(
                        "malam of 2022-08-12T22:30 begins 2022-08-13T07:00",
                        "malam of 2022-08-13T07:05 begins 2022-08-13T07:05",
                        "malam of 2022-08-13T22:30 begins 2022-08-13T22:30");
        assertThat(lastTries).containsExactly(false, false, false);
    }

    @Test
    void whatStaysAwayIsGivenUpAfterAnHourUntilTheNextNight() throws Exception {
        runTakes = Duration.ZERO;
        passesAt = at("2022-08-13T12:00");
        add("malam", NIGHTLY);

        runUntil("2022-08-14T12:00");

        assertThat(begun())
                .hasSize(14)
                .startsWith("malam of 2022-08-12T22:30 begins 2022-08-12T22:30")
                .endsWith(
                        "malam of 2022-08-12T23:30 begins 2022-08-12T23:30",
                        "malam of 2022-08-13T22:30 begins 2022-08-13T22:30");
        assertThat(lastTries.subList(0, 12)).containsOnly(false);
        assertThat(lastTries.subList(12, 14)).containsExactly(true, false);
    }

    @Test
    void whatOnlyPeopleCanMendWaitsForTheNextNight() throws Exception {
        code = JobException.Code.REGISTRY;
        passesAt = at("2022-08-13T12:00");
        add("malam", NIGHTLY);

        runUntil("2022-08-14T12:00");

        assertThat(begun())
                .containsExactly(
                        "malam of 2022-08-12T22:30 begins 2022-08-12T22:30",
                        "malam of 2022-08-13T22:30 begins 2022-08-13T22:30");
    }

    @Test
    void timesThatPassDuringTheJobsOwnRunAreLeftOut() throws Exception {
        runTakes = Duration.ofMinutes(150);
        add("tiap jam", "0 0 * * * *");

        runUntil("2022-08-12T19:00");

        assertThat(begun())
                .containsExactly(
                        "tiap jam of 2022-08-12T13:00 begins 2022-08-12T13:00",
                        "tiap jam of 2022-08-12T16:00 begins 2022-08-12T16:00");
    }

    @Test
    void timesMissedWhileTheComputerSleptAreMadeUpForOnce() throws Exception {
        add("malam", NIGHTLY);
        at("2022-08-12T20:00", () -> now = at("2022-08-15T08:00"));

        runUntil("2022-08-16T12:00");

        assertThat(begun())
                .containsExactly(
                        "malam of 2022-08-12T22:30 begins 2022-08-15T08:00",
                        "malam of 2022-08-15T22:30 begins 2022-08-15T22:30");
    }

    @Test
    void aTimeThatCameWhileTheComputerWasOffIsMadeUpForOnceWhenItIsOnAgain() throws Exception {
        add("malam", NIGHTLY);
        runUntil("2022-08-13T12:00");
        told.clear();

        now = at("2022-08-16T07:58");
        runAgainUntil("2022-08-17T12:00");

        assertThat(begun())
                .containsExactly(
                        "malam of 2022-08-13T22:30 begins 2022-08-16T07:58",
                        "malam of 2022-08-16T22:30 begins 2022-08-16T22:30");
    }

    @Test
    void aJobThatIsScheduledForTheFirstTimeOwesNothing() throws Exception {
        now = at("2022-08-12T23:00");
        add("malam", NIGHTLY);

        runUntil("2022-08-13T12:00");

        assertThat(begun()).isEmpty();
    }

    @Test
    void aRunThatWasCutOffByTheShutdownIsMadeUpForToo() throws Exception {
        add("malam", NIGHTLY);
        whileRunning = scheduler::stop;
        scheduler.run();
        told.clear();
        whileRunning = () -> {};

        now = at("2022-08-13T07:58");
        runAgainUntil("2022-08-13T12:00");

        assertThat(begun()).containsExactly("malam of 2022-08-12T22:30 begins 2022-08-13T07:58");
    }

    @Test
    void aJobThatDoesNotCatchUpLeavesOutWhatItMissed() throws Exception {
        Path file = add("malam", NIGHTLY);
        change(file, Files.readString(file) + "catch_up: false\n");
        at("2022-08-12T20:00", () -> now = at("2022-08-15T08:00"));
        runUntil("2022-08-15T12:00");

        now = at("2022-08-17T07:58");
        runAgainUntil("2022-08-17T23:00");

        assertThat(begun()).containsExactly("malam of 2022-08-17T22:30 begins 2022-08-17T22:30");
    }

    @Test
    void aTimeThatComesWhileARegistryIsReadIsServedBehindItAlsoWithoutCatchUp() throws Exception {
        Path file = add("malam", NIGHTLY);
        String text =
                Files.readString(file).replace("registry: {files: b}", "registry: {files: b, window: '08:00-23:00'}");
        change(file, text + "catch_up: false\n");
        at("2022-08-12T22:00", () -> refreshTakes = Duration.ofHours(1));
        runUntil("2022-08-13T12:00");

        assertThat(begun()).containsExactly("malam of 2022-08-12T22:30 begins 2022-08-12T23:00");
    }

    @Test
    void aComputerThatStartsWithAWrongClockRunsNothingThatWasNotMissed() throws Exception {
        add("malam", NIGHTLY);
        runUntil("2022-08-13T12:00");
        told.clear();

        // A dead battery: the clock says 2003 until the network has told it better, a minute later.
        now = at("2003-01-01T00:00");
        at("2003-01-01T00:01", () -> now = at("2022-08-13T13:00"));
        runAgainUntil("2022-08-13T23:00");

        assertThat(begun()).containsExactly("malam of 2022-08-13T22:30 begins 2022-08-13T22:30");
    }

    @Test
    void aComputerThatStartsWithAWrongClockMakesUpForWhatWasMissed() throws Exception {
        add("malam", NIGHTLY);
        runUntil("2022-08-13T12:00");
        told.clear();

        now = at("2003-01-01T00:00");
        at("2003-01-01T00:01", () -> now = at("2022-08-15T08:00"));
        runAgainUntil("2022-08-15T12:00");

        assertThat(begun()).containsExactly("malam of 2022-08-13T22:30 begins 2022-08-15T08:00");
    }

    @Test
    void whatWasNotedByAClockThatWasYearsAheadIsNotBelieved() throws Exception {
        now = at("2099-01-01T00:00");
        add("malam", NIGHTLY);
        runUntil("2099-01-02T12:00");
        told.clear();

        now = at("2022-08-13T12:00");
        runAgainUntil("2022-08-14T12:00");

        assertThat(begun()).containsExactly("malam of 2022-08-13T22:30 begins 2022-08-13T22:30");
    }

    @Test
    void theNextTimesAreToldWhenTheScheduleBegins() throws Exception {
        add("malam", "0 30 22 * * MON-FRI");
        at("2022-08-12T12:01", scheduler::stop);

        scheduler.run();

        assertThat(planned)
                .extracting(ZonedDateTime::toLocalDateTime)
                .containsExactly(
                        LocalDateTime.parse("2022-08-12T22:30"),
                        LocalDateTime.parse("2022-08-15T22:30"),
                        LocalDateTime.parse("2022-08-16T22:30"));
    }

    @Test
    void aClockPutBackALittleDoesNotBringATimeTwice() throws Exception {
        add("malam", NIGHTLY);
        at("2022-08-12T22:40", () -> now = at("2022-08-12T22:20"));

        runUntil("2022-08-13T12:00");

        assertThat(begun()).hasSize(1);
        assertThat(told).endsWith("malam waits for 2022-08-13T22:30");
    }

    @Test
    void aClockPutBackByYearsDoesNotMakeTheJobWaitForYears() throws Exception {
        now = at("2030-01-01T00:00");
        add("malam", NIGHTLY);
        at("2030-01-03T00:00", () -> now = at("2022-08-12T12:00"));
        at("2022-08-12T23:30", scheduler::stop);

        scheduler.run();

        assertThat(begun())
                .endsWith("malam of 2022-08-12T22:30 begins 2022-08-12T22:30")
                .hasSize(3);
    }

    @Test
    void aChangedScheduleHoldsWithinHalfAMinute() throws Exception {
        Path file = add("malam", NIGHTLY);
        at("2022-08-12T15:00:10", () -> write(file, "sore", "0 1 15 * * *", "Asia/Makassar"));

        runUntil("2022-08-12T23:00");

        assertThat(told)
                .containsExactly(
                        "malam waits for 2022-08-12T22:30",
                        "sore waits for 2022-08-12T15:01",
                        "sore of 2022-08-12T15:01 begins 2022-08-12T15:01",
                        "sore waits for 2022-08-13T15:01");
    }

    @Test
    void aJobFileThatIsChangedIsWhatRunsNext() throws Exception {
        Path file = add("lama", NIGHTLY);
        at("2022-08-12T22:29:50", () -> write(file, "baru", NIGHTLY, "Asia/Makassar"));

        runUntil("2022-08-13T12:00");

        assertThat(begun()).containsExactly("baru of 2022-08-12T22:30 begins 2022-08-12T22:30");
    }

    @Test
    void anUnusableJobFileIsToldOnceAndItsTimeIsMadeUpForWhenItIsMended() throws Exception {
        Path file = add("malam", NIGHTLY);
        add("lain", "0 0 23 * * *");
        at("2022-08-12T20:00", () -> change(file, "nmae: x\n"));
        at("2022-08-12T23:30", () -> write(file, "malam", NIGHTLY, "Asia/Makassar"));

        runUntil("2022-08-13T12:00");

        assertThat(told).filteredOn(line -> line.startsWith("unusable")).containsExactly("unusable: key.unknown");
        assertThat(begun())
                .containsExactly(
                        "lain of 2022-08-12T23:00 begins 2022-08-12T23:00",
                        "malam of 2022-08-12T22:30 begins 2022-08-12T23:30");
    }

    @Test
    void aJobWhoseScheduleIsTakenAwayNoLongerRuns() throws Exception {
        Path file = add("malam", NIGHTLY);
        at("2022-08-12T20:00", () -> change(file, leastJob("malam")));

        runUntil("2022-08-14T12:00");

        assertThat(told).containsExactly("malam waits for 2022-08-12T22:30", "unusable: schedule.needed");
    }

    @Test
    void aJobWithoutScheduleCannotBeAdded() throws Exception {
        Path file = Files.writeString(folder.resolve("x.yml"), leastJob("x"));

        assertThatThrownBy(() -> scheduler.add(file))
                .isInstanceOf(JobFileException.class)
                .hasMessageContaining("schedule");
    }

    @Test
    void afterStopNothingBeginsAndNothingMoreIsTold() throws Exception {
        add("a", NIGHTLY);
        add("b", NIGHTLY);
        failures = 1;
        whileRunning = scheduler::stop;

        scheduler.run();

        assertThat(stopAsked).isTrue();
        assertThat(told)
                .containsExactly(
                        "a waits for 2022-08-12T22:30",
                        "b waits for 2022-08-12T22:30",
                        "a of 2022-08-12T22:30 begins 2022-08-12T22:30");
    }

    @Test
    void stopEndsAPauseAtOnce() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        Scheduler real = new Scheduler(runner, new ScheduleListener() {
            @Override
            public void waits(JobFile job, ZonedDateTime next) {
                waits.countDown();
            }

            @Override
            public void begins(JobFile job, ZonedDateTime due, ZonedDateTime now) {}

            @Override
            public void failed(JobFile job, Throwable why) {}

            @Override
            public void unusable(JobFileException why) {}
        });
        real.add(write(folder.resolve("x.yml"), "x", "0 0 0 1 1 *", "UTC"));
        Thread thread = new Thread(() -> {
            try {
                real.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        assertThat(waits.await(5, TimeUnit.SECONDS)).isTrue();
        real.stop();
        thread.join(5_000);

        assertThat(thread.isAlive()).isFalse();
        assertThat(stopAsked).isTrue();
    }

    @Test
    void whereTheClockIsPutForwardOverATimeTheJobRunsThatMuchLater() {
        ScheduledJob.CronTimes times = ScheduledJob.CronTimes.of("0 30 2 * * *", ZoneId.of("Europe/Berlin"));

        Instant gap = times.after(Instant.parse("2022-03-26T12:00:00Z"));

        assertThat(gap).isEqualTo("2022-03-27T01:30:00Z");
        assertThat(times.after(gap)).isEqualTo("2022-03-28T00:30:00Z");
    }

    @Test
    void whereTheClockIsPutBackTheJobRunsOnce() {
        ScheduledJob.CronTimes times = ScheduledJob.CronTimes.of("0 30 2 * * *", ZoneId.of("Europe/Berlin"));

        Instant first = times.after(Instant.parse("2022-10-29T12:00:00Z"));

        assertThat(first).isEqualTo("2022-10-30T00:30:00Z");
        assertThat(times.after(first)).isEqualTo("2022-10-31T01:30:00Z");
        // Within the hour that comes twice, on its second time round.
        assertThat(times.after(Instant.parse("2022-10-30T01:10:00Z"))).isEqualTo("2022-10-31T01:30:00Z");
    }

    /** A pause: time passes, and what is to happen in it happens. */
    private void pass(Duration duration) {
        longestPause = duration.compareTo(longestPause) > 0 ? duration : longestPause;
        Instant end = now.plus(duration);
        var event = events.ceilingEntry(now);
        if (event != null && !event.getKey().isAfter(end)) {
            events.remove(event.getKey());
            now = event.getKey();
            event.getValue().run();
        } else {
            now = end;
        }
    }

    private static void useWorkspace(JobFile job, Path folder) throws IOException, JobException {
        try {
            Workspace.open(folder).close();
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private void runUntil(String end) throws Exception {
        at(end, scheduler::stop);
        scheduler.run();
    }

    /** The computer is on again, and the schedule of the same job with it. */
    private void runAgainUntil(String end) throws Exception {
        Scheduler again = new Scheduler(runner, listener, new TestClock(), this::pass);
        again.add(folder.resolve("malam.yml"));
        at(end, again::stop);
        again.run();
    }

    private void at(String time, Runnable event) {
        events.put(at(time), event);
    }

    /** Makassar's time, in which the jobs of this test are meant unless they say otherwise. */
    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }

    private List<String> begun() {
        return told.stream().filter(line -> line.contains(" begins ")).toList();
    }

    private Path add(String name, String schedule) throws Exception {
        return add(name, schedule, "Asia/Makassar");
    }

    private Path add(String name, String schedule, String zone) throws Exception {
        Path file = write(folder.resolve(name + ".yml"), name, schedule, zone);
        scheduler.add(file);
        return file;
    }

    private Path write(Path file, String name, String schedule, String zone) {
        return change(file, leastJob(name) + "schedule: '" + schedule + "'\nzone: " + zone + "\n");
    }

    private static String leastJob(String name) {
        return "name: " + name + "\nrosters: {files: a}\nregistry: {files: b}\noutput: o\n";
    }

    private Path change(Path file, String text) {
        try {
            Files.writeString(file, text);
            // Two changes within a tick of the file system's clock are two changes all the same.
            changes++;
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(changes)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class TestClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
