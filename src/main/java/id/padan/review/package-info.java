/**
 * The officers' round trip. Out: {@link id.padan.review.ReportRow} by row into the workbook, the page and the returns to the
 * OPD. In: filled workbooks and decision files, read into {@link id.padan.decision.Decision}.
 */
@NullMarked
package id.padan.review;

import org.jspecify.annotations.NullMarked;
