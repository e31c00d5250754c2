/**
 * Makes a population, rosters with the usual damage, and the truth about them. Nobody in it exists.
 */
@NullMarked
package id.padan.generate;

import org.jspecify.annotations.NullMarked;
