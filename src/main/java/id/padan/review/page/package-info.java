/**
 * The officers' page, {@code mismatch-report.html}: one file that holds rows, figures, words, style and script, and needs
 * nothing else. In: the rows of a run, its duplicates and figures. Out: the file, written row by row.
 *
 * <p>Java says what there is: {@link id.padan.review.page.RowData} the rows, {@link id.padan.review.page.FigureData} the
 * figures, {@link id.padan.review.page.WordData} the words. How it looks and behaves is in the resources of this package;
 * {@code data.js} reads what {@code RowData} writes. Begin with {@link id.padan.review.page.PageFile}.
 */
@NullMarked
package id.padan.review.page;

import org.jspecify.annotations.NullMarked;
