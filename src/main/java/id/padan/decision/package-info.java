/**
 * What officers decide, and what that makes of rows. In: the rows of a run with the outcomes that the engine concluded, and all
 * decisions ever made on rows of the job. Out: how each row stands with them, and outcomes that they change. Knows nothing of
 * workbooks, pages and databases. Pure.
 *
 * <p>A {@link id.padan.decision.Ticket} goes out with every row that needs a decision; a {@link id.padan.decision.Decision}
 * comes back with a {@link id.padan.decision.Decision.Verdict}, and is kept in the {@link id.padan.decision.Ledger} for good. A
 * row is known by what it says ({@link id.padan.decision.RowKey}), so that a decision holds wherever the row stands the next
 * time, until somebody edits the row or the registry has the person otherwise. The ledger says which word counts where officers
 * decided several times; {@link id.padan.decision.Settlement} applies it, and its result for a row is a {@link
 * id.padan.decision.Standing}.
 *
 * <p>From night to night: {@link id.padan.decision.NightToNight} finds each row in the run before and counts what is new, still
 * open, settled or gone ({@link id.padan.decision.Changes}); {@link id.padan.decision.RunByOpd} is how each OPD stood in a run. What offices sent back and what they lost is {@link
 * id.padan.decision.HandedIn}.
 *
 * <p>Begin with {@link id.padan.decision.Ticket} and {@link id.padan.decision.Ledger}, then {@link
 * id.padan.decision.Settlement}.
 */
@NullMarked
package id.padan.decision;

import org.jspecify.annotations.NullMarked;
