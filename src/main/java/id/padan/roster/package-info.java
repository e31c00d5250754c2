/**
 * Reads what OPD submit: finds the tables in a file, understands their columns, and tells people from titles and sums.
 *
 * <p>In: a file in any of the forms that {@link id.padan.table} reads. Out: {@link id.padan.roster.SubmittedRow}s, each at its
 * {@link id.padan.roster.RowLocation}, and a {@link id.padan.roster.FileReport} of what was understood and what was not.
 *
 * <p>Begin reading at {@link id.padan.roster.RosterReader}; then {@code ReadingSession} for a file, {@code SheetReading} for a
 * sheet, and {@code TableFinder} for how a table is found.
 */
@NullMarked
package id.padan.roster;

import org.jspecify.annotations.NullMarked;
