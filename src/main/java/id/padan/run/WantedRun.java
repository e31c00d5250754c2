package id.padan.run;

import id.padan.jobfile.JobFile;
import id.padan.store.RunRecord;
import java.time.Clock;
import java.time.LocalDate;

/**
 * A run that somebody wants now.
 *
 * @param job the job
 * @param options what the command line settles
 * @param today the day of the run
 */
record WantedRun(JobFile job, RunOptions options, LocalDate today) {

    static WantedRun of(JobFile job, RunOptions options, Clock clock) {
        LocalDate today = options.today() == null ? LocalDate.now(clock.withZone(job.zone())) : options.today();
        return new WantedRun(job, options, today);
    }

    /** Names a run by what it depends on, so that its files are the same whenever it is run. */
    String runId(String fingerprint) {
        return job.name() + "-" + today + "-" + fingerprint.substring(0, 8);
    }

    /**
     * {@return whether an earlier run has the same files, as far as it got}
     *
     * <p>Another build of the program may decide otherwise, and what it left in the workspace may mean something else.
     *
     * <p>The day is only in the name of a run, and in what counts down to a deadline. Whoever asks for a day gets files with
     * its name; else the day on which the earlier run began stands.
     */
    boolean isMetBy(RunRecord run, String fingerprint) {
        return run.program().equals(Version.BUILD)
                && run.fingerprint().equals(fingerprint)
                && (options.today() == null || run.runId().equals(runId(fingerprint)));
    }
}
