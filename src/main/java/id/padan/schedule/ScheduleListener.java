package id.padan.schedule;

import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import java.time.ZonedDateTime;
import java.util.List;

/** Is told what a {@link Scheduler} does. */
public interface ScheduleListener {

    /**
     * A job waits for its time.
     *
     * @param job the job
     * @param next the time, in the job's zone
     */
    void waits(JobFile job, ZonedDateTime next);

    /**
     * The schedule begins.
     *
     * @param job the job
     * @param times its next times, the first one first, in the job's zone
     */
    default void planned(JobFile job, List<ZonedDateTime> times) {}

    /**
     * A job's time has come.
     *
     * @param job the job
     * @param due the time, in the job's zone; long past if the computer slept, or another job took longer
     * @param now the time it is, in the job's zone
     */
    void begins(JobFile job, ZonedDateTime due, ZonedDateTime now);

    /**
     * A run did not come to its end. The job waits for its next time.
     *
     * @param job the job
     * @param why what it broke off with
     */
    void failed(JobFile job, Throwable why);

    /**
     * A job file has been changed and cannot be used now. The job waits for it to be mended; a time that comes meanwhile
     * is made up for then.
     *
     * @param why everything that is wrong with it
     */
    void unusable(JobFileException why);
}
