package id.padan.schedule;

import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** A job that waits for its time, and its file, which may change meanwhile. */
final class ScheduledJob {

    /** So long after its first try a job is tried again, for what may pass: a network comes back, or somebody has to come. */
    private static final Duration TRIED_FOR = Duration.ofHours(1);

    private final Path file;
    private JobFile job;
    private CronTimes times;
    private ServedUntil noted;
    private Instant served;
    private Instant next;
    private @Nullable Instant firstTried;
    private String stamp;
    private boolean usable = true;

    ScheduledJob(Path file, Instant now) throws JobFileException {
        this.file = file;
        this.stamp = stamp(file);
        this.job = JobFileReader.readScheduled(file);
        this.times = timesOf(job);
        this.noted = ServedUntil.of(job);
        this.served = now;
        this.next = times.after(servedUntil(now));
    }

    /** The schedule begins: of a job that is new to it nothing before this is owed. */
    void begins(Instant now) {
        if (!noted.isThere()) {
            noted.note(now);
        }
    }

    JobFile job() {
        return job;
    }

    Instant next() {
        return next;
    }

    ZonedDateTime nextInZone() {
        return next.atZone(job.zone());
    }

    /** {@return the next times, as many as there are up to a number} */
    List<ZonedDateTime> upcoming(int number) {
        return Stream.iterate(next, time -> !time.equals(Instant.MAX), times::after)
                .limit(number)
                .map(time -> time.atZone(job.zone()))
                .toList();
    }

    boolean isDue(Instant now) {
        return usable && !next.isAfter(now);
    }

    /** Waits for the next time; those that passed during the run are left out. */
    void ran(Instant now) {
        served = now.isAfter(next) ? now : next;
        next = times.after(served);
        firstTried = null;
        noted.note(served);
    }

    /** {@return whether it has been tried for long enough} */
    boolean isLastTry(Instant now) {
        return firstTried != null && !firstTried.plus(TRIED_FOR).isAfter(now);
    }

    /** It could not run: the time is not served yet, and another one is this, unless the schedule has one before it. */
    void triesAgainAt(Instant time, Instant tried, Instant now) {
        Instant after = times.after(now);
        next = time.isBefore(after) ? time : after;
        firstTried = firstTried == null || firstTried.isAfter(tried) ? tried : firstTried;
    }

    /** The clock was put back: what was the next time may now be years away. */
    void clockWentBack(Instant now) {
        Instant again = times.after(servedUntil(now));
        next = again.isBefore(next) ? again : next;
    }

    /** The computer slept, or the clock was put forward, which may have been wrong by years: what was noted tells the two apart. */
    void clockLeapt(Instant now) {
        next = firstTried == null ? times.after(servedUntil(now)) : next;
    }

    /** What comes after it has not been served. If missed times are not made up for, nothing is owed. */
    private Instant servedUntil(Instant now) {
        if (!job.unattended().catchUp()) {
            served = served.isAfter(now) && ServedUntil.isBelievable(served, now) ? served : now;
            return served;
        }
        served = noted.believable(now).orElse(ServedUntil.isBelievable(served, now) ? served : now);
        return served;
    }

    /**
     * Reads the file again if it has changed.
     *
     * @return whether the next time is another one now
     * @throws JobFileException if it cannot be used any more; told once for each change
     */
    boolean refresh(Instant now) throws JobFileException {
        String current = stamp(file);
        if (current.equals(stamp)) {
            return false;
        }
        stamp = current;
        usable = false;
        job = JobFileReader.readScheduled(file);
        usable = true;
        CronTimes before = times;
        times = timesOf(job);
        noted = ServedUntil.of(job);
        begins(now);
        // A time that came while the file could not be used is still to be made up for.
        if (times.equals(before) || !next.isAfter(now)) {
            return false;
        }
        next = times.after(now);
        return true;
    }

    private static CronTimes timesOf(JobFile job) {
        return CronTimes.of(Objects.requireNonNull(job.unattended().schedule()), job.zone());
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "not there";
        }
    }

    /**
     * The times of a schedule, as a clock on the wall shows them. Where the clock is put forward over a time, the job runs
     * that much later, instead of not at all; where it is put back, it runs once, instead of twice.
     */
    record CronTimes(CronExpression cron, ZoneId zone) {

        static CronTimes of(String cron, ZoneId zone) {
            return new CronTimes(CronExpression.parse(cron), zone);
        }

        /** {@return the first time after an instant, or {@link Instant#MAX} if there is none} */
        Instant after(Instant instant) {
            LocalDateTime onTheWall = cron.next(LocalDateTime.ofInstant(instant, zone));
            while (onTheWall != null) {
                Instant time = onTheWall.atZone(zone).toInstant();
                if (time.isAfter(instant)) {
                    return time;
                }
                onTheWall = cron.next(onTheWall);
            }
            return Instant.MAX;
        }
    }
}
