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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** A job that waits for its time, and its file, which may change meanwhile. */
final class ScheduledJob {

    /** A clock that is put back by less does not bring a time a second time. */
    private static final Duration SMALL_CORRECTION = Duration.ofDays(1);

    private final Path file;
    private JobFile job;
    private CronTimes times;
    private Instant next;
    private @Nullable Instant lastDue;
    private String stamp;
    private boolean usable = true;

    ScheduledJob(Path file, Instant now) throws JobFileException {
        this.file = file;
        this.stamp = stamp(file);
        this.job = JobFileReader.readScheduled(file);
        this.times = timesOf(job);
        this.next = times.after(now);
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

    boolean isDue(Instant now) {
        return usable && !next.isAfter(now);
    }

    /** Waits for the next time; those that passed during the run are left out. */
    void ran(Instant now) {
        lastDue = next;
        next = times.after(now.isAfter(next) ? now : next);
    }

    /** Brings the next time forward, if it is later than this. */
    void notLaterThan(Instant time) {
        next = time.isBefore(next) ? time : next;
    }

    /** The clock was put back: what was the next time may now be years away. */
    void clockWentBack(Instant now) {
        boolean small = lastDue != null
                && lastDue.isAfter(now)
                && Duration.between(now, lastDue).compareTo(SMALL_CORRECTION) < 0;
        Instant again = times.after(small ? Objects.requireNonNull(lastDue) : now);
        next = again.isBefore(next) ? again : next;
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
        // A time that came while the file could not be used is still to be made up for.
        if (times.equals(before) || !next.isAfter(now)) {
            return false;
        }
        next = times.after(now);
        return true;
    }

    private static CronTimes timesOf(JobFile job) {
        return CronTimes.of(Objects.requireNonNull(job.schedule()), job.zone());
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
