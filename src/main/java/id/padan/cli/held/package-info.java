/**
 * What is held about one person: in the rows of the last run and of the one before, in the ledger, in the copy of the registry, in
 * files, and in the audit log. In: a NIK, or the place or name of a row. Out: a {@link id.padan.review.story.Story} with every
 * place.
 *
 * <p>Begin with {@link id.padan.cli.held.HeldSearch}, which looks everywhere; {@link id.padan.cli.held.HeldStory} tells it.
 */
@NullMarked
package id.padan.cli.held;

import org.jspecify.annotations.NullMarked;
