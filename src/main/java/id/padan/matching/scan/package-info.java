/**
 * Finds the candidate pairs: the rows and registry people that may be one person.
 *
 * <p>In: the persons of the rosters, and the registry in columns, part by part. Out: for each of its people the rows that
 * they may be ({@link id.padan.matching.scan.CandidatePairs}), and the term frequencies of the registry
 * ({@link id.padan.matching.model.RegistryCounts}). Pure: no files, no database, no framework.
 *
 * <p>The idea: rosters are small and the registry is large. So the rows are put into an index in memory, each under all of
 * its blocking keys ({@link id.padan.matching.scan.BlockingKey}), and the registry passes by that index once. A person whose
 * keys no row has costs a few failed look-ups and no object. How many people bear a name, a birth date or a place is counted
 * in the same pass, but only for values that occur in the rosters.
 *
 * <p>Begin with {@link id.padan.matching.scan.RegistryScan#pass}: it is what happens to each person. The keys of a row are
 * put in by {@code RowKeys}.
 */
@NullMarked
package id.padan.matching.scan;

import org.jspecify.annotations.NullMarked;
