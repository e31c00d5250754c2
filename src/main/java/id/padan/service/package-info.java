/**
 * How long somebody has worked. In: the periods of service of one person, a line of a history each, and what the person's row of a
 * roster says of the same. Out: since when the service is unbroken, what the history completes in the row, and what is odd about
 * the periods: gaps, overlaps, two OPD at once, days that cannot be. Pure.
 *
 * <p>The idea: periods that follow one another within some days are one service, and it counts up to the day on which the round
 * counts. A period that cannot be used is told and left out, and then no service is called too short for certain.
 *
 * <p>Begin with {@link id.padan.service.ServiceHistory}.
 */
@NullMarked
package id.padan.service;

import org.jspecify.annotations.NullMarked;
