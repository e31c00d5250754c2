/**
 * The files for scripts, and what the console says at the end of a run. The files for officers are made in
 * {@code id.padan.review}, from the same rows and figures.
 *
 * <p>In: each row with its outcome, in the order of the output files; the groups of duplicates; the run's figures. Out: the
 * CSV files, {@code explanations.jsonl} and {@code summary.json}, all together or none.
 *
 * <ul>
 *   <li>{@link id.padan.report.OutputFolder} is the place: it collects the files and puts them where they belong at once.
 *   <li>{@link id.padan.report.OutcomeFiles} writes the rows, and counts on the way; {@link id.padan.report.RowCells} has
 *       their columns. {@link id.padan.report.DuplicatesFile} and {@link id.padan.report.ExplanationsFile} write the others.
 *   <li>{@link id.padan.report.Summary} is the run in figures, {@link id.padan.report.SummaryJson} the same as a file,
 *       {@link id.padan.report.ConsoleSummary} as text.
 * </ul>
 *
 * <p>Begin with {@link id.padan.report.OutcomeFiles}.
 */
@NullMarked
package id.padan.report;

import org.jspecify.annotations.NullMarked;
