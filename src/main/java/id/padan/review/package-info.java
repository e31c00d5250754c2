/**
 * The files and the page for officers, and their way back. The files for scripts are made in {@code id.padan.report}.
 *
 * <p>Out: each {@link id.padan.review.ReportRow} is shown to every {@link id.padan.review.Report}: the workbook and the
 * returns to the OPD in {@code review.workbook}, the page in {@code review.page}. Of a run that is too large for one page each OPD
 * gets both for itself, by {@link id.padan.review.OpdReports}. A row that officers decide carries a
 * ticket. In: filled workbooks and files saved by the page; {@link id.padan.review.DecisionFiles} reads their tickets and
 * words into {@link id.padan.decision.Decision}.
 *
 * <p>{@link id.padan.review.VerdictWords} has the words for both ways, {@link id.padan.review.CharacterDifferences} marks in
 * which characters two values differ. Begin with {@link id.padan.review.Report}.
 */
@NullMarked
package id.padan.review;

import org.jspecify.annotations.NullMarked;
