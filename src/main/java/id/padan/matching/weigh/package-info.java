/**
 * Weighs the candidates of one row.
 *
 * <p>In: a submitted person, the registry people whom the scan offered for it, the figures m and u. Out: a
 * {@link id.padan.matching.weigh.Match}, with the probability of each candidate and of "not in the registry", and the match
 * weights that make it up. Pure: no files, no database, no framework.
 *
 * <p>The idea: each field of a candidate is compared with the submitted one, which gives a comparison level (equal, one digit
 * wrong, day and month swapped). The level has a probability m if the row is this person, and u if it is a stranger; its
 * match weight is log2(m / u), so that weights add up. The prior and all weights together are the log2 of the odds of this
 * candidate. Odds of all candidates and of absence are then scaled to probabilities that add up to 1.
 *
 * <p>Begin with {@link id.padan.matching.weigh.Matcher}, which has a worked example. Then one class a field:
 * {@code NikAndDateWeight}, {@code NameWeight}, {@code PlaceWeight}, {@code FurtherWeight}.
 */
@NullMarked
package id.padan.matching.weigh;

import org.jspecify.annotations.NullMarked;
