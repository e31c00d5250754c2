/**
 * Damage of a whole file, which no look at single rows reveals: the column of NIK is one row off, dates went through a
 * spreadsheet that puts the month first or counts its days from 1904, names were sorted without the columns beside them.
 *
 * <p>In: the rows of a sheet in order, with the registry people whose NIK stands somewhere in the sheet. Out: findings, and what
 * the rows say once the damage is undone. Pure.
 *
 * <p>The idea: each row testifies for or against a kind of damage, with a weight in bits ({@link
 * id.padan.filedamage.FileDamage.Kind}, {@link id.padan.filedamage.Testimonies}); a range of rows is damaged if its weights add
 * up to more than chance explains ({@link id.padan.filedamage.Range}, and {@link id.padan.filedamage.Edge} for where it begins
 * and ends). Undoing it is tried row by row: a row is read otherwise only if that makes it likelier to be a registry person
 * ({@link id.padan.filedamage.Readings}). Begin with {@link id.padan.filedamage.SheetExamination}; {@code docs/file-damage.md}
 * has the weights and what was measured.
 */
@NullMarked
package id.padan.filedamage;

import org.jspecify.annotations.NullMarked;
