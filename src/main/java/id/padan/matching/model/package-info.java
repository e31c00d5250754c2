/**
 * The figures by which rows are weighed.
 *
 * <p>In: {@code model.yml}, a job's own figures, and what the scan of the registry counted. Out: m probabilities
 * ({@link id.padan.matching.model.MatchModel}) and u probabilities ({@link id.padan.matching.model.TermFrequencies}).
 *
 * <p>The idea (Fellegi and Sunter 1969): m is the probability that a value is written in a certain way if the row is this
 * person: 0.028 of all NIKs have one wrong digit. u is the probability that a stranger has that value by chance: what half of
 * the registry is called says little. The match weight of a field is log2(m / u). m is a property of how offices write and
 * stands in a file; u is a property of the registry and is counted.
 *
 * <p>Begin with {@code model.yml}, beside this package, where each figure has its source; then
 * {@link id.padan.matching.model.TermFrequencies}. Edit distance and hashes stand here because scan and weighing share them.
 */
@NullMarked
package id.padan.matching.model;

import org.jspecify.annotations.NullMarked;
