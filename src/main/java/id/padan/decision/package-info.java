/**
 * What officers decide: a {@link id.padan.decision.Ticket} goes out with every row that needs a decision, an
 * {@link id.padan.decision.Decision} comes back, and {@link id.padan.decision.Standing} says how a row stands with
 * what was decided. From night to night rows are known again ({@link id.padan.decision.NightToNight}), and what changed since
 * is told. Knows nothing of workbooks, pages and databases.
 */
@NullMarked
package id.padan.decision;

import org.jspecify.annotations.NullMarked;
