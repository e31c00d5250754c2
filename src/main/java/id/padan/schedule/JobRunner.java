package id.padan.schedule;

import id.padan.jobfile.JobFile;

/** Runs jobs for the scheduler, one after another. */
public interface JobRunner {

    /**
     * Runs a job to its end.
     *
     * @param job the job
     * @throws Exception whatever kept it from its end
     */
    void run(JobFile job) throws Exception;

    /**
     * Asks the run in progress to end soon, at a place from which it can be resumed. A run that begins after this call
     * ends at once. Called from another thread.
     */
    void stop();
}
