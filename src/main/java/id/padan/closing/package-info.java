/**
 * How a round is closed. In: the folder of a finished run and the files that it read. Out, in the same folder: {@code
 * manifest.json} with the checksum of each of them, and the statement of responsibility (SPTJM) that the head of the agency
 * signs, as {@code statement.docx} and {@code statement.html}. And back: what of all that is no longer what it was.
 *
 * <p>Begin with {@link id.padan.closing.Manifest}. That a round is closed is kept by {@link id.padan.store.RoundStore}; what
 * has to hold before it may be closed is in {@code run.CloseRound}.
 */
@NullMarked
package id.padan.closing;

import org.jspecify.annotations.NullMarked;
