/**
 * Finds and weighs the registry people that a row may be. In: persons of the rosters and records of the registry. Out: matches, each with a probability and the evidence that adds up to it. Pure: no files but its own model, no database, no framework.
 */
@NullMarked
package id.padan.matching;

import org.jspecify.annotations.NullMarked;
