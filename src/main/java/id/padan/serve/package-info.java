/**
 * The page of the last run, served to the browsers of this computer while {@code padan review} is up. In: what officers decide,
 * whom they look for. Out: entries of the ledger at once, rows of the run, people of the registry. It decides nothing itself,
 * and never holds the workspace for longer than an answer takes: runs and all other commands work beside it.
 *
 * <p>Begin with {@link id.padan.serve.ReviewServer}: who may ask, and which address is answered by what. Then
 * {@link id.padan.serve.DecisionDesk}, which takes decisions in, {@link id.padan.serve.ServedRun}, which notices a newer run,
 * {@link id.padan.serve.RowDesk}, which looks for rows of the run, and {@link id.padan.serve.RegistryDesk}, which looks for people
 * of the registry. What the page does with the answers: {@code review/page/served.js}.
 */
@NullMarked
package id.padan.serve;

import org.jspecify.annotations.NullMarked;
