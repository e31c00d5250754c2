/**
 * Finds the candidate pairs: the rows and registry people that may be one person.
 *
 * <p>In: the persons of the rosters, and the records of the registry one after the other. Out: for each record the rows that
 * it may be ({@link id.padan.matching.scan.CandidatePairs}), and the term frequencies of the registry
 * ({@link id.padan.matching.model.RegistryCounts}). Pure: no files, no database, no framework.
 *
 * <p>The idea: rosters are small and the registry is large. So the rows are put into an index in memory, each under all of
 * its blocking keys ({@link id.padan.matching.scan.BlockingKey}), and the registry passes by that index once. A record whose
 * keys no row has costs a few failed look-ups and no object. How many people bear a name, a birth date or a place is counted
 * in the same pass, but only for values that occur in the rosters.
 *
 * <p>Begin with {@link id.padan.matching.scan.RegistryScan#offer}: it is what happens to one record. The keys of a row are
 * put in by {@code RowKeys}.
 */
@NullMarked
package id.padan.matching.scan;

import org.jspecify.annotations.NullMarked;
