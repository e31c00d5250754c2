package id.padan.schedule;

import id.padan.jobfile.JobFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the registries of jobs again in their hours, while no job's time has come. */
final class RegistryRefreshes {

    /** A registry that could not be read, or has not changed, is tried again so much later. */
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(30);

    private final Scheduler.JobRunner runner;
    private final ScheduleListener listener;
    private final Map<Path, Instant> tried = new HashMap<>();

    RegistryRefreshes(Scheduler.JobRunner runner, ScheduleListener listener) {
        this.runner = runner;
        this.listener = listener;
    }

    /** Reads the first one that is due; {@return whether there was one} */
    boolean readOne(List<JobFile> jobs, Instant now) {
        for (JobFile job : jobs) {
            if (job.registry().isLeftToTheSchedule() && rests(job, now) && runner.isRegistryDue(job, now)) {
                tried.put(job.path(), now);
                read(job);
                return true;
            }
        }
        return false;
    }

    private boolean rests(JobFile job, Instant now) {
        Instant last = tried.get(job.path());
        // A clock that was put back must not keep it waiting.
        return last == null
                || last.isAfter(now)
                || !last.plus(UNTIL_TRIED_AGAIN).isAfter(now);
    }

    private void read(JobFile job) {
        try {
            runner.refresh(job);
        } catch (Throwable e) {
            // Whatever it is, it is tried again, and the runs use the last good snapshot.
            listener.failed(job, e);
        }
    }
}
