/**
 * Writes what a run leaves behind. In: outcomes, duplicates and the run's figures. Out: files, all together or none. Entry
 * points: {@link id.padan.report.OutputFolder} for the place, {@link id.padan.report.OutcomeFiles},
 * {@link id.padan.report.DuplicatesFile} and {@link id.padan.report.SummaryJson} for what goes there,
 * {@link id.padan.report.ConsoleSummary} for what a person reads at the end.
 */
@NullMarked
package id.padan.report;

import org.jspecify.annotations.NullMarked;
