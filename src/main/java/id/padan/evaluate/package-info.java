/**
 * What a run's matching is worth. In: the files that a run wrote, and a truth file that says who each row is. Out: an
 * {@link id.padan.evaluate.Evaluation}, as text or JSON. Knows nothing of how the run came about.
 */
@NullMarked
package id.padan.evaluate;

import org.jspecify.annotations.NullMarked;
