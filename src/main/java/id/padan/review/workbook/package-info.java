/**
 * The workbooks for people. In: the rows of a run, its duplicates and figures. Out: {@code mismatch-report.xlsx} for the
 * officers, by {@link id.padan.review.workbook.WorkbookFile}, and {@code returns/<OPD> - perbaikan.xlsx} for the OPD, by
 * {@link id.padan.review.workbook.ReturnsFolder}. Rows go to disk as they come. What comes back is read elsewhere: decisions
 * in {@code id.padan.review}, returns as rosters.
 *
 * <p>Three layers. What is said: {@link id.padan.review.workbook.Wording} to officers,
 * {@link id.padan.review.workbook.Expectations} to the OPD. How a sheet is laid out: {@link id.padan.review.workbook.TableSheet}
 * for a table that has a sheet to itself, {@link id.padan.review.workbook.SheetLines} for a sheet of several parts,
 * {@link id.padan.review.workbook.ReturnSheet} for an OPD's own table. How it gets into a file:
 * {@link id.padan.review.workbook.StreamedWorkbook}, which does by itself what POI does slowly or differently each time.
 * Begin with {@link id.padan.review.workbook.WorkbookFile}.
 */
@NullMarked
package id.padan.review.workbook;

import org.jspecify.annotations.NullMarked;
