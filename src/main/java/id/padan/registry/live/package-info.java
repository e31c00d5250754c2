/**
 * The registry where it is kept: a database that is asked, and only read.
 *
 * <p>In: where it is and what is asked ({@link id.padan.registry.live.Database}). Out: a file with everybody, of which a snapshot
 * is taken as of any other extract. What was read stays if the connection breaks off or the hours are over, and reading goes on
 * behind it, if the job names a column that puts people in order.
 *
 * <p>Begin reading at {@link id.padan.registry.live.Reading}; then {@code Session} and {@code Spool}.
 */
@NullMarked
package id.padan.registry.live;

import org.jspecify.annotations.NullMarked;
