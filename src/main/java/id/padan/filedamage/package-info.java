/**
 * Damage of a whole table, which no look at single rows reveals. In: the rows of a sheet in order, with the registry people
 * whose NIK stands somewhere in it. Out: findings, and what the rows say once the damage is undone. Pure.
 */
@NullMarked
package id.padan.filedamage;

import org.jspecify.annotations.NullMarked;
