/**
 * The threads of a run: one budget for everything that is done at the same time. In: tasks. Out: their results, in order.
 * Nothing in Padan uses the common pool of the JDK. Entry point: {@link id.padan.parallel.Workers}.
 */
@NullMarked
package id.padan.parallel;

import org.jspecify.annotations.NullMarked;
