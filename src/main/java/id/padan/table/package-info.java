/**
 * Tables in files of every kind that offices use: CSV in any dialect, {@code .xlsx}, {@code .xlsm}, {@code .xlsb}, {@code .xls},
 * {@code .ods}, XML Spreadsheet 2003, and web pages under the name of a workbook. Rosters, the registry and the decisions of
 * officers are read with these.
 *
 * <p>In: a path, and a password if one is known. Out: a {@link id.padan.table.Book} of sheets, each of rows of cells, read as
 * a stream; or an {@link id.padan.table.UnreadableException} with the reason. What a file is, its content says and not its
 * name. Nothing here knows what a column means.
 *
 * <p>Begin reading at {@link id.padan.table.Book#open}; then {@link id.padan.table.Cell}. How files are known again:
 * {@link id.padan.table.Sha256}.
 */
@NullMarked
package id.padan.table;

import org.jspecify.annotations.NullMarked;
