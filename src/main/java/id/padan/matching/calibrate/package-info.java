/**
 * Estimates the m probabilities from a job's own rows, with what officers decided where they did.
 *
 * <p>In: rows with their candidates, the model so far, the term frequencies, and for some rows who they are. Out: a
 * {@link id.padan.matching.calibrate.Calibration}, which holds a new model and can be written as a file.
 *
 * <p>The idea: nobody knows for certain which candidate a row is, but the model gives each a probability. Count each
 * comparison level by those probabilities, take the shares as the new m, weigh again, and repeat until nothing moves
 * (expectation and maximisation). Stands above {@link id.padan.matching.weigh}, because to estimate one has to weigh.
 *
 * <p>Begin with {@link id.padan.matching.calibrate.Calibrator}.
 */
@NullMarked
package id.padan.matching.calibrate;

import org.jspecify.annotations.NullMarked;
