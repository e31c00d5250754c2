package id.padan.service;

import java.time.LocalDate;

/**
 * How periods of service are counted.
 *
 * @param referenceDate the day up to which they are
 * @param gapDays how many days without service may lie between two periods that are unbroken all the same; at least 0
 * @param leastAge nobody begins before this birthday, in years
 * @param believedUntil the last day that a start can truly have: later ones are slips
 */
public record ServiceRules(LocalDate referenceDate, int gapDays, int leastAge, LocalDate believedUntil) {

    /**
     * A week: New Year's Day, a weekend and a day of joint leave. Contracts end on 31 December and begin on the first working day
     * of January, which was the 4th at the latest; no letter names a figure.
     */
    public static final int USUAL_GAP_DAYS = 7;

    /** Nobody is appointed before this birthday. */
    public static final int USUAL_LEAST_AGE = 15;

    /**
     * {@return the rules of a job that names no round}
     *
     * @param day the day of the run
     */
    public static ServiceRules upTo(LocalDate day) {
        return new ServiceRules(day, USUAL_GAP_DAYS, USUAL_LEAST_AGE, day);
    }
}
