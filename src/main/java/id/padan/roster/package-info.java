/**
 * Reads what OPD submit. In: a file in any of the forms that offices use. Out: {@link id.padan.roster.SubmittedRow}s,
 * each at its {@link id.padan.roster.RowLocation}, and a {@link id.padan.roster.FileReport} of what was understood and
 * what was not. Entry point: {@link id.padan.roster.RosterReader}.
 */
@NullMarked
package id.padan.roster;

import org.jspecify.annotations.NullMarked;
