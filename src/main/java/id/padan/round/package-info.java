/**
 * The round itself: what is held against the rosters once they are reconciled. In: the rows of the rosters and the entries of a
 * list (accounts of a portal, THK-II, participants of a selection), each with the outcome that the engine came to. Out: who of
 * the rosters is in the list, who is not, whom only the list has, and of whom an officer must say it. Objections and proposals
 * after an announcement come the same way; out of them comes what became of each. Pure.
 *
 * <p>Begin with {@link id.padan.round.ListLinks}, and with {@link id.padan.round.Proposals}. A row and an entry meet at the registry person whom both are; where the
 * registry does not have the person they are held directly against each other, by the same weighing.
 *
 * <p>And how much of the round is left: {@link id.padan.round.Countdown}, of a deadline, of what is not settled until then, and of the
 * OPD that have not submitted.
 */
@NullMarked
package id.padan.round;

import org.jspecify.annotations.NullMarked;
