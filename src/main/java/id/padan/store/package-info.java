/**
 * The embedded database of a workspace: rows, candidates and outcomes of the run at work, and the history of runs. The only package that speaks SQL.
 */
@NullMarked
package id.padan.store;

import org.jspecify.annotations.NullMarked;
