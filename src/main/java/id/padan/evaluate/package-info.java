/**
 * Tells how good a run's matching is, by comparing what it wrote with a truth file.
 *
 * <p>In: the output folder of a run ({@link id.padan.evaluate.RunOutput}) and a file that says which person each row is
 * ({@link id.padan.evaluate.Truth}); both are read through {@code CsvLines}. Out: an {@link id.padan.evaluate.Evaluation},
 * written as text or JSON, and {@link id.padan.evaluate.EvaluationProblem}s for lines that could not be counted.
 *
 * <p>The way: {@code Pairing} finds the output row of each row of the truth, {@link id.padan.evaluate.Figures} counts the
 * pairs, and {@link id.padan.evaluate.Measure} divides the counts into shares with their 95 % intervals. Begin reading at
 * {@link id.padan.evaluate.Evaluation#of}. The package knows nothing of how the run came about.
 *
 * <p>{@link id.padan.evaluate.CalibrationText} stands beside it: it shows a calibration of the matching model to people.
 */
@NullMarked
package id.padan.evaluate;

import org.jspecify.annotations.NullMarked;
