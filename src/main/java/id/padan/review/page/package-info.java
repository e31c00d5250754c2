/**
 * The officers' page: {@link id.padan.review.page.PageFile} writes one HTML file that holds rows, figures, words, style and
 * script, and needs nothing else. Java says what there is ({@link id.padan.review.page.RowData},
 * {@link id.padan.review.page.FigureData}, {@link id.padan.review.page.WordData}); how it looks and behaves is in the
 * resources of this package.
 */
@NullMarked
package id.padan.review.page;

import org.jspecify.annotations.NullMarked;
