/**
 * What the engine concludes of rows: their outcomes. In: a row and the registry people it may be. Out: an {@link
 * id.padan.reconcile.Outcome} with its reasons and flags, and groups of duplicates. Pure.
 *
 * <p>In two stages. {@link id.padan.reconcile.Reconciler} looks at one row alone: the probabilities of its candidates, two
 * thresholds, and {@link id.padan.reconcile.SafetyRules} that hold back what must never be wrong. {@link
 * id.padan.reconcile.Duplicates} looks at all rows of a run: one person twice in an OPD or in several, one NIK or one name with
 * several people. What officers decide on top of that is the package {@code decision}'s.
 *
 * <p>Begin with {@link id.padan.reconcile.Outcome}, then {@link id.padan.reconcile.Reconciler}.
 */
@NullMarked
package id.padan.reconcile;

import org.jspecify.annotations.NullMarked;
