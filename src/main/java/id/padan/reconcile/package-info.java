/**
 * Decides what becomes of a row. In: a row and its match. Out: an outcome with reasons, and groups of duplicates. Pure.
 */
@NullMarked
package id.padan.reconcile;

import org.jspecify.annotations.NullMarked;
