/**
 * One person's whole story, in plain words that an officer reads out at the counter. In: the rows of the last run that somebody
 * means, each a {@link id.padan.review.story.KnownRow}. Out: a {@link id.padan.review.story.Story}, as text for the console or as
 * a page to be printed.
 *
 * <p>Whom somebody means by a NIK, a name or a place tells {@link id.padan.review.story.Who}. Reasons and what the OPD should do
 * are in the words of {@code review.workbook}. Begin with {@link id.padan.review.story.Storyteller}.
 */
@NullMarked
package id.padan.review.story;

import org.jspecify.annotations.NullMarked;
