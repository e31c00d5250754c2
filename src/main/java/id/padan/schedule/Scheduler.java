package id.padan.schedule;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stays up and runs each job at its time. One run at a time, so never two in one workspace: a job whose time comes during
 * another's run waits for its end. A time that was missed, because the computer was off or slept, or another job took longer,
 * is made up for once, unless the job says that it is not.
 */
public final class Scheduler {

    /** As long as nothing is looked at: how late a clock that is put forward, or a changed job file, is noticed. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A pause that took so much longer than it should was none: the computer slept, or the clock was put forward. */
    private static final Duration LEAP = Duration.ofMinutes(2);

    /** So many times are told when the schedule begins: enough to see whether they are the ones that were meant. */
    private static final int TOLD_AHEAD = 3;

    /** What kept a job from running and may pass is tried again so much later. */
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(5);

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        /** Waits for at most a while. */
        void of(Duration duration) throws InterruptedException;
    }

    private final JobRunner runner;
    private final ScheduleListener listener;
    private final Clock clock;
    private final Pause pause;
    private final RegistryRefreshes registries;
    private final List<ScheduledJob> jobs = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * A scheduler.
     *
     * @param runner runs the jobs
     * @param listener is told what happens
     */
    public Scheduler(JobRunner runner, ScheduleListener listener) {
        this.runner = runner;
        this.listener = listener;
        this.clock = Clock.systemUTC();
        this.pause = this::waitForTheEnd;
        this.registries = new RegistryRefreshes(runner, listener);
    }

    /** A scheduler in a time of its own. */
    Scheduler(JobRunner runner, ScheduleListener listener, Clock clock, Pause pause) {
        this.runner = runner;
        this.listener = listener;
        this.clock = clock;
        this.pause = pause;
        this.registries = new RegistryRefreshes(runner, listener);
    }

    /**
     * Adds a job, before the scheduler runs.
     *
     * @param file its job file
     * @return the job
     * @throws JobFileException if it cannot be used or has no schedule
     */
    @CanIgnoreReturnValue
    public JobFile add(Path file) throws JobFileException {
        ScheduledJob job = new ScheduledJob(file, clock.instant());
        jobs.add(job);
        return job.job();
    }

    /**
     * Runs the jobs at their times, until {@link #stop()}.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void run() throws InterruptedException {
        for (ScheduledJob job : jobs) {
            job.begins(clock.instant());
            tellNext(job);
            listener.planned(job.job(), job.upcoming(TOLD_AHEAD));
        }
        Instant last = clock.instant();
        while (!isStopped()) {
            Instant now = clock.instant();
            boolean wentBack = now.isBefore(last);
            boolean leapt = now.isAfter(last.plus(LEAP));
            for (ScheduledJob job : jobs) {
                look(job, now, wentBack, leapt);
            }
            Optional<ScheduledJob> due =
                    jobs.stream().filter(job -> job.isDue(now)).min(Comparator.comparing(ScheduledJob::next));
            if (due.isPresent()) {
                run(due.get(), now);
            }
            boolean isAtWork = due.isPresent()
                    || registries.readOne(jobs.stream().map(ScheduledJob::job).toList(), now);
            if (!isAtWork) {
                pause.of(untilNext(now));
            }
            // Work takes its time, which is no leap of the clock.
            last = isAtWork ? clock.instant() : now;
        }
    }

    /** Ends {@link #run()}, and a run in progress with it. Called from another thread. */
    public void stop() {
        stopped.countDown();
        runner.stop();
    }

    private void look(ScheduledJob job, Instant now, boolean clockWentBack, boolean clockLeapt) {
        Instant before = job.next();
        if (clockWentBack) {
            job.clockWentBack(now);
        } else if (clockLeapt) {
            job.clockLeapt(now);
        }
        try {
            if (job.refresh(now) || clockWentBack || !job.next().equals(before)) {
                tellNext(job);
            }
        } catch (JobFileException e) {
            listener.unusable(e);
        }
    }

    private void run(ScheduledJob scheduled, Instant now) {
        JobFile job = scheduled.job();
        listener.begins(job, scheduled.nextInZone(), now.atZone(job.zone()));
        boolean isLastTry = scheduled.isLastTry(now);
        boolean tryAgain = false;
        try {
            runner.run(job, isLastTry);
        } catch (Throwable e) {
            // Whatever it is, the next night is another try.
            if (!isStopped()) {
                listener.failed(job, e);
            }
            tryAgain = e instanceof JobException problem
                    && problem.code().mayPass()
                    && (!isLastTry || problem.code() == JobException.Code.WORKSPACE_IN_USE);
        }
        if (isStopped()) {
            // Cut off, most often because the computer is shut down: it is made up for when it is on again.
            return;
        }
        Instant end = clock.instant();
        if (tryAgain) {
            scheduled.triesAgainAt(end.plus(UNTIL_TRIED_AGAIN), now, end);
        } else {
            scheduled.ran(end);
        }
        tellNext(scheduled);
    }

    private void tellNext(ScheduledJob scheduled) {
        if (!scheduled.next().equals(Instant.MAX)) {
            listener.waits(scheduled.job(), scheduled.nextInZone());
        }
    }

    private Duration untilNext(Instant now) {
        return jobs.stream()
                .map(ScheduledJob::next)
                .filter(next -> next.isAfter(now))
                .filter(next -> next.isBefore(now.plus(LONGEST_PAUSE)))
                .map(next -> Duration.between(now, next))
                .min(Comparator.naturalOrder())
                .orElse(LONGEST_PAUSE);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void waitForTheEnd(Duration duration) throws InterruptedException {
        // Rounded up, so that the time has come when the pause is over.
        boolean ignored = stopped.await(duration.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    /** Runs jobs for a scheduler, one after another. */
    public interface JobRunner {

        /**
         * Runs a job to its end.
         *
         * @param job the job
         * @param isLastTry whether it waits for its next time if it fails; else what may pass is tried again soon
         * @throws Exception whatever kept it from its end
         */
        void run(JobFile job, boolean isLastTry) throws Exception;

        /**
         * {@return whether the registry of a job should be read now, apart from any run} Asked every half minute.
         *
         * @param job a job whose registry is read in hours of its own
         * @param now this moment
         */
        default boolean isRegistryDue(JobFile job, Instant now) {
            return false;
        }

        /**
         * Reads the registry of a job, as far as its hours allow.
         *
         * @param job the job
         * @throws Exception whatever kept it from that
         */
        default void refresh(JobFile job) throws Exception {}

        /**
         * Asks the run in progress to end soon, at a place from which it can be resumed. A run that begins after this call
         * ends at once. Called from another thread.
         */
        void stop();
    }
}
