/**
 * The workbooks that people get. {@link id.padan.review.workbook.WorkbookFile} writes {@code mismatch-report.xlsx} for the
 * officers, {@link id.padan.review.workbook.ReturnsFolder} writes {@code returns/<OPD>.xlsx} for the OPD. Rows go to disk as
 * they come; what comes back is read elsewhere: decisions in the package above, returns as rosters.
 */
@NullMarked
package id.padan.review.workbook;

import org.jspecify.annotations.NullMarked;
