package id.padan.store;

import java.time.Duration;

/**
 * What a step of a run has done.
 *
 * @param name the step
 * @param status how its last attempt stands
 * @param read items read; of a step that is done, in all its attempts
 * @param written items written, likewise
 * @param took time spent on all its attempts
 */
public record StepRecord(String name, String status, long read, long written, Duration took) {}
